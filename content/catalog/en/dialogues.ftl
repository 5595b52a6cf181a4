# Questions before a dialogue with a leader, from the side of whoever asks.

menu-doithoai = Ask a question for a dialogue
viec-cau-hoi = asking a question for a dialogue
viec-cau-hoi-ve = asking a question for a dialogue: { $noi_dung }
viec-rut-cau-hoi = withdrawing a question

dt-nut-an-danh = Ask anonymously
dt-nut-bao-tra-loi = Ask, and tell me the answer
dt-nut-hoi-lai = Ask it from the start
dt-nut-rut = Withdraw the question
dt-nut-rut-va-xoa = Withdraw and delete the question
dt-nut-khong-rut = No, keep the question
dt-nut-xem-tra-loi = See the answer and conclusions

dt-khong-mo = No dialogue takes questions from your commune at the moment. If something cannot wait, tap “Send feedback”.
dt-hoi-cuoc-nao = Several dialogues take questions. Which one is your question for?
dt-moi-hoi = { $lanh_dao } will meet the people.

    • About: { $noi_dung }
    • At { $gio } on { $ngay }, { $dia_diem }
    • Questions are taken until { $han }

    { $cach }
dt-cach-hoi = How would you like to ask?

    • Anonymously: the Front’s system does not keep who asked; you keep a code to see the answer.

    • Tell me the answer: I remember this channel to tell you; neither staff nor leaders see who asked.

    Questions that are alike are put together, and names are hidden, before they go to the meeting.
dt-hoi-cau-hoi = What would you like to ask? You may type, or send a recording or a photo.
dt-xac-nhan = I have noted this question:

    • Question: { $cau_hoi }{ $ghi_am ->
        [0] {""}
        [one] {" "}(with { $ghi_am } recording)
       *[other] {" "}(with { $ghi_am } recordings)
    }{ $anh ->
        [0] {""}
        [one] {" "}(with { $anh } photo)
       *[other] {" "}(with { $anh } photos)
    }

    • Sent: { $cach }

    Is this what you mean?
dt-cach-an-danh = anonymously. Whoever hears your voice or sees a photo may still recognise you
dt-cach-lien-he = the answer is told on this channel
dt-da-nhan = I have received your question. Code: { $ma }

    { $cach ->
        [contact] After the dialogue on { $ngay } I will tell you the answer here.
       *[anonymous] Please keep this code to see the answer after the dialogue on { $ngay }.
    }
dt-vua-het-han = This dialogue has just stopped taking questions. I have not kept yours; you may tap “Send feedback”.

dt-tra-cuu-da-nhan = Question { $ma }: received. { $lanh_dao } meets the people at { $gio } on { $ngay }, { $dia_diem }.
dt-tra-cuu-da-xep = Question { $ma }: put into the group “{ $nhom }”.

    { $lanh_dao } meets the people at { $gio } on { $ngay }, { $dia_diem }.
dt-tra-cuu-tra-loi = Question { $ma }, group “{ $nhom }”. { $lanh_dao } answered on { $ngay }:

    { $tra_loi }
dt-tra-cuu-khong-nhom = Question { $ma } was not answered at the dialogue on { $ngay }. You may tap “Send feedback” to get an answer of your own.
dt-tra-cuu-khong-hop = Question { $ma }: the dialogue on { $ngay } was called off. You may tap “Send feedback” to get an answer of your own.
dt-tra-cuu-khong-dua = Question { $ma } is not put to the leader: { $ly_do ->
        [xuc-pham] it insults somebody.
        [quang-cao] it is advertising or spam.
       *[ngoai-noi-dung] it is not about the subject of this dialogue. You may tap “Send feedback”.
    }
dt-tra-cuu-da-rut = Question { $ma }: withdrawn and deleted.
dt-ket-luan = Conclusion: { $viec }

    By { $ai }, due { $han }. { $tinh_trang ->
        [open] Not begun yet.
        [in_hand] In hand.
        [late] Overdue; the Front is urging it.
       *[done] Done: { $ket_qua }
    }

dt-hoi-rut-that = If question { $ma } is withdrawn, its text, recordings and photos are deleted and nobody can see them again. Withdraw it?
dt-khong-rut = All right, your question stays as it is.
dt-da-rut = Your question has been withdrawn and deleted. This has no effect on what your family is entitled to.
dt-khong-rut-duoc = This question has been withdrawn already, or I do not find this code.

dt-bao-tra-loi = About question { $ma }, { $lanh_dao } answered at the dialogue on { $ngay }:

    { $tra_loi }
dt-bao-ket-qua = About question { $ma }: “{ $viec }” is done. { $ai } reports: { $ket_qua }
dt-bao-khong-dua = Question { $ma } is not put to the leader: { $ly_do ->
        [xuc-pham] it insults somebody.
        [quang-cao] it is advertising or spam.
       *[ngoai-noi-dung] it is not about the subject of this dialogue. You may tap “Send feedback”.
    }
dt-bao-doi-ngay = About question { $ma }: the dialogue on { $cu } is moved to { $gio } on { $ngay }, { $dia_diem }.
dt-bao-khong-hop = About question { $ma }: the dialogue on { $ngay } was called off. You may tap “Send feedback” to get an answer of your own.
dt-bao-khong-nhom = Question { $ma } was not answered at the dialogue on { $ngay }. You may tap “Send feedback” to get an answer of your own.
