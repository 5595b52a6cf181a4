# Việc đến hạn trong lịch của cán bộ.
lich-han-thi-dua = Đến hạn { $so } việc thi đua: { $ten }
lich-cam-ket = Hạn việc đã cam kết ({ $ai }): { $viec }
lich-het-ky = Hết kỳ của văn bản với { $voi }: { $viec }
lich-quay-so = Ngày có số công khai để quay thưởng: { $ten }
lich-han-bao-cao = Hạn gửi báo cáo: { $ky }
lich-truoc-ky-hop = Hạn gửi báo cáo trước { $ky } (dự kiến { $ngay }){ $chac ->
    [False] {" "}– ngày có thể xê dịch
   *[True] {""}
  }
lich-cong-khai-lai = Đến kỳ công khai lại: { $viec }{ $so ->
    [1] {""}
   *[khac] {" "}({ $so } thôn, bản)
  }
lich-lap = { $ai ->
    [truong] Nhắc trưởng thôn, bản: { $viec }
   *[minh] { $viec }
  }
lich-mot-viec = { $loai ->
    [meeting] Họp
    [dialogue] Đối thoại
    [deadline] Hạn
    [campaign] Thi đua
    [repeating] Định kỳ
    [notice] Thông báo
    [holiday] Nghỉ lễ
    [market] Chợ
    [festival] Lễ hội
    [session] Kỳ họp
    [tet] Tết
   *[day] Kỷ niệm
  }
lich-chu-thich = Mỗi việc có chữ đầu cho biết loại việc:
lich-giai-lap = Việc lặp lại
lich-giai-thi-dua = Mốc của phong trào
lich-to-thang = Tờ lịch tháng của thôn, bản
lich-to-giai-thich = Khổ A4, để in và dán ở nhà văn hóa: ngày dương, ngày âm, chợ phiên, cuộc họp với giờ và nơi, mốc thi đua, mã QR.
lich-to-chon = Chọn thôn, bản
lich-to-tim = Tên thôn, bản, xã
lich-to-tim-nut = Tìm
lich-to-thang-nao = Tháng { $thang }/{ $nam }
lich-to-khong-thay = Không có thôn, bản nào có tên như vậy.
lich-to-con-nua = Còn nữa: gõ rõ tên hơn để thấy.
lich-to-cot-ban = Thôn, bản
lich-to-cot-xa = Xã
lich-to-cot-to = Tờ lịch (PDF)

# Nhóm các mục ở đầu trang, và địa chỉ không có trang nào.
nhom-hom-nay = Hôm nay
nhom-nghe-dan = Nghe dân
nhom-bao-tin = Báo tin
nhom-hop-thi-dua = Họp, thi đua
nhom-tong-hop = Tổng hợp
nhom-can-bo = Cán bộ
cs-khong-co-trang-tieu-de = Không có trang này
cs-khong-co-trang = Địa chỉ này không có trang nào: có thể gõ nhầm, hoặc trang đã đổi chỗ. Về trang đầu để tìm tiếp.

# Trang của từng người.
ng-tat-lich = Tắt địa chỉ lịch riêng
ng-tat-lich-giai-thich = Có một địa chỉ lịch riêng, tạo ngày { $ngay }. Tắt khi mất điện thoại, hoặc địa chỉ đã lộ; địa chỉ mới tạo lại được trong trò chuyện.
ng-xong-calendar = Đã tắt địa chỉ lịch riêng.
