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

thi-cau = Question { $so } of { $tong }:

# Knowledge contests: what those who take part are told.

menu-thi = Take part in a contest
viec-thi = take part in a contest
nut-thi-du = I agree, begin
nut-thi-de-sau = Later
nut-thi-thoi = No, do not send

thi-khong-co = There is no contest open to you now.
thi-chon = Which contest would you like to take part in?
thi-gioi-thieu = { $ten }

    { $loi }

    One try each, until the end of { $den }. From { $can } right answers on you are in the draw. Prize: { $giai } ({ $so_giai }).

    Day of the draw: { $quay }, by { $nguon }. Anybody can repeat it.

    I keep that you took part, how many answers were right, and your code. I do not keep what you chose in each question. The list of codes is public and bears no names. { $luu } days after the draw it is deleted. If you win I write to you.
thi-de-sau = All right. You can take part until the end of { $den }.
thi-nop = You have answered { $tong } questions. Send them? You cannot take part again afterwards.
thi-da-nhan = Thank you for taking part. You had { $dung } of { $tong } right. { $vao ->
        [co] You are in the draw on { $quay }.
       *[khong] It was not enough for the draw this time; that you took the trouble is worth a lot.
    }

    Your code: { $ma }. Please keep it and show it to nobody: the prize is given for the code.
thi-het-han = This could not be counted: the contest is over, or you have taken part before.
thi-da-thi = You have taken part in: { $ten }. One try each. Your code: { $ma }. Day of the draw: { $quay }.
thi-trung = Congratulations, you have won: { $ten }. The code that won: { $ma }. Please take this message to the Front's office in your commune to receive: { $giai }.
