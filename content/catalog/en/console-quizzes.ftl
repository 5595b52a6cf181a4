# Contests and lessons on the pages of staff.

cs-thi = Contests
cs-thi-tieu-de = Knowledge contests
cs-thi-lap = Write a contest
cs-thi-bai-hoc = Lessons: how far people are
cs-thi-trong = There is no contest yet.
cs-thi-ten = Name of the contest
cs-thi-noi = Area
cs-thi-thoi-gian = Period
cs-thi-ngay-quay = Day of the draw
cs-thi-trang-thai = State
cs-thi-tu = From
cs-thi-den = Until the end of
cs-thi-loi = Introduction (told to people)
cs-thi-giai = Prize
cs-thi-so-giai = Number of prizes
cs-thi-can-dung = Right answers needed for the draw
cs-thi-nguon = Public number for the draw
cs-thi-nguon-goi-y = Name beforehand a number that will be published after the end, such as the first prize of that day's public lottery. Nobody can choose it.
cs-thi-cau = Question { $n }
cs-thi-cau-hoi = Question
cs-thi-lua-chon = Choices, one a line; * before the right one
cs-thi-nut-lap = Keep the draft
cs-thi-nut-save = Keep
cs-thi-nut-submit = Submit for approval
cs-thi-nut-approve = Approve
cs-thi-nut-back = Send back
cs-thi-nut-discard = Discard
cs-thi-nut-seed = Enter the published number
cs-thi-nut-retype = Type the number again
cs-thi-nut-draw = Draw
cs-thi-nut-postpone = Set another day for the draw
cs-thi-trang-thai-draft = Being written
cs-thi-trang-thai-submitted = Waits for approval
cs-thi-trang-thai-waiting = Not yet open
cs-thi-trang-thai-open = Open
cs-thi-trang-thai-ended = Over, the list is being closed
cs-thi-trang-thai-sealed = List closed
cs-thi-trang-thai-late = Closed late
cs-thi-trang-thai-seeded = Waits for another to draw
cs-thi-trang-thai-drawn = Drawn
cs-thi-xong-draft = Kept.
cs-thi-xong-save = Kept.
cs-thi-xong-submit = Submitted.
cs-thi-xong-approve = Approved.
cs-thi-xong-back = Sent back.
cs-thi-xong-seed = The number was entered. Somebody else who may approve draws.
cs-thi-xong-retype = The number was taken out; type it again.
cs-thi-xong-draw = Drawn. The winners are told.
cs-thi-xong-postpone = Another day was set.
cs-thi-nguoi-khac-duyet = Whoever wrote it does not approve it; somebody else does.
cs-thi-nguoi-khac-quay = Whoever typed the number does not draw; somebody else does.
cs-thi-dang-mo = Results show when it is over. The list closes by itself the day after.
cs-thi-muon = The list was closed when the number could be known. Name another number on a later day, and announce it.
cs-thi-quay = The draw
cs-thi-niem = SHA-256 of the list of { $n } codes
cs-thi-so-da-cong-bo = Published number
cs-thi-ma-trung = Codes that won (without names)
cs-thi-tai-danh-sach = Download the list of codes
cs-thi-tai-bien-ban = Download the record of the draw
cs-thi-ai-cung-xem = Anybody can open these two files without signing in.
cs-thi-thu-ma = Code of whoever comes for a prize
cs-thi-nut-thu = Check the code
cs-thi-ma-dung = This code has won.
cs-thi-ma-sai = This code has not won.
cs-thi-ket-qua = Results
cs-thi-so-nguoi = { $n } people took part.
cs-thi-it-nguoi = How many took part is not shown: too few, or it could be worked out.
cs-thi-theo-ban = By village
cs-thi-nguoi = { $n } people
cs-thi-mot-so = some
cs-thi-ti-le = about { $n }% right
cs-thi-nut-moi = Write a notice that invites people
cs-thi-loi-moi = You are invited to the contest: { $ten }, until the end of { $den }. Write “take part in a contest” to begin.
cs-thi-soan = Written by
cs-thi-duyet = Approved by
cs-thi-nguoi-quay = Drawn by
cs-thi-noi-dung = What is asked
cs-thi-cau-dung = right
cs-bh-tieu-de = Lessons: how far people are
cs-bh-giai-thich = Counts those who hold a post, never residents. Finished: all lessons of that post; nobody's answers are kept.
cs-bh-noi = Commune
cs-bh-ai = Post
cs-bh-nguoi = People
cs-bh-bat-dau = Took one at least
cs-bh-xong = Took all
cs-bh-head = Village heads
cs-bh-staff = Staff of the Front
cs-bh-trong = Nobody holds a post here yet.

# Refusals, to staff.

thi-khong-thay = There is no such contest, or it belongs to another area.
thi-vua-thay-doi = Somebody else has just changed this contest. Look at it again, then go on.
thi-khong-lam-duoc = This cannot be done at this step, or somebody else must do it.
thi-da-qua-ngay = The last day of the contest has gone by. Change the days.
thi-con-thieu = Enter the name, the introduction, the prize and the public number of the draw.
thi-ky-khong-hop-le = The days are not right: the last may not come before the first, and at most 200 days.
thi-ngay-quay-som = The draw must come at least 2 days after the last day, so that the list can be closed and published.
thi-so-cau = From 1 to 10 questions are needed.
thi-lua-chon = Each question needs 2 to 5 choices, and exactly one with * at the beginning of its line.
thi-so-giai = From 1 to 50 prizes; the right answers needed may not exceed the questions.
thi-chua-den-ngay = It is not yet the day of the draw: { $ngay }.
thi-so-chua-dung = Enter the number that was published: digits only, 2 to 40 of them.
thi-hoan-thieu = Choose a day after today, and say which public number.
thi-bien-ban-quay = DRAW: { $ten }

    Codes in the list: { $so_ma }. Prizes: { $so_giai }.
    SHA-256 of the list: { $niem }
    Public number announced beforehand: { $nguon }, on { $quay }.
    { $da_quay ->
        [co] Number that was published: { $so }
            Codes that won, the first prize first:
            { $trung }
       *[chua] Not drawn yet.
    }

    To check: download the list of codes, work out the SHA-256 of the file, compare it with the line above.
    For each code work out its HMAC-SHA256; the key is the line SHA-256, a colon, then the published number.
    Sort from small to large: the first are the codes that won.
