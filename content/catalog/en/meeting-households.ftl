# What residents see of meetings, whom a household sends, and the work that follows a meeting.

menu-hop = Village meetings
viec-lich-hop = looking at the village's meetings
lich-hop-khong-co = No meeting of the village lies ahead. You will be told when you are invited to one.
lich-hop-sap = To come: { $gio } on { $ngay }, at { $dau }. On the agenda: { $noi_dung }.
lich-hop-tra-loi = { $tra_loi ->
        [going] Your household answered: somebody comes.
        [other] Your household answered: it sends somebody else.
        [not] Your household answered: it cannot come.
        [no-household] You belong to no household yet; ask the village head for your household's link.
       *[none] Your household has not answered yet.
    }
lich-hop-da-hoan = The meeting at { $gio } on { $ngay } was put off.
cu-ai-di-hop = Whom does your household send? Write the name for the village head, or tap “{ nut-khong-ghi-ten }”. It is erased after the meeting.
nut-khong-ghi-ten = No name
da-ghi-cu-nguoi = Noted: your household sends { $ten }.
cu-nguoi-khong-ghi-ten = No name is kept. You can tell the village head at the meeting.
hop-cu-nhung-ai = Households that send somebody: { $cu_ai }.
viec-hop-sap-han = A reminder of work agreed by { $noi }: { $viec }. By { $ai }, before { $han }, measured by { $do }. Please tick it off when it is done.
viec-hop-qua-han = Work agreed by { $noi } is overdue and counts as not done: { $viec }. By { $ai }, due { $han }, measured by { $do }. Please tick it off when it is done.

# Another represents a household.

nut-doi-dai-dien = Another representative
ho-doi-ho-so-may = Which number on the list? Please type it, for example 12.
ho-doi-ten-moi = Household { $so } is “{ $ten }”. What is it called now? If it wants no name, write “Hộ số { $so }”.
ho-da-doi-ten = Household { $so } is now “{ $ten }”. Its people, answers and attendance are kept.
ho-khong-co-so = There is no household { $so } on the list.
ho-ten-da-co = There is a household “{ $ten }” already; please make them differ.
ho-khong-sua-duoc = There is no such household on your list.

# Consent by word of mouth.

nut-ghi-loi-dong-y = Note a household's consent
nut-ho-dong-y = It agrees
nut-ho-khong-dong-y = It does not agree
nut-ho-chua-hoi = Not asked yet
ho-khong-ten = Household { $so }
loi-ho-chon = { $so } households were not asked yet. Agreed on a phone: { $tren_may }, by word of mouth: { $dong_y }; did not agree: { $khong }. Whom do you ask?
loi-ho-da-hoi-het = Every household was asked. Agreed on a phone: { $tren_may }, by word of mouth: { $dong_y }; did not agree: { $khong }.
loi-ho-doc = Read these words to the household “{ $ten }” as they are written:
loi-ho-tra-loi = What did it say? Silence is no consent.
loi-ho-da-ghi = { $dong_y ->
        [1] Noted: household { $so } “{ $ten }” agreed by word of mouth; you heard it today.
       *[0] Noted: household { $so } does not agree. The list only has “{ $ten }”; please tell it by word of mouth.
    }
