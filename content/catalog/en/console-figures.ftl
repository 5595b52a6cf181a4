# The console's home and its figures.

cs-trang-chu = Home
cs-so-lieu = Figures

sl-chi-xem = This account only sees figures, early signs and reports.
sl-hom-nay = Today, { $ngay }
sl-dang-cho = Waiting
sl-khong-viec = Nothing is waiting.
sl-hon = more than { $n }
sl-viec-qua-han = Opinions overdue to be screened, passed on or answered: { $n }.
sl-viec-co-quan-qua-han = Petitions that an authority has not answered in time: { $n }.
sl-viec-chua-dong-y = People who do not agree with the answer, for somebody else to look again: { $n }.
sl-viec-da-bo-sung = People who have added what they were asked for: { $n }.
sl-viec-cho-chuyen = Screened, to be passed on or answered: { $n }.

sl-noi-gi = Opinions in the week { $tu } – { $den }
sl-noi-gi-dang-chay = This week, up to today. A topic of fewer than { $nguong } people is given as “{ sl-mot-so }”.
sl-noi-gi-da-qua = The latest week that is over. A topic of fewer than { $nguong } people is given as “{ sl-mot-so }”.
sl-noi-gi-trong = No opinions in this period.
sl-linh-vuc-con = { $n } other topics, of fewer opinions or of fewer than { $nguong } people.
sl-mot-so = some opinions
sl-y-kien-so = { $n } opinions

sl-canh-bao = Early signs
sl-canh-bao-loi = The topic “{ $chu_de }” rose from { $truoc } to { $nay } opinions a week in { $noi } (≥{ $nguong } people).
sl-canh-bao-it = The topic “{ $chu_de }” rose from some few to { $nay } opinions a week in { $noi } (≥{ $nguong } people).
sl-canh-bao-tuan = Week { $tu } – { $den }, against the { $n } weeks before.
sl-canh-bao-khong = No topic has risen unusually in the last two weeks.
sl-canh-bao-cach = A topic of a commune is named when a week's opinions are far above those of the weeks before, beyond chance, and of at least { $nguong } people. From here no way leads to whoever wrote.
sl-bao-cao-nhanh = Quick report to the Standing Party Committee
sl-khong-con-canh-bao = This sign is no longer there: the figures have just been made anew. Open the home page again.
sl-thanh-truoc = Before
sl-thanh-nay = This week

sl-tuan-tieu-de = Opinions received and answered by week
sl-tuan-loi = Of { $so } weeks the one from { $ngay } had the most: { $cao } opinions.
sl-tuan-it = None of these weeks had enough people for its number to be given.
sl-tuan-bang = See the numbers as a table
sl-tuan-khoang-trong = A week of fewer than { $nguong } people has no bar and is given as “{ sl-mot-so }”.
sl-tuan = Week from
sl-da-nhan = Received
sl-da-tra-loi = Answered

sl-tien-do = Pace, { $quy }
sl-quy = quarter { $so }/{ $nam }
sl-trung-vi = Median (half were quicker) from sending until …
sl-buoc-triaged = screened
sl-buoc-forwarded = passed on
sl-buoc-answered = answered
sl-gio = { $n } hours
sl-ngay = { $n } days
sl-ngay-lam-viec = { $n } working days
sl-an-danh-ngay = anonymous: { $cho }
sl-an-danh-giai-thich = Of anonymous opinions no hour is kept, so they are counted in working days; those with a contact in hours.
sl-dung-han = Answered in time
sl-da-den-may = Notices that reached a phone
sl-phan-tram = { $so }%
sl-chua-du = not enough figures yet
sl-so-ngay-gio = Figures as of { $luc }.
sl-chua-tinh = The figures are being made; open the page again in a few minutes.
sl-xem-them = Figures by commune and language

sl-tieu-de = Figures
sl-theo-xa = By commune
sl-loai-received = Opinions received
sl-loai-in-time = Answered in time
sl-loai-villages = Active villages
sl-giai-thich-received = The four weeks { $tu } – { $den }. A tile of fewer than { $nguong } people is left blank; another may be blank so that it cannot be worked out.
sl-giai-thich-in-time = { $quy }: the share of petitions answered in time, those overdue and not answered included.
sl-giai-thich-villages = Villages that had a notice, or whose head was at work here, in the last 30 days.
sl-o-ghi-chu = A scheme of tiles, not a map: north at the top, west on the left.
sl-duoi-nguong = —
sl-duoi-nguong-doc = fewer than { $nguong } people, not given
sl-chua-co-ban = no village yet
sl-ban-tren = { $co }/{ $tong } villages
sl-mot-xa = There is one commune in your area, so there is nothing to hold beside it.
sl-khong-dia-ban = There is no area whose figures may be seen. Whoever is head of a village does not see those of its commune.
sl-nhanh-cham = How quickly
sl-bang-tien-do = Medians, share in time and notices delivered, of the last two quarters
sl-cot-buoc = Step
sl-tieng = The library by language
sl-tieng-giai-thich = Of { $n } items in use, how many can be read and how many can be heard in each language.
sl-cot-tieng = Language
sl-cot-doc = Can be read
sl-cot-nghe = Can be heard
sl-ban-tong = Villages active within 30 days: { $co }/{ $tong }.
sl-linh-vuc-cua-xa = Topics of one commune
sl-xem = Show
sl-linh-vuc-o = Topics of { $noi }, the four weeks { $tu } – { $den }

sl-loai-rated = How answers were rated
sl-giai-thich-rated = The mean of what people gave (1 not good – 5 very good) after an answer, without a name; the quarters that are over, from { $tu } to { $den }. A quarter of fewer than { $nguong } ratings is left out.
sl-hai-long = How answers were rated
sl-hai-long-tb = { $diem }/5 by { $luot } ratings, { $xa } communes.
sl-hai-long-chua = No commune has a quarter of { $nguong } ratings yet.
sl-dung-han-giai-thich = In time is here of the work of the quarter: the answers that were given in it, and what was due in it and is not answered. Reports count the cases received in the term, so the two shares differ.
