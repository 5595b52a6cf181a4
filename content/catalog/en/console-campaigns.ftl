# The console's pages of emulation campaigns.

cs-td = Emulation
cs-td-tieu-de = Emulation campaigns
cs-td-giai-thich = Village heads register and send evidence to the assistant, under “The village’s business”, “Emulation”. What is overdue and not appraised counts as not done.
cs-td-phong-trao = Campaign
cs-td-so-viec = Registered
cs-td-n-viec = { $n ->
        [one] { $n } task
       *[other] { $n } tasks
    }
cs-td-trong-do = Of which
cs-td-tinh-under-way = Under way
cs-td-tinh-proved = With evidence
cs-td-tinh-overdue = Overdue
cs-td-tinh-done = Appraised
cs-td-vi-du = example
cs-td-chua-doi-chieu = This campaign is an example, not checked against a document. Source: { $nguon }.
cs-td-tieu-chi = Criteria
cs-td-diem = at most { $n } points
cs-td-cac-viec = What was registered ({ $n })
cs-td-cam-on = Thanks to { $ban }: they did most of what they registered, among villages of as many households.
cs-td-viec = Task
cs-td-ai-lam = Who
cs-td-den-dau = How far
cs-td-lam-gi = Next step
cs-td-anh = Photo { $n }
cs-td-tinh-chua-lam = counts as not done
cs-td-trang-thai-registered = Registered
cs-td-trang-thai-proved = With evidence
cs-td-trang-thai-scored = Scored by the village
cs-td-trang-thai-reviewed = Reviewed by the village
cs-td-trang-thai-appraised = Appraised by the commune
cs-td-trang-thai-praised = Praised
cs-td-trang-thai-summed-up = Summed up
cs-td-nut-score = Note: scored by the village
cs-td-nut-review = Note: reviewed by the village
cs-td-nut-appraise = Appraise: achieved
cs-td-nut-return = Give back
cs-td-xong-score = The own score is noted.
cs-td-xong-review = The review is noted.
cs-td-xong-appraise = Appraised; the task counts as done.
cs-td-xong-return = Given back; the head can send more evidence.
cs-td-chua-co-viec = No village of yours has registered yet.
cs-td-khong-thay = No such campaign or task in the areas of your office.
cs-td-vua-thay-doi = The task has just changed. Look again, then go on.
cs-td-khong-lam-duoc = That step cannot be done: it is not its turn, or you registered the task yourself.
cs-td-phu-luc = Take the table home (.xlsx)
cs-td-pl-noi = Village
cs-td-pl-tieu-chi = Criterion
cs-td-pl-dang-ky = Registered
cs-td-pl-minh-chung = With evidence
cs-td-pl-xong = Appraised
cs-td-pl-qua-han = Overdue
cs-td-pl-cong = Sum
cs-td-pl-ngay = As of { $ngay }; what is overdue counts as not done.
