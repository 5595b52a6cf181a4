# Masking personal details, transcripts and translations on the page of a case.

cs-che-nut-mo = { $n ->
    [0] Mask personal details
    [one] Mask personal details ({ $n } proposal)
   *[other] Mask personal details ({ $n } proposals)
}
cs-che-chua = Not masked yet
cs-che-roi = Masked
cs-che-nguyen-van = As it was said
cs-che-con = { $n ->
    [one] { $n } part has not been read over and masked yet.
   *[other] { $n } parts have not been read over and masked yet.
}
cs-che-ca = { $n ->
    [one] Mask { $n } part as proposed
   *[other] Mask all { $n } parts as proposed
}
cs-che-goi-y = Proposed. Untick what gives nobody away.
cs-che-khong-thay = No name, telephone number or document number was found. Read it over once, then save.
cs-che-so-goi-y = proposal { $n }
cs-che-so-ho = village of { $n ->
    [one] { $n } household
   *[other] { $n } households
}
cs-che-chua-ro-ho = number of households not known
cs-che-them = Mask more
cs-che-them-goi-y = One phrase a line, exactly as it stands in the words.
cs-che-them-boi = Or select it in the words and press “{ $nut }”.
cs-che-chon = Mask the selection
cs-che-xem-truoc = After masking
cs-che-luu = Save the masked words
cs-che-luu-khong = Read over, save
cs-che-sua = Edit the masked words
cs-che-sua-nhan = Masked words
cs-che-sua-luu = Save the edited words
cs-che-transcript = Transcript of the recording
cs-che-translation = Translation into Vietnamese
cs-che-chep = Write down the recording, translate
cs-che-dich = Language of the sender, translation
cs-che-chep-goi-y = Write down and translate exactly what the person said. A transcript and a translation are masked too before they are passed on.
cs-che-chep-luu = Save language and words
cs-che-dang-dong = Masked. To change it, open the words as they were said.
cs-che-tieng = Language of the sender
cs-che-tieng-chua-ro = Not known
cs-che-tieng-doan = It looks like { $tieng }; check, then save.
cs-che-ghi-am-dong = The recording is closed, for its words are masked. To hear it again, open the words as they were said.
cs-che-xem-nguyen-van = See the words as they were said
cs-che-ly-do = Reason for seeing the words as they were said
cs-che-ly-do-goi-y = Each look is logged with the name of the member of staff and the reason, for anonymous feedback too.
cs-che-ly-do-nut = Log the reason and open
cs-che-dang-xem = These are the words as they were said. This look is logged.
cs-che-dong-lai = Close them
cs-che-phim = mask
cs-che-nhat-ky = part { $n }
cs-che-phieu-chua-doc = Some words were not read over by anybody: they are masked as proposed. Read them carefully, or go back to the feedback and mask them first.
cs-xong-words-mask = The masked words are saved. From now on documents use these words only.
cs-xong-words-all = The words are masked as proposed and saved. Read them over below; what was missed can be edited.
cs-xong-words-edit = The edited words are saved.
cs-xong-words-write = Saved.

can-ly-do-nguyen-van = A reason for seeing the words as they were said is needed.
khong-thay-cum-tu = The phrase “{ $cum }” is not in the words. Write it exactly as it stands there; what was typed is still there.
qua-nhieu-cum-tu = At most { $nhieu_nhat } more phrases at a time. Save, then go on.
chua-che = These words are not masked yet, so they cannot be edited. Mask them first.
can-loi-da-che = There are no words yet. Write them, then save.
can-chon-tieng = A language from the list is needed.
