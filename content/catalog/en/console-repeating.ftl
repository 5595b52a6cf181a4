# What repeats in an area, for its village heads.
cs-lap = What repeats
cs-lap-giai-thich = Set once; each time, the village heads in office who agreed to messages are reminded. Nothing is said at night, during Tết or in national mourning.
cs-lap-them = Set what repeats
cs-lap-doi-viec = Change what repeats
cs-lap-kieu = How it repeats
cs-lap-trong = Nothing that repeats is set yet.
cs-lap-cho-duyet = Waits for approval
cs-lap-cho-duyet-so = { $n ->
    [one] { $n } repeating reminder is waiting for approval.
   *[other] { $n } repeating reminders are waiting for approval.
}
cs-lap-ngay-toi = The next days
cs-lap-ngay-cua = The next days: { $ten }
cs-lap-het-ngay = No day is left.
cs-lap-duyet = Approve
cs-lap-duyet-cua = Approve: { $ten }
cs-lap-doi = Change
cs-lap-doi-cua = Change: { $ten }
cs-lap-ngung = Stop reminding
cs-lap-ngung-cua = Stop reminding: { $ten }
cs-lap-xem = Look at the next days
cs-lap-dat = Set it
cs-lap-sua = Correct it
cs-lap-tin = The reminder
cs-lap-khi-nao = Sent 1 day and 2 hours before.
cs-lap-o-what = What
cs-lap-what-goi-y = In a few words, as the reminder says it. For example: hand in the month's report to the commune's Front.
cs-lap-o-at = At what time
cs-lap-o-day = Day of the month (1 to 31)
cs-lap-o-nth = Which one of the month
cs-lap-o-weekday = Weekday
cs-lap-o-lunar = Lunar day (new moon 1, full moon 15; several with spaces between)
cs-lap-o-branch = Market on
cs-lap-o-since = The first day, or the settled day
cs-lap-o-before = How many days before (several with spaces between)
cs-lap-can-kieu = Choose how it repeats.
cs-lap-chua-ro = Not right in the field: { $o }.
cs-lap-ten-dai = Say what it is, in less than { $nhieu_nhat } letters.
cs-lap-ban-dem = That is at night. Choose an hour of the day.
cs-lap-xong-begin = It is set. Each time, the reminder goes out by itself.
cs-lap-xong-waits = Sent to an approver. Nothing is said before it is approved.
cs-lap-xong-approve = Approved. Each time, the reminder goes out by itself.
cs-lap-xong-stop = Stopped. Whoever was reminded of a day to come is told.
