# Village meetings: the head calls one, households answer, it is counted and written down.

viec-cuoc-hop = xem cuộc họp bản
viec-tra-loi-moi-hop = trả lời thư mời họp
nut-hop-ban = Họp bản
nut-moi-hop = Mời họp mới
nut-mo-cuoc-hop = Mở cuộc họp
nut-hoan-hop = Hoãn họp
nut-doi-hoac-hoan = Đổi lịch hoặc hoãn
doi-hay-hoan = Bác đổi ngày, giờ, nơi họp, hay hoãn hẳn ạ?
hop-muon-gi = Bác mời họp mới, hay xem cuộc họp của { $noi }?
hop-ngay-gio = { $trang_thai ->
        [called] Họp
        [closed] Đã họp
       *[cancelled] Đã hoãn
    } { $ngay }, { $gio }
hop-viec-gi = Nội dung thứ { $thu } thuộc việc nào ạ? Tôi cần biết để áp đúng ngưỡng biểu quyết.
hop-hoi-noi-dung = Bác ghi ngắn nội dung này. Ví dụ: mỗi hộ góp 500.000 đồng làm đường nội bản.
hop-con-noi-dung = Đã có { $so } nội dung. Còn nội dung nào nữa không ạ?
nut-them-noi-dung = Thêm nội dung
nut-du-noi-dung = Đủ rồi
hop-hoi-ngay = Họp ngày nào ạ? Ví dụ 28/11.
hop-ngay-chua-dung = Ngày này tôi thấy chưa đúng: cần ngày sắp tới, trong một năm. Bác gõ lại giúp, ví dụ 28/11.
hop-doi-sang = Bác có muốn đổi sang ngày { $ngay } không?
nut-ngay-khac = Ngày khác
hop-trung-ngay = Ngày { $ngay } bản đã có một cuộc họp khác.
hop-moi-gap = Từ nay đến ngày ấy chưa đủ { $truoc } ngày, bà con có thể không kịp thu xếp.
hop-giu-ngay-khong = Bác giữ ngày { $ngay } ({ $am_lich }) hay đổi ngày khác?
nut-doi-ngay = Đổi
nut-giu-ngay = Giữ nguyên
hop-hoi-gio = Họp mấy giờ ạ? Ví dụ 19 giờ 30.
hop-gio-chua-dung = Giờ này tôi chưa đặt được: giờ đã qua, hoặc là ban đêm. Bác gõ lại giúp, ví dụ 19 giờ 30.
hop-hoi-dau = Họp ở đâu ạ? Ví dụ: nhà văn hóa bản.
hop-giay-moi = Mời đại diện hộ dự họp { $noi } lúc { $gio }, ngày { $ngay } ({ $am_lich }), tại { $dau }. Nội dung: { $noi_dung }.
hop-nut-duoi-tin = Dưới giấy mời, bà con bấm: [{ nut-di-hop }] [{ nut-nguoi-khac-hop }] [{ nut-khong-di-hop }]. Tôi đếm theo hộ.
hop-niem-yet = Dự thảo { $viec } phải niêm yết ít nhất { $so_ngay } ngày{ $chua_du ->
        [0] .
       *[1] {" "}trước khi họp; từ nay đến ngày họp chưa đủ. Bác đã niêm yết từ trước thì gửi, chưa thì đổi ngày.
    }
hop-gui-chua = Gửi giấy mời này cho bà con { $noi } chưa ạ?
nut-gui-giay-moi = Gửi giấy mời
hop-khong-moi = Tôi đã bỏ, không mời ai cả.
hop-da-moi = { $so_may ->
        [0] Chưa có máy nào ở { $noi } nhận giấy mời qua đây, xin bác báo miệng.
       *[khac] Giấy mời đi đến { $so_may } máy của bà con { $noi }.
    }
hop-nen-co-danh-sach = Bác nhập danh sách hộ ở «Việc của bản», «{ nut-ho-va-nguoi }» thì tôi đếm được hộ nào trả lời, và điểm danh theo hộ.
nut-di-hop = Tôi đi họp
nut-nguoi-khac-hop = Nhà cử người khác
nut-khong-di-hop = Không đi được
hop-da-ghi-tra-loi = Cảm ơn ông (bà). Bản đã ghi: { $tra_loi ->
        [going] hộ nhà mình có người đi họp.
        [other] hộ nhà mình cử người khác đi.
       *[not] hộ nhà mình không đi được.
    }
hop-chua-vao-ho = Tôi chưa biết ông (bà) thuộc hộ nào nên chưa ghi được. Ông (bà) xin trưởng bản đường dẫn của hộ mình, hoặc báo trực tiếp với trưởng bản.
hop-khong-con-moi = Cuộc họp này đã xong, hoặc đã hoãn.
hop-khong-cua-bac = Cuộc họp này không phải của bản bác, hoặc đã xong rồi.
hop-la = Họp lúc { $gio }, ngày { $ngay }, tại { $dau }. Nội dung: { $noi_dung }.{ $trang_thai ->
        [called] {""}
        [closed] {" "}Cuộc họp đã xong.
       *[cancelled] {" "}Cuộc họp đã hoãn.
    }
hop-tra-loi = Đi họp: { $di } hộ. Cử người khác: { $cu } hộ. Không đi được: { $khong } hộ. Chưa trả lời: { $chua } hộ.
hop-lam-gi = Bác muốn làm gì ạ?
hop-de-sau = Vâng, bác cần thì mở lại ở «Việc của bản».
hop-hoan-chua = Hoãn cuộc họp này và báo cho bà con chưa ạ?
hop-giu-nguyen = Vâng, tôi giữ nguyên cuộc họp.
hop-da-hoan = { $so_may ->
        [0] Đã hoãn. Chưa có máy nào nhận tin qua đây, xin bác báo miệng.
       *[khac] Đã hoãn. Tôi báo đến { $so_may } máy của bà con.
    }
hop-tin-hoan = Trưởng { $noi } xin báo bà con: cuộc họp lúc { $gio }, ngày { $ngay } hoãn lại. Ngày khác sẽ mời sau.

# Attendance and counting.

viec-dem-bieu-quyet = đếm biểu quyết
nut-diem-danh = Điểm danh theo hộ
nut-bieu-quyet = Ghi biểu quyết
nut-ca-trang-co-mat = Cả trang có mặt
nut-diem-danh-xong = Xong điểm danh
hop-chua-den-ngay = Chưa đến ngày họp, hoặc cuộc họp đã xong, nên chưa điểm danh, chưa biểu quyết được ạ.
hop-can-danh-sach = Bản chưa có danh sách hộ nên chưa điểm danh được. Bác nhập ở «Việc của bản», «{ nut-ho-va-nguoi }», «Danh sách hộ», vài phút là xong.
hop-bao-nhieu-ho = Bản có tất cả bao nhiêu hộ ạ? { $biet ->
        [0] {""}
       *[khac] Tôi đang biết { $biet } hộ, trong danh sách có { $danh_sach }.{" "}
    }Luật tính trên tổng số hộ, nên bác ghi đúng giúp.
hop-so-ho-chua-dung = Số này tôi thấy chưa đúng: không thể ít hơn { $danh_sach } hộ trong danh sách. Bác gõ lại tổng số hộ của bản giúp.
nut-dung-so-ho = Đúng { $biet } hộ
hop-nguong = { $kieu ->
        [half] quá nửa
        [over] quá { $phan }
        [bare] { $phan }
       *[least] từ { $phan }
    } { $cua ->
        [all] tổng số hộ
       *[present] số hộ dự họp
    }
hop-diem-danh = Có mặt { $co_mat }/{ $tong } hộ ({ $ty_le }%). { $ket_luan }
    Trang { $trang }/{ $so_trang }. Hộ nào có người dự, bác bấm hộ ấy; bấm nhầm thì bấm lại.
hop-tuc-so = Có mặt { $co_mat }/{ $tong } hộ ({ $ty_le }%). { $ket_luan }
hop-du-ho = Đủ hộ để biểu quyết.
hop-khong-bieu-quyet = Cuộc họp này không có nội dung phải biểu quyết.
hop-chua-du-ho = Chưa đủ { $nguong } để thông qua { $viec }.
hop-khong-co-bieu-quyet = Cuộc họp này không có nội dung phải biểu quyết.
hop-noi-dung-chon = { $dem ->
        [0] {""}
       *[1] ✓{" "}
    }{ $noi_dung }
hop-dem-viec-nao = Bác ghi biểu quyết của nội dung nào?
hop-khong-thay-bieu-quyet = Tôi chỉ cộng số và so với ngưỡng. Biểu quyết là của bà con tại cuộc họp; ý kiến bấm trên máy không thay cho biểu quyết.
hop-dem-cach-nao = «{ $noi_dung }»: bà con giơ tay, hay bỏ phiếu ạ?
nut-nhap-gio-tay = Giơ tay
nut-nhap-phieu = Phiếu của từng hộ
hop-chua-du-bieu-quyet = Chưa đủ hộ để biểu quyết việc này. Bác có thể hoãn họp hoặc lập kế hoạch phát phiếu lấy ý kiến từng hộ. Đã thu phiếu về thì bác chọn «{ nut-nhap-phieu }».
hop-hoi-tan-thanh = Bao nhiêu hộ tán thành ạ?
hop-hoi-lai-tan-thanh = Bác gõ số hộ tán thành giúp, từ 0 đến { $nhieu_nhat }.
hop-hoi-khong = Bao nhiêu hộ không tán thành?
hop-hoi-lai-khong = Bác gõ số hộ không tán thành giúp, từ 0 đến { $nhieu_nhat }.
hop-hoi-khac = Bao nhiêu hộ có ý kiến khác?
hop-hoi-lai-khac = Bác gõ số hộ có ý kiến khác giúp, từ 0 đến { $nhieu_nhat }.
hop-cong-chua-dung = Cộng lại chưa đúng: mỗi hộ một ý kiến, nhiều nhất { $nhieu_nhat } hộ. Bác nhập lại giúp.
hop-khong-ghi-duoc = Tôi chưa ghi được: cuộc họp đã xong, hoặc số hộ có mặt vừa thay đổi. Bác mở lại cuộc họp giúp.
hop-ket-qua-dem = { $phieu ->
        [0] Giơ tay
       *[1] Phiếu của hộ
    }: { $tan_thanh }/{ $tren } hộ = { $ty_le }%. Ngưỡng áp dụng cho { $viec }: { $nguong }, tức ít nhất { $it_nhat } hộ ({ $can_cu }). Kết quả: { $dat ->
        [1] đạt
       *[0] chưa đạt
    }.
hop-nguong-chua-doi-chieu = Ngưỡng này chưa đối chiếu với văn bản luật, xin bác hỏi lại Mặt trận xã hoặc công chức tư pháp trước khi ghi biên bản.

# The end of a meeting.

viec-bien-ban-hop = lấy biên bản họp
viec-bao-ket-qua-hop = báo kết quả họp
viec-sau-hop = xem việc sau họp
nut-ket-thuc-hop = Kết thúc họp
nut-chua = Chưa
nut-ghi-viec = Ghi việc phải làm
nut-het-viec = Hết việc rồi
nut-lay-bien-ban = Lấy biên bản
nut-bao-ket-qua = Báo kết quả cho bản
nut-viec-sau-hop = Việc sau họp
hop-co-viec-khong = { $so ->
        [0] Sau họp có việc nào phải làm không ạ?
       *[khac] Đã ghi { $so } việc. Còn việc nào nữa không ạ?
    }
hop-viec-la-gi = Việc gì ạ? Ví dụ: đổ bê tông 300 m đường nội bản.
hop-viec-ai-lam = Ai làm? Ví dụ: Chi hội Nông dân.
hop-viec-bao-gio = Xong trước ngày nào? Ví dụ 30/6/2027.
hop-viec-do-bang = Đo bằng gì? Ví dụ: số mét đường, ảnh chụp.
hop-ket-thuc-chua = Kết thúc cuộc họp và chốt số hộ có mặt, kết quả biểu quyết{ $so ->
        [0] {""}
       *[khac] , { $so } việc phải làm
    } chưa ạ? Chốt rồi thì không sửa số được nữa.
hop-da-ket-thuc = Đã chốt cuộc họp. Bác lấy biên bản để in, ký; báo kết quả cho bà con.
hop-bien-ban-o-day = Biên bản họp theo Mẫu 03, tệp Word, tải ở đây: { $duong_dan }
    Bác ghi tên chủ trì, thư ký, tổ kiểm phiếu rồi ký tay; biên bản có chữ ký mới có giá trị. Đường dẫn này bác chỉ gửi cho người cần.
nut-gui-anh-ky = Ảnh biên bản đã ký
hop-hoi-anh-ky = Bác chụp biên bản đã ký gửi tôi giữ, đủ chữ, đủ sáng.
hop-da-co-anh = Ảnh biên bản đã ký đang giữ ở trên. Gửi ảnh mới thì tôi thay ảnh cũ.
hop-da-giu-anh = Đã giữ ảnh biên bản đã ký. Chỉ trưởng bản mở được.
hop-bao-ket-qua-chua = Báo kết quả này cho bà con cả bản chưa ạ?
hop-da-bao-roi = Kết quả cuộc họp này đã báo rồi, hoặc bác không còn quyền báo.
hop-da-bao-ket-qua = { $so_may ->
        [0] Chưa có máy nào nhận tin qua đây, xin bác báo miệng.
       *[khac] Kết quả đi đến { $so_may } máy của bà con.
    }
hop-tin-ket-qua = Kết quả họp { $noi } ngày { $ngay }: có mặt { $co_mat }/{ $tong } hộ.{ $co_ket_qua ->
        [0] {""}
       *[1] {" "}{ $ket_qua }
    }{ $co_viec ->
        [0] {""}
       *[1] {" "}Việc phải làm: { $viec }.
    }
hop-mot-ket-qua = { $noi_dung }: { $tan_thanh }/{ $tren } hộ tán thành, { $dat ->
        [1] đạt
       *[0] chưa đạt
    }.
hop-mot-viec = { $viec } ({ $ai }, xong trước { $han })
hop-viec-dong = { $viec } – { $ai }, xong trước { $han }, đo bằng { $do }: { $tinh_trang ->
        [done] đã xong
        [late] quá hạn, đang tính là chưa làm
       *[open] đang làm
    }.
hop-viec-xong = Xong: { $viec }
hop-viec-nao-xong = Việc nào xong rồi, bác bấm việc ấy.
hop-het-viec = Không còn việc nào chưa xong. Cảm ơn bác.

# The minutes (Form 03).

bb-trich-yeu = Cuộc họp của cộng đồng dân cư { $noi }
bb-mo-dau = Vào hồi { $gio } giờ { $phut }, ngày { $ngay }, tại { $dau }, cộng đồng dân cư tổ chức cuộc họp.
bb-chu-tri = Chủ trì cuộc họp: ……………………………, Trưởng { $noi }.
bb-thu-ky = Thư ký cuộc họp: ……………………………………
bb-kiem-phieu = Tổ kiểm phiếu (nếu có): ……………………………………
bb-so-ho = Số hộ có đại diện dự: { $co_mat }/{ $tong } hộ ({ $ty_le }%). Số hộ không có đại diện dự: { $vang } hộ.
bb-chi-nghe = Nghe, góp ý
bb-chua-dem = Chưa biểu quyết
bb-ket-qua = { $dat ->
        [1] Đạt
       *[0] Chưa đạt
    }{ $phieu ->
        [0] {""}
       *[1] {" "}(phiếu của hộ)
    }
bb-chua-doi-chieu = Ngưỡng áp dụng cho { $viec } chưa đối chiếu với văn bản luật: kiểm tra trước khi ký, rồi xóa dòng này.
bb-ket = Cuộc họp kết thúc vào hồi …… giờ …… cùng ngày. Biên bản đã được đọc cho người dự họp nghe và thống nhất.
bb-dia-danh-ngay = { $noi }, ngày { $ngay } tháng { $thang } năm { $nam }
