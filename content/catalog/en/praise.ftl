# What those who are praised in a campaign hear.

kh-cam-on-ban = The Front praises { $noi } in the campaign “{ $phong_trao }”: { $viec }. Thank you all.
kh-cam-on-ho = The Front praises { $ten }, { $noi } in the campaign “{ $phong_trao }”: { $viec }. Thank you and your family.
kh-hoi-neu-ten = Do you agree that the Front names you in its report and when it gives praise? Without an answer we do not name you.
nut-kh-neu-ten = I agree to be named
nut-kh-khong-neu = Do not name me
kh-da-ghi-neu = Noted: you agree to be named. To change your mind, tap “Do not name me” under the message before.
kh-da-ghi-khong = Noted: your family is not named. Thank you.
kh-khong-con = This message has no question left for you to answer.
kh-nho-bac = The Front praises { $ten }, { $noi } in the campaign “{ $phong_trao }”: { $viec }. Please pass the thanks on, and ask whether they agree to be named in the report. Tell the commune's Front; until they agree they are not named.
viec-tra-loi-khen = answering whether to be named
