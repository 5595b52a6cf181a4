# What repeats in a village: set by its head, told to its people; what an office sets is told to village heads.

nut-viec-lap-lai = Việc lặp lại
nut-lap-them = Đặt việc mới
lap-chua-co = { $noi } chưa đặt việc lặp lại nào. Bác đặt một lần, đến kỳ tôi tự nhắc bà con.
lap-viec-nao = Việc lặp lại của { $noi }, bác xem việc nào ạ?
lap-viec-gi = Việc gì lặp lại ạ?
lap-viec-1 = Sinh hoạt bản định kỳ
lap-viec-2 = Vệ sinh đường làng, ngõ bản
lap-viec-3 = Chợ phiên
lap-viec-4 = Tập văn nghệ, thể thao
lap-viec-5 = Tuần tra bảo vệ rừng
nut-lap-viec-khac = Việc khác
lap-ten-viec = Bác ghi ngắn tên việc và nơi làm, dưới { $nhieu_nhat } chữ cái. Ví dụ: nạo vét mương ở đầu bản.
lap-ten-dai-qua = Tên việc còn dài hoặc còn trống. Bác ghi lại ngắn hơn { $nhieu_nhat } chữ cái giúp tôi.
lap-bao-gio = Việc này lặp lại thế nào ạ?
lap-kieu-monthly = Ngày trong tháng
lap-kieu-weekday = Thứ trong tháng
lap-kieu-weekly = Hằng tuần
lap-kieu-lunar = Ngày âm lịch
lap-kieu-market = Ngày chợ phiên
lap-kieu-quarter = Mỗi quý một lần
lap-kieu-half_year = 6 tháng một lần
lap-kieu-yearly = Mỗi năm một lần
lap-kieu-relative = Trước một ngày đã định
lap-hoi-day = Ngày mấy hằng tháng ạ? Ví dụ 5.
lap-chua-ro-day = Tôi cần một số từ 1 đến 31. Bác gõ lại giúp, ví dụ 5.
lap-hoi-nth = Lần thứ mấy trong tháng ạ?
lap-nth-1 = Đầu tiên trong tháng
lap-nth-2 = Lần thứ 2
lap-nth-3 = Lần thứ 3
lap-nth-4 = Lần thứ 4
lap-nth-cuoi = Cuối cùng trong tháng
lap-hoi-weekday = Thứ mấy ạ?
lap-hoi-branch = Phiên chợ vào ngày nào ạ? Cứ 6 ngày một phiên.
lap-branch-0 = Ngày Tý và ngày Ngọ
lap-branch-1 = Ngày Sửu và ngày Mùi
lap-branch-2 = Ngày Dần và ngày Thân
lap-branch-3 = Ngày Mão và ngày Dậu
lap-branch-4 = Ngày Thìn và ngày Tuất
lap-branch-5 = Ngày Tỵ và ngày Hợi
lap-hoi-lunar = Ngày âm lịch nào ạ? Mùng 1 thì gõ 1, ngày rằm thì gõ 15, cả hai thì gõ 1 15. Tháng nhuận tôi cũng nhắc.
lap-chua-ro-lunar = Tôi cần ngày âm lịch từ 1 đến 30. Bác gõ lại giúp, ví dụ 1 15.
lap-hoi-since = Lần đầu vào ngày nào ạ? Nếu nhắc trước một ngày đã định thì bác gõ ngày đó. Ví dụ 28/11.
lap-chua-ro-since = Ngày này tôi thấy chưa đúng: cần ngày sắp tới, trong một năm. Bác gõ lại giúp, ví dụ 28/11.
lap-hoi-before = Trước ngày đó bao nhiêu ngày ạ? Ví dụ 30; nhiều lần thì gõ 30 15 7.
lap-chua-ro-before = Tôi cần số ngày, từ 0 đến 180. Bác gõ lại giúp, ví dụ 30.
lap-hoi-gio = Việc này lúc mấy giờ ạ? Ví dụ 19 giờ 30.
lap-ngay = { $ngay } ({ $am_lich })
lap-xem-truoc = { $viec }: { $luc }, lúc { $gio }.

    Các ngày sắp tới:
    { $cac_ngay }

    Trước đó 1 ngày và 2 giờ, bà con sẽ nhận:
    { $tin }

    Ban đêm, ngày Tết và ngày quốc tang tôi không nhắc.
lap-dat-chua = Bác đặt như vậy chưa ạ?
nut-lap-dat = Đặt nhắc
nut-lap-sua = Sửa lại
lap-sua-gi = Bác sửa phần nào ạ? Phần khác tôi giữ nguyên.
nut-lap-sua-what = Tên việc
nut-lap-sua-rule = Ngày lặp lại
nut-lap-sua-at = Giờ
nut-lap-thoi = Thôi, không đặt
lap-khong-dat = Tôi đã bỏ, không đặt gì cả.
lap-da-dat = Tôi đã đặt: { $viec }. Đến kỳ tôi nhắc bà con { $noi } đã đồng ý nhận tin. Bác không phải làm gì thêm.
lap-dang-dat = { $viec }: { $luc }, lúc { $gio }.

    Các ngày sắp tới:
    { $cac_ngay }
lap-muon-gi = Bác muốn làm gì ạ?
nut-lap-doi = Đổi việc này
nut-lap-ngung = Ngừng nhắc
nut-lap-de-nguyen = Để nguyên
lap-da-ngung = Tôi đã ngừng nhắc: { $viec }. Ai đã được nhắc cho ngày sắp tới thì tôi báo lại ngay.
lap-van-nhu-cu = Vẫn như cũ: { $viec }.

lap-khong-con = Việc lặp lại này không còn nữa, hoặc không thuộc địa bàn phụ trách.
lap-khong-co-quyen = Chỉ trưởng bản đặt được cho bản mình, và cán bộ Mặt trận đặt được cho địa bàn phụ trách.
lap-qua-nhieu = Đã có { $nhieu_nhat } việc lặp lại. Cần ngừng bớt một việc trước khi đặt thêm.
lap-khong-con-ngay = Cách lặp này không còn ngày nào sắp tới. Cần chọn lại.
lap-can-viec = Cần ghi tên việc.

lap-nhac-sap-den = Xin nhắc { $ai ->
        [truong] các trưởng thôn, bản, tổ dân phố
       *[ban] bà con
    } { $noi }: { $viec }, lúc { $gio } { $ngay } ({ $am_lich }).
lap-nhac-muon = Tin nhắc này đến muộn, mong { $ai ->
        [truong] các bác trưởng thôn, bản, tổ dân phố
       *[ban] bà con
    } { $noi } thông cảm: { $viec }, lúc { $gio } { $ngay } ({ $am_lich }).
lap-nhac-thoi = Lời nhắc trước không còn đúng nữa: { $viec } ở { $noi }, lúc { $gio } { $ngay } ({ $am_lich }), đã đổi lịch hoặc thôi.
