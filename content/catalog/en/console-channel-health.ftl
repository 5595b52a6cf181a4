# Channels that are down for everybody: what staff are told, on the home page, at a notice, by chat.

kenh-hong-ten-telegram = Telegram
kenh-hong-ten-web = The chat page
kenh-hong-ten-zalo-bot = Zalo Bot
kenh-hong-ten-zalo-oa = Zalo OA
kenh-hong-ten-khac = A messaging channel

kenh-hong-trang-dau = { $kenh } has reached nobody since { $luc }. { $n ->
        [0] No message waits for it.
       *[other] { $n } messages wait for it.
    } After { $phut } minutes whoever has another channel gets theirs there; tell what is urgent by loudspeaker and telephone too.
kenh-hong-thong-bao = { $n } messages of this notice wait until { $kenh } works again.
kenh-hong-bao = { $kenh } has reached nobody since { $luc }. Messages wait; after { $phut } minutes whoever has another channel gets theirs there. Tell what is urgent by loudspeaker and telephone too.
kenh-hong-het = { $kenh } works again. What still waits is being sent.
