# A meeting of a large village that is held by clusters.

# The head calls it.

hop-theo-cum = The village has { $so_ho } households and may meet by clusters (Law 10/2022/QH15, article 18.3). Do you meet in one place or by clusters? The results of the clusters are added up.
nut-hop-chung = In one place
nut-hop-theo-cum = By clusters
cum-may-cum = How many clusters?
cum-so = { $so } clusters
cum-ten = Cluster { $so }
cum-hoi-ten = What do you call cluster number { $thu }? If it has no name of its own, tap “{ $ten }”.
cum-ten-da-co = There is one of this name, or it could not be read. Please give cluster number { $thu } another name, or tap “{ $ten }”.
cum-hoi-ngay = On which day does { $ten } meet? For example 28/11.
cum-hoi-gio = At what time does { $ten } meet? For example 19 giờ 30.
cum-hoi-dau = Where does { $ten } meet? For example: the village's house of culture.
nut-cung-ngay = The same day, { $ngay }
nut-cung-gio = The same time: { $gio }
cum-mot = { $ten }: { $gio }, { $ngay } (lunar { $am_lich }{ $nhuan ->
        [0] {""}
       *[1] {" "}leap
    }), { $dau }
cum-mot-gon = { $ten }: { $gio }, { $ngay }, { $dau }
cum-va = { $truoc } and { $sau }
cum-giay-moi = Households of { $noi } are invited to send somebody to a meeting by clusters, a household to one of them. { $cac_cum }. Agenda: { $noi_dung }.
cum-hop-la = Meeting by clusters. { $cac_cum }. Agenda: { $noi_dung }.{ $trang_thai ->
        [called] {""}
        [closed] {" "}The meeting is over.
       *[cancelled] {" "}The meeting was put off.
    }
cum-lich-sap = Coming: a meeting by clusters. { $cac_cum }. Agenda: { $noi_dung }.
cum-doi-cum-nao = Which cluster do you want to move?
cum-tin-hoan = The head of { $noi } tells everybody: the meeting by clusters of { $ngay } is put off. You will be invited to another day.

# A household says where it comes.

cum-ho-di-dau = The village meets by clusters. To which does your household come?
nut-cum-nao-cung-duoc = Not known yet
cum-da-ghi-ho = Noted: your household comes to { $ten }. You are reminded of this one only.
cum-ho-den-dau-cung-duoc = Your household may come to any of them and is counted at one. You are reminded of each.
cum-se-den = Said to come to: { $den_cum }.
cum-ho-se-den = Your household said that it comes to { $ten }.
cum-bao-mieng = To which cluster does this household come?
cum-tra-loi-lai = The meeting was changed. { $cac_cum }. Please answer again.

# Attendance and counting.

cum-co-mat = { $ten }: { $so } households
cum-chua-hop = Still to meet: { $cum }.
cum-diem-danh-cum-nao = Of which cluster do you take attendance?
cum-diem-danh = Attendance of { $ten }.
cum-ho-noi-khac = { $so }. { $ten } – at { $cum }
cum-ho-da-co-mat = This household is at { $ten } already; a household has one voice, so it is not noted again. If that was a slip, take it off at { $ten } first.
cum-dem-cum-nao = Of which cluster do you note the vote?
cum-chua-co-ho = No household is noted as present in this cluster, so hands cannot be noted. Please take attendance first.
cum-da-ghi-dem = { $ten }: in favour { $tan_thanh }, against { $khong }, other { $khac }. { $da_dem } of { $so_cum } clusters together: in favour { $tan_thanh_cong }, against { $khong_cong }, other { $khac_cong }.{ $du ->
        [0] {" "}Once every cluster is noted it is compared with the threshold.
       *[1] {""}
    }
cum-con-phai-hop = Not over yet: { $cum } is still to meet. The meeting can be closed once all clusters have met.
cum-chua-dem = Not noted yet: { $viec }. If you close the meeting now, only the clusters that are noted are added up.

# The papers.

cum-gm-theo-cum = The meeting is held by clusters; each household comes to one of them:
cum-gm-cum = { $ten }: { $gio }:{ $phut } on { $ngay } ({ $am_lich }), at { $dau }.
cum-bb-mo-dau = The community met by { $so } clusters (article 18.3 of Law 10/2022/QH15):
cum-bb-cum = { $ten }: at { $gio }:{ $phut } on { $ngay }, at { $dau }; { $co_mat } households present.
cum-bb-ket = On { $ngay } the last cluster ended at ……. The minutes were read out to those present, who agreed.

# On the console.

hopxa-cum = { $luc }, { $dau }
hopxa-cum-co-mat = – { $so } households present
hopxa-cum-phieu = { $ten }: in favour { $tan_thanh }, against { $khong }, other { $khac }
