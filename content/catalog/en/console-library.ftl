# The staff's pages for the library. Sentences have no subject.

cs-thu-vien = Library
kv-trang-list = List
kv-trang-coverage = Missing languages
kv-trang-gaps = Questions without an answer
kv-trang-exchange = Translations, out and in
kv-trang-dau-cho = Library: { $n ->
    [one] { $n } item is waiting for approval.
   *[other] { $n } items are waiting for approval.
}
kv-trang-dau-het-han = Library: { $n ->
    [one] { $n } item will soon be out of force.
   *[other] { $n } items will soon be out of force.
}

kv-trang-thai-draft = Draft
kv-trang-thai-review = Waiting for approval
kv-trang-thai-approved = Approved, not published yet
kv-trang-thai-published = Published
kv-trang-thai-withdrawn = Withdrawn
kv-moi-trang-thai = Every state

kv-muc-issued = the day of issue
kv-muc-in_force_from = in force from
kv-muc-in_force_to = last day in force
kv-muc-period = the period
kv-muc-caveat = what is not certain
kv-muc-questions = questions that it answers
kv-muc-keywords = keywords
kv-muc-areas = the areas

# The list.
kv-soan-moi = Write a new item
kv-cho-toi = To be dealt with
kv-viec-duyet = waiting for approval
kv-viec-xac-nhan = { $dang }, { $tieng }: waiting for a speaker to confirm that it means the same
kv-viec-sua-han = out of force after { $ngay }
kv-tim = Find by name, number or question
kv-loc-sap-het-han = Ending soon
kv-loc-can-toi-duyet = To be approved
kv-so-muc = { $n ->
    [one] { $n } item
   *[other] { $n } items
}
kv-tai-csv = Download the list (CSV)
kv-tai-xlsx = Download the table (Excel)
kv-danh-sach = List of items
kv-hieu-luc-den = In force from { $tu } to { $den }
kv-hieu-luc-tu = In force from { $tu }
kv-het-trong-thang = Ends within a month
kv-co-ban-dich-cu = Has old translations
kv-soan-boi = Written by { $ten }
kv-duyet-boi = approved by { $ten }
kv-cua-san-pham = comes with the software
kv-cu-o = Old translation, the source has changed:
kv-chua-co-tieng = Not there yet:
kv-moi-tieng-khac = every language but Vietnamese
kv-trang = Pages
kv-trang-truoc = Page before
kv-trang-sau = Next page
kv-trang-so = Page { $so } of { $tong }
kv-trong = The library has no items yet.
kv-trong-loc = No item matches the filter.
kv-cot-ma = Key, version
kv-cot-topic = Topic
kv-cot-label = Short name
kv-cot-trang-thai = State
kv-cot-nguon = Source
kv-cot-so-vb = Number
kv-cot-tu-ngay = In force from
kv-cot-den-ngay = Last day in force
kv-cot-soan = Written by
kv-cot-duyet = Approved by
kv-cot-luc = In this state since
kv-cot-cu = Old translations
kv-cot-thieu = Missing languages

# The form.
kv-sua-nhap = Edit the draft
kv-ve-danh-sach = To the library
kv-ve-muc = To the item
kv-khong-bat-buoc = (optional)
kv-chon = Choose
kv-phan-van-ban = Source document
kv-phan-hieu-luc = Time
kv-phan-tim = How people find it
kv-phan-noi-dung = What it says, in Vietnamese
kv-goi-y-title = As it stands on the document.
kv-goi-y-kind = Law, decree, decision…
kv-goi-y-source = People see this line after “Nguồn:”.
kv-goi-y-het-han = Leave it empty if the document names no last day. The library reminds a month before; after this day the item is withdrawn by itself.
kv-goi-y-period = For example 2021–2025. With a period, an item that is out of force can still be published to be read, and says that it has ended.
kv-goi-y-caveat = One sentence; people see it after “Lưu ý:”.
kv-goi-y-label = At most 40 characters, which fit a button.
kv-goi-y-questions = One question a line, as people ask it.
kv-goi-y-keywords = One keyword a line.
kv-goi-y-areas = No commune chosen: for the whole area.
kv-goi-y-areas-xa = Items can be written for the assigned communes only.
kv-chon-xa = Choose communes ({ $n })
kv-goi-y-short = One thing, one way to do it. Required.
kv-goi-y-card = The first line is the title; under it three to five lines of at most 12 words.
kv-goi-y-full = Read on a phone in about two minutes.
kv-goi-y-loudspeaker = Read in about a minute, and read twice.
kv-dem-short = { $so }/{ $toi_da } characters
kv-dem-card = { $so }/{ $toi_da } lines
kv-dem-full = { $so }/{ $toi_da } words
kv-dem-loudspeaker = { $so }/{ $toi_da } words
kv-xem-the = The card as people will see it
kv-xem-the-goi-y = Drawn from what was saved last.
kv-the-alt = A card that says: { $noi_dung }
kv-chua-co-the = Write the short text or the card and save it; the picture will stand here.
kv-luu-nhap = Save the draft
kv-luu-xem-the = Save and look at the card
kv-luu-goi-y = Nobody sees it yet. Open the item to submit it.
kv-the-khong-ve = The card cannot be drawn
kv-the-thieu-chu = The server has no font for { $chu }, so the card cannot be drawn. It needs the Debian package { $goi }.
kv-the-thieu-phong = The server has no font to draw cards with. It needs the Debian package { $goi }.
kv-the-dau-roi = A mark stands alone, without a letter: the text was cut or mistyped.
kv-the-qua-dai = The text is too long for a card in letters that can be read.

# One item.
kv-ban-so = Version { $so }
kv-dang-tieng = { $tieng }, { $dang }
kv-van-ban = Document
kv-hieu-luc = Time
kv-moi-noi = The whole area
kv-nguoi-soan = Written by
kv-nguoi-duyet = Approved by
kv-tra-loi-cho = Answers { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
kv-tieng-viet = Vietnamese
kv-chua-co-noi-dung = Nothing has been written yet.
kv-ban-dich-cu-nhan = Old translation: the source has changed
kv-da-xac-nhan = { $ten } confirmed the meaning, { $luc }
kv-cho-xac-nhan = Waiting for a second speaker
kv-cho-nguoi-noi = Waiting for a speaker of this language, other than the translator, to confirm the meaning.
kv-nguoi-dich = Translated by { $ten }
kv-chua-dung-cho-nao = What is not right?
kv-nut-tra-dich = Drop this translation
kv-ban-ghi = Recordings
kv-nghe = Listen to the recording in { $tieng }
kv-ghi-raw = Being prepared
kv-ghi-waiting = Waiting to be heard and confirmed
kv-ghi-confirmed = Heard by people
kv-ghi-old = Reads an old text; not played
kv-chua-co-ban-ghi = There are no recordings yet.
kv-viet-ban-dich = Write a translation
kv-tieng = Language
kv-dang = Form
kv-ban-dich = Translation
kv-ten-nguoi-dich = Translator’s name
kv-dich-goi-y = A translation is written by a speaker of the language. People see it once a second one has confirmed the meaning. One that is changed must be confirmed again.
kv-luu-ban-dich = Save the translation
kv-nut-edit = Edit
kv-nut-submit = Submit for approval
kv-nut-approve = Approve
kv-nut-publish = Publish
kv-nut-return = Return
kv-nut-withdraw = Withdraw
kv-nut-revise = Write a new version
kv-nut-drop = Drop this version
kv-bo-goi-y = What is published, if anything, stays as it is.
kv-ly-do = Reason
kv-ly-do-mau = The source { $nguon } is out of force after { $ngay }; please correct the day.
kv-ly-do-draft = Returned:
kv-ly-do-withdrawn = Withdrawn:
kv-de-nghi-sua-han = The card “{ $the }” rests on { $nguon }, out of force after { $ngay }: please correct the day.
kv-cho-nguoi-duyet = Waiting for an approver of this area.
kv-buoc-draft = A draft: submit it when it is ready. Whoever wrote it does not approve it.
kv-buoc-review = Waiting for an approver other than its author, who approves it or returns it with a reason.
kv-buoc-approved = Approved. Once published it is read at once; the version before goes.
kv-buoc-published = People read this version. To change it, write a new version; this one stays until that is published.
kv-buoc-withdrawn = People no longer see this version.
kv-duong-dan = Code in links and QR codes:
kv-cac-ban = Versions
kv-chua-co-qua-trinh = Nothing has been recorded yet.
kv-may-tu-lam = by itself
kv-da-begin = Begun
kv-da-change = Draft changed
kv-da-revise = New version begun
kv-da-submit = Submitted
kv-da-return = Returned
kv-da-approve = Approved
kv-da-publish = Published
kv-da-withdraw = Withdrawn
kv-da-drop = Draft dropped
kv-da-expire = Withdrawn by itself: its source has ended
kv-da-translate = Translation written
kv-da-confirm = Meaning confirmed
kv-da-reject = Translation dropped
kv-xong-begin = The draft is saved. Look it over, then submit it.
kv-xong-change = Saved.
kv-xong-revise = A new version has been made.
kv-xong-submit = Submitted. Waiting for an approver.
kv-xong-return = Returned to its author.
kv-xong-approve = Approved. Press “Publish” to publish it.
kv-xong-publish = Published. People can read it at once.
kv-xong-withdraw = Withdrawn.
kv-xong-drop = This version has been dropped.
kv-xong-translate = The translation is saved. Waiting for a speaker of the language to confirm it.
kv-xong-confirm = The meaning is confirmed.
kv-xong-reject = Noted as not right.
kv-tu-rut = Withdrawn by itself: the source is out of force after { $ngay }.

# What a rule forbids.
kv-khong-duoc-soan = This account only looks. Officers and approvers write items.
kv-dai = Too long: { $muc }, at most { $toi_da } characters.
kv-vua-doi = Somebody else has just changed this item. Look at it as it is now, then go on.

# What is missing.
kv-do-phu-goi-y = “missed” is how often people were given another language. Below 10 no number is shown.
kv-phu-chu = text
kv-phu-tieng = audio
kv-phu-lo = times missed
kv-phu-co = there
kv-phu-thieu = not there yet
kv-phu-lo-lan = missed { $n } times
kv-duoi-10 = fewer than 10
kv-cau-hoi-goi-y = Questions that no item answers, those asked most first. Nobody’s name is kept.
kv-cau-hoi-lan = Asked { $n } times
kv-cau-hoi-ngay = last on { $ngay }
kv-nut-da-xu-ly = Dealt with
kv-cau-da-xu-ly = Marked as dealt with.
kv-khong-cau-nao = There are no questions without an answer.

# Files for translators.
kv-dich-sang = Translate into
kv-td-gi = What
kv-td-items = Items of the library
kv-td-prompts = The assistant’s own sentences
kv-td-nao = Which texts
kv-td-missing = Missing or old
kv-td-all = All, with the translations that there are
kv-td-muc = Item
kv-td-moi-muc = Every item
kv-td-xuat = A file for translators
kv-td-tai-xlsx = Download as Excel
kv-td-tai-xliff = Download as XLIFF
kv-td-xuat-goi-y = Excel for who writes by hand; XLIFF for translation software. The whole file goes out, and the whole file comes back.
kv-td-nhap = Take a translated file
kv-td-phai-du = The file must hold
kv-td-du-missing = Every text that lacks a translation
kv-td-du-all = Every text
kv-td-du-given = Only the lines that are translated in it
kv-td-tep = An .xlsx or .xliff file, at most 5 MB
kv-td-kiem-va-nhan = Check and take
kv-td-nhap-goi-y = A file is taken when all of it is right; else each faulty line is named. Each translation then waits for a second speaker to confirm it.
kv-td-cau-tro-ly-goi-y = The assistant’s own sentences are part of the software: a file that is right comes back as .ftl files for the operator to put into the next release.
kv-td-khong-co = There is no text to translate for this choice.
kv-td-chua-chon = No file was chosen.
kv-td-trong = No line of the file is translated.
kv-td-khong-nhan = Nothing was taken from this file. { $n ->
    [one] { $n } place needs to be put right:
   *[other] { $n } places need to be put right:
}
kv-td-da-nhan = { $n ->
    [one] { $n } translation was taken. It waits for a second speaker.
   *[other] { $n } translations were taken. Each waits for a second speaker.
}
kv-td-nen-xem = Worth another look:
kv-td-sai-dang = Line { $dong }, “{ $ma }”: { $loi }
