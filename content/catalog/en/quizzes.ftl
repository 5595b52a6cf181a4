# Short lessons for village heads and staff.

menu-bai-hoc = Short lessons
viec-bai-hoc = take a short lesson
nut-bai-hoc-cau-hoi = Answer 3 questions
nut-bai-hoc-de-sau = Later
nut-bai-hoc-khac = Another lesson

bh-khong-danh-cho = This lesson is for village heads and staff of the Front who are in office.
bh-chon = { $con ->
        [0] All lessons have been taken. Which one should be looked at again?
       *[co] Each lesson is a minute's reading, then three questions. { $con } are still to take. Which one?
    }
bh-da-hoc = { $ten } (taken)
bh-de-sau = All right. It can be taken at any time under “{ menu-bai-hoc }”.
bh-dung = That is right.
bh-chua-dung = Not quite. The right one is: { $dung }.
bh-xong = Lesson finished: { $dung } of { $tong } right. { $con ->
        [0] All lessons have been taken, many thanks.
       *[co] { $con } are still to take.
    }

td-cau = Question { $so } of { $tong }: { $cau }
