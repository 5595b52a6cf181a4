# A called meeting gets another day, hour or place.

nut-doi-lich-hop = Change day, hour, place
nut-doi-ngay-hop = Another day
nut-doi-gio-hop = Another hour
nut-doi-noi-hop = Another place
nut-doi-va-bao = Change and tell people
doi-hop-gi = What is to change about this meeting?
doi-hop-tin = Please note: the meeting of { $noi } at { $gio_cu } on { $ngay_cu } has changed. It is now at { $gio } on { $ngay } (lunar: { $am_lich }), at { $dau }. On the agenda: { $noi_dung }.{ $hoi_lai ->
        [0] {""}
       *[1] {" "}Each household is asked to answer again.
    }
doi-hop-chua = Change it and tell people now?
doi-hop-khong-khac = Day, hour and place are as they were.
doi-hop-khong-duoc = This meeting cannot be changed any more: it has begun, is over, or is not your village's.
doi-hop-da-bao = { $so_may ->
        [0] The meeting is changed. No phone gets messages here yet; please tell people yourself.
       *[khac] The meeting is changed. It goes to { $so_may } phones; the old reminders are dropped.
    }
doi-hop-tra-loi-lai = The meeting has changed: it is at { $gio } on { $ngay }, at { $dau }. Please answer for the new time.
