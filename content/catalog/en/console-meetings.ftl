# Village meetings at the desk and on paper.

hopxa-tieu-de = Village meetings
hopxa-khong-thay = There is no such meeting in the areas in charge.
hopxa-khong-co-giay = This meeting has no such paper.
hopxa-da-hoan = The meeting was put off, so no document can be attached.
hopxa-can-ten-tep = The document needs a name, so that people know what it is.
hopxa-so-lieu = Within the past year and ahead:
hopxa-so = { $so } { $loai ->
        [ahead] ahead
        [open] begun and not closed
        [held] held
        [unsigned] without a photo of signed minutes
        [untold] with results not told
       *[off] put off
    }
hopxa-chi-so-lieu = Whoever watches sees the number of meetings only, and opens none.
hopxa-hoi-nghi = Plans of regular conferences
hopxa-lich = See the calendar
hopxa-tim = Village or commune
hopxa-viec = Matter
hopxa-moi-viec = Every matter
hopxa-moi-trang-thai = Every state
hopxa-loc-ahead = Ahead
hopxa-loc-open = Begun, not closed
hopxa-loc-held = Held
hopxa-loc-unsigned = No photo of signed minutes
hopxa-loc-untold = Results not told
hopxa-loc-off = Put off
hopxa-danh-sach = List of meetings
hopxa-cot-noi = Village
hopxa-cot-xa = Commune
hopxa-cot-ngay = Day and hour
hopxa-cot-noi-dung = Agenda
hopxa-cot-ho = Households
hopxa-cot-viec = Tasks
hopxa-cot-tinh-trang = State
hopxa-cot-bien-ban = Signed minutes
hopxa-cot-bao = Results told
hopxa-co = yes
hopxa-chua-co = not yet
hopxa-ho-di = { $so } households coming
hopxa-ho-du = { $so }/{ $tong } households there
hopxa-xong-may = { $xong }/{ $tong } done
hopxa-khong-co = No meeting fits what was chosen.
hopxa-trong = No meeting yet. When a village head calls one on the telephone, it is shown here.
hopxa-ten = Meeting of { $noi }
hopxa-luc = Time
hopxa-dau = Place
hopxa-xa = Within
hopxa-tong-ho = All households
hopxa-noi-dung = Agenda and rules
hopxa-nguong = Needs { $nguong } in favour ({ $can_cu }).
hopxa-can-cu = Rests on: { $can_cu }.
hopxa-chi-nghe = Heard and commented on; no vote.
hopxa-chua-doi-chieu = This threshold has not been compared with the law.
hopxa-du-ho = Enough households are there to vote.
hopxa-khong-du-ho = Too few households are there to decide this: give ballots to each household.
hopxa-ket-qua = { $phieu ->
        [0] Show of hands
       *[1] Ballots of households
    }: { $tan_thanh }/{ $tren } households in favour ({ $ty_le }%), { $khong } against, { $khac } other; at least { $it_nhat } needed.
hopxa-dat = { $dat ->
        [1] Passed
       *[0] Not passed
    }
hopxa-chua-dem = The vote is not recorded yet.
hopxa-bao-moi = Who was told, who answered
hopxa-bao-may = Invitation: { $toi } telephones have it, { $cho } waiting, { $hong } could not be sent. By word of mouth: { $mieng } households.
hopxa-xem-giay-moi = See the invitation
hopxa-chua-moi = No invitation was sent through the system.
hopxa-tra-loi = Coming: { $di } households. Sending somebody: { $cu }. Not coming: { $khong }. No answer: { $chua }.
hopxa-co-mat = Present { $co_mat }/{ $tong } households ({ $ty_le }%).
hopxa-chua-diem-danh = Attendance not taken yet.
hopxa-giay-to = Papers to print
hopxa-tai-invitation = Invitation on A4 (Form 01)
hopxa-tai-ballots = Ballots of households
hopxa-tai-secret = Secret ballots
hopxa-tai-signing = List to sign for ballots
hopxa-tai-calendar = Calendar file (.ics)
hopxa-tai-minutes = Minutes (Form 03)
hopxa-phat-phieu = Where too few came to reach the threshold, ballots go to each household (Decree 59/2023/NĐ-CP, article 4.1.b). Whether openly or secretly the meeting decides (Law 10/2022/QH15, article 18.4). A secret ballot bears no household; they sign the list.
hopxa-bien-ban = Minutes and results
hopxa-anh-ky = See the photo of the signed minutes
hopxa-chua-anh-ky = The village head has not sent a photo of the signed minutes.
hopxa-da-bao = The village was told of the results at { $luc }.
hopxa-chua-bao = The village was not told of the results yet.
hopxa-tai-lieu-kem = Documents of the meeting
hopxa-tai-lieu-goi-y = Whoever answers the invitation is given the links. Photo, PDF, Word or Excel, 20 MB at most; whoever has a link can open it, so nothing private of a person belongs here.
hopxa-khong-tai-lieu = No document yet.
hopxa-duong-dan = Link for people
hopxa-ten-tep = Name of the document
hopxa-tep = File
hopxa-nut-attach = Attach
hopxa-nut-drop = Remove
hopxa-bo-cua = Remove { $ten }
hopxa-nut-bao = Write to people that there is a document
hopxa-tin-tai-lieu = The meeting of { $noi } on { $ngay } has a document: { $ten }. See { $duong_dan }
hopxa-xong-attach = Attached.
hopxa-xong-drop = Removed; the old link opens nothing any more.
hopxa-viec-sau = Tasks after the meeting
hopxa-khong-viec = None was recorded.
hopxa-cot-ai = Who
hopxa-cot-han = Before
hopxa-cot-do = Measured by
hopxa-viec-done = done
hopxa-viec-late = overdue, counted as not done
hopxa-viec-open = under way
hopxa-khong-thay-bieu-quyet = The village head recorded these numbers. The meeting votes; only signed minutes count.
hn-tieu-de = Plans of regular conferences
hn-can-cu = The plan goes to the People's Committee, the Front and the People's Inspection Board first; once they agree, the village head calls it (Decree 59/2023/NĐ-CP, article 10).
hn-trong = No plan yet.
hn-danh-sach = List of plans
hn-cot-ngay = Planned for
hn-cot-thong-nhat = Agreed
hn-may-ben = { $so } of 3
hn-trang-thai-draft = Being written
hn-trang-thai-sent = Sent, waiting
hn-trang-thai-agreed = Agreed
hn-tao = Make a plan
hn-ban = Village
hn-chon-ban = Choose a village
hn-ngay = Planned day
hn-gio = Hour
hn-dia-diem = Place
hn-noi-dung = Agenda, a line each
hn-nut-tao = Make the plan
hn-ten = Regular conference of { $noi }
hn-tai = Take the plan (.docx)
hn-da-gui-ngay = Sent on { $ngay }{ $so ->
        [khong] {""}
       *[khac] , document { $so }
    }.
hn-gui-di = Record that it was sent
hn-ngay-van-ban = Day of the document
hn-so-van-ban = Number (if any)
hn-nut-send = Sent to all three
hn-cac-ben = What the three say
hn-ben-committee = People's Committee of the commune
hn-ben-front = Front of the commune
hn-ben-board = People's Inspection Board
hn-ben-roi = Agreed on { $ngay }{ $so ->
        [khong] {""}
       *[khac] , document { $so }
    }
hn-ben-chua = No answer yet
hn-nut-agree = Record that they agree
hn-nut-discard = Drop the plan
hn-xong-plan = The plan is made.
hn-xong-send = The day is recorded.
hn-xong-agree = The agreement is recorded.
hn-xong-discard = The plan is dropped.
hn-da-du = All three agree. The village head may call it.
hn-khong-thay = There is no such plan in the areas in charge.
hn-vua-thay-doi = Somebody just changed the plan. Look again before going on.
hn-ngay-da-qua = The planned day must come after today.
hn-ngay-chua-den = The document's day cannot lie ahead.
hn-can-ngay = A day is needed.
hn-can-gio = Write the hour as 08:30.
hn-can-dau = A place is needed.
hn-can-noi-dung = An agenda is needed, { $nhieu_nhat } lines at most.
hn-ben-nao = There is no such body.
hn-chua-gui = Record first when the plan was sent; nobody agrees before that day.
hn-da-gui = The plan was sent, so it cannot be dropped.
