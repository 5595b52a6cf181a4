# What is due in the calendar of staff.
lich-han-thi-dua = { $so } campaign tasks due: { $ten }
lich-cam-ket = A commitment is due ({ $ai }): { $viec }
lich-het-ky = The term of what was signed with { $voi } ends: { $viec }
lich-quay-so = The public number for the draw becomes known: { $ten }
lich-han-bao-cao = Report due: { $ky }
lich-truoc-ky-hop = Report due before the { $ky } (expected { $ngay }){ $chac ->
    [False] {" "}– the day may move
   *[True] {""}
  }
lich-cong-khai-lai = To be made public anew: { $viec }{ $so ->
    [1] {""}
   *[khac] {" "}({ $so } villages)
  }
lich-lap = { $ai ->
    [truong] Village heads are reminded: { $viec }
   *[minh] { $viec }
  }
lich-mot-viec = { $loai ->
    [meeting] Meeting
    [dialogue] Dialogue
    [deadline] Due
    [campaign] Campaign
    [repeating] Repeats
    [notice] Notice
    [holiday] Holiday
    [market] Market
    [festival] Festival
    [session] Session
    [tet] Tết
   *[day] Day
  }
lich-chu-thich = The first word of each says what it is:
lich-giai-lap = what repeats
lich-giai-thi-dua = milestone of a campaign
lich-to-thang = A village's sheet of the month
lich-to-giai-thich = A4, to print and post at the village hall: days by sun and moon, market days, meetings with hour and place, campaigns' days, a QR code.
lich-to-chon = Choose a village
lich-to-tim = Name of a village or commune
lich-to-tim-nut = Search
lich-to-thang-nao = { $thang }/{ $nam }
lich-to-khong-thay = No village has such a name.
lich-to-con-nua = There are more: type more of the name.
lich-to-cot-ban = Village
lich-to-cot-xa = Commune
lich-to-cot-to = Sheet (PDF)

# The groups of sections in the page's head, and an address without a page.
nhom-hom-nay = Today
nhom-nghe-dan = Listening
nhom-bao-tin = Telling
nhom-hop-thi-dua = Meetings, campaigns
nhom-tong-hop = Summing up
nhom-can-bo = Staff
cs-khong-co-trang-tieu-de = There is no such page
cs-khong-co-trang = Nothing is at this address: it may be mistyped, or the page has moved. Go on from the first page.

# The page of a person.
ng-tat-lich = Turn off the private calendar address
ng-tat-lich-giai-thich = There is a private calendar address, made on { $ngay }. Turn it off when the phone is lost or the address got out; a new one can be made in the chat.
ng-xong-calendar = The private calendar address is off.
