# Notices to read, policy to ask about. Every answer comes from an item of the library.

viec-xem-thong-bao = read the notices
viec-hoi-chinh-sach = ask about policy

tin-mot-thong-bao = 📢 Notice of { $ngay } to the people of { $noi }:
    { $noi_dung }
tin-chua-co = No notice has been sent to where you live recently.
tin-chua-ro-ban = I do not know your village yet, so I cannot open its notices. To choose a village, please open “My data”.
tin-van-ban-co-san = Besides notices I have policies by kind of matter. Which kind would you like to see?

hoi-chinh-sach = What would you like to ask? Type your question, or choose a kind. I answer only with what has been approved, with its source.
hoi-loai-nao = Which kind would you like to see?
hoi-muc-nao = { $nhom }: what would you like to know?
nut-loai-khac = Another kind
hoi-van-ban-nay = Is this what you are asking about?
nut-khong-phai-van-ban = No
viec-xem-chinh-sach = read about policy
chinh-sach-chua-biet = I have no official information about this, so I do not dare to answer. Please ask an officer: { $ten }, { $sdt }.
chinh-sach-chua-biet-chua-co-so = I have no official information about this, so I do not dare to answer. Please ask the Front’s officer in your commune in person.
chinh-sach-can-bo = the Front’s officer
chinh-sach-khong-con = This is no longer published. Please ask about something else, or ask the Front’s officer.
chinh-sach-tieng-khac = I do not understand this language yet. Here I answer in Vietnamese and in the languages that speakers have recorded. (I can answer in Vietnamese only.)
da-chuyen-cau-hoi = I have passed this question on, without your name, so that an officer can write an answer.

nguon-da-het = Source: { $nguon }, of { $ngay }. No longer in force: the period { $giai_doan } has ended.
nguon-con-hieu-luc = Source: { $nguon }. In force from { $tu_ngay }.
nguon-chua-chac = Please note: { $dieu }
hoi-xem-gi-nua = Would you like to see or hear more?
nut-nghe-tieng = Hear it in { $tieng }
nut-xem-ky = See more of it
nut-toan-van = See the full text
nut-xem-du-roi = That is enough
chinh-sach-nguoi-doc = Read by: { $nguoi_doc }.
chinh-sach-ban-ghi = This is the recording in { $tieng }.
chinh-sach-nghe-o-may-khac = To let somebody else hear it, send them this link: { $link }
hoi-xem-tiep = End of part { $phan }/{ $tong }. Would you like to read on?
nut-xem-tiep = Read on
toan-van-da-sua = The stored copy had a misprint at { $noi } that has been corrected: “{ $sai }” now reads “{ $dung }”.

# On a card.
the-nguon = Source: { $nguon }, in force since { $tu_ngay }.
the-chan = Automatic assistant of the Fatherland Front
