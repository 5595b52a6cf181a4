# What must not be taken in, or is answered before anything else.

khan-cap = IF YOU ARE IN DANGER, PLEASE CALL NOW: 112 (disasters, accidents) • 113 (police) • 114 (fire, rescue) • 115 (ambulance) • 111 (child protection). Calls are free. This assistant cannot replace the call.
khan-cap-o-dau = Where are you? When you are safe, write to me.
nut-van-an-toan = I am safe, go on
van-an-toan = I am glad to hear it. Please send your last message again; I did not note it.

to-cao = What you describe may be a denunciation. To be protected by law and kept secret, please hand in a letter or speak in person to the competent body, and do not send it here. I have stopped and kept nothing of what you just wrote. Tap to see where such letters are received.
nut-noi-nhan-don = See where letters are received
nut-gop-y-chung = A general suggestion
nut-xoa-vua-nhap = Delete what I just wrote
da-xoa-vua-nhap = I keep nothing of what you just wrote. If your message is still on your phone, please delete it there yourself.
viec-noi-nhan-don = see where letters are received
noi-nhan-don = Where denunciations are received:
    • The province’s Citizen Reception Board.
    • The commune’s citizen reception office: the chair of the commune’s People’s Committee receives citizens on at least 2 days a month.
    • The Inspection Committee, if the person is a Party member.
    The letter must give the name and address of the person who denounces; the law keeps them secret and protects them.

    If you only want to make a general suggestion on making public how support money is paid, without naming anybody, tap “A general suggestion”.
khieu-nai = If you do not agree with a particular decision, please send a written complaint to the body that made it. You may still send a general proposal here; I go on noting it.
bi-mat = Please do not send secrets, or anything about the armed forces or the border, over the network. I have not kept your last message. Please see the Border Guard post or the Police in person.
du-lieu-nguoi-khac = Your last message had a document number, an account number or a medical record, so I have not kept it. Please leave such things out and send it again.
tre-em = If you are under 16, ask your mother, father or a teacher to send it for you. I keep nothing about you. If somebody hurts or frightens you, call 111 at once; the call is free.
nhac-lich-su = I understand that you are upset. Please put it a little more gently, so that the matter can be settled; I still note what you say.
