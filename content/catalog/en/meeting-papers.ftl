# What is printed and kept of a meeting.

# In the chat: what the head prints, what whoever comes keeps.

viec-giay-hop = taking the papers of a meeting
nut-giay-hop = Papers to print
hopxa-giay = { $loai ->
        [invitation] Invitation on A4 to sign, for households without a telephone
        [ballots] Ballots with the household's name
        [secret] Secret ballots, without names
        [signing] List on which households sign for a ballot
       *[calendar] Calendar file of the meeting
    }: { $duong_dan }
hopxa-cach-phat-phieu = Where too few come, print the ballots and take one to each household, which signs the list. The meeting decides whether they bear names or are secret.
hopxa-luu-lich = To have your telephone remind you, put the meeting into your calendar here: { $duong_dan }
hopxa-tai-lieu = Documents of the meeting:
    { $cac_tep }
hopxa-kem = Documents: { $ten }.
hopxa-go-lich = Whoever put it into a calendar removes it here: { $duong_dan }
hopxa-lich-ten = Meeting of { $noi }
hopxa-lich-ai = Head of { $noi }

# Ballots and the list that is signed.

phieu-tieu-de = BALLOT OF A HOUSEHOLD
phieu-ho = Household: { $ho }
phieu-ho-trong = Household: ………………………………………………
phieu-tan-thanh = In favour
phieu-khong = Against
phieu-khac = Other: ………………………………
phieu-cach = One ballot a household. Mark one box of each item with an X.
phieu-cong-khai = Open ballot: the household signs.
phieu-kin = Secret ballot: no name, no signature; fold it and put it into the box.
phieu-nop = Give it to those who count.
phieu-ky = For the household (signature and name)
phieu-khong-co-viec = Nothing at this meeting is decided by households.
ky-tieu-de = List of households given a ballot
ky-viec = About: { $viec }
ky-tt = No.
ky-ho = Household
ky-nhan = Signed for
ky-nop = Given back on

# The invitation on A4 (Form 01).

gm-trich-yeu = To the meeting of the community of { $noi }
gm-kinh-gui = The household of ………………………………………………
gm-moi = The head of { $noi } invites your household to the meeting of the community.
gm-luc = Time: { $gio }:{ $phut } on { $ngay } (lunar: { $am_lich }).
gm-dau = Place: { $dau }.
gm-noi-dung = Agenda:
gm-viec = { $tt }. { $viec }.
gm-cu-nguoi = Whoever cannot come sends or authorises somebody else, so that the household's voice counts. Please be in time.
gm-truong = { $to ->
        [1] Head of the { $loai }
       *[0] Head of the { $loai }
    }

# The plan of the regular conference.

hn-chua-thong-nhat = The plan of a regular conference needs the agreement of the People's Committee, the Front and the People's Inspection Board first (Decree 59/2023/NĐ-CP, article 10). None is recorded for your village; please ask the Front of the commune. If they have agreed, go on and send.
hn-trich-yeu = Regular conference of the community of { $noi }
hn-gui = To: People's Committee of { $xa }; Fatherland Front of { $xa }; People's Inspection Board of { $xa }.
hn-mo-dau = Under article 10 of Decree 59/2023/NĐ-CP, { $noi } plans the regular conference of its community:
hn-luc = Time: { $gio } on { $ngay } (lunar: { $am_lich }).
hn-dau = Place: { $dau }.
hn-thanh-phan = Who: the village head; the Front's committee; one of each household; guests from the People's Committee, the Front and the People's Inspection Board.
hn-ket = We ask the three bodies to agree, so that the conference can be held as planned.
