# Feedback from the side of whoever writes it.

viec-y-kien = gửi ý kiến
viec-y-kien-ve = gửi ý kiến về { $linh_vuc }
viec-tra-cuu = xem trả lời ý kiến
viec-tra-loi = trả lời cán bộ
viec-rut = rút ý kiến
viec-chua-dong-y = nói rõ chỗ chưa đồng ý

nut-an-danh = Gửi ẩn danh
nut-co-lien-he = Gửi có liên hệ
nut-dung-gui-di = Đúng rồi, gửi đi
nut-sua = Sửa lại
nut-viec-khac = Việc khác
nut-noi-khac = Nơi khác
nut-ke-lai = Kể lại từ đầu
nut-ke-them = Kể thêm

hoi-linh-vuc = Việc ông (bà) muốn nói thuộc loại nào? Chưa rõ thì chọn «Việc khác».
hoi-linh-vuc-cu-the = Cụ thể là việc nào ạ?
hoi-noi-dung = Mời ông (bà) kể rõ sự việc: việc gì, ở đâu, từ bao giờ. Gõ chữ, gửi ghi âm hoặc ảnh đều được.
ke-them = Mời ông (bà) kể thêm. Gõ chữ, gửi ghi âm hoặc ảnh đều được.
hoi-o-day-khong = Việc xảy ra ở đâu? Không muốn nói thì chọn «Bỏ qua».
hoi-dia-diem = Việc xảy ra ở bản nào, xã nào? Không muốn nói thì chọn «Bỏ qua».
hoi-xa = Việc xảy ra ở xã, phường nào? Tôi chỉ ghi tên xã, không ghi bản. Không muốn nói thì chọn «Bỏ qua».
sua-the-nao = Ông (bà) muốn sửa thế nào?
hoi-ten-goi = Cán bộ gọi ông (bà) là gì ạ? Không muốn nói thì chọn «Bỏ qua».
hoi-so-may = Số điện thoại để cán bộ gọi lại là số nào? Không muốn để lại thì chọn «Bỏ qua»; tôi vẫn báo tin qua đây.
so-may-chua-dung = Số này tôi thấy chưa đúng. Ông (bà) gõ lại giúp tôi, ví dụ 0912 345 678, hoặc chọn «Bỏ qua».

xac-nhan = Tôi ghi lại như sau:

    { $tom_tat }

    Đúng ý ông (bà) chưa ạ?
xac-nhan-co-tep = Tôi ghi lại như sau:

    { $tom_tat }

    Trong ghi âm, ảnh xin đừng có số giấy tờ, chuyện mật, hay tên người bị tố cáo. Nếu có, ông (bà) chọn «Sửa lại».

    Đúng ý ông (bà) chưa ạ?
tom-tat = • Việc: { $linh_vuc }
    • Nội dung: { $noi_dung }{ $ghi_am ->
        [0] {""}
       *[co] {" "}(kèm { $ghi_am } ghi âm)
    }{ $anh ->
        [0] {""}
       *[co] {" "}(kèm { $anh } ảnh)
    }
    • Nơi: { $noi }
    • Cách gửi: { $cach }{ $ai }
tom-tat-khong-chu = không có chữ
tom-tat-khong-noi = không nói
tom-tat-an-danh = ẩn danh. Nghe giọng nói, xem ảnh, người ta vẫn có thể nhận ra ông (bà); xin cân nhắc trước khi gửi
tom-tat-lien-he = có liên hệ

da-nhan = Mặt trận đã nhận ý kiến của ông (bà). Mã: { $ma }

    Xin giữ mã này để xem trả lời. Chậm nhất ngày { $ngay }, chúng tôi sẽ báo việc đã chuyển đến đâu.

hoi-ma = Ông (bà) gõ mã ý kiến giúp tôi. Mã bắt đầu bằng DB, ví dụ DB-7K4M-92….
ma-chua-dung = Mã này gõ chưa đúng. Ông (bà) xem lại từng chữ, từng số giúp tôi.
ma-khong-thay = Tôi không thấy ý kiến nào có mã này. Ông (bà) xem lại mã giúp tôi.
nut-thu-ma-khac = Gõ lại mã
tra-cuu-khac = Ý kiến { $code }: { $ten_trang_thai }, từ ngày { $since }.{ $note ->
        [khong] {""}
       *[khac] {" "}{ $note }
    }{ $due ->
        [khong] {""}
       *[khac] {" "}Hạn báo lại: { $due }.
    }
tra-cuu-da-chuyen = Ý kiến { $code }: Đã chuyển { $authority } ngày { $since }{ $slip ->
        [khong] {""}
       *[khac] {" "}(phiếu số { $slip })
    }. Hạn trả lời: { $due }.
tra-cuu-hoi-lai = Ý kiến { $code }: cán bộ cần hỏi thêm: { $question }
tra-cuu-tra-loi = Ý kiến { $code }: { $ten_trang_thai }, từ ngày { $since }.

    { $authority } trả lời: { $answer }

toi-khong-ro = Tôi không rõ.
nut-reply = Trả lời
nut-unknown = Tôi không rõ
nut-withdraw = Rút ý kiến
nut-agree = Đồng ý
nut-disagree = Tôi chưa đồng ý
nut-rut-y-kien = Rút và xóa
nut-khong-rut = Thôi, không rút

moi-tra-loi = Về ý kiến { $ma }: { $cau_hoi } Mời ông (bà) trả lời; gõ chữ, gửi ghi âm hoặc ảnh đều được.
da-ghi-tra-loi = Tôi đã chuyển trả lời của ông (bà) đến cán bộ. Xin cảm ơn ông (bà).
da-ghi-khong-ro = Vâng, tôi đã báo cán bộ là ông (bà) không rõ.
hoi-rut-that = Rút ý kiến { $ma } thì nội dung, ghi âm, ảnh bị xóa và không ai xem được nữa. Rút không ạ?
khong-rut = Vâng, tôi giữ nguyên ý kiến.
da-rut = Đã rút và xóa ý kiến. Việc này không ảnh hưởng gì đến quyền lợi, chế độ của gia đình.
cam-on = Xin cảm ơn ông (bà) đã đóng góp ý kiến cho Mặt trận.
noi-ro-cho-chua-duoc = Xin nói rõ chỗ chưa được. Mặt trận xã sẽ theo dõi tiếp và báo lại.
se-theo-doi-tiep = Tôi đã ghi. Mặt trận xã sẽ theo dõi tiếp và báo lại.
y-kien-da-dong = Ý kiến này đã khép lại, không làm việc đó được nữa ạ.

viec-hoi-lai = hỏi lại việc không xử lý
nut-again = Hỏi lại
hoi-lai-vi-sao = Về ý kiến { $ma }, xin ông (bà) nói rõ vì sao cần xem lại; gõ chữ, gửi ghi âm hoặc ảnh đều được.
da-hoi-lai = Tôi đã ghi. Ý kiến { $ma } được một cán bộ khác xem lại; chậm nhất ngày { $ngay }, Mặt trận báo lại.
tra-cuu-giai-trinh = Ý kiến { $code }: { $ten_trang_thai }, từ ngày { $since }.

    { $authority } giải trình: { $answer }

    Hạn xem lại: { $due }.
