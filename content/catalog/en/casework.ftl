# What becomes of a case: to the person who wrote, and to staff when a rule stands in the way.

bao-hoi-them = About your feedback { $ma }, the Front would like to ask you: { $cau_hoi }
bao-nut-tra-loi = Answer
bao-nut-khong-ro = I do not know
bao-nut-rut = Withdraw it
bao-da-chuyen = Feedback { $ma }: passed on to { $noi } on { $ngay } (slip no. { $so }). Answer due by: { $han }.
bao-dang-xem-xet = Feedback { $ma }: { $noi } has received it and is looking into it. I will let you know when there is an answer.
bao-tra-loi = About your feedback { $ma }, { $noi } answers: { $tra_loi }

    What do you think of it?
bao-khong-xu-ly = Feedback { $ma } cannot be dealt with. Reason: { $ly_do }. If you think this is not right, you may ask about it: { $sdt }.
bao-can-bo-mat-tran = the Front’s officer in the commune
bao-da-giai-quyet = Feedback { $ma }: settled. Thank you for giving your opinion to the Front.

ly-do-tu-choi-thu-rac = spam, sent many times over
ly-do-tu-choi-xuc-pham = it is insulting and names nothing to be settled
ly-do-tu-choi-quang-cao = advertising

cho-gio = { $gio ->
    [one] { $gio } hour
   *[other] { $gio } hours
}
cho-ngay = { $ngay ->
    [one] { $ngay } day
   *[other] { $ngay } days
}
cho-hom-nay = today

y-kien-khong-thay = There is no such feedback in the areas assigned.
y-kien-da-rut = The sender has withdrawn this feedback. Its content was erased and cannot be seen again.
y-kien-vua-thay-doi = This feedback has just changed. Look at it again below, then go on; what was typed is still there.
can-ly-do-xem = A reason for viewing is needed.
can-chon-linh-vuc = A topic from the list is needed.
can-noi-dung-hoi = The question to the resident is needed.
can-noi-dung-tra-loi = The text of the answer is needed.
can-noi-chuyen = The receiving body is needed.
can-so-phieu = The slip’s number, given by the records office, is needed.
can-ly-do-tu-choi = A reason for not dealing with it is needed.
han-khong-ro = The day by which to answer is needed.
han-da-qua = The day by which to answer must be today or later.
qua-dai = Longer than { $nhieu_nhat } characters. Shorten it and send it again.
khong-dung-luc = The feedback is at the step “{ $trang_thai }”, so this cannot be done now.
chi-tong-hop-an-danh = Only anonymous feedback goes straight into the summary report. Feedback with a contact needs an answer.
khong-co-quyen-xem = This account has not been assigned to deal with feedback.
can-chon-ban = A village in the areas assigned is needed.

bao-giai-trinh = About your feedback { $ma }, { $noi } explains: { $giai_trinh }

    It will be looked at again by { $han }. If you do not think this is right, tap “I do not agree yet”.
loi-giai-trinh = { $vi_sao }
    What will be done and when: { $lo_trinh }
bao-trung = Feedback { $ma } was put together with other feedback about the same matter, to be dealt with as one. I will let you know when there is an answer; your code still works.

can-noi-dung-giai-trinh = The reason why it cannot be done yet is needed.
can-lo-trinh = The road map is needed.
lo-trinh-khong-ro = The day on which it is looked at again is needed.
lo-trinh-da-qua = The day on which it is looked at again must be after today.
can-nguoi-khac-xem-lai = The resident did not agree with what was decided before, so another member of staff has to look at it this time.
khong-gop-duoc = It cannot be merged into this one: it is the same code, has ended, or was merged itself.
gop-khac-xa = Only feedback of the same commune is merged.
co-y-kien-gop = Other feedback is merged into this one. Part it first.
chua-den-luc-don-doc = Nothing to urge yet: it is not overdue, or the time to reply to the last urging is not over.
khong-con-de-don-doc = There is nothing to urge this authority about today.
