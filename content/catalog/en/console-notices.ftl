# The staff's pages for notices. Sentences have no subject.

cs-thong-bao = Notices
cs-ve-thong-bao = To the list of notices
cs-tb-cho-duyet-so = { $n ->
    [one] { $n } notice is waiting for approval.
   *[other] { $n } notices are waiting for approval.
}

cs-tb-soan = Write a notice
cs-tb-cho-bac-duyet = Waiting for approval
cs-tb-tat-ca = All notices
cs-tb-loc-trang-thai = State
cs-tb-moi-trang-thai = Every state
cs-tb-loc-cua-ai = Whose
cs-tb-cua-moi-nguoi = Everybody’s
cs-tb-cua-toi = Own
cs-tb-chi-cho-duyet = To be approved
cs-tb-danh-sach = List of notices, newest first
cs-tb-danh-sach-cho = Notices waiting for approval, oldest first
cs-tb-cot-noi = To
cs-tb-cot-so = Arrived
cs-tb-noi-nua = and { $n } more
cs-tb-trong = There are no notices yet.
cs-tb-trong-loc = No notice matches the filter.
cs-tb-tim-loi = Find in the notices
cs-tb-cu-hon = Older notices
cs-tb-moi-nhat = Back to the newest
cs-tb-cot-tep-luc = Written at
cs-tb-cot-tep-loi = Text
cs-tb-cot-tep-noi = Sent to
cs-tb-cot-tep-soan = Author
cs-tb-cot-tep-duyet = Approver
cs-tb-cot-tep-trang-thai = State
cs-tb-cot-tep-toi = Arrived
cs-tb-cot-tep-tong = Total
cs-tb-cot-tep-hong = Failed
cs-tb-khong-thay = There is no such notice in the areas assigned.
cs-tb-khong-duoc-soan = This account can only look. Notices are written by officers and approvers.
cs-tb-khong-lam-duoc = The notice has just changed, so this can no longer be done. The page below is up to date.

cs-tb-trang-thai-review = Waiting for approval
cs-tb-trang-thai-rejected = Returned
cs-tb-trang-thai-scheduled = Set for later
cs-tb-trang-thai-sending = Being sent
cs-tb-trang-thai-done = Sent
cs-tb-trang-thai-paused = Paused
cs-tb-trang-thai-cancelled = Cancelled
cs-tb-trang-thai-recalled = Recalled
cs-tb-khan = Urgent
cs-tb-chua-duyet = Sent, waiting for approval
cs-tb-qua-han-duyet = Not approved for more than 24 hours

cs-tb-vai-head = Village head
cs-tb-vai-messenger = Messenger
cs-tb-vai-officer = Officer
cs-tb-vai-approver = Approver
cs-tb-vai-operator = Administrator
cs-tb-vai-former = Somebody who has left

cs-tb-noi-dung = Text
cs-tb-dem-chu = { $dai }/{ $nhieu_nhat } characters
cs-tb-noi-dung-goi-y = One matter, written as it is spoken: what, who, when, where, what to do.
cs-tb-gui-dau = Where to
cs-tb-gui-dau-goi-y = Several places can be chosen. With the whole commune chosen there is no need to choose villages.
cs-tb-ca-dia-ban = The whole of { $noi }
cs-tb-tim = Find a commune or village
cs-tb-tim-nut = Find
cs-tb-tim-khong-thay = No place called “{ $ten }” is found in the areas assigned.
cs-tb-tim-thay = Found
cs-tb-da-chon = Chosen
cs-tb-chon-trong = Choose within { $noi } ({ $n })
cs-tb-ai-nhan = Who gets it
cs-tb-vai = Role
cs-tb-moi-nguoi = Everybody who agreed to get notices
cs-tb-kenh = Channel
cs-tb-moi-kenh = Every channel
cs-tb-kenh-telegram = Telegram
cs-tb-kenh-web = Chat page
cs-tb-kenh-terminal = Test terminal
cs-tb-tieng = Language
cs-tb-tieng-goi-y = None chosen: every language. The text goes out as it is written and is not translated.
cs-tb-luc-nao = When
cs-tb-luc-now = Now
cs-tb-luc-now-goi-y = Between { $tu } and { $den } it waits until the morning.
cs-tb-luc-best = At a good hour
cs-tb-luc-best-goi-y = { $gio }, when people are at home.
cs-tb-luc-clock = At a set time
cs-tb-luc-clock-goi-y = If that time has passed, it leaves tomorrow.
cs-tb-muc = Level
cs-tb-muc-thuong = Ordinary
cs-tb-muc-thuong-goi-y = Not sent at night; at most { $n } notices a person a week.
cs-tb-muc-thuong-khong-han = Not sent at night.
cs-tb-muc-khan = Urgent
cs-tb-muc-khan-goi-y = Floods, landslides, fire. Sent before all others, at night as well; it must be approved within 24 hours after it was sent.
cs-tb-khong-ro = What may or may not have arrived
cs-tb-khong-ro-goi-y = Happens when the network breaks off in the middle, very rarely.
cs-tb-khong-ro-skip = Leave and report it: nobody gets it twice
cs-tb-khong-ro-resend = Send again: nobody is left out, somebody may get it twice
cs-tb-xem-truoc = Preview
cs-tb-chua-gui-gi = A preview sends nothing.

cs-tb-can-loi = The notice has no text yet.
cs-tb-dai-qua = The text is { $dai } characters long, { $nhieu_nhat } at most. Shorten it to one matter.
cs-tb-can-noi = No place has been chosen.
cs-tb-gio-khong-ro = The time is not clear. Choose hour and minute, for example 18:30.

cs-tb-xem-truoc-tieu-de = A look before it is sent
cs-tb-doc-thay = What people read
cs-tb-may-co-nut = Zalo OA, Telegram, chat page
cs-tb-may-khong-nut = Phones without buttons: type the number
cs-tb-nguoi-truyen-tin-nhan = Messengers get it first, with the request to pass it on by word of mouth.
cs-tb-toi-ai = How many people it reaches
cs-tb-so-nguoi = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
cs-tb-khong-ai = Nobody can get it by phone yet. It will only show under “Hear and read notices”.
cs-tb-va-nhom = { $n ->
    [one] Also to { $n } village group on Telegram.
   *[other] Also to { $n } village groups on Telegram.
}
cs-tb-cot-ban = Village
cs-tb-chua-ro-ban = village not known
cs-tb-tong = Total
cs-tb-ho = Not reached by phone
cs-tb-ho-con = At least { $con } of { $ho } households. Two people may be of one household, so the real number may be higher. Word of mouth, the loudspeaker or the notice board is needed.
cs-tb-ho-du = There are no fewer people than households ({ $ho }), but several may be of one household. The village head should still be asked which households have no phone.
cs-tb-ho-khong-ro = Not every village has its number of households, so this cannot be told. Ask the village heads, and use word of mouth as well.
cs-tb-du-tin = Had enough this week
cs-tb-du-tin-so = { $n ->
        [0] Nobody.
        [one] { $n } person has had { $nhieu_nhat } notices in seven days and does not get this one.
       *[other] { $n } people have had { $nhieu_nhat } notices in seven days and do not get this one.
    }
cs-tb-thoi-gian = Time to send
cs-tb-thoi-gian-uoc = Sent within { $lau } ({ $nhip } messages a second).
cs-tb-thoi-gian-ngay = Arrives at once; the chat page fetches it by itself.
cs-tb-bat-dau = Begins
cs-tb-bat-dau-ngay = As soon as it is sent.
cs-tb-bat-dau-khi-duyet = As soon as it is approved; at night it waits until the morning.
cs-tb-bat-dau-luc = { $luc }
cs-tb-chi-phi = Cost
cs-tb-gui-khan = Send urgently now
cs-tb-gui = Send
cs-tb-trinh-duyet = Submit for approval
cs-tb-trinh-duyet-giai-thich = Nothing is sent until somebody else approves.
cs-tb-gui-khan-giai-thich = Sent at once. Somebody else approves within 24 hours; if it is wrong, recall it.
cs-tb-sua-lai = Edit
cs-tb-chua-day-phut = less than a minute
cs-tb-phut = { $phut ->
    [one] about { $phut } minute
   *[other] about { $phut } minutes
}
cs-tb-gio-phut = { $gio ->
    [one] about { $gio } hour
   *[other] about { $gio } hours
}{ $phut ->
        [0] {""}
        [one] {" "}{ $phut } minute
       *[other] {" "}{ $phut } minutes
    }

cs-tb-so = Notice no. { $so }
cs-tb-gui-cho = To
cs-tb-nguoi-soan = Written by
cs-tb-nguoi-duyet = Approved by
cs-tb-luc-soan = Written at
cs-tb-hen-luc = Set for
cs-tb-khong-ro-ngan-skip = not sent again by itself
cs-tb-khong-ro-ngan-resend = sent again by itself
cs-tb-duoc-den-dau = How far it has come
cs-tb-da-toi = Arrived
cs-tb-dang-cho = Waiting
cs-tb-hong = Not arrived
cs-tb-hong-goi-y = The receiver blocked us, or the phone is no more.
cs-tb-khong-ro-so = Unknown
cs-tb-da-dung = Stopped
cs-tb-thanh = Arrived { $toi }, waiting { $cho }, not arrived { $hong }, unknown { $khong_ro }, stopped { $dung }
cs-tb-nhip = { $nhip } messages a second
cs-tb-con-khoang = { $lau } left
cs-tb-dang-do = measuring the speed
cs-tb-dang-xep = Lining up who gets it; the figures still grow.
cs-tb-nghi-dem = Resting at night, goes on at { $luc }.
cs-tb-tam-dung-giai-thich = Paused. What was on its way when it was paused still arrives.
cs-tb-bao-lai = What people tapped under it
cs-tb-bao-lai-goi-y = Counted by village only; who tapped is not known.
cs-tb-da-hieu-so = Understood
cs-tb-hoi-them-so = Have a question
cs-tb-chua-ai-bam = Nobody has tapped yet.
cs-tb-truyen-tin = { $da }/{ $so } messengers have passed it on by word of mouth.
cs-tb-viec-het = There is nothing to do.
cs-tb-viec-xem = This account can only look at this notice.

cs-tb-nut-approve = Approve
cs-tb-nut-approve-gui = Approve and send
cs-tb-nut-reject = Return
cs-tb-nut-pause = Pause
cs-tb-nut-resume = Go on sending
cs-tb-nut-cancel = Cancel
cs-tb-nut-recall = Recall
cs-tb-nut-resend-unknown = Send again
cs-tb-nut-accept-unknown = Count as sent
cs-tb-nut-paper = Get an A4 page for the board
cs-tb-giay = Open the A4 page (PDF)
cs-tb-giay-goi-y = Whoever has the link can open this page, and only this page.
cs-tb-duyet-giai-thich = Whoever approves shares the responsibility for the text and where it goes.
cs-tb-duyet-sau-giai-thich = This urgent notice has been sent. Approve it if it is right; if it is wrong, recall it.
cs-tb-khong-ro-viec = { $n ->
    [one] { $n } message may or may not have arrived, as the network broke off while it was being sent.
   *[other] { $n } messages may or may not have arrived, as the network broke off while they were being sent.
}
cs-tb-khong-ro-viec-goi-y = If they are sent again, somebody may get it twice. If they count as sent, somebody may be left out.

cs-tb-cancel-tieu-de = Cancel this notice?
cs-tb-cancel-giai-thich = What has not been sent will not be. What has arrived stays on people’s phones. Once cancelled, it cannot go on.
cs-tb-cancel-chac = Cancel the notice
cs-tb-recall-tieu-de = Recall this notice?
cs-tb-recall-giai-thich = It has reached { $n ->
    [one] { $n } person
   *[other] { $n } people
}. Telegram can delete what was sent within 48 hours. Where it cannot be deleted, a correction is sent. What has not been sent will not be.
cs-tb-recall-dinh-chinh = Correction
cs-tb-recall-goi-y = Say clearly which notice is wrong, and what is right.
cs-tb-recall-chac = Recall
cs-tb-can-dinh-chinh = There is no correction yet.
cs-tb-thoi = No, go back

cs-tb-xong-send = Sent. This page keeps itself up to date.
cs-tb-xong-submit = Submitted. Waiting for an approver.
cs-tb-xong-approve = Approved.
cs-tb-xong-reject = Returned. Nothing is sent.
cs-tb-xong-pause = Paused.
cs-tb-xong-resume = Sending goes on.
cs-tb-xong-cancel = Cancelled.
cs-tb-xong-recall = Being recalled.
cs-tb-xong-resend-unknown = Being sent again.
cs-tb-xong-accept-unknown = Recorded: counted as sent.
cs-tb-xong-paper = The link to the A4 page is there.

cs-tb-qua-trinh = History
cs-tb-buoc-send = Written and sent
cs-tb-buoc-approve = Approved
cs-tb-buoc-reject = Returned
cs-tb-buoc-pause = Paused
cs-tb-buoc-resume = Sending went on
cs-tb-buoc-cancel = Cancelled
cs-tb-buoc-recall = Recalled
cs-tb-buoc-resend-unknown = Unknown sent again
cs-tb-buoc-accept-unknown = Unknown counted as sent
