# The village's calendar: its head sees it in the chat, takes the month's sheet, puts the calendar into a phone.
nut-lich-ban = The village's calendar
lich-ban-sap-toi = Calendar of { $noi }, the next four weeks:
    { $dong }
lich-ban-khong-co-gi = { $noi } has nothing in its calendar in the next four weeks.
lich-ban-con-nua = { $so } more; they are on the month's sheet.
lich-ban-lam-gi = Would you like the month's sheet to print, or the calendar in your phone?
nut-to-lich = Sheet of { $thang }
nut-lich-rieng = Calendar in my phone
nut-lich-xong = Done
to-lich-day = The sheet of { $thang } for { $noi }, A4, to print and post at the village hall: { $link }
    When there is a new meeting, open the address again: it will be on the sheet.
lich-ban-xong = Very well. The calendar is in “The village’s business”, “{ nut-lich-va-nhac }”, under “{ nut-lich-ban }”.
lich-rieng-la-gi = I make a private address for you. Paste it into your phone's calendar, and it keeps itself up to date. Whoever has the address sees the calendar: please do not pass it on.
lich-rieng-dang-co = You are using an address that was made on { $ngay }.
lich-rieng-hoi = Shall I make your private address?
nut-lich-rieng-tao = Make the address
nut-lich-rieng-moi = Make a new address
nut-lich-rieng-tat = Turn the old one off
nut-lich-rieng-thoi = No
lich-rieng-da-tao = Your private calendar address: { $dia_chi }
    It is shown this once. An older address, if there was one, opens no more.
lich-rieng-da-tat = It is off. The old address opens no more.
lich-rieng-thoi = Very well, all stays as it was.
lich-ban-ten = The village's calendar

# What is in the calendar.
lich-mung-mot = First day of the { $nhuan ->
        [True] leap{" "}
       *[False] {""}
    }lunar month { $thang }
lich-ngay-ram = Full moon of the { $nhuan ->
        [True] leap{" "}
       *[False] {""}
    }lunar month { $thang }
lich-hop-cua = Meeting of the { $loai }: { $viec }
lich-viec-ban = The village's task is due: { $viec } ({ $ai })
lich-moc-thi-dua = { $moc ->
        [interim] Interim review
       *[final] Final review
    } of the campaign “{ $ten }”
lich-het-thi-dua = Last day of the campaign “{ $ten }”
lich-het-thi = Last day to answer the contest: { $ten }

# The month's sheet.
to-lich-tieu-de = { $thang }/{ $nam }
to-lich-am = By the moon: { $tu } to { $den }
to-lich-trong = The village has nothing in its calendar this month.
to-lich-quet = Scan this code with your phone's camera for news of the { $loai } and to send an opinion.
to-lich-goi = Ask the Front: { $sdt }
to-lich-in-ngay = The small number in a square is the lunar day. Printed by the calendar of { $ngay }; more may have come since. Market days and festivals may move.
to-lich-tai = { $viec } – { $noi }
to-lich-gio = { $gio }, { $ngay }
to-lich-luc = { $gio }: { $viec }
to-lich-cac-ngay = { $ngay }
to-lich-dau = { $loai ->
        [meeting] MEETING
        [dialogue] DIALOGUE
        [repeating] REPEATS
        [campaign] CAMPAIGN
        [market] MARKET
        [festival] FESTIVAL
        [tet] TẾT
        [day] DAY
        [holiday] HOLIDAY
       *[deadline] DUE
    }

# In the menu.
menu-moi-chon-bac = What can I do for you?
menu-chon-ban = Say where I live: village, commune
