# After an answer, and with the code: reading it aloud, being reminded, finding the answer good or not.

viec-danh-gia = đánh giá trả lời
viec-nghe-tra-cuu = nghe đọc ý kiến
viec-nhac-lai = hẹn báo khi có trả lời

hoi-hai-long = Ông (bà) thấy trả lời này thế nào? 1 Chưa được – 5 Rất tốt. Không ghi tên.
nut-diem-1 = 1 – Chưa được
nut-diem-2 = 2
nut-diem-3 = 3
nut-diem-4 = 4
nut-diem-5 = 5 – Rất tốt
nut-rate = Đánh giá trả lời
da-danh-gia = Tôi đã ghi điểm, không ghi ai chấm. Xin cảm ơn ông (bà).
khong-danh-gia = Vâng ạ. Xin cảm ơn ông (bà).
danh-gia-roi = Ý kiến này đã được hỏi một lần rồi, tôi không hỏi lại nữa ạ.

nut-read-aloud = Đọc to
doc-to-khong-co = Tôi chưa có bản ghi âm đọc phần này. Ông (bà) nhờ người nhà đọc giúp, hoặc gọi { $sdt }: cán bộ đọc qua điện thoại.
nut-remind = Nhắc lại khi có trả lời
se-nhac-lai = Vâng. Có trả lời cho ý kiến { $ma }, tôi báo ông (bà) ngay qua đây.
khong-nhac-duoc = Ý kiến này không còn chờ trả lời, hoặc gửi từ nơi khác, nên tôi không hẹn báo được ạ.

tra-cuu-da-bo-sung = Ý kiến { $code }: cán bộ đã nhận trả lời của ông (bà) và đang xem. Câu đã hỏi: { $question } Cần nói thêm, ông (bà) chọn «Trả lời».
tra-cuu-dang-xu-ly = Ý kiến { $code }: { $authority } đã nhận và đang xem xét giải quyết, từ ngày { $since }.{ $slip ->
        [khong] {""}
       *[khac] {" "}Phiếu số { $slip }.
    }{ $due ->
        [khong] {""}
       *[khac] {" "}Hạn trả lời: { $due }.
    }
tra-cuu-gop = Ý kiến { $code }: được gộp với ý kiến khác về cùng một việc, từ ngày { $since }. Việc chung đang ở bước: { $ten_trang_thai }.{ $authority ->
        [khong] {""}
       *[khac] {" "}Nơi giải quyết: { $authority }.
    }{ $slip ->
        [khong] {""}
       *[khac] {" "}Phiếu số { $slip }.
    }{ $due ->
        [khong] {""}
       *[khac] {" "}Hạn báo lại: { $due }.
    }
tra-cuu-tong-hop = Ý kiến { $code }: Đưa vào báo cáo tổng hợp, từ ngày { $since }. Mặt trận gộp với ý kiến của bà con khác, không nêu ai, để báo cáo nơi có trách nhiệm.
tra-cuu-khong-xu-ly = Ý kiến { $code }: Không xử lý, từ ngày { $since }. Lý do: { $note }. Nếu thấy chưa đúng, ông (bà) có quyền hỏi lại: { $sdt }.

bao-tra-loi-chung = Về ý kiến { $ma }, { $noi } trả lời: { $tra_loi }
bao-giai-trinh-chung = Về ý kiến { $ma }, { $noi } giải trình: { $giai_trinh }

    Việc này được xem lại chậm nhất ngày { $han }. Khi có trả lời, tôi báo ông (bà).
