# "Made public in the village": a head enters what was made public, and is reminded when it is due.

ckb-nut-cong-khai = Made public in the village
ckb-viec-cong-khai = making things public in the village
ckb-truong-ban = Village head
ckb-viec-nao = In { $noi }, { $xong } of { $tong } matters have been made public in full. Which one would you like to enter?
ckb-dong = { $muc ->
        [none] { $viec }: not made public yet
        [uncounted] { $viec }: does not count yet
        [short] { $viec }: too few days
        [again] { $viec }: due again
       *[done] { $viec }: done, { $ngay }
    }
ckb-de-sau = All right. Come here to enter it once it has been made public.
ckb-khong-con = This matter is no longer on the checklist. Please open the list again.
ckb-chua-chon-kenh = { $noi } has not met to choose its channel, so a message to the group does not count yet.
ckb-cach-nao = { $viec }: how was it made public?
ckb-cach-board = On the notice board
ckb-cach-speaker = By loudspeaker
ckb-cach-meeting = Said at a meeting
ckb-cach-paper = To each household
ckb-cach-message = In the group that the village chose
ckb-nut-chon-kenh = The village has met to choose
ckb-hoi-ngay = From which day has it been public? For example 20/11/2026.
ckb-nut-hom-nay = Today
ckb-ngay-chua-dung = This day does not look right: I need a day that has come, not one ahead. Please type it again, for example 20/11/2026.
ckb-hoi-may-ngay = On how many days running has the loudspeaker read it since then? Please type a number, { $tong } at most.
ckb-may-ngay-chua-dung = This number does not look right: there are { $tong } days from then to now. Please type the number again.
ckb-hoi-anh = Please send me a photo of the board or the paper. If there is none, tap “Skip”.
ckb-ghi-chua = { $viec }. { $cach ->
        [board] On the notice board
        [speaker] By loudspeaker
        [meeting] Said at a meeting
        [paper] To each household
       *[message] In the village's group
    } from { $tu }{ $so_ngay ->
        [1] {""}
       *[other] , { $so_ngay } days running
    }. Shall I enter it?
ckb-nut-ghi-lai = Enter it
ckb-da-ghi = Entered: { $viec }. { $muc ->
        [short] The days are too few as yet.
        [again] This matter is due to be made public again.
        [uncounted] This time does not count yet.
       *[done] This matter has been made public in full.
    }
ckb-giu-bang = Please keep this paper on the board to the end of { $den }.
ckb-con-loa = The loudspeaker has read it on { $da } days running; { $can } are needed. Read it again tomorrow and enter it here.
ckb-lam-lai = It must be made public again before { $ngay }.
ckb-chua-duoc-tinh = A message to the group counts only from the day on which { $noi } met to choose its channel. I have not entered it.
ckb-nut-xem-bang = See the village's checklist
ckb-nhac-loa = { $viec }: { $noi } reads it by loudspeaker again today. It was read on { $da } days running; { $can } are needed. Please enter it when it is done.
ckb-nhac-lam-lai = { $viec }: { $noi } must make it public again before { $ngay }. Please enter it when it is done.
ckb-nut-ghi = Enter what was made public
ckb-xem-anh = see the photo

# T6: "not yet: it goes to the next meeting" leads to the meeting.
kenh-nut-goi-hop = Call a village meeting
kenh-viec-hop = the village meeting
