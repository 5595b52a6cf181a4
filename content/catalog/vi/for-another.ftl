# T9: a village head sends what somebody without a telephone has to say.

menu-gui-thay = Gửi thay ý kiến bà con
viec-gui-thay = gửi thay ý kiến bà con

thay-la-gi = Bác gửi thay cho người không có điện thoại, khi người ấy đồng ý.
thay-truoc-khi-gui = Nếu ý kiến nói về ban quản lý bản, mời bà con gặp trực tiếp cán bộ Mặt trận: { $sdt }.
thay-hoi-dong-y = Bà con có đồng ý cho bác gửi thay không?

    Ý kiến gửi đi là ẩn danh: không ghi tên người nói, không ghi bác là người gửi, chỉ ghi tên xã. Gửi rồi, bác không xem lại được.
nut-ba-con-dong-y = Có, đồng ý
nut-ba-con-khong = Không
thay-khong-gui = Vâng, tôi không gửi gì. Bác nhắc bà con gặp cán bộ Mặt trận: { $sdt }.
thay-hoi-linh-vuc = Việc bà con muốn nói thuộc loại nào? Chưa rõ thì bác chọn «Việc khác».
thay-hoi-cu-the = Cụ thể là việc nào, bác?
thay-moi-ke = Mời bác ghi đúng lời bà con: việc gì, ở đâu, từ bao giờ. Để bà con tự ghi âm thì tốt nhất. Bác đừng ghi tên ai.
thay-xac-nhan = Tôi ghi lại như sau:

    • Việc: { $linh_vuc }
    • Nội dung: { $noi_dung }{ $tep ->
        [0] {""}
       *[co] {" "}(kèm { $tep } ghi âm, ảnh)
    }
    • Nơi: { $noi }
    • Cách gửi: ẩn danh, gửi thay, bà con đã đồng ý

    Bác đọc lại cho bà con nghe. Đúng ý bà con chưa?
thay-chi-truong-ban = Việc này dành cho trưởng thôn, bản, tổ dân phố đang làm việc.
thay-da-nhan = Mặt trận đã nhận ý kiến của bà con. Mã: { $ma }

    Bác đọc mã cho bà con, hoặc ghi ra giấy đưa tận tay. Chậm nhất ngày { $ngay }, có mã thì biết việc đã chuyển đến đâu: bà con hỏi bằng máy của người nhà, hoặc gọi { $sdt }.

    Bác không xem lại được ý kiến này.
khong-xem-lai-duoc = Ý kiến này được gửi thay, nên máy của trưởng bản không xem lại được. Người có ý kiến hỏi bằng máy khác, hoặc gọi { $sdt }.

cs-gui-thay = Trưởng bản gửi thay; người có ý kiến đã đồng ý. Không lưu trưởng bản nào.
