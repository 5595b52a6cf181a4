# Questions before a dialogue with a leader, from the side of whoever asks.

menu-doithoai = Gửi câu hỏi đối thoại
viec-cau-hoi = gửi câu hỏi đối thoại
viec-cau-hoi-ve = gửi câu hỏi đối thoại: { $noi_dung }
viec-rut-cau-hoi = rút câu hỏi

dt-nut-an-danh = Hỏi ẩn danh
dt-nut-bao-tra-loi = Hỏi và báo trả lời cho tôi
dt-nut-hoi-lai = Hỏi lại từ đầu
dt-nut-rut = Rút câu hỏi
dt-nut-rut-va-xoa = Rút và xóa câu hỏi
dt-nut-khong-rut = Thôi, giữ câu hỏi
dt-nut-xem-tra-loi = Xem trả lời, kết luận

dt-khong-mo = Hiện không có cuộc đối thoại nào đang nhận câu hỏi ở xã của ông (bà). Việc cần nói ngay, ông (bà) chọn «Gửi ý kiến».
dt-hoi-cuoc-nao = Có nhiều cuộc đối thoại đang nhận câu hỏi. Ông (bà) muốn hỏi về việc nào?
dt-moi-hoi = { $lanh_dao } sẽ đối thoại với bà con.

    • Nội dung: { $noi_dung }
    • Lúc { $gio } ngày { $ngay }, tại { $dia_diem }
    • Nhận câu hỏi đến hết ngày { $han }

    { $cach }
dt-cach-hoi = Ông (bà) muốn hỏi theo cách nào?

    • Ẩn danh: hệ thống của Mặt trận không lưu ai hỏi; ông (bà) giữ mã để xem trả lời.

    • Báo trả lời: tôi nhớ kênh này để báo trả lời; cán bộ và lãnh đạo không thấy ai hỏi.

    Câu hỏi được gộp với câu giống nhau và che tên trước khi đưa ra hội nghị.
dt-hoi-cau-hoi = Ông (bà) muốn hỏi lãnh đạo điều gì? Gõ chữ, gửi ghi âm hoặc ảnh đều được.
dt-xac-nhan = Tôi ghi lại câu hỏi như sau:

    • Câu hỏi: { $cau_hoi }{ $ghi_am ->
        [0] {""}
       *[co] {" "}(kèm { $ghi_am } ghi âm)
    }{ $anh ->
        [0] {""}
       *[co] {" "}(kèm { $anh } ảnh)
    }

    • Cách gửi: { $cach }

    Đúng ý ông (bà) chưa ạ?
dt-cach-an-danh = ẩn danh. Nghe giọng nói, xem ảnh, người ta vẫn có thể nhận ra ông (bà)
dt-cach-lien-he = báo trả lời qua kênh này
dt-da-nhan = Tôi đã nhận câu hỏi của ông (bà). Mã: { $ma }

    { $cach ->
        [contact] Sau buổi đối thoại ngày { $ngay }, tôi báo trả lời qua đây.
       *[anonymous] Xin giữ mã này để xem trả lời sau buổi đối thoại ngày { $ngay }.
    }
dt-vua-het-han = Cuộc đối thoại này vừa hết hạn nhận câu hỏi. Tôi không lưu câu hỏi; ông (bà) có thể chọn «Gửi ý kiến».

dt-tra-cuu-da-nhan = Câu hỏi { $ma }: đã nhận. { $lanh_dao } đối thoại lúc { $gio } ngày { $ngay }, tại { $dia_diem }.
dt-tra-cuu-da-xep = Câu hỏi { $ma }: đã xếp vào nhóm «{ $nhom }».

    { $lanh_dao } đối thoại lúc { $gio } ngày { $ngay }, tại { $dia_diem }.
dt-tra-cuu-tra-loi = Câu hỏi { $ma }, nhóm «{ $nhom }». { $lanh_dao } trả lời ngày { $ngay }:

    { $tra_loi }
dt-tra-cuu-khong-nhom = Câu hỏi { $ma } chưa được trả lời tại buổi đối thoại ngày { $ngay }. Ông (bà) có thể chọn «Gửi ý kiến» để được trả lời riêng.
dt-tra-cuu-khong-hop = Câu hỏi { $ma }: buổi đối thoại ngày { $ngay } không tổ chức nữa. Ông (bà) có thể chọn «Gửi ý kiến» để được trả lời riêng.
dt-tra-cuu-khong-dua = Câu hỏi { $ma } không đưa ra buổi đối thoại: { $ly_do ->
        [xuc-pham] có lời xúc phạm người khác.
        [quang-cao] là quảng cáo hoặc thư rác.
       *[ngoai-noi-dung] ngoài nội dung của buổi này. Ông (bà) có thể chọn «Gửi ý kiến».
    }
dt-tra-cuu-da-rut = Câu hỏi { $ma }: đã rút và xóa.
dt-ket-luan = Kết luận: { $viec }

    { $ai } làm, hạn { $han }. { $tinh_trang ->
        [open] Chưa bắt đầu.
        [in_hand] Đang làm.
        [late] Đã quá hạn, Mặt trận đang đôn đốc.
       *[done] Đã xong: { $ket_qua }
    }

dt-hoi-rut-that = Rút câu hỏi { $ma } thì nội dung, ghi âm, ảnh bị xóa và không ai xem được nữa. Rút không ạ?
dt-khong-rut = Vâng, tôi giữ nguyên câu hỏi.
dt-da-rut = Đã rút và xóa câu hỏi. Việc này không ảnh hưởng gì đến quyền lợi, chế độ của gia đình.
dt-khong-rut-duoc = Câu hỏi này đã rút rồi, hoặc tôi không thấy mã này.

dt-bao-tra-loi = Về câu hỏi { $ma }, { $lanh_dao } trả lời tại buổi đối thoại ngày { $ngay }:

    { $tra_loi }
dt-bao-ket-qua = Về câu hỏi { $ma }: việc «{ $viec }» đã xong. { $ai } báo: { $ket_qua }
dt-bao-khong-dua = Câu hỏi { $ma } không đưa ra buổi đối thoại: { $ly_do ->
        [xuc-pham] có lời xúc phạm người khác.
        [quang-cao] là quảng cáo hoặc thư rác.
       *[ngoai-noi-dung] ngoài nội dung của buổi này. Ông (bà) có thể chọn «Gửi ý kiến».
    }
dt-bao-doi-ngay = Về câu hỏi { $ma }: buổi đối thoại ngày { $cu } dời sang { $gio } ngày { $ngay }, tại { $dia_diem }.
dt-bao-khong-hop = Về câu hỏi { $ma }: buổi đối thoại ngày { $ngay } không tổ chức nữa. Ông (bà) có thể chọn «Gửi ý kiến» để được trả lời riêng.
dt-bao-khong-nhom = Câu hỏi { $ma } chưa được trả lời tại buổi đối thoại ngày { $ngay }. Ông (bà) có thể chọn «Gửi ý kiến» để được trả lời riêng.
