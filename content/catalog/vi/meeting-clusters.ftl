# A meeting of a large village that is held by clusters.

# The head calls it.

hop-theo-cum = Bản có { $so_ho } hộ nên được họp theo cụm dân cư (Luật 10/2022/QH15, Điều 18.3). Bác họp chung một nơi hay họp theo cụm ạ? Họp theo cụm thì tôi cộng kết quả các cụm lại.
nut-hop-chung = Họp chung một nơi
nut-hop-theo-cum = Họp theo cụm
cum-may-cum = Bác chia mấy cụm ạ?
cum-so = { $so } cụm
cum-ten = Cụm { $so }
cum-hoi-ten = Cụm thứ { $thu } bác gọi là gì ạ? Không có tên riêng thì bác chọn «{ $ten }».
cum-ten-da-co = Tên này đã có, hoặc tôi đọc chưa ra. Bác đặt tên khác cho cụm thứ { $thu }, hoặc chọn «{ $ten }».
cum-hoi-ngay = { $ten } họp ngày nào ạ? Ví dụ 28/11.
cum-hoi-gio = { $ten } họp mấy giờ ạ? Ví dụ 19 giờ 30.
cum-hoi-dau = { $ten } họp ở đâu ạ? Ví dụ: nhà văn hóa bản.
nut-cung-ngay = Cùng ngày { $ngay }
nut-cung-gio = Cùng giờ: { $gio }
cum-mot = { $ten }: { $gio }, { $ngay } ({ $am_lich }{ $nhuan ->
        [0] {""}
       *[1] {" "}nhuận
    } âm lịch), { $dau }
cum-mot-gon = { $ten }: { $gio }, { $ngay }, { $dau }
cum-va = { $truoc } và { $sau }
cum-giay-moi = Mời đại diện hộ dự họp { $noi } ở một trong các cụm. { $cac_cum }. Nội dung: { $noi_dung }.
cum-hop-la = Họp theo cụm. { $cac_cum }. Nội dung: { $noi_dung }.{ $trang_thai ->
        [called] {""}
        [closed] {" "}Cuộc họp đã xong.
       *[cancelled] {" "}Cuộc họp đã hoãn.
    }
cum-lich-sap = Sắp họp theo cụm. { $cac_cum }. Nội dung: { $noi_dung }.
cum-doi-cum-nao = Bác đổi lịch của cụm nào ạ?
cum-tin-hoan = Trưởng { $noi } xin báo bà con: cuộc họp theo cụm ngày { $ngay } hoãn lại. Ngày khác sẽ mời sau.

# A household says where it comes.

cum-ho-di-dau = Bản họp theo cụm. Hộ nhà mình đến cụm nào ạ?
nut-cum-nao-cung-duoc = Chưa biết, đến cụm nào tiện
cum-da-ghi-ho = Bản đã ghi: hộ nhà mình đến { $ten }. Tôi chỉ nhắc giờ họp của cụm này.
cum-ho-den-dau-cung-duoc = Vâng, hộ nhà mình đến cụm nào cũng được; mỗi hộ điểm danh ở một cụm. Tôi nhắc giờ họp của từng cụm.
cum-se-den = Đã báo đến: { $den_cum }.
cum-ho-se-den = Hộ nhà ông (bà) đã báo đến { $ten }.
cum-bao-mieng = Hộ này đến cụm nào bác?
cum-tra-loi-lai = Cuộc họp đã đổi. { $cac_cum }. Mời ông (bà) trả lời theo lịch mới.

# Attendance and counting.

cum-co-mat = { $ten }: { $so } hộ
cum-chua-hop = Chưa họp: { $cum }.
cum-diem-danh-cum-nao = Bác điểm danh cụm nào ạ?
cum-diem-danh = Điểm danh { $ten }.
cum-ho-noi-khac = { $so }. { $ten } – ở { $cum }
cum-ho-da-co-mat = Hộ này đã có mặt ở { $ten }; mỗi hộ một tiếng nói nên tôi không ghi lần nữa. Nếu ở đó bấm nhầm, bác mở điểm danh { $ten } bỏ dấu trước.
cum-dem-cum-nao = Bác ghi biểu quyết của cụm nào?
cum-chua-co-ho = Cụm này chưa điểm danh hộ nào nên chưa ghi giơ tay được. Bác điểm danh trước giúp.
cum-da-ghi-dem = { $ten }: tán thành { $tan_thanh }, không { $khong }, khác { $khac }. Cộng { $da_dem }/{ $so_cum } cụm: tán thành { $tan_thanh_cong }, không { $khong_cong }, khác { $khac_cong }.{ $du ->
        [0] {" "}Ghi đủ các cụm thì tôi so với ngưỡng.
       *[1] {""}
    }
cum-con-phai-hop = Chưa họp xong: còn { $cum }. Họp đủ các cụm thì bác mới kết thúc cuộc họp được.
cum-chua-dem = Chưa ghi biểu quyết của: { $viec }. Nếu bác kết thúc bây giờ, tôi chỉ cộng các cụm đã ghi.

# The papers.

cum-gm-theo-cum = Cuộc họp tổ chức theo cụm dân cư; mỗi hộ đến dự ở một cụm:
cum-gm-cum = { $ten }: { $gio } giờ { $phut }, ngày { $ngay } ({ $am_lich }), tại { $dau }.
cum-bb-mo-dau = Cộng đồng dân cư tổ chức cuộc họp theo { $so } cụm dân cư (khoản 3 Điều 18 Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15):
cum-bb-cum = { $ten }: vào hồi { $gio } giờ { $phut }, ngày { $ngay }, tại { $dau }; có mặt { $co_mat } hộ.
cum-bb-ket = Cuộc họp ở cụm sau cùng kết thúc vào hồi …… giờ …… ngày { $ngay }. Biên bản đã được đọc cho người dự họp nghe và thống nhất.

# On the console.

hopxa-cum = { $luc }, { $dau }
hopxa-cum-co-mat = – có mặt { $so } hộ
hopxa-cum-phieu = { $ten }: tán thành { $tan_thanh }, không { $khong }, khác { $khac }
