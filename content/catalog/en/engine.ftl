# Words of the conversation engine itself: what any conversation may say.

nut-dung-roi = That is right
nut-chua-dung = Not right
nut-khong = No
nut-xong = Done, that is all
nut-bo-qua = Skip
nut-quay-lai = ↩ Back
nut-thoi = Stop, do not send
nut-menu = ≡ To the start
nut-gui-tiep = Go on sending
nut-thoi-xoa = No, delete it
nut-lam-tiep-viec-do = Go on
nut-thoi-viec-do = Stop

khong-hieu = Sorry, I did not understand.
khong-hieu-chon = Sorry, I did not understand. Please tap a button, or type its number.
chi-nhan-chu = Here I need you to type it, please.
khong-nhan-loai-nay = I cannot take this kind of message yet. Please type, or send a recording or a photo.
tai-len-hong = I could not fetch the file that you just sent. Please send it again.
nut-cu = That button belongs to an earlier question. Please answer this one:
da-ghi-phan = { $so ->
    [one] I have noted { $so } part.
   *[other] I have noted { $so } parts.
} Tell me more, or send more recordings or photos; when that is all, tap “Done, that is all”.
khong-lui-duoc = It is not possible to go back from here.
hoi-lai-tu-dau = The software has just been changed, so let me ask again from the start. I still have what you sent; there is no need to send it again.
viec-da-bo = This is no longer available.
da-huy = I have dropped it; nothing was sent.
# A village head is "bác", a resident "ông (bà)"; English has one word for both.
hom-truoc-dang-do = The other day { $ai ->
        [bac] you
       *[dan] you
    } began to { $viec }. { $cach ->
        [gui] Go on sending it?
       *[lam] Go on with it?
    }
dang-do = { $ai ->
        [bac] You
       *[dan] You
    } began to { $viec } and have not finished. { $cach ->
        [gui] Go on sending it?
       *[lam] Go on with it?
    }
co-loi = Sorry, our machine has just had trouble and your last message was not noted. Please send it again in a few minutes.
