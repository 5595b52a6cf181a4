# After an answer, and with the code: reading it aloud, being reminded, finding the answer good or not.

viec-danh-gia = rating an answer
viec-nghe-tra-cuu = having your feedback read aloud
viec-nhac-lai = asking to be told when there is an answer

hoi-hai-long = How do you find this answer? 1 Not good – 5 Very good. No name is kept.
nut-diem-1 = 1 – Not good
nut-diem-2 = 2
nut-diem-3 = 3
nut-diem-4 = 4
nut-diem-5 = 5 – Very good
nut-rate = Rate the answer
da-danh-gia = I have counted the score, not who gave it. Thank you.
khong-danh-gia = All right. Thank you.
danh-gia-roi = This has been asked once already; I do not ask again.

nut-read-aloud = Read aloud
doc-to-khong-co = I have no recording of this yet. Please ask somebody at home to read it, or call { $sdt }: the staff will read it to you on the telephone.
nut-remind = Tell me when there is an answer
se-nhac-lai = Yes. When there is an answer to { $ma }, I will tell you here at once.
khong-nhac-duoc = This feedback waits for no answer any more, or was sent from elsewhere, so I cannot promise to tell you.

tra-cuu-da-bo-sung = Feedback { $code }: the staff have your answer and are looking at it. The question was: { $question } To say more, press “Answer”.
tra-cuu-dang-xu-ly = Feedback { $code }: { $authority } has received it and is looking into it, since { $since }.{ $slip ->
        [khong] {""}
       *[khac] {" "}Slip no. { $slip }.
    }{ $due ->
        [khong] {""}
       *[khac] {" "}Answer due: { $due }.
    }
tra-cuu-gop = Feedback { $code }: joined with others about the same matter since { $since }. The joint matter is at this step: { $ten_trang_thai }.{ $authority ->
        [khong] {""}
       *[khac] {" "}Handled by: { $authority }.
    }{ $slip ->
        [khong] {""}
       *[khac] {" "}Slip no. { $slip }.
    }{ $due ->
        [khong] {""}
       *[khac] {" "}You will hear by: { $due }.
    }
tra-cuu-tong-hop = Feedback { $code }: taken into the summary report since { $since }. The Front puts it together with what others said, naming nobody, and reports it to whoever is responsible.
tra-cuu-khong-xu-ly = Feedback { $code }: Not handled, since { $since }. Reason: { $note }. If you think that is wrong, you may ask again: { $sdt }.

bao-tra-loi-chung = About feedback { $ma }, { $noi } answers: { $tra_loi }
bao-giai-trinh-chung = About feedback { $ma }, { $noi } explains: { $giai_trinh }

    This is looked at again by { $han } at the latest. When there is an answer, I will tell you.
