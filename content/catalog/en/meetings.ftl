# Village meetings: the head calls one, households answer, it is counted and written down.

viec-cuoc-hop = looking at a village meeting
viec-tra-loi-moi-hop = answering an invitation to a meeting
nut-hop-ban = Village meetings
nut-moi-hop = Call a meeting
nut-mo-cuoc-hop = Open the meeting
nut-doi-hoac-hoan = Move or put off
doi-hay-hoan = Another day, hour or place, or put off altogether?
nut-hoan-hop = Put it off
hop-muon-gi = Call a new meeting, or look at one of { $noi }?
hop-ngay-gio = { $trang_thai ->
        [called] Meeting
        [closed] Held
       *[cancelled] Put off
    } { $ngay }, { $gio }
hop-viec-gi = What does item { $thu } belong to? It decides which threshold applies.
hop-hoi-noi-dung = Write the item in a few words. For example: each household gives 500,000 dong for the village road.
hop-con-noi-dung = { $so } on the agenda. Is there more?
nut-them-noi-dung = Add an item
nut-du-noi-dung = That is all
hop-hoi-ngay = On which day? For example 28/11.
hop-ngay-chua-dung = This day does not fit: it must lie ahead, within a year. Please type it again, for example 28/11.
hop-doi-sang = Would you move it to { $ngay }?
nut-ngay-khac = Another day
hop-trung-ngay = The village has another meeting on { $ngay }.
hop-moi-gap = That is less than { $truoc } days from now; people may not be able to come.
hop-giu-ngay-khong = Keep { $ngay } (lunar: { $am_lich }), or choose another day?
nut-doi-ngay = Change
nut-giu-ngay = Keep it
hop-hoi-gio = At what time? For example 19 giờ 30.
hop-gio-chua-dung = This time cannot be set: it is past, or at night. Please type it again, for example 19 giờ 30.
hop-hoi-dau = Where? For example: the village's house of culture.
hop-giay-moi = Households of { $noi } are invited to send somebody to the meeting at { $gio } on { $ngay } (lunar: { $am_lich }), at { $dau }. Agenda: { $noi_dung }.
hop-nut-duoi-tin = Under the invitation people tap: [{ nut-di-hop }] [{ nut-nguoi-khac-hop }] [{ nut-khong-di-hop }]. They are counted by household.
hop-niem-yet = The draft of { $viec } must be posted for at least { $so_ngay } days{ $chua_du ->
        [0] .
       *[1] {" "}before the meeting; there are not as many left. Send it if the draft has been posted already, or change the day.
    }
hop-gui-chua = Send this invitation to the people of { $noi }?
nut-gui-giay-moi = Send the invitation
hop-khong-moi = Dropped; nobody is invited.
hop-da-moi = { $so_may ->
        [0] No phone in { $noi } gets the invitation here yet: please tell people in person.
       *[khac] The invitation goes to { $so_may } phones in { $noi }.
    }
hop-nen-co-danh-sach = Enter the list of households under “The village’s business”, “{ nut-ho-va-nguoi }”: then answers are counted and attendance is taken by household.
nut-di-hop = I will come
nut-nguoi-khac-hop = Somebody else comes
nut-khong-di-hop = We cannot come
hop-da-ghi-tra-loi = Thank you. The village has noted: { $tra_loi ->
        [going] somebody of your household comes.
        [other] your household sends somebody else.
       *[not] your household cannot come.
    }
hop-chua-vao-ho = It is not known which household you belong to, so nothing was noted. Ask the village head for your household's link, or tell him in person.
hop-khong-con-moi = This meeting is over, or was put off.
hop-khong-cua-bac = This is no meeting of your village, or it is over.
hop-la = Meeting at { $gio } on { $ngay }, at { $dau }. Agenda: { $noi_dung }.{ $trang_thai ->
        [called] {""}
        [closed] {" "}It is over.
       *[cancelled] {" "}It was put off.
    }
hop-tra-loi = Coming: { $di }. Sending somebody else: { $cu }. Not coming: { $khong }. No answer yet: { $chua } households.
hop-lam-gi = What would you like to do?
hop-de-sau = Open it again under “The village’s business” when you need it.
hop-hoan-chua = Put this meeting off and tell the people?
hop-giu-nguyen = The meeting stays as it is.
hop-da-hoan = { $so_may ->
        [0] Put off. No phone is told here: please tell people in person.
       *[khac] Put off. { $so_may } phones are told.
    }
hop-tin-hoan = The head of { $noi } announces: the meeting at { $gio } on { $ngay } is put off. You will be invited again.

# Attendance and counting.

viec-dem-bieu-quyet = counting votes
nut-diem-danh = Attendance by household
nut-bieu-quyet = Enter a vote
nut-ca-trang-co-mat = Everybody on this page is here
nut-diem-danh-xong = Attendance is done
hop-chua-den-ngay = It is not the day of the meeting yet, or the meeting is over: no attendance and no votes now.
hop-can-danh-sach = The village has no list of households yet. Enter one under “The village’s business”, “{ nut-ho-va-nguoi }”, “List of households”; it takes a few minutes.
hop-bao-nhieu-ho = How many households does the village have in all? { $biet ->
        [0] {""}
       *[khac] { $biet } are known, { $danh_sach } are on the list.{" "}
    }The law counts all households.
hop-so-ho-chua-dung = This number does not fit: it cannot be less than the { $danh_sach } on the list. Please type the number of all households again.
nut-dung-so-ho = { $biet } is right
hop-nguong = { $kieu ->
        [half] more than half
        [over] more than { $phan }
        [bare] { $phan }
       *[least] at least { $phan }
    } of { $cua ->
        [all] all households
       *[present] the households present
    }
hop-diem-danh = Present: { $co_mat }/{ $tong } households ({ $ty_le }%). { $ket_luan }
    Page { $trang }/{ $so_trang }. Tap a household that is here; tap again to take it back.
hop-tuc-so = Present: { $co_mat }/{ $tong } households ({ $ty_le }%). { $ket_luan }
hop-du-ho = Enough households to vote.
hop-khong-bieu-quyet = Nothing at this meeting has to be voted on.
hop-chua-du-ho = Not { $nguong } yet, which { $viec } needs.
hop-khong-co-bieu-quyet = Nothing at this meeting has to be voted on.
hop-noi-dung-chon = { $dem ->
        [0] {""}
       *[1] ✓{" "}
    }{ $noi_dung }
hop-dem-viec-nao = Whose vote do you enter?
hop-khong-thay-bieu-quyet = The numbers are only added up and compared with the threshold. The vote is the people’s at the meeting; taps on a phone do not replace it.
hop-dem-cach-nao = “{ $noi_dung }”: by raised hands, or by ballot?
nut-nhap-gio-tay = Raised hands
nut-nhap-phieu = A ballot from each household
hop-chua-du-bieu-quyet = Too few households to vote on this. The meeting can be put off, or ballots taken to each household. When the ballots are back, tap “{ nut-nhap-phieu }”.
hop-hoi-tan-thanh = How many households are in favour?
hop-hoi-lai-tan-thanh = Please type how many are in favour, from 0 to { $nhieu_nhat }.
hop-hoi-khong = How many are against?
hop-hoi-lai-khong = Please type how many are against, from 0 to { $nhieu_nhat }.
hop-hoi-khac = How many have another opinion?
hop-hoi-lai-khac = Please type how many have another opinion, from 0 to { $nhieu_nhat }.
hop-cong-chua-dung = That does not add up: one voice a household, { $nhieu_nhat } at most. Please enter it again.
hop-khong-ghi-duoc = Not kept: the meeting is over, or attendance has just changed. Please open the meeting again.
hop-ket-qua-dem = { $phieu ->
        [0] Raised hands
       *[1] Ballots
    }: { $tan_thanh }/{ $tren } households = { $ty_le }%. Threshold for { $viec }: { $nguong }, that is { $it_nhat } at least ({ $can_cu }). Result: { $dat ->
        [1] passed
       *[0] not passed
    }.
hop-nguong-chua-doi-chieu = This threshold has not been checked against the law: please ask the commune’s Front or its judicial officer before it goes into the minutes.

# The end of a meeting.

viec-bien-ban-hop = getting the minutes
viec-bao-ket-qua-hop = telling the results of a meeting
viec-sau-hop = looking at the work after a meeting
nut-ket-thuc-hop = End the meeting
nut-chua = Not yet
nut-ghi-viec = Write a task down
nut-het-viec = No more tasks
nut-lay-bien-ban = Get the minutes
nut-bao-ket-qua = Tell the village
nut-viec-sau-hop = Work after the meeting
hop-co-viec-khong = { $so ->
        [0] Is there anything to be done after the meeting?
       *[khac] { $so } written down. Is there more to be done?
    }
hop-viec-la-gi = What is to be done? For example: 300 m of the village road in concrete.
hop-viec-ai-lam = Who does it? For example: the Farmers’ association.
hop-viec-bao-gio = By which day? For example 30/6/2027.
hop-viec-do-bang = Measured by what? For example: metres of road, photos.
hop-ket-thuc-chua = End the meeting, with attendance and votes{ $so ->
        [0] {""}
       *[khac] {" "}and { $so } tasks
    } as they are? Nothing can be changed then.
hop-da-ket-thuc = The meeting is over. Get the minutes to print and sign, and tell the people.
hop-bien-ban-o-day = The minutes by Form 03, as a Word file: { $duong_dan }
    Write in who presided, who kept the minutes and who counted, and sign by hand: only signed minutes are valid. Give this link only to who needs it.
nut-gui-anh-ky = Photo of the signed minutes
hop-hoi-anh-ky = Send a photo of the signed minutes, whole and well lit.
hop-da-co-anh = This is the photo of the signed minutes that is kept. A new one takes its place.
hop-da-giu-anh = The photo of the signed minutes is kept. Only the village head can open it.
hop-bao-ket-qua-chua = Tell these results to the whole village?
hop-da-bao-roi = These results have been told already, or you may not tell them any more.
hop-da-bao-ket-qua = { $so_may ->
        [0] No phone gets notices here yet: please tell people in person.
       *[khac] The results go to { $so_may } phones.
    }
hop-tin-ket-qua = Results of the meeting of { $noi } on { $ngay }: { $co_mat }/{ $tong } households present.{ $co_ket_qua ->
        [0] {""}
       *[1] {" "}{ $ket_qua }
    }{ $co_viec ->
        [0] {""}
       *[1] {" "}To be done: { $viec }.
    }
hop-mot-ket-qua = { $noi_dung }: { $tan_thanh }/{ $tren } households in favour, { $dat ->
        [1] passed
       *[0] not passed
    }.
hop-mot-viec = { $viec } ({ $ai }, by { $han })
hop-viec-dong = { $viec } – { $ai }, by { $han }, measured by { $do }: { $tinh_trang ->
        [done] done
        [late] overdue, counted as not done
       *[open] under way
    }.
hop-viec-xong = Done: { $viec }
hop-viec-nao-xong = Tap what is done.
hop-het-viec = Nothing is left to be done. Thank you.

# The minutes (Form 03).

bb-trich-yeu = Meeting of the community of { $noi }
bb-mo-dau = At { $gio }:{ $phut } on { $ngay }, at { $dau }, the community held a meeting.
bb-chu-tri = Presiding: ……………………………………, head of { $noi }.
bb-thu-ky = Keeping the minutes: ……………………………………
bb-kiem-phieu = Counting ballots (if any): ……………………………………
bb-so-ho = Households represented: { $co_mat }/{ $tong } ({ $ty_le }%). Not represented: { $vang }.
bb-chi-nghe = Heard only
bb-chua-dem = Not voted on
bb-ket-qua = { $dat ->
        [1] Passed
       *[0] Not passed
    }{ $phieu ->
        [0] {""}
       *[1] {" "}(by ballot)
    }
bb-chua-doi-chieu = The threshold for { $viec } has not been checked against the law: check it before signing, then delete this line.
bb-ket = The meeting ended at …… the same day. The minutes were read out and agreed on.
bb-dia-danh-ngay = { $noi }, { $ngay }/{ $thang }/{ $nam }
