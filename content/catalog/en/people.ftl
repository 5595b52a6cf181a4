# People: the first talk, language, village, consent, a person's own data, invitations.

ten-co-quan = Vietnam Fatherland Front Committee of { $noi }
ten-co-quan-chua-ro = Vietnam Fatherland Front Committee
ten-can-bo-dau-tien = Officer on duty

chao = Good day. I am the automatic assistant of the { $co_quan }, not a real person.
chao-lan-dau = Good day. I am the automatic assistant of the { $co_quan }, not a real person. Which language would you like to hear?
viec-lam-quen = get to know me
viec-doi-tieng = change the language
viec-doi-ban = choose your village
viec-du-lieu = see your data
viec-gap-can-bo = find an officer to meet
viec-nhan-tin = sign up for notices
viec-nhan-truong-ban = take on the work of village head

hoi-tieng = Which language would you like to hear?
hoi-tieng-khac = Which language do you speak?
nut-tieng-khac = Another language
da-doi-tieng = I have noted: { $tieng }.
chua-co-tieng = I have noted: { $tieng }. I have no words in this language yet, so I use Vietnamese for now. Once a native speaker has read them, I will use the language that you chose.

hoi-ban = Which village do you live in? Type the name of the village; the old name of the commune will do too.
da-ghi-ban = I have noted: { $noi }.
chua-ghi-ban = While I do not know your village, I cannot send you its notices. Whenever you like, open “My data” to choose it.

dong-y-nhan-tin = The { $co_quan } asks to send you notices of the commune and the village on this channel. We keep only: the channel, the village, the language. We do not keep ethnicity, religion or location. What we keep is used to send notices and for nothing else. You can stop at any time: text DỪNG. To ask, or to have it deleted: text DỮ LIỆU CỦA TÔI{ $sdt ->
        [khong-co] .
       *[co] {" "}or call { $sdt }.
    }
dong-y-gui-y-kien = How would you like to send your feedback?
    • Anonymously: the Front’s system does not keep who sent it; you hold the code to see the answer.
    • With a contact: what to call you and your telephone number are kept, so that the Front’s officers can ask and answer; only the officers assigned to it see them.
    Feedback is passed on to the body responsible after names are covered. Please send no photo of an identity card and no secrets.
dong-y-so-ho = To invite to meetings and tell every household, the village needs the name and the telephone number of the head of the household or who stands for it. It is not required; the village head visits households that do not agree. Only the village head and the commune’s Front see the list. It can be withdrawn at any time.
nut-dong-y = I agree
nut-khong-dong-y = I do not agree
da-dong-y = Thank you. When there are notices of the commune or the village, I will send them here. To stop, text DỪNG.
khong-dong-y-van-xem = All right, I will not send you notices. You can still read what is public here. To get notices, text NHẬN TIN.
dang-nhan-tin-roi = You are getting notices already. To stop, text DỪNG.
dung = You no longer get notices. To get them again, text NHẬN TIN.
nut-dung-nhan-tin = Stop notices

du-lieu-dang-luu = This is what we keep:
    • Where notices reach you: { $kenh }
    • Where you live: { $ban }
    • Household on the village’s list: { $ho }
    • Language: { $tieng }
    • Getting notices: { $dong_y }
    • Feedback with a contact: { $y_kien }
    Who has seen it: { $nguoi_xem }.
du-lieu-vai-tro = You are the head of { $noi } on this assistant.
du-lieu-khen = Praise in campaigns, under the name: { $ten }. It is erased when you stop and erase.
du-lieu-so-zalo = Telephone number for notices by Zalo template: { $so }. Remove it under “Correct”.
du-lieu-khong-co = none
du-lieu-chua-ro = not noted yet
du-lieu-chua-hoi = not asked yet
du-lieu-dong-y-ngay = agreed on { $ngay }
du-lieu-khong-dong-y-ngay = not agreed, since { $ngay }
du-lieu-nguoi-xem = { $ten }, on { $ngay }, feedback { $ma } ({ $ly_do })
du-lieu-can-bo-cu = an officer who has left
du-lieu-khong-ghi-ly-do = no reason noted
du-lieu-muon-gi = What would you like to do?
nut-biet-gi = What do we know about you?
biet-gi-luu = About you we keep: the channel you write on, the language and the village you chose, what you agreed or did not agree to, the messages sent to you. We have your name or number when you give it, when the village head puts your household on the list, or when you are proposed for praise. If you join a household, a contest, a consultation on a draft or an emulation campaign, we keep that you took part.
biet-gi-khong-luu = We do not ask for your ethnicity, religion, identity number or where you are standing, and have no place to keep them. Nor do we keep which messages you read.
biet-gi-y-kien = If you send an opinion anonymously, the system does not keep who sent it; keep the code for the answer, and give it to nobody. If you leave a contact, only the Front staff in charge can see it; each look is recorded, and you can ask who looked. The village head cannot see it, unless you asked the head to send it for you.
biet-gi-chua-lam-duoc = Some things we cannot hide: Zalo, Telegram or the network operator still knows that you wrote to this assistant. If your words tell something that is only yours, a reader may guess who you are. What was erased is still in old backups until those are deleted.
biet-gi-lam-gi = To see, download, change or erase what we keep, write DỮ LIỆU CỦA TÔI. Erasing is immediate. To stop receiving messages, write DỪNG. Neither affects what your family is entitled to.
nut-tai-ve = Download
nut-sua-du-lieu = Correct
nut-dung-va-xoa = Stop and delete
nut-giu-lai = No, keep it
du-lieu-ban-tai-ve = This is everything that is kept about you. Keep this message or copy it:
sua-gi = What would you like to correct?
nut-doi-tieng = Change the language
nut-doi-ban = Change the village
hoi-xoa-that = Delete all that is kept to send you notices: the channel, the village, the language, your consents, and any name and telephone number that you left. It is deleted at once and cannot be brought back. Feedback already sent is still dealt with but is no longer tied to you; you hold the code to see the answer. Delete it?
hoi-xoa-that-truong-ban = Delete all that is kept about you: the channel, the village, the language, your consents, and any name and telephone number that you left. You also cease to be the head of { $noi } on this assistant. It is deleted at once and cannot be brought back. Delete it?
da-xoa = Stopped, and all that was kept to send you notices was deleted at { $gio } on { $ngay }. This has no effect on what your family is entitled to.
khong-xoa = Everything stays as it is; nothing was deleted.

gap-can-bo = Please meet the Front’s officer: { $ten }, telephone { $sdt }. The officer is a real person; call during working hours, or come to the Front’s office in the commune.
gap-can-bo-chua-co-so = No officer’s telephone number has been noted here. Please come to the Front’s office in the commune during working hours, or ask the village head to let them know.
can-bo-mat-tran = the Front’s officer

kenh-web = the chat page on the web
kenh-telegram = Telegram
kenh-terminal = the technician’s machine

moi-lam-truong-ban = Good day. I am the automatic assistant of the { $co_quan }, not a real person. The Front invites you to take on the work of the head of { $noi } on this assistant, so as to tell the people of the village. Do you accept?
nut-nhan-truong-ban = I accept as village head
nut-khong-nhan = That is not me
hoi-ten-truong-ban = Please tell me your full name, so that the Front’s officers know who the village head is.
chao-truong-ban = Welcome, head of { $noi }. Tap “Write a notice to the village” to tell people something; it reaches only those in the village who agreed.
khong-nhan-truong-ban = All right. I have noted nothing. If the link was sent to you by mistake, please tell the Front’s officer.
thu-moi-khong-dung = This invitation was used already or has expired. If you typed the digits, please check each; if that does not help, please ask the Front’s officer to invite you again.
thoi-truong-ban = Thank you{ $ten } for all that you have done for the village. Your account is now a resident’s.

dia-ban-khong-co = No area in use has the code { $ma }.
dia-ban-khong-phai-ban = The code { $ma } is { $noi }, not a village.
dia-ban-khong-phai-xa-tinh = The code { $ma } is { $noi }; staff of the Front belong to a commune, a ward or the province.
vai-tro-khong-co = There is no role { $vai_tro }.
can-ten-can-bo = The officer’s full name is needed.
co-nguoi-that = This database holds real people; no made-up people are put into it.
kenh-da-co-nguoi = The channel { $kenh } already has addresses in this range of numbers; choose another first number.
