# What residents see of meetings, whom a household sends, and the work that follows a meeting.

menu-hop = Village meetings
viec-lich-hop = looking at the village's meetings
lich-hop-khong-co = No meeting of the village lies ahead. You will be told when you are invited to one.
lich-hop-sap = To come: { $gio } on { $ngay }, at { $dau }. On the agenda: { $noi_dung }.
lich-hop-tra-loi = { $tra_loi ->
        [going] Your household answered: somebody comes.
        [other] Your household answered: it sends { $co_ten ->
            [0] somebody else
           *[1] { $ai }
        }.
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

# What households without a telephone told the head.

nut-bao-mieng = Note what households told you
bao-mieng-can-danh-sach = The village has no list of households yet, so nothing can be noted by household. Enter one under “The village’s business”, “{ nut-ho-va-nguoi }”, “List of households”.
nut-het-ho-bao = No more
bao-mieng-ho-nao = Which household told you? Type its number on the list, for example 12.
bao-mieng-ho-nao-nua = Did another household tell you? If not, tap “{ nut-het-ho-bao }”.
bao-mieng-khong-co-ho = No such household on the list. Type its number again, for example 12, or tap “{ nut-het-ho-bao }”.
bao-mieng-ai-di = Household { $so } “{ $ten }”: { $tra_loi ->
        [going] noted that somebody comes.
        [other] noted that it sends { $co_ten ->
            [0] somebody else
           *[1] { $cu_ai }
        }.
        [not] noted that it cannot come.
       *[none] no answer yet.
    } What should be noted?
nut-dai-dien-di = Its representative comes
nut-ho-cu-nguoi = It sends somebody else
nut-ho-khong-di = It cannot come
bao-mieng-cu-ai = Whom does it send? The name makes taking attendance easier. It is erased after the meeting.
bao-mieng-da-ghi = Noted: household { $so } “{ $ten }” { $tra_loi ->
        [going] sends its representative.
        [other] sends { $co_ten ->
            [0] somebody else
           *[1] { $cu_ai }
        } instead. It still counts as one household.
       *[not] cannot come.
    }
bao-mieng-khong-ghi-duoc = Not noted: the meeting is over, or the list of households has just been replaced. Please open the meeting again.
bao-mieng-xong = What households told you is noted. Open the meeting to see it added up.
hop-ho-diem-danh = { $co ->
        [0] {""}
       *[1] ✓{" "}
    }{ $so }. { $ten }{ $co_ten ->
        [0] {""}
       *[1] {" "}({ $ai } comes instead)
    }

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
