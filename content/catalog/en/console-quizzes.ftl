# Contests and lessons on the pages of staff.

cs-td = Contests
cs-td-tieu-de = Knowledge contests
cs-td-lap = Write a contest
cs-td-bai-hoc = Lessons: how far people are
cs-td-trong = There is no contest yet.
cs-td-ten = Name of the contest
cs-td-noi = Area
cs-td-thoi-gian = Period
cs-td-ngay-quay = Day of the draw
cs-td-trang-thai = State
cs-td-tu = From
cs-td-den = Until the end of
cs-td-loi = Introduction (told to people)
cs-td-giai = Prize
cs-td-so-giai = Number of prizes
cs-td-can-dung = Right answers needed for the draw
cs-td-nguon = Public number for the draw
cs-td-nguon-goi-y = Name beforehand a number that will be published after the end, such as the first prize of that day's public lottery. Nobody can choose it.
cs-td-cau = Question { $n }
cs-td-cau-hoi = Question
cs-td-lua-chon = Choices, one a line; * before the right one
cs-td-nut-lap = Keep the draft
cs-td-nut-save = Keep
cs-td-nut-submit = Submit for approval
cs-td-nut-approve = Approve
cs-td-nut-back = Send back
cs-td-nut-discard = Discard
cs-td-nut-seed = Enter the published number
cs-td-nut-retype = Type the number again
cs-td-nut-draw = Draw
cs-td-nut-postpone = Set another day for the draw
cs-td-trang-thai-draft = Being written
cs-td-trang-thai-submitted = Waits for approval
cs-td-trang-thai-waiting = Not yet open
cs-td-trang-thai-open = Open
cs-td-trang-thai-ended = Over, the list is being closed
cs-td-trang-thai-sealed = List closed
cs-td-trang-thai-late = Closed late
cs-td-trang-thai-seeded = Waits for another to draw
cs-td-trang-thai-drawn = Drawn
cs-td-xong-draft = Kept.
cs-td-xong-save = Kept.
cs-td-xong-submit = Submitted.
cs-td-xong-approve = Approved.
cs-td-xong-back = Sent back.
cs-td-xong-seed = The number was entered. Somebody else who may approve draws.
cs-td-xong-retype = The number was taken out; type it again.
cs-td-xong-draw = Drawn. The winners are told.
cs-td-xong-postpone = Another day was set.
cs-td-nguoi-khac-duyet = Whoever wrote it does not approve it; somebody else does.
cs-td-nguoi-khac-quay = Whoever typed the number does not draw; somebody else does.
cs-td-dang-mo = Results show when it is over. The list closes by itself the day after.
cs-td-muon = The list was closed when the number could be known. Name another number on a later day, and announce it.
cs-td-quay = The draw
cs-td-niem = SHA-256 of the list of { $n } codes
cs-td-so-da-cong-bo = Published number
cs-td-ma-trung = Codes that won (without names)
cs-td-tai-danh-sach = Download the list of codes
cs-td-tai-bien-ban = Download the record of the draw
cs-td-ai-cung-xem = Anybody can open these two files without signing in.
cs-td-thu-ma = Code of whoever comes for a prize
cs-td-nut-thu = Check the code
cs-td-ma-dung = This code has won.
cs-td-ma-sai = This code has not won.
cs-td-ket-qua = Results
cs-td-so-nguoi = { $n } people took part.
cs-td-it-nguoi = How many took part is not shown: too few, or it could be worked out.
cs-td-theo-ban = By village
cs-td-nguoi = { $n } people
cs-td-mot-so = some
cs-td-ti-le = about { $n }% right
cs-td-nut-moi = Write a notice that invites people
cs-td-loi-moi = You are invited to the contest: { $ten }, until the end of { $den }. Write “take part in a contest” to begin.
cs-td-soan = Written by
cs-td-duyet = Approved by
cs-td-nguoi-quay = Drawn by
cs-td-noi-dung = What is asked
cs-td-cau-dung = right
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

td-khong-thay = There is no such contest, or it belongs to another area.
td-vua-thay-doi = Somebody else has just changed this contest. Look at it again, then go on.
td-khong-lam-duoc = This cannot be done at this step, or somebody else must do it.
td-da-qua-ngay = The last day of the contest has gone by. Change the days.
td-con-thieu = Enter the name, the introduction, the prize and the public number of the draw.
td-ky-khong-hop-le = The days are not right: the last may not come before the first, and at most 200 days.
td-ngay-quay-som = The draw must come at least 2 days after the last day, so that the list can be closed and published.
td-so-cau = From 1 to 10 questions are needed.
td-lua-chon = Each question needs 2 to 5 choices, and exactly one with * at the beginning of its line.
td-so-giai = From 1 to 50 prizes; the right answers needed may not exceed the questions.
td-chua-den-ngay = It is not yet the day of the draw: { $ngay }.
td-so-chua-dung = Enter the number that was published: digits only, 2 to 40 of them.
td-hoan-thieu = Choose a day after today, and say which public number.
td-bien-ban-quay = DRAW: { $ten }

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
