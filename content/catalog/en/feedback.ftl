# Feedback from the side of whoever writes it.

viec-y-kien = send feedback
viec-y-kien-ve = send feedback about { $linh_vuc }
viec-tra-cuu = see the answer to your feedback
viec-tra-loi = answer the officer
viec-rut = withdraw your feedback
viec-chua-dong-y = say what you do not agree with

nut-an-danh = Send anonymously
nut-co-lien-he = Send with a contact
nut-dung-gui-di = That is right, send it
nut-sua = Correct it
nut-viec-khac = Something else
nut-noi-khac = Another place
nut-ke-lai = Tell it from the start
nut-ke-them = Tell more

hoi-linh-vuc = What kind of matter is it? If you are not sure, tap “Something else”.
hoi-linh-vuc-cu-the = What is it exactly?
hoi-noi-dung = Please tell what happened: what, where, since when. You may type, or send a recording or a photo.
ke-them = Please tell more. You may type, or send a recording or a photo.
hoi-o-day-khong = Where did it happen? If you would rather not say, tap “Skip”.
hoi-dia-diem = In which village and commune did it happen? If you would rather not say, tap “Skip”.
hoi-xa = In which commune or ward did it happen? I note only the commune, not the village. If you would rather not say, tap “Skip”.
sua-the-nao = What would you like to correct?
hoi-ten-goi = What may the officer call you? If you would rather not say, tap “Skip”.
hoi-so-may = On which number may the officer call you back? If you would rather not leave one, tap “Skip”; I will still write to you here.
so-may-chua-dung = This number does not look right to me. Please type it again, for example 0912 345 678, or tap “Skip”.

xac-nhan = I have noted this:

    { $tom_tat }

    Is this what you mean?
xac-nhan-co-tep = I have noted this:

    { $tom_tat }

    Please let recordings and photos hold no document numbers, no secrets and no name of somebody accused. If they do, tap “Correct it”.

    Is this what you mean?
tom-tat = • Matter: { $linh_vuc }
    • Content: { $noi_dung }{ $ghi_am ->
        [0] {""}
        [one] {" "}(with { $ghi_am } recording)
       *[other] {" "}(with { $ghi_am } recordings)
    }{ $anh ->
        [0] {""}
        [one] {" "}(with { $anh } photo)
       *[other] {" "}(with { $anh } photos)
    }
    • Place: { $noi }
    • Sent: { $cach }{ $ai }
tom-tat-khong-chu = no text
tom-tat-khong-noi = not said
tom-tat-an-danh = anonymously. Whoever hears your voice or sees a photo may still recognise you; please think of that before you send it
tom-tat-lien-he = with a contact

da-nhan = The Front has received your feedback. Code: { $ma }

    Please keep this code to see the answer. By { $ngay } at the latest we will say where the matter has been passed on to.

hoi-ma = Please type the code of your feedback. It begins with DB, for example DB-7K4M-92….
ma-chua-dung = This code is not typed right. Please check every letter and digit.
ma-khong-thay = I find no feedback with this code. Please check the code.
nut-thu-ma-khac = Type the code again
tra-cuu-khac = Feedback { $code }: { $ten_trang_thai }, since { $since }.{ $note ->
        [khong] {""}
       *[khac] {" "}{ $note }
    }{ $due ->
        [khong] {""}
       *[khac] {" "}We will report by: { $due }.
    }
tra-cuu-da-chuyen = Feedback { $code }: passed on to { $authority } on { $since }{ $slip ->
        [khong] {""}
       *[khac] {" "}(slip no. { $slip })
    }. Answer due by: { $due }.
tra-cuu-hoi-lai = Feedback { $code }: the officer needs to ask: { $question }
tra-cuu-tra-loi = Feedback { $code }: { $ten_trang_thai }, since { $since }.

    { $authority } answers: { $answer }

toi-khong-ro = I do not know.
nut-reply = Answer
nut-unknown = I do not know
nut-withdraw = Withdraw it
nut-agree = I agree
nut-disagree = I do not agree yet
nut-rut-y-kien = Withdraw and delete
nut-khong-rut = No, keep it

moi-tra-loi = About feedback { $ma }: { $cau_hoi } Please answer; you may type, or send a recording or a photo.
da-ghi-tra-loi = I have passed your answer on to the officer. Thank you.
da-ghi-khong-ro = All right, I have told the officer that you do not know.
hoi-rut-that = If feedback { $ma } is withdrawn, its text, recordings and photos are deleted and nobody can see them again. Withdraw it?
khong-rut = All right, your feedback stays as it is.
da-rut = Your feedback has been withdrawn and deleted. This has no effect on what your family is entitled to.
cam-on = Thank you for giving your opinion to the Front.
noi-ro-cho-chua-duoc = Please say what is not right yet. The commune’s Front will follow it up and report to you.
se-theo-doi-tiep = I have noted it. The commune’s Front will follow it up and report to you.
y-kien-da-dong = This feedback has been closed, so that can no longer be done.

viec-hoi-lai = asking again about what was not dealt with
nut-again = Ask again
hoi-lai-vi-sao = About your feedback { $ma }, please say why it should be looked at again; type, send a voice message or photos.
da-hoi-lai = I have noted it. Another member of staff will look at feedback { $ma } again; you will hear by { $ngay } at the latest.
tra-cuu-giai-trinh = Feedback { $code }: { $ten_trang_thai }, since { $since }.

    { $authority } explains: { $answer }

    To be looked at again by: { $due }.
