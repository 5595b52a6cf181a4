# The calendar of staff.
lich-tieu-de = Calendar
lich-ten = Calendar of the Front
lich-thang = Calendar of { $thang }/{ $nam }
lich-tuan = Week from { $tu } to { $den }
lich-chuyen = Turn the calendar
lich-thang-truoc = Month before
lich-thang-nay = This month
lich-thang-sau = Next month
lich-xem-tuan = See this week
lich-tuan-truoc = Week before
lich-tuan-nay = This week
lich-tuan-sau = Next week
lich-tuan-cua = See the week of { $ngay }
lich-cot-1 = Mon
lich-cot-2 = Tue
lich-cot-3 = Wed
lich-cot-4 = Thu
lich-cot-5 = Fri
lich-cot-6 = Sat
lich-cot-7 = Sun
lich-ten-thu-1 = Monday
lich-ten-thu-2 = Tuesday
lich-ten-thu-3 = Wednesday
lich-ten-thu-4 = Thursday
lich-ten-thu-5 = Friday
lich-ten-thu-6 = Saturday
lich-ten-thu-7 = Sunday
lich-am = lunar
lich-am-giai-thich = The small number of each day is its lunar date.
lich-hop-ban = Village meeting
lich-han = Due
lich-nghi = Public holiday
lich-cho-phien = Market, festival, day of remembrance
lich-khong-co = Nothing is entered for this day.

lich-su-kien = { $ten }{ $chac ->
    [False] {" "}(the day may shift)
   *[True] {""}
  }
lich-hop = Village meeting: { $viec }
lich-doi-thoai = { $nguoi } in dialogue: { $viec }
lich-het-hoi = Last day for questions to the dialogue: { $viec }
lich-ket-luan = Conclusion due ({ $ai }): { $viec }
lich-kien-nghi = Answer to a recommendation due ({ $ai }): { $viec }
lich-het-gop-y = Last day of the consultation: { $viec }
lich-thong-bao = Notice leaves: { $loi }

lich-feed = Take this calendar to a phone or a computer
lich-feed-giai-thich = Paste this private address into a calendar program (add a calendar by address, iCalendar); it keeps itself up to date. Whoever has the address sees your calendar: give it to nobody. You can switch it off at any time; it ends by itself when you leave your post.
lich-feed-mot-lan = The address is made. It is shown this once: copy it now.
lich-feed-dia-chi = Private calendar address
lich-feed-dang-co = An address made on { $ngay } is in use.
lich-feed-tao = Make a private calendar address
lich-feed-moi = Make a new address, end the old one
lich-feed-tat = Switch off the address in use
lich-da-tat = Switched off. The old address opens no more.

# In the chat.
menu-lich = The next two weeks
viec-lich = looking at the next two weeks
lich-khong-quyen = This calendar is for staff of the Front in office.
lich-sap-toi = The next two weeks:
    { $dong }
lich-dong = • { $luc }: { $viec }
lich-luc-gio = { $gio } on { $ngay }
lich-viec-o = { $viec } ({ $noi })
lich-khong-co-gi = Nothing is entered for the next two weeks yet.
lich-con-nua = { $so } more are on the staff's page, under Calendar.
