# Channels that are down for everybody: what staff are told, on the home page, at a notice, by chat.

kenh-hong-ten-telegram = Telegram
kenh-hong-ten-web = Trang trò chuyện
kenh-hong-ten-zalo-bot = Zalo Bot
kenh-hong-ten-zalo-oa = Zalo OA
kenh-hong-ten-khac = Một kênh nhắn tin

kenh-hong-trang-dau = { $kenh } không gửi được cho ai từ { $luc }. { $n ->
        [0] Không có tin nào đang chờ kênh này.
       *[other] { $n } tin đang chờ kênh này.
    } Quá { $phut } phút thì tin của ai có kênh khác tự sang kênh đó; việc gấp nên báo thêm bằng loa, điện thoại.
kenh-hong-thong-bao = { $n } tin của thông báo này đang chờ { $kenh } hoạt động lại.
kenh-hong-bao = { $kenh } không gửi được cho ai từ { $luc }. Tin đang chờ; quá { $phut } phút thì tin của ai có kênh khác tự sang kênh đó. Việc gấp nên báo thêm bằng loa, điện thoại.
kenh-hong-het = { $kenh } đã gửi được trở lại. Tin còn chờ đang được gửi tiếp.
