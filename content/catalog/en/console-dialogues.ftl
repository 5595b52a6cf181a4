# Dialogues between leaders and people on the staff's pages.

cs-dt = Dialogues
cs-dt-tieu-de = Dialogues between leaders and people
cs-dt-danh-sach = List of dialogues
cs-dt-ten = Dialogue: { $noi_dung }
cs-dt-tat-ca = All
cs-dt-trong = No dialogues yet.
cs-dt-so-lieu-nam = Since the beginning of the year: { $so ->
    [0] none has been held.
    [one] { $so } was held.
   *[other] { $so } were held.
}
cs-dt-so-lieu-viec = Conclusions that came due: { $so }; done in time { $dung_han } ({ $ti_le }%), done late { $muon }, overdue { $qua_han }.
cs-dt-cot-ngay = Held on
cs-dt-cau-hoi = Questions
cs-dt-ket-luan = Conclusions
cs-dt-so-cau-hoi = questions: { $so }
cs-dt-xong-may = { $xong }/{ $tong } done
cs-dt-so-qua-han = { $so } overdue

cs-dt-trang-thai-draft = Draft
cs-dt-trang-thai-submitted = Plan to be approved
cs-dt-trang-thai-open = Taking questions
cs-dt-trang-thai-held = Held, to be concluded
cs-dt-trang-thai-reported = Conclusions to be approved
cs-dt-trang-thai-tracked = Conclusions tracked
cs-dt-trang-thai-closed = Closed
cs-dt-trang-thai-cancelled = Called off
cs-dt-cac-buoc = The steps of the dialogue
cs-dt-buoc-draft = Plan
cs-dt-buoc-submitted = Approval
cs-dt-buoc-open = Questions
cs-dt-buoc-held = Conclusions
cs-dt-buoc-reported = Approval of conclusions
cs-dt-buoc-tracked = Tracking
cs-dt-buoc-closed = Closed

cs-dt-tao = Plan a new dialogue
cs-dt-nut-tao = Make the plan (draft)
cs-dt-sua-ke-hoach = Change the plan
cs-dt-lanh-dao = Leader
cs-dt-lanh-dao-goi-y = The title, for example: Secretary of the commune’s Party committee, Chair of its People’s Committee.
cs-dt-noi-dung = Subject
cs-dt-noi-dung-goi-y = In a few words that people understand, for example: the road to the village and water.
cs-dt-dia-diem = Place
cs-dt-dia-ban = Area
cs-dt-ngay = Day of the dialogue
cs-dt-gio = Begins at
cs-dt-ngay-goi-y = Questions are taken for { $so_ngay } days from the approval on, so the dialogue is at least as many days away.
cs-dt-khi-nao = When and where
cs-dt-nhan-cau-hoi = Questions taken
cs-dt-ngay-ket-luan = Conclusions approved
cs-dt-ngay-dong = Closed on
cs-dt-nguoi-khac-duyet = To be approved by a leader who did not write it.

cs-dt-nut-save = Save the plan
cs-dt-nut-submit = Submit for approval
cs-dt-nut-approve = Approve and take questions
cs-dt-nut-back = Send back to be changed
cs-dt-nut-discard = Discard the draft
cs-dt-nut-announce = Send the notice
cs-dt-nut-hold = It was held, write down conclusions
cs-dt-nut-report = Submit the conclusions
cs-dt-nut-reopen = Send the conclusions back
cs-dt-nut-confirm = Approve the conclusions and tell people
cs-dt-nut-cancel = Call this dialogue off
cs-dt-nut-answer = Save the answer
cs-dt-nut-conclude = Add the conclusion
cs-dt-nut-drop = Strike this conclusion out
cs-dt-nut-done = Done
cs-dt-nut-in-hand = In hand
cs-dt-nut-urge = Note that it was urged
cs-dt-xong-plan = The plan is drafted. Read it over and submit it.
cs-dt-xong-save = The plan is saved.
cs-dt-xong-submit = Submitted for approval.
cs-dt-xong-approve = Approved. People can ask from today on; send the villages an invitation.
cs-dt-xong-back = Sent back to be changed.
cs-dt-xong-discard = The draft is discarded.
cs-dt-xong-announce = The notice is made. If somebody else must approve it, it waits among the notices.
cs-dt-xong-hold = Write down the answer to each group of questions, then each conclusion.
cs-dt-xong-cancel = Noted as called off. Whoever asked with a contact is told.
cs-dt-xong-answer = The answer is saved.
cs-dt-xong-conclude = The conclusion is added.
cs-dt-xong-drop = The conclusion is struck out.
cs-dt-xong-report = The conclusions are submitted for approval.
cs-dt-xong-reopen = The conclusions are sent back to be changed.
cs-dt-xong-confirm = The conclusions are approved, and whoever asked with a contact is told. Send the villages a notice of the conclusions.
cs-dt-xong-progress = Updated.
cs-dt-xong-urge = The urging is noted.

cs-dt-cau-hoi-truoc = Questions sent beforehand
cs-dt-dem-cau-hoi = Questions: { $tong }; not sorted: { $moi }; groups: { $nhom }; left out: { $bo }.
cs-dt-dang-nhan = Questions are taken until { $han }.
cs-dt-het-nhan = No more questions are taken.
cs-dt-xem-cau-hoi = See and group the questions
cs-dt-tai-cau-hoi = Download the questions .docx
cs-dt-tai-ket-luan = Download the notice of conclusions .docx
cs-dt-tai-don-doc = Download the urging letter .docx
cs-dt-rieng-tu = Who asked is not shown; telephone and document numbers are hidden. Each look is logged.
cs-dt-chua-xep = Not grouped yet
cs-dt-xep-het = Every question has been sorted.
cs-dt-con-nua = { $so } more, to be shown when those above are sorted.
cs-dt-cac-nhom = Groups, in the order of the agenda
cs-dt-chua-nhom = No groups yet.
cs-dt-giong-nhau = { $so } questions that seem alike
cs-dt-mot-cau = 1 question
cs-dt-dua-vao = Put into
cs-dt-nhom-moi = A new group
cs-dt-ten-nhom = Name of the group
cs-dt-cau-hoi-nhom = The group’s question, without anybody’s name
cs-dt-khong-chu = (no text, hear the recording or see the photo)
cs-dt-ghi-am = Recording of the question
cs-dt-anh = Photo with the question
cs-dt-khong-dua-ra = Do not put to the leader
cs-dt-ly-do = Reason
cs-dt-bo-ngoai-noi-dung = Not about the subject
cs-dt-bo-xuc-pham = Insults somebody
cs-dt-bo-quang-cao = Advertising, spam
cs-dt-da-bo = Left out
cs-dt-xem-cau-trong-nhom = See the questions of the group
cs-dt-sua-nhom = Change the group or its place
cs-dt-nut-put = Put into the group
cs-dt-nut-leave-out = Leave the chosen ones out
cs-dt-nut-take-out = Take the chosen ones out again
cs-dt-nut-reword = Save the group
cs-dt-nut-up = Move up
cs-dt-nut-dissolve = Dissolve the group
cs-dt-hoi-xong-put = Put into the group.
cs-dt-hoi-xong-leave-out = Noted as left out. Whoever asked with a contact is told why.
cs-dt-hoi-xong-take-out = Taken out again.
cs-dt-hoi-xong-reword = The group is saved.
cs-dt-hoi-xong-up = The order is changed.
cs-dt-hoi-xong-dissolve = The group is dissolved.

cs-dt-tra-loi = Answers given at the meeting
cs-dt-loi-tra-loi = Answer
cs-dt-khong-nhom = There are no groups of questions.
cs-dt-ket-luan-tieu-de = Conclusions: matter – owner – deadline
cs-dt-chua-ket-luan = No conclusions yet.
cs-dt-them-ket-luan = Add a conclusion
cs-dt-viec = Matter
cs-dt-ai = Who is responsible
cs-dt-han = Due
cs-dt-ve-nhom = About the group of questions
cs-dt-ve-chung = General, about no group alone
cs-dt-viec-open = Not begun
cs-dt-viec-in_hand = In hand
cs-dt-viec-done = Done
cs-dt-xong-ngay = Done on
cs-dt-don-doc = Urged
cs-dt-don-doc-lan = { $so } times, last on { $ngay }
cs-dt-cap-nhat = Update the result
cs-dt-ket-qua = Result (told to whoever asked when it is done)
cs-dt-qua-han-tieu-de = Overdue, to be urged
cs-dt-doi-tieu-de = Another day, hour or place
cs-dt-doi-goi-y = Whoever asked with a contact is told; the new day comes after the last day of questions. Better send the villages another notice.
cs-dt-nut-postpone = Move it and tell people
cs-dt-xong-postpone = Moved. Whoever asked with a contact is told.
cs-dt-huy-tieu-de = Call this dialogue off
cs-dt-huy-goi-y = Whoever asked with a contact is told; the questions are not lost.

cs-dt-tin-moi-tieu-de = Notice inviting people to ask
cs-dt-tin-ket-luan-tieu-de = Notice of the conclusions to the villages
cs-dt-loi-tin = Words of the notice
cs-dt-tin-goi-y = It goes to whoever agreed to receive notices in { $noi }. At most { $nhieu_nhat } characters. It is approved as any other notice.
cs-dt-xem-tin = See notice { $so }
cs-dt-gui-them-tin = Send another notice
cs-dt-tin-moi = { $lanh_dao } meets the people of { $noi } about { $noi_dung }: { $gio } on { $ngay }, { $dia_diem }. Until { $han } questions can be sent beforehand: write MENU and tap “Ask a question for a dialogue”. Anonymous questions are welcome.
cs-dt-tin-ket-luan = { $lanh_dao } met the people of { $noi } on { $ngay } about { $noi_dung }. { $so_viec ->
    [0] The questions were answered.
    [one] { $so_viec } matter was concluded, with an owner and a deadline.
   *[other] { $so_viec } matters were concluded, each with an owner and a deadline.
} Whoever asked can write the code of the question to see the answer.
cs-dt-nhac-han = { $muc ->
    [late] Overdue conclusion of a dialogue: { $viec } ({ $ai }, due { $han }). Urge it on the staff’s page.
   *[soon] Conclusion of a dialogue soon due: { $viec } ({ $ai }, due { $han }).
}

cs-dt-khong-thay = There is no such dialogue in the area assigned.
cs-dt-vua-thay-doi = Somebody else has just updated the dialogue. Look at it again, then go on.
cs-dt-khong-lam-duoc = This cannot be done with the dialogue now.
cs-dt-truong-ban = A village head of the area does not handle its dialogues. Ask another member of staff.
cs-dt-can-du = Enter the leader, the subject and the place.
cs-dt-can-gio = Enter when it begins, for example 08:30.
cs-dt-can-ngay = Enter the day of the dialogue.
cs-dt-ngay-som = Questions are taken for { $so_ngay } days. Choose a day from { $som_nhat } on.
cs-dt-doi-som = Choose a day from today on that comes after the last day of questions.
cs-dt-can-ly-do = Enter the reason.
cs-dt-can-chon-cau = Choose at least one question.
cs-dt-can-ten-nhom = Enter a name for the group.
cs-dt-can-cau-hoi = Enter the group’s question.
cs-dt-nhom-khong-con = This group is gone. Look at the page again, then go on.
cs-dt-can-han = Enter a deadline that is not before the dialogue.
cs-dt-can-viec = Enter the matter that was concluded.
cs-dt-can-ai = Enter who is responsible.
cs-dt-nhieu-qua = A dialogue has at most { $nhieu_nhat } conclusions.
cs-dt-thieu-tra-loi = These groups have no answer yet: { $nhom }.
cs-dt-thieu-ket-luan = Write down an answer or a conclusion before submitting.
cs-dt-can-ket-qua = Enter the result, to be told to whoever asked.
cs-dt-chua-don-doc = Nothing of theirs is overdue, or it was urged a short while ago.
cs-dt-chua-co-nhom = Group the questions before printing.
cs-dt-con-nhan = Questions are still taken. It can be printed afterwards.
cs-dt-chua-hop = The dialogue has not been held, so there are no conclusions.
cs-dt-tim = Find a subject, a leader or an area
cs-dt-khong-co = There is no such dialogue.
