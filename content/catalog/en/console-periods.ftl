# Reports on a directive, the month's summary, forms of documents, the log of urgings on the staff's pages.

cs-bk-soan-directive = Report on the directive
cs-bk-goi-y-directive = Figures clause by clause, for the Standing Committee; where there are none, it says so.
cs-bk-soan-monthly = Month's summary for the party committee
cs-bk-goi-y-monthly = One page: the five matters raised most, what is overdue, the month's figures.
cs-bk-ky = Term
cs-bk-the-thuc = Form of the document
cs-bk-the-thuc-mat-tran = The Front's form
cs-bk-the-thuc-dang = The Party's form
cs-bk-the-thuc-hanh-chinh = Administrative form
cs-bk-xuat-chi-thi = Export the report .docx
cs-bk-da-sua = { $n } sections changed against the draft
cs-bk-so-cau = { $n } sentences
cs-bk-sua-goi-y = Each sentence belongs to a clause of the directive. Change and save section by section; empty a sentence to leave it out. No names of people, no number of fewer than 10 people.
cs-bk-muc-luc = Sections of the report
cs-bk-goi-y-ky = Choose a period of whole months that holds whole earlier ones: numbers of an earlier report stay as they were, and where only some days are shared no number can be given.
cs-bk-mo-dau = Opening
cs-bk-dieu-ma = Clause { $ma }
cs-bk-khong-co = None in this term.
cs-bk-phuong-phap = Method and the threshold of anonymity

cs-nk-tieu-de = Log of urgings
cs-nk-tu = From
cs-nk-den = To the end of
cs-nk-xem = Show
cs-nk-tai = Download the log .xlsx
cs-nk-tong = Authorities urged { $luot } times about { $viec } petitions.
cs-nk-moi-hien = This page shows the { $n } newest; the log that you download has all.
cs-nk-cot-ngay = Urged on
cs-nk-cot-co-quan = Authority
cs-nk-cot-lan = Time
cs-nk-cot-han = Answer due
cs-nk-cot-tra-loi = Answer
cs-nk-da-tra-loi = Answered
cs-nk-chua-tra-loi = Not yet
cs-nk-trong = Nobody was urged on these days.

bc-can-loai = Choose the kind of report.
bc-can-ky = Choose the term.
bc-ky-chua-toi = The term has not begun. Choose another one.

cs-bk-thong-bao-chung = General notice
cs-bk-thong-bao-chung-goi-y = Whoever sent a general suggestion can read it with their code. Copy it into a notice to the villages where needed.
thong-bao-chung = What people said about { $viec } has been summed up, naming nobody, in the report { $dip }, approved on { $ngay }.
