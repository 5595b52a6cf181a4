# Village meetings: the head calls one, households answer, it is counted and written down.

viec-cuoc-hop = looking at a village meeting
viec-tra-loi-moi-hop = answering an invitation to a meeting
nut-hop-ban = Village meetings
nut-moi-hop = Call a meeting
nut-mo-cuoc-hop = Open the meeting
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
hop-vuong-ngay = { $ngay } is { $vuong }.
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
hop-theo-cum = The village has { $so_ho } households and may meet by clusters. If it does, add the clusters' results up.
hop-gui-chua = Send this invitation to the people of { $noi }?
nut-gui-giay-moi = Send the invitation
hop-khong-moi = Dropped; nobody is invited.
hop-da-moi = The invitation goes to { $so_may } phones in { $noi }.
hop-nen-co-danh-sach = Enter the list of households under “The village’s business”: then answers are counted and attendance is taken by household.
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
hop-da-hoan = Put off. { $so_may } phones are told.
hop-tin-hoan = The head of { $noi } announces: the meeting at { $gio } on { $ngay } is put off. You will be invited again.
