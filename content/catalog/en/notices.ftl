# Notices: a village head writes to his village, an operator to an area.

viec-soan-thong-bao = write a notice
viec-xem-ket-qua = see how a notice fares

tb-chi-truong-ban = This is for heads of villages. To send feedback, please tap “Send feedback”.
tb-ban-nao = To which village is it?
tb-chon-mau = Let us write the notice: what, who, when, where? Choose a template; I ask point by point and put the notice together.
tb-hoi-mau = { $cau_hoi }
    Example: { $vi_du }.
tb-hoi-chon = { $cau_hoi }
nut-y-khac = Something else, I write it myself
tb-xem-truoc = A look before it is sent ({ $dai }/{ $nhieu_nhat } characters):
tb-gui-den = This goes to { $so_may } phones whose owners agreed to get notices{ $so_ho ->
        [khong-ro] .
       *[co] ; { $noi } has { $so_ho } households.
    } Send it?
tb-gui-den-ho = This goes to { $den }/{ $so_ho } households. Send it?
tb-xem-tren-may = Phones with buttons (Telegram, the chat page) show below it: [{ nut-da-hieu }] [{ nut-hoi-them }] [{ nut-dung-nhan-tin }].
    Phones without buttons show, and people type the number:
    1. { nut-da-hieu }
    2. { nut-hoi-them }
    3. { nut-dung-nhan-tin }
tb-tin-khan = This is an urgent notice: it leaves at once, even at night.
tb-chua-thay-cong-khai = The village has not recorded a decision on its public channel. What is sent here is for information and does not yet replace publication as the law requires.
tb-dai-qua = It is { $dai }/{ $nhieu_nhat } characters long, and a simple phone hardly shows all of it. Please shorten it to one matter only.
tb-muon-gi = What would you like to do?
nut-gui-ca-ban = Send to the whole village
nut-hen-gio-gui = Send at a set time
nut-sua-lai-thong-bao = Correct it
nut-thoi-khong-thong-bao = Stop
tb-khong-gui = I have dropped it; nothing was sent.
tb-het-quyen = You are no longer the head of { $noi } on this assistant, so it was not sent. Please ask the Front’s officer.
tb-khong-ai-nhan = No phone in { $noi } has agreed to get notices yet, so it only shows when people open “Hear and read notices”. Please tell people by word of mouth.
tb-da-gui = { $hen ->
        [0] Sent to { $so_may } phones of the people of { $noi }. It is on its way; see under “See how it fares” which phones it has reached.
       *[1] It will go to { $so_may } phones of the people of { $noi }.
    }
tb-da-hen = { $vi_dem ->
        [dem] It is late now; so as not to wake people, it will leave at { $gio } on { $ngay }.
       *[hen] It is set: it will leave at { $gio } on { $ngay }.
    }
tb-hen-luc-nao = When shall it be sent? People are mostly at home from 6:00 to 7:00 and from 18:30 to 20:30. Choose, or type another time, for example 19 giờ.
tb-hen-lai = I cannot set this time: I send nothing at night, from 21:30 to 6:00. Please type it again, for example 19 giờ or 6 giờ 30.
tb-gio-ngay = { $gio } on { $ngay }
tb-con-lai = The village has { $so_ho } households; at least { $con_lai } of them get nothing by phone, so please tell them by word of mouth.
tb-nen-co-danh-sach = If you enter the list of households under “The village’s business”, “{ nut-ho-va-nguoi }”, next time I can tell you which households have not got the notice.
tb-ho-chua-ro = Not every household gets notices by phone, so please tell people by word of mouth as well.
nut-xem-ket-qua = See how it fares
tb-ket-qua = Notice of { $ngay }: { $so_may } phones. Arrived { $da_toi }, waiting { $cho }, not arrived { $hong }, unknown { $khong_ro }, stopped by the receiver { $dung }.
tb-khong-co = There is no notice no. { $so }.
tb-khong-cua-bac = This notice is not one of yours.
tb-rong = The text of the notice is needed.
tb-gio-khong-ro = The time “{ $gio }” is not understood: write now, best or HH:MM.

tb-ket-qua-ho = { $hen ->
        [0] Sent to
       *[1] It will go to
    } { $da_gui }/{ $so_ho } households.{ $da_bao ->
        [0] {""}
        [one] {" "}You have told { $da_bao } household by word of mouth.
       *[other] {" "}You have told { $da_bao } households by word of mouth.
    }{ $con_lai ->
        [0] {" "}No household is left that does not know of it.
        [one] {" "}{ $con_lai } household gets nothing by phone; please tell it by word of mouth.
       *[other] {" "}{ $con_lai } households get nothing by phone; please tell them by word of mouth.
    }
tb-ket-qua-hieu = People who tapped “Understood”: { $hieu }, “I have a question”: { $hoi }.
tb-ket-qua-truyen-tin = { $da_truyen }/{ $truyen_tin } messengers have passed it on by word of mouth.
nut-xem-ho = { $con_lai ->
    [one] See { $con_lai } household
   *[other] See { $con_lai } households
}
nut-da-bao-ho = Told
nut-da-hieu = Understood
nut-hoi-them = I have a question
nut-da-bao-mieng = Passed on
tb-nho-truyen-mieng = Please pass this on by word of mouth to people who have no phone. When you have done so, tap “Passed on”.

# What the village head does beside writing.

menu-viec-ban = The village’s business
viec-cua-ban = see the village’s business
tb-viec-cua-ban = The business of { $noi }: what would you like to see?
tb-viec-nao = Which one would you like?
nut-lich-va-nhac = Calendar and reminders
nut-tin-va-loa = Notices and loudspeaker
nut-cong-khai-va-nhom = Made public, the village’s group
nut-ho-va-nguoi = Households and messengers
nut-ket-qua-thong-bao = How notices fared
nut-danh-sach-ho = List of households
nut-nguoi-truyen-tin = Messengers
nut-kenh-cong-khai = The village’s public channel
nut-giu-nguyen = No, leave it
tb-tin-nao = Which notice would you like to see?
tb-tin-ngay = { $ngay }: { $dau }
tb-chua-gui-tin-nao = You have not sent a notice yet.
tb-het-quyen-ho = You are no longer the head of { $noi } on this assistant, so I could not note it. Please ask the Front’s officer.

# Households: the village's own list.

viec-ho-chua-nhan = see which households have not got a notice
viec-vao-ho = join your household
ho-danh-sach-hien-co = { $so ->
        [0] There is no list of the households of { $noi } on this assistant yet.
        [one] The list of { $noi } has { $so } household.
       *[other] The list of { $noi } has { $so } households.
    } Only the village head and the commune’s Front see the list. What would you like to do?
nut-nhap-danh-sach = Enter the list
nut-duong-dan-ho = A link for each household
ho-moi-nhap = Please send the list, one household a line, in several messages if it is long. Example:
    1. Nhà ông A
    2. Nhà bà B
    For a household that does not want its name written, write “Hộ số 3”. The new list replaces the old one; households of the same name keep those who have joined.
ho-nhap-tiep = { $so ->
    [one] { $so } household so far.
   *[other] { $so } households so far.
} Go on sending; when that is all, tap “Done, that is all”.
ho-nhap-lai = { $loi } I have not taken your last message{ $so ->
        [0] .
        [one] ; the { $so } household before it is kept.
       *[other] ; the { $so } households before it are kept.
    } Please correct that message and send it again.
ho-danh-sach-sai = The list is not right yet: { $loi }
ho-loi = { $loi }{ $con }
ho-het-loi = .
ho-con-loi-khac = { $so ->
    [one] ; and { $so } more place.
   *[other] ; and { $so } more places.
}
ho-ten-dai = line { $dong } is longer than { $nhieu_nhat } characters
ho-trung-ten = “{ $ten }” appears { $lan } times, please add something to tell them apart
ho-trung-so = number { $so } appears twice
ho-nhieu-qua = more than { $nhieu_nhat } households
ho-khong-co-dong-nao = no household yet
ho-ghi-chua = The list of { $noi } has { $so ->
    [one] { $so } household
   *[other] { $so } households
}, from “{ $dau }” to “{ $cuoi }”. Write it down?
nut-ghi-danh-sach = Write the list down
nut-bo-danh-sach = No, drop it
ho-da-ghi = { $so ->
    [one] { $so } household of { $noi } is written down.
   *[other] { $so } households of { $noi } are written down.
} Send each household its link so that people can join their own; households without a phone you tell by word of mouth as before.
ho-giu-nguyen = All right, the list stays as it is.
ho-duong-dan = Send each household only its own link. Whoever of the household opens it and agrees joins it.
ho-chua-nhan = { $so ->
    [one] { $so } household gets nothing by phone.
   *[other] { $so } households get nothing by phone.
} When you have told a household by word of mouth, tap it.
nut-da-bao-het = All told
nut-xem-tiep-ho = See more
nut-dong-danh-sach = Later
ho-het-roi = No household is left that does not know of it. Thank you.
ho-con-lai = All right. There { $so ->
    [one] is { $so } household
   *[other] are { $so } households
} left to tell.
ho-da-bao = { $so ->
    [one] I have noted: you told { $so } household by word of mouth.
   *[other] I have noted: you told { $so } households by word of mouth.
} Thank you.
ho-moi-vao = This link belongs to the household “{ $ten }”, { $noi }. If you join it, the village head knows that the household gets notices by phone and need not come by to tell you.
ho-da-vao = I have noted you in the household “{ $ten }”. To leave it, open this link again.
ho-khong-vao = All right, I have noted nothing. The village head will still come by to tell your household.
ho-da-o-trong = You are in the household “{ $ten }” already.
ho-khong-o-trong = You are in no household on this assistant.
ho-da-ra = I have taken you out of the household “{ $ten }”. This has no effect on what your family is entitled to.
nut-ra-khoi-ho = Leave the household
ho-duong-dan-sai = This link can no longer be used. Please ask the village head for a new one.

# What residents tap under a notice.

viec-da-hieu = say that you understood
viec-hoi-them = ask about a notice
viec-hoi-them-ve = ask about the notice of { $ngay }
tb-da-hieu = Thank you. I only count how many people understood and note nobody’s name.
tb-khong-con = This notice is no longer there, or is not of your village.
tb-hoi-them-gi = What would you like to ask about the notice of { $ngay }? You may type, or send a recording or a photo.
tb-mot-thong-bao = a notice of the village
tb-hoi-ve-tin = A question about the notice of { $ngay }: “{ $tin }”
tb-hoi-ve-mau = A question about a notice: { $mau }
tb-da-hoi = I have passed your question on to the Front’s officer. We will report to you by { $ngay } at the latest. Code: { $ma }
tb-da-hoi-an-danh = I have passed the question on to the Front’s officer without noting who asked. Code: { $ma }

    Please keep this code to see the answer, which comes by { $ngay } at the latest.

# Messengers: elders who pass a notice on by word of mouth.

viec-truyen-tin = say that you passed a notice on
viec-nhan-truyen-tin = take on the work of messenger
truyen-tin-hien-co = { $so ->
        [0] { $noi } has no messengers yet. Village elders, people of standing and heads of clans get notices first and pass them on by word of mouth.
        [one] { $noi } has { $so } messenger: { $ten }.
       *[other] { $noi } has { $so } messengers: { $ten }.
    } What would you like to do?
nut-moi-truyen-tin = Invite a messenger
nut-cho-thoi-truyen-tin = Let a messenger go
truyen-tin-duong-dan = Send this link to the person you invite. It can be used only once:
truyen-tin-ai-thoi = Who stops passing notices on?
truyen-tin-da-thoi = I have noted it: that person no longer passes the village’s notices on.
truyen-tin-giu-nguyen = All right, nothing changes.
moi-truyen-tin = Good day. I am the automatic assistant of the { $co_quan }, not a real person. The head of { $noi } invites you to be a messenger: to get notices first and pass them on by word of mouth to people who have no phone. Do you accept?
nut-nhan-truyen-tin = I accept
khong-nhan-truyen-tin = All right. I have noted nothing. If the link was sent to you by mistake, please tell the village head.
hoi-ten-truyen-tin = Please tell me your full name, so that the village head knows who passes notices on. If you would rather not say, tap “Skip”.
chao-truyen-tin = Thank you for passing notices on in { $noi }. When there is a notice, I send it to you first; when you have told people, tap “Passed on”.
truyen-tin-da-ghi = Thank you. I have noted: you passed the notice of { $ngay } on by word of mouth.
truyen-tin-khong-phai = This is for messengers of the village that the notice is for.

# T6: the channel by which the village is told officially.

kenh-da-hop-chua = Has the village met and agreed by which group it gets public notices?
nut-da-hop = It has met – enter the day, the households in favour, a photo of the minutes
nut-chua-hop = Not yet – put it to the next meeting
kenh-de-hop-toi = All right, please put it to the next village meeting. Until the village has agreed, what is sent here is for information and does not yet replace publication as the law requires.
kenh-da-quyet = At the meeting of { $ngay }, { $so_ho } households of { $noi } agreed to get public notices by this channel{ $anh ->
        [0] ; no photo of the minutes yet.
       *[1] ; there is a photo of the minutes.
    }
kenh-nhap-lai-khong = Has the village met again?
kenh-giu-nguyen = All right, nothing changes.
kenh-hoi-ngay = On which day did the village meet? For example 20/11/2026.
kenh-ngay-chua-dung = This day does not look right to me: it must be the day of the meeting that was held, not one to come. Please type it again, for example 20/11/2026.
kenh-hoi-so-ho = How many households were in favour?{ $so_ho ->
        [0] {""}
        [one] {" "}The village has { $so_ho } household.
       *[other] {" "}The village has { $so_ho } households.
    }
kenh-so-ho-chua-dung = This number does not look right to me{ $so_ho ->
        [0] .
       *[other] : the village has { $so_ho } households, and no more than that can be in favour.
    } Please type the number of households in favour again.
kenh-hoi-anh = Please send a photo of the minutes. If you have none yet, tap “Skip”; it can be entered later.
kenh-ghi-chua = The village met on { $ngay }, { $so_ho } households in favour{ $anh ->
        [0] , no photo of the minutes yet.
       *[1] , with a photo of the minutes.
    } Write it down?
nut-ghi-quyet-dinh = Write it down
kenh-da-ghi = Written down. From now on notices sent to { $noi } by this channel are public by the village’s own decision. Posting and the loudspeaker go on as before.

# The library's loudspeaker scripts, for a head to read out.

nut-bai-loa-co-san = Loudspeaker scripts at hand
loa-loai-nao = What is to be read out over the loudspeaker?
loa-bai-nao = Which script, please?
loa-chua-co-bai = This item has no loudspeaker script yet.
loa-tieng-nao = In which language will you read it out?
loa-ban-tieng = In { $tieng } – translated by { $ai }, checked by a second person
loa-ban-tieng-khong-ten = In { $tieng }, checked by a second person
loa-doc-hai-lan = Here is the script. Please read it slowly, twice:
loa-nguon = Source: { $nguon }.
