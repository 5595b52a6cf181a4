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
