# Notices to read, policy to ask about. Every answer comes from an item of the library.

viec-xem-thong-bao = read the notices
viec-hoi-chinh-sach = ask about policy

tin-mot-thong-bao = 📢 Notice of { $ngay } to the people of { $noi }:
    { $noi_dung }
tin-chua-co = No notice has been sent to where you live recently.
tin-chua-ro-ban = I do not know your village yet, so I cannot open its notices. To choose a village, please open “My data”.
tin-van-ban-co-san = And here are the documents at hand. Which one would you like to see?

hoi-chinh-sach = What would you like to ask? Type your question, or choose a document. I answer only from the official documents that are here.
hoi-van-ban-nay = Is your question about this document?
nut-khong-phai-van-ban = No
chinh-sach-chua-biet = I have no official information about this, so I do not dare to answer. Please ask an officer: { $ten }, { $sdt }.
chinh-sach-chua-biet-chua-co-so = I have no official information about this, so I do not dare to answer. Please ask the Front’s officer in your commune in person.
chinh-sach-can-bo = the Front’s officer

nguon-da-het = Source: { $nguon }, of { $ngay }. No longer in force: the period { $giai_doan } has ended.
nguon-con-hieu-luc = Source: { $nguon }, of { $ngay }. In force since { $tu_ngay }.
hoi-toan-van = Would you like to see the whole document?
nut-toan-van = See the full text
nut-xem-du-roi = That is enough
hoi-xem-tiep = End of part { $phan }/{ $tong }. Would you like to read on?
nut-xem-tiep = Read on
toan-van-da-sua = The stored copy had a misprint at { $noi } that has been corrected: “{ $sai }” now reads “{ $dung }”.
