# What repeats in a village: set by its head, told to its people; what an office sets is told to village heads.

nut-viec-lap-lai = What repeats
nut-lap-them = Set a new one
lap-chua-co = Nothing that repeats is set for { $noi } yet. Set it once, and I remind people each time.
lap-viec-nao = What repeats in { $noi }: which one would you look at?
lap-viec-gi = What is it that repeats?
lap-viec-1 = Regular village gathering
lap-viec-2 = Cleaning of the village roads
lap-viec-3 = Market day
lap-viec-4 = Singing, dancing and sports practice
lap-viec-5 = Forest patrol
nut-lap-viec-khac = Something else
lap-ten-viec = Write in a few words what and where, in less than { $nhieu_nhat } letters. For example: clearing the ditch at the entrance of the village.
lap-ten-dai-qua = That is too long, or empty. Please write it again in less than { $nhieu_nhat } letters.
lap-bao-gio = How does it repeat?
lap-kieu-monthly = A day of the month
lap-kieu-weekday = A weekday of the month
lap-kieu-weekly = Every week
lap-kieu-lunar = A lunar day
lap-kieu-market = Market days
lap-kieu-quarter = Once a quarter
lap-kieu-half_year = Every 6 months
lap-kieu-yearly = Once a year
lap-kieu-relative = Before a settled day
lap-hoi-day = On which day of each month? For example 5.
lap-chua-ro-day = A number from 1 to 31 is needed. Please type it again, for example 5.
lap-hoi-nth = Which one of the month?
lap-nth-1 = The first of the month
lap-nth-2 = The 2nd
lap-nth-3 = The 3rd
lap-nth-4 = The 4th
lap-nth-cuoi = The last of the month
lap-hoi-weekday = On which weekday?
lap-hoi-branch = On which days is the market? It is held every 6 days.
lap-branch-0 = Days of Tý and of Ngọ
lap-branch-1 = Days of Sửu and of Mùi
lap-branch-2 = Days of Dần and of Thân
lap-branch-3 = Days of Mão and of Dậu
lap-branch-4 = Days of Thìn and of Tuất
lap-branch-5 = Days of Tỵ and of Hợi
lap-hoi-lunar = On which lunar day? Type 1 for the new moon, 15 for the full moon, 1 15 for both. Leap months count too.
lap-chua-ro-lunar = Lunar days are from 1 to 30. Please type it again, for example 1 15.
lap-hoi-since = When is the first time? If people are to be reminded before a settled day, type that day. For example 28/11.
lap-chua-ro-since = This day does not fit: it must lie ahead, within a year. Please type it again, for example 28/11.
lap-hoi-before = How many days before that day? For example 30; for several times 30 15 7.
lap-chua-ro-before = A number of days from 0 to 180 is needed. Please type it again, for example 30.
lap-hoi-gio = At what time is it? For example 19 giờ 30.
lap-ngay = { $ngay } ({ $am_lich })
lap-xem-truoc = { $viec }: { $luc }, at { $gio }.

    The next days:
    { $cac_ngay }

    1 day and 2 hours before, people are told:
    { $tin }

    Nothing is said at night, during Tết or in national mourning.
lap-dat-chua = Shall it be set like this?
nut-lap-dat = Set it
nut-lap-sua = Correct it
lap-sua-gi = Which part should be changed? The others stay.
nut-lap-sua-what = What it is
nut-lap-sua-rule = When it repeats
nut-lap-sua-at = The hour
nut-lap-thoi = No, leave it
lap-khong-dat = I have dropped it; nothing is set.
lap-da-dat = It is set: { $viec }. Each time I remind the people of { $noi } who agreed to messages. There is nothing more to do.
lap-dang-dat = { $viec }: { $luc }, at { $gio }.

    The next days:
    { $cac_ngay }
lap-muon-gi = What would you like to do?
nut-lap-doi = Change it
nut-lap-ngung = Stop reminding
nut-lap-de-nguyen = Leave it as it is
lap-da-ngung = I no longer remind of it: { $viec }. Whoever was reminded of a day to come is told at once.
lap-van-nhu-cu = It stays as it was: { $viec }.

lap-khong-con = This no longer repeats, or does not belong to your area.
lap-khong-co-quyen = Only a village head can set this for the village, and staff of the Front for their area.
lap-qua-nhieu = { $nhieu_nhat } are set already. One has to be stopped before another is set.
lap-khong-con-ngay = Repeated like this, no day lies ahead. Please choose again.
lap-can-viec = Say what it is.

lap-nhac-sap-den = A reminder to { $ai ->
        [truong] the village heads
       *[ban] the people
    } of { $noi }: { $viec }, at { $gio } on { $ngay } ({ $am_lich }).
lap-nhac-muon = This reminder is late, we ask for { $ai ->
        [truong] the village heads'
       *[ban] the people's
    } patience in { $noi }: { $viec }, at { $gio } on { $ngay } ({ $am_lich }).
lap-nhac-thoi = The earlier reminder no longer holds: { $viec } in { $noi }, at { $gio } on { $ngay } ({ $am_lich }), was moved or called off.
