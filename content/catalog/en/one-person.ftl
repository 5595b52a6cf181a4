# One person on several channels: joining by a code, where notices come, letting a channel go.

nut-kenh-cua-toi = My channels
nk-viec-kenh = see your channels
nk-viec-noi = join another channel
nk-viec-bo = let a channel go

nk-kenh-dang-co = You use these channels: { $kenh }. Notices come to: { $noi }. What would you like to do?
nk-kenh-dang-dung = { $kenh } (this one)
nk-nut-noi-them = Join another channel
nk-nut-noi-nhan = Choose where notices come
nk-nut-bo-noi = Let a channel go

nk-ma = Your code is { $ma }.
    Open the other channel and send me this number there within { $phut } minutes.
    It works once. Give it to nobody, not even to somebody who says that they are an officer.
nk-hoi-noi = You want to join this channel with { $kenh }{ $ban ->
        [khong-co] {""}
       *[other] {" "}({ $ban })
    }, is that right? Both will belong to one person, who shares the village, the language and the consents{ $so ->
        [0] .
       *[other] , and { $so } opinions with a contact.
    } Anonymous opinions are not joined. If somebody else told you to send this number, choose “Do not join”.
nk-nut-noi = Yes, join them
nk-nut-khong-noi = Do not join
nk-khong-noi = All right, I join nothing.
nk-da-noi = This channel is joined with { $kenh }. I answer where you write.
nk-da-noi-ben-kia = { $kenh } was just joined with this channel, by your code. If that was not you, please choose “{ nk-nut-khong-phai-toi }” below.
nk-nut-khong-phai-toi = It was not me
nk-hoi-noi-nhan = Where shall notices of the commune and the village come? I send each to one place only.
nk-da-chon-noi = All right, from now on notices come to { $kenh }. When that place no longer receives them, I send them to the other channel.

nk-ma-sai = This code is not right, was used already, or is too old. Open “My data”, then “My channels”, on the other channel to get a new one.
nk-thu-nhieu = Too many wrong codes. Please wait 15 minutes and try again.
nk-da-noi-roi = This channel is yours already.
nk-can-bo = A channel that staff work in is not joined this way. Please join it on the staff’s page.

nk-hoi-bo-kenh = Which channel would you like to let go?
nk-hoi-bo = Let { $kenh } go? It will no longer be yours, and notices come here. Village, language and opinions stay with this channel.
nk-nut-bo = Let it go
nk-nut-giu = No, keep it
nk-da-bo = { $kenh } is no longer joined.
nk-van-noi = All right, I change nothing.
nk-khong-con-noi = That channel is not joined with you any more.
nk-kenh-nay-da-bo = This channel was just let go, as the other channel asked. Whatever you send here, we get to know each other anew.

kenh-zalo-bot = Zalo
kenh-zalo-oa = Zalo (the Front’s page)
