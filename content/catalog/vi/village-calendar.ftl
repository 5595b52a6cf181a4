# Lịch của bản: trưởng bản xem trong trò chuyện, lấy tờ lịch tháng, đưa lịch vào điện thoại.
nut-lich-ban = Lịch của bản
lich-ban-sap-toi = Lịch { $noi }, bốn tuần tới:
    { $dong }
lich-ban-khong-co-gi = Bốn tuần tới { $noi } chưa có việc nào ghi vào lịch.
lich-ban-con-nua = Còn { $so } việc nữa, có trong tờ lịch tháng.
lich-ban-lam-gi = Bác lấy tờ lịch tháng để in, hay đưa lịch vào điện thoại?
nut-to-lich = Tờ lịch tháng { $thang }
nut-lich-rieng = Đưa lịch vào điện thoại
nut-lich-xong = Xong
to-lich-day = Tờ lịch tháng { $thang } của { $noi }, khổ A4, để in và dán ở nhà văn hóa: { $link }
    Có cuộc họp mới thì bác mở lại đường dẫn này: tờ lịch tự có thêm.
lich-ban-xong = Vâng. Bác cần lịch lúc nào thì vào «Việc của bản», «{ nut-lich-va-nhac }», chọn «{ nut-lich-ban }».
lich-rieng-la-gi = Tôi tạo cho bác một địa chỉ riêng. Bác dán vào ứng dụng lịch của điện thoại thì lịch tự cập nhật. Ai có địa chỉ này đều xem được lịch, xin bác đừng gửi cho người khác.
lich-rieng-dang-co = Bác đang dùng một địa chỉ lịch, tạo ngày { $ngay }.
lich-rieng-hoi = Bác tạo địa chỉ lịch riêng không ạ?
nut-lich-rieng-tao = Tạo địa chỉ
nut-lich-rieng-moi = Tạo địa chỉ mới
nut-lich-rieng-tat = Tắt địa chỉ cũ
nut-lich-rieng-thoi = Thôi
lich-rieng-da-tao = Địa chỉ lịch riêng của bác: { $dia_chi }
    Địa chỉ chỉ hiện một lần này. Địa chỉ cũ, nếu có, không mở được nữa.
lich-rieng-da-tat = Tôi đã tắt. Địa chỉ cũ không mở được nữa.
lich-rieng-thoi = Vâng, tôi để nguyên như cũ.
lich-ban-ten = Lịch của bản

# Việc trong lịch.
lich-mung-mot = Mùng 1 tháng { $thang }{ $nhuan ->
        [True] {" "}nhuận
       *[False] {""}
    } âm lịch
lich-ngay-ram = Ngày rằm tháng { $thang }{ $nhuan ->
        [True] {" "}nhuận
       *[False] {""}
    } âm lịch
lich-hop-cua = Họp { $loai }: { $viec }
lich-viec-ban = Hạn việc của bản: { $viec } ({ $ai })
lich-moc-thi-dua = { $moc ->
        [interim] Sơ kết
       *[final] Tổng kết
    } phong trào «{ $ten }»
lich-het-thi-dua = Ngày cuối của phong trào «{ $ten }»
lich-het-thi = Ngày cuối trả lời cuộc thi: { $ten }

# Tờ lịch tháng.
to-lich-tieu-de = Lịch tháng { $thang }/{ $nam }
to-lich-am = Âm lịch: { $tu } đến { $den }
to-lich-trong = Tháng này chưa có việc nào của bản ghi vào lịch.
to-lich-quet = Quét mã này bằng máy ảnh điện thoại để nhận tin của { $loai } và gửi ý kiến.
to-lich-goi = Hỏi Mặt trận: { $sdt }
to-lich-in-ngay = Số nhỏ trong ô là ngày âm lịch. Tờ này in theo lịch ngày { $ngay }; sau đó có thể có thêm việc. Chợ phiên, lễ hội có thể xê dịch.
to-lich-tai = { $viec } – { $noi }
to-lich-gio = { $gio }, { $ngay }
to-lich-luc = { $gio }: { $viec }
to-lich-cac-ngay = Ngày { $ngay }
to-lich-dau = { $loai ->
        [meeting] HỌP
        [dialogue] ĐỐI THOẠI
        [repeating] ĐỊNH KỲ
        [campaign] THI ĐUA
        [market] CHỢ PHIÊN
        [festival] LỄ HỘI
        [tet] TẾT
        [day] KỶ NIỆM
        [holiday] NGHỈ LỄ
       *[deadline] HẠN
    }

# Trong danh mục việc.
menu-moi-chon-bac = Bác cần việc gì ạ?
menu-chon-ban = Chọn nơi ở: bản nào, xã nào
