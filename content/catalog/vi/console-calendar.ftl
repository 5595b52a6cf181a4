# Lịch của cán bộ.
lich-tieu-de = Lịch
lich-ten = Lịch công tác Mặt trận
lich-thang = Lịch tháng { $thang }/{ $nam }
lich-tuan = Tuần từ { $tu } đến { $den }
lich-chuyen = Chuyển lịch
lich-thang-truoc = Tháng trước
lich-thang-nay = Tháng này
lich-thang-sau = Tháng sau
lich-xem-tuan = Xem tuần này
lich-tuan-truoc = Tuần trước
lich-tuan-nay = Tuần này
lich-tuan-sau = Tuần sau
lich-tuan-cua = Xem tuần có ngày { $ngay }
lich-cot-1 = T2
lich-cot-2 = T3
lich-cot-3 = T4
lich-cot-4 = T5
lich-cot-5 = T6
lich-cot-6 = T7
lich-cot-7 = CN
lich-ten-thu-1 = Thứ Hai
lich-ten-thu-2 = Thứ Ba
lich-ten-thu-3 = Thứ Tư
lich-ten-thu-4 = Thứ Năm
lich-ten-thu-5 = Thứ Sáu
lich-ten-thu-6 = Thứ Bảy
lich-ten-thu-7 = Chủ nhật
lich-am = âm lịch
lich-am-giai-thich = Số nhỏ ở mỗi ngày là ngày âm lịch.
lich-hop-ban = Họp thôn, bản
lich-han = Đến hạn
lich-nghi = Ngày nghỉ lễ
lich-cho-phien = Chợ phiên, lễ hội, ngày kỷ niệm
lich-khong-co = Không có việc nào ghi vào ngày này.

lich-su-kien = { $ten }{ $chac ->
    [False] {" "}(ngày có thể xê dịch)
   *[True] {""}
  }
lich-hop = Họp bản: { $viec }
lich-doi-thoai = { $nguoi } đối thoại: { $viec }
lich-het-hoi = Hết hạn nhận câu hỏi đối thoại: { $viec }
lich-ket-luan = Hạn thực hiện kết luận ({ $ai }): { $viec }
lich-kien-nghi = Hạn trả lời kiến nghị giám sát ({ $ai }): { $viec }
lich-het-gop-y = Hết hạn góp ý: { $viec }
lich-thong-bao = Gửi thông báo: { $loi }

lich-feed = Đưa lịch này vào điện thoại, máy tính
lich-feed-giai-thich = Dán địa chỉ riêng này vào ứng dụng lịch (mục thêm lịch theo địa chỉ, định dạng iCalendar); lịch tự cập nhật. Ai có địa chỉ này đều xem được lịch: không gửi cho người khác. Tắt lúc nào cũng được; khi thôi nhiệm vụ thì địa chỉ tự hết dùng.
lich-feed-mot-lan = Đã tạo địa chỉ. Địa chỉ chỉ hiện một lần này, xin chép lại ngay.
lich-feed-dia-chi = Địa chỉ lịch riêng
lich-feed-dang-co = Đang dùng một địa chỉ, tạo ngày { $ngay }.
lich-feed-tao = Tạo địa chỉ lịch riêng
lich-feed-moi = Tạo địa chỉ mới, bỏ địa chỉ cũ
lich-feed-tat = Tắt địa chỉ đang dùng
lich-da-tat = Đã tắt. Địa chỉ cũ không mở được nữa.

# Trong trò chuyện.
menu-lich = Lịch hai tuần tới
viec-lich = xem lịch hai tuần tới
lich-khong-quyen = Lịch này dành cho cán bộ Mặt trận đang giữ nhiệm vụ.
lich-sap-toi = Lịch hai tuần tới:
    { $dong }
lich-dong = • { $luc }: { $viec }
lich-luc-gio = { $gio } ngày { $ngay }
lich-viec-o = { $viec } ({ $noi })
lich-khong-co-gi = Hai tuần tới chưa có việc nào ghi vào lịch.
lich-con-nua = Còn { $so } việc nữa, xem ở trang cán bộ, mục Lịch.
