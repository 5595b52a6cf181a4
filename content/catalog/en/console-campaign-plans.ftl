# Campaigns that an office writes itself: form, workbook, launch, points, standing.

pt-lap = Write a campaign
pt-dang-soan = Being written, not launched yet
pt-noi-dung = The campaign
pt-tu-tep = From an Excel file
pt-tu-tep-goi-y = Take the template, fill in its three sheets and choose the file here. Every row comes into the form below to be looked at; nothing is kept until you press “Make a draft”.
pt-tep = .xlsx file
pt-nut-doc = Read the file
pt-tai-mau = Take the template (.xlsx)
pt-da-doc = { $n } criteria were read from the file. Look at them and press “Make a draft”. Rows named below are rows of the file.
pt-can-sua = { $n } things are to be put right:
pt-nut-lap = Make a draft
pt-dia-ban = Area
pt-ten = Name of the campaign
pt-don-vi = Issued by
pt-so-van-ban = Documents
pt-so-van-ban-goi-y = Number, day and name; one document a line.
pt-ai-dang-ky = Who may register
pt-ai-household = Households
pt-ai-village = Villages
pt-ai-commune = Communes
pt-tieu-chi-goi-y = Points are what the document says; where it has none, leave them empty.
pt-tieu-chi-so = Criterion { $n }
pt-tc-ten = Criterion
pt-tc-do = Measured by
pt-tc-don-vi = Unit
pt-tc-diem = Most points
pt-moc = Milestones
pt-moc-so = Milestone { $n }
pt-m-ngay = Day
pt-m-ten = What
pt-m-loai = Kind
pt-moc-step = Other
pt-moc-interim = Interim summing up
pt-moc-final = Final summing up
pt-dong-trong = Empty rows are left out. Saving brings more of them.
pt-trang-thai-draft = Draft
pt-trang-thai-submitted = Waits to be launched
pt-trang-thai-launched = Launched
pt-trang-thai-ended = Ended
pt-cho-phat-dong-so = { $n ->
    [one] { $n } campaign is waiting to be launched.
   *[other] { $n } campaigns are waiting to be launched.
}
pt-nguoi-phat-dong = Launched by
pt-nguoi-ket-thuc = Ended by
pt-xem-viec = What was registered
pt-xem-tin = The notice
pt-bao-ai = Who is told at the launch
pt-bao-ai-so = { $moi ->
        [0] It goes to { $nguoi } village heads who agreed to notices.
       *[other] It goes to { $nguoi } people who agreed to notices, in { $ban } villages, heads among them.
    }
pt-khong-bao-ai = The campaign is for communes only, so no village is told of its launch.
pt-nguoi-khac = It is launched by an approver who did not write it.
pt-moc-da-xong = done { $ngay }
pt-moc-qua-han = overdue
pt-moc-xa-xong = { $n ->
    [one] ({ $n } commune is done)
   *[other] ({ $n } communes are done)
}
pt-moc-danh-dau = Mark as done
pt-moc-bo-danh-dau = Not done after all
pt-chua-co-moc = No milestones.
pt-van-ban = Files
pt-chua-co-van-ban = No files yet.
pt-them-van-ban = Add a file
pt-ket-thuc = End the campaign
pt-ket-thuc-giai-thich = { $n ->
        [0] Every task is appraised.
       *[other] { $n } tasks are not appraised; when it ends they count as not done.
    } After that nothing is registered or scored, and the standing stays as it is.
pt-toi-chac = I have looked, and want to end this campaign.
pt-nut-submit = Submit to be launched
pt-nut-launch = Launch
pt-nut-back = Send back
pt-nut-discard = Discard the draft
pt-nut-save = Save
pt-nut-attach = Add this file
pt-nut-end = End the campaign
pt-xong-draft = The draft is made.
pt-xong-save = Saved.
pt-xong-submit = Submitted. Another person looks at it and launches it.
pt-xong-back = Sent back.
pt-xong-launch = Launched.
pt-xong-end = Ended. The standing stays as it is.
pt-xong-milestone = The milestone is noted.
pt-xong-attach = The file is added.
pt-xong-drop-paper = The file is gone.
pt-xong-register = The commune’s task is registered.
pt-xong-prove = The evidence is kept.
pt-xong-confirm = The appraisal is confirmed; the task may be praised.
pt-xong-reopen = Opened again; the task waits for its appraisal.
pt-khong-thay = No such campaign in the areas of your office.
pt-vua-thay-doi = The campaign has just changed. Look again, then go on.
pt-khong-lam-duoc = That step cannot be done: it is not its turn, or somebody else has to do it.
pt-da-qua-ngay = The campaign’s last day has gone by. Change its days, then go on.
pt-can-chac = Tick the box first, then end it.

# What of a form or a workbook is not understood.
pt-thieu-ten = It needs a name and an issuer.
pt-ngay-chua-ro = It needs a first and a last day, such as 30/06/2027.
pt-ngay-nguoc = The last day is before the first.
pt-chua-chon-ai = Choose who may register.
pt-chua-co-tieu-chi = It needs one criterion at least.
pt-tieu-chi-thieu = Criteria, row { $dong }: it needs a name, a measure and a unit.
pt-tieu-chi-trung = Criteria, row { $dong }: “{ $ten }” is in a row above.
pt-tieu-chi-diem = Criteria, row { $dong }: “{ $da_ghi }” are no points; a number from 1 to { $nhieu_nhat }, or nothing.
pt-dong-dai = Criteria, row { $dong }: too long; at most { $nhieu_nhat } letters a cell, 40 for the unit.
pt-moc-ngay = Milestones, row { $dong }: “{ $da_ghi }” is no day; for example 30/06/2027.
pt-moc-thieu-ten = Milestones, row { $dong }: say what is to be done.
pt-moc-dai = Milestones, row { $dong }: too long; at most { $nhieu_nhat } letters.
pt-moc-ngoai-ky = Milestones, row { $dong }: { $ngay } is outside the campaign.
pt-tep-khong-doc-duoc = The file cannot be read. Use an .xlsx file made from the template.
pt-tep-qua-lon = The file is too large. Use an .xlsx file made from the template, without pictures.
pt-tep-thieu-trang = A sheet is missing. The template has three: campaign, criteria, milestones.
pt-tep-nhieu-dong = Too many rows: at most 40 criteria and 12 milestones. Take some out and read it again.

# The workbook.
pt-tep-trang-head = Campaign
pt-tep-trang-criteria = Criteria
pt-tep-trang-milestones = Milestones
pt-tep-dien = Item
pt-tep-noi-dung = Fill in here
pt-tep-name = Name of the campaign
pt-tep-issuer = Issued by
pt-tep-documents = Documents (one a line)
pt-tep-since = From (such as 01/01/2027)
pt-tep-until = Until (such as 31/12/2027)
pt-tep-household = Households register (write x)
pt-tep-village = Villages register (write x)
pt-tep-commune = Communes register (write x)
pt-tep-criteria-name = Criterion
pt-tep-criteria-measure = Measured by
pt-tep-criteria-unit = Unit
pt-tep-criteria-points = Most points
pt-tep-milestones-on = Day
pt-tep-milestones-name = What
pt-tep-milestones-kind = Kind (Interim summing up, Final summing up, Other)

# What heads, or everybody who agreed, are told.
pt-phat-dong = The Front of { $noi } launches the campaign “{ $ten }”, from { $tu } until { $den }. What it is about: { $viec }. Village heads register under “The village’s business”, “Emulation”.{ $ho ->
        [0] {""}
       *[other] {" "}Households can register too, with this assistant.
    }

# Tasks of the commune, points, and the list of tasks.
pt-ho-so = About the campaign
pt-xa-dang-ky = Register something for the commune
pt-ket-qua = With what result (such as: 12 training sessions)
pt-bao-nhieu = How much (a number)
pt-khi-nao = By when
pt-ai-lam = Who does it
pt-do-bang-gi = Measured by
pt-den-dau = How far it is by now
pt-nut-dang-ky = Register it
pt-nam-dieu = A task needs five answers: who, how far, by when, measured how, with what result.
pt-so-chua-ro = The number is not clear. One number, such as 300 or 1.200,5.
pt-ngay-xong = The day must be from today to { $den }.
pt-nhieu-viec = { $nhieu_nhat } tasks are under way. Finish some, then register more.
pt-gui-minh-chung = Send evidence
pt-da-duoc = How many { $don_vi } by now, all together
pt-anh = Photo
pt-anh-goi-y = Where it was taken is removed before it is kept. Choose another photo where children’s faces are clear.
pt-nut-gui = Send
pt-chua-co-gi = A number or a photo is needed.
pt-can-anh = The evidence must be a photo.
pt-diem-nhan = Points (0–{ $n })
pt-ly-do-nhan = Why, if not all of them
pt-diem-ngoai = Points are a number from 0 to { $nhieu_nhat }.
pt-can-ly-do = Fewer than { $nhieu_nhat } points need a reason, so that the village knows what is missing.
pt-diem-cho = { $diem }/{ $toi_da } points
pt-cho-xac-nhan = waits for a second person
pt-da-xac-nhan = confirmed by a second person
pt-nut-confirm = Confirm
pt-nut-reopen = Open the appraisal again
pt-nut-review-xa = Note: reviewed at a meeting
pt-xa-da-reviewed = Reviewed at a meeting
pt-xa-da-appraised = Appraised from above
pt-tim = Search
pt-moi-tieu-chi = Every criterion
pt-nut-tim = Show
pt-xem-het = Show all
pt-khong-tim-thay = There is no such task.

# The standing.
pt-kq = Standing
pt-kq-giai-thich = For your office only, sent to nobody. Villages stand by name beside those of as many households; there is no last place. “Did most” counts only what a second person confirmed.
pt-kq-da-chot = The campaign ended on { $ngay }; the standing has stayed as it was that day.
pt-kq-trang-ban = Villages
pt-kq-trang-xa = Communes
pt-kq-noi = Village
pt-kq-quy-mo = Size
pt-kq-so-ho = Households
pt-kq-dang-ky = Registered
pt-kq-xong = Done
pt-kq-diem = Points
pt-kq-toi-da = Most points
pt-kq-ghi-nhan = Noted
pt-kq-lam-nhieu-nhat = Did most
pt-kq-xa = Commune
pt-kq-tham-gia = Villages taking part
pt-kq-so-ban = Villages
pt-kq-xa-dang-ky = The commune’s own
pt-kq-tai = Take the standing home (.xlsx)
pt-kq-ghi-chu = As of { $ngay }; by name within a size. For the office only.
pt-bac-duoi = under { $den } households
pt-bac-giua = { $tu } to under { $den } households
pt-bac-tu = { $tu } households and more
pt-bac-chua-ro = households not counted
