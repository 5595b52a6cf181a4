# The staff's pages. Sentences have no subject.

cs-ten = Nhịp Cầu
cs-ten-phu = Staff of the Front
cs-cac-muc = Sections
cs-y-kien = Feedback
cs-moi-truong-ban = Invite a village head
cs-thoat = Sign out
cs-toi-noi-dung = To the main content
cs-vao-trang-chu = To the home page

cs-vao-tieu-de = Sign in to the staff’s pages
cs-vao-giai-thich = This link can be used only once, on the device that opened it. After signing in, the session lasts { $gio } hours.
cs-vao-nut = Enter the staff’s pages
cs-vao-luu-y = Do not pass this link on. On a shared device, tap “Sign out” when the work is done.
cs-het-han-tieu-de = The link can no longer be used
cs-het-han = The sign-in link was used already or has expired. Ask the administrator for a new one.
cs-chua-vao-tieu-de = Signing in is needed
cs-chua-vao = The session has ended or was not begun. Open the sign-in link, or ask the administrator for a new one.
cs-da-thoat-tieu-de = Signed out
cs-da-thoat = Signed out of the staff’s pages on this device.
cs-khong-duoc-tieu-de = Not done
cs-trang-cu = This page was opened too long ago to be sent. Open it again and repeat.
cs-gui-qua-lon = What was sent is too large and was not taken.
cs-khong-thay-trang = There is no such page.
cs-hoi-ai = For help: { $ten }, { $sdt }.

cs-hang-doi = Feedback waiting to be screened: { $n }. Oldest: { $cho }.
cs-hang-doi-khong = No feedback is waiting to be screened.
cs-dang-mo = To be acted on
cs-loc = Filter
cs-loc-trang-thai = Status
cs-loc-linh-vuc = Topic
cs-loc-xa = Commune, ward
cs-tat-ca-linh-vuc = Every topic
cs-tat-ca-xa = Every commune and ward
cs-bo-loc = Clear the filter
cs-danh-sach = List of feedback, oldest first
cs-cot-ma = Code
cs-cot-linh-vuc = Topic
cs-cot-xa = Commune, ward
cs-cot-tieng = Language
cs-cot-trang-thai = Status
cs-cot-phan = Parts
cs-cot-cho = Waiting
cs-cot-han = Due
cs-trong = There is no feedback.
cs-trong-loc = No feedback matches the filter.
cs-an-danh = Anonymous
cs-co-lien-he = With a contact
cs-qua-han = Overdue
cs-da-bo-sung = Added to
cs-phim-tat = Keys
cs-phim-xuong = down
cs-phim-len = up
cs-phim-mo = open
cs-phim-loc = filter
cs-phim-ve = to the list
cs-phim-viec = what to do

cs-ly-do-tieu-de = Open feedback that has a contact
cs-ly-do-xem = This view is logged. Reason for viewing:
cs-ly-do-vi-sao = This feedback has the sender’s name and contact. The reason is kept with the officer’s name; the sender has the right to know who viewed it. It stays open for an hour.
cs-ly-do-sang-loc = Screening new feedback
cs-ly-do-bo-sung = Reading what was added
cs-ly-do-tra-loi = Writing an answer
cs-ly-do-theo-doi = Following up
cs-ly-do-nut = Log the reason and open
cs-ghi-nhat-ky = This view is logged.
cs-an-danh-nhac = Anonymous feedback: nobody knows who sent it. Make no attempt to guess; the sender uses the code to see the answer.

cs-nguoi-gui = Sender
cs-khong-de-lai = not left
cs-da-xoa-lien-he = The sender has deleted the contact. No message can be sent any more; the answer can still be seen with the code.
cs-noi-dung = Content
cs-dan-gui = From the resident
cs-mat-tran-hoi = Question from the Front
cs-da-tra-loi = Answer
cs-ghi-am = Recording
cs-toc-do = Speed
cs-anh = Photo from the resident
cs-mo-anh = Open the photo
cs-noi-giu = With
cs-dia-ban = Area

cs-viec = What to do
cs-viec-het = The feedback is closed; there is nothing left to do.
cs-viec-theo-doi = Follow up and watch over it; speak with the resident and the body that settles it.
cs-viec-cho-dan = Waiting for the resident.
cs-viec-topic = Choose the topic
cs-viec-topic-nut = Save the topic
cs-viec-topic-nut-tiep = Save and go on screening
cs-viec-topic-nut-moi = Save and begin screening
cs-viec-topic-goi-y = The sender chose: { $linh_vuc }.
cs-viec-ask = Ask the resident
cs-viec-ask-nut = Send the question
cs-viec-ask-nhan = Question
cs-viec-ask-goi-y = Keep it short, one matter: which stretch, since when, how many households.
cs-viec-ask-an-danh = The sender reads the question only when looking up the code.
cs-viec-answer = Enter the answer to the resident
cs-viec-answer-nut = Send the answer
cs-viec-answer-nhan = Text of the answer, with its grounds
cs-viec-answer-goi-y = Write as if speaking to people. Say clearly: what, when, who, on what grounds.
cs-viec-answer-tu-minh = The Front answers itself; the file says that the Front took it on.
cs-viec-answer-cua = Answer of { $noi }.
cs-viec-forward = Pass on to the competent body
cs-viec-forward-noi = To
cs-viec-forward-so = Slip number
cs-viec-forward-han = Answer due by
cs-viec-forward-nut = Record as passed on
cs-viec-in-hand = The body has confirmed
cs-viec-in-hand-goi-y = Tap when { $noi } says that it has received it and is dealing with it.
cs-viec-in-hand-nut = Record as being dealt with
cs-viec-summarise = Put into the summary report
cs-viec-summarise-goi-y = For a general suggestion that needs no answer of its own.
cs-viec-summarise-nut = Put into the summary
cs-viec-refuse = Do not deal with it
cs-viec-refuse-goi-y = The sender is told this reason and may ask about it.
cs-viec-refuse-ly-do = Reason
cs-viec-refuse-chon = Choose a reason
cs-viec-refuse-nut = Do not deal with this feedback
cs-duoc-bao = The sender gets a message at once.
cs-xong-topic = Topic saved. Next: pass it on, ask, or answer.
cs-xong-ask = The question is sent.
cs-xong-answer = The answer is sent.
cs-xong-forward = Recorded as passed on.
cs-xong-in-hand = Recorded as being dealt with.
cs-xong-summarise = Put into the summary report.
cs-xong-refuse = Recorded as not dealt with.

cs-qua-trinh = History
cs-phieu-so = slip no. { $so }
cs-nguoi-da-xem = Who has viewed it
cs-can-bo-cu = an officer who has left
cs-khong-can-ly-do = viewed anonymous feedback

cs-moi-tieu-de = Invite a village head
cs-moi-giai-thich = Whoever opens the link first becomes the head of the area chosen. The link works once; put it only into the right person’s hands.
cs-moi-ban = Village or neighbourhood
cs-moi-chon = Choose the area
cs-moi-nut = Make an invitation
cs-moi-khong-co = The areas assigned have no villages yet. Ask the administrator to load the list of villages.
cs-moi-xong = Invitation for the head of { $noi }
cs-moi-web = Open on the web page
cs-moi-telegram = Open in Telegram
cs-moi-quet = Scan with the village head’s phone, or copy the link:
cs-moi-chep = Copy
cs-moi-da-chep = Copied
cs-moi-mot-lan = The link is shown only this once. When the page is closed it is gone; make a new one then.

cs-phan-chu = parts
cs-tieng-chua-ro = not known

cs-han-tat-ca = Any deadline
cs-han-qua-han = Overdue ({ $n })
cs-dong-ho-dung = Stopped
cs-dong-ho-dung-tu = Stopped since { $ngay }: waiting for the resident
cs-da-don-doc = { $n ->
    [one] Urged once
   *[other] Urged { $n } times
}
cs-so-qua-han = Overdue feedback: { $n }.
cs-loc-qua-han = Show only these
cs-xem-han = With other authorities: to remind, overdue, for the committee
cs-xem-qua-han = By authority, and urge
cs-da-gop-vao = Merged into { $ma }.
cs-can-nguoi-khac = The resident did not agree with what this account decided before. Another member of staff has to look at it.

cs-viec-explain = Explain: not enough resources yet
cs-viec-explain-vi-sao = Why it cannot be done yet
cs-viec-explain-lo-trinh = Road map: what, when, by whom
cs-viec-explain-ngay = Looked at again on
cs-viec-explain-nut = Send the explanation
cs-viec-merge = Merge with the same feedback
cs-viec-merge-ma = Code of the main one
cs-viec-merge-goi-y = Only for the same matter in the same commune. The sender gets the main one’s answer and does not see its code.
cs-viec-merge-nut = Merge into this one
cs-viec-unmerge = Part it
cs-viec-unmerge-goi-y = It is screened again as if it had not been merged.
cs-viec-unmerge-nut = Part it and screen it again
cs-viec-urge = Urge the authority
cs-viec-urge-goi-y = Note urging no. { $n } of { $noi }. From the second on it is in the list for the party committee’s monthly meeting.
cs-viec-urge-nut = Note the urging
cs-xong-explain = The explanation was sent.
cs-xong-merge = Merged.
cs-xong-unmerge = Parted.
cs-xong-urge = The urging was noted.

cs-don-doc-lan = no. { $n } on { $ngay }, reply due { $den }
cs-qh-tieu-de = Overdue feedback
cs-qh-moi-hien = Only the { $n } most overdue are shown. The whole list is under Cases: choose “Overdue”.
cs-qh-khong = Nothing is overdue with any authority.
cs-qh-nhom = { $n } overdue at { $noi }
cs-qh-cap-uy = List for the party committee’s monthly meeting ({ $n })
cs-qh-cap-uy-giai-thich = Overdue for the second time: urged, and not answered in the time given.
cs-qh-cap-uy-khong = Nothing is overdue for the second time.
cs-qh-tat-ca = Everything overdue ({ $n })
cs-qh-nhac = To be reminded of ({ $n })
cs-qh-nhac-giai-thich = Not overdue yet, but it is time to call or write to the authority.
cs-qh-nhac-khong = Nothing is to be reminded of yet.
cs-qh-nhom-nhac = { $n } to remind { $noi } of
cs-qh-con = { $n ->
    [0] due today
    [one] { $n } day left
   *[other] { $n } days left
}
cs-qh-cap-uy-dau = Party committee
cs-qh-nut = Urge ({ $n })
cs-qh-da-don-doc = Urged; the time to reply is not over.
cs-qh-xong = The urging was noted.
cs-qh-tre = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
cs-cot-phieu = Slip
cs-cot-don-doc = Urged
cs-phieu-ngay = no. { $so }, { $ngay }
cs-chua-don-doc = not urged yet

# At the end of each list.
ds-cu-hon = Older ones
ds-tai = Take the list home:
