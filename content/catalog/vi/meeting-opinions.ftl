# Opinions asked before a meeting: heard, never counted as a vote.

viec-y-kien-truoc = nói ý kiến trước cuộc họp
nut-hoi-y-kien-truoc = Hỏi ý kiến trước
nut-hoi-ca-ban = Hỏi cả bản
nut-noi-y-kien-truoc = Nói ý kiến trước
nut-y-kien-dong-y = Đồng ý
nut-y-kien-khong = Không đồng ý
nut-y-kien-khac = Ý kiến khác
y-kien-truoc-tin = Trưởng { $noi } hỏi ý kiến trước cuộc họp lúc { $gio }, ngày { $ngay }: { $noi_dung }. Đây là ý kiến trước, không thay biểu quyết tại cuộc họp.
y-kien-truoc-tin-ngan = Trưởng { $noi } hỏi ý kiến trước cuộc họp lúc { $gio }, ngày { $ngay }. Đây là ý kiến trước, không thay biểu quyết tại cuộc họp.
y-kien-truoc-gui-chua = Hỏi bà con như trên chưa ạ? Tôi chỉ cộng lại cho bác biết; biểu quyết vẫn là giơ tay hoặc bỏ phiếu tại cuộc họp.
y-kien-truoc-da-hoi = { $so_may ->
        [0] Chưa có máy nào nhận tin qua đây, xin bác hỏi miệng.
       *[khac] Tôi đã hỏi { $so_may } máy của bà con. Bác mở cuộc họp để xem tổng.
    }
y-kien-truoc-khong-hoi = Cuộc họp này không hỏi ý kiến trước được: không có việc phải biểu quyết, đã đến giờ, hoặc không phải của bản bác.
y-kien-truoc-la-gi = Đây là ý kiến trước, không thay biểu quyết. Tôi chỉ cộng theo hộ, không cho ai biết hộ nào nói gì. Ông (bà) vẫn đi họp để biểu quyết.
y-kien-truoc-hoi = «{ $noi_dung }». Hộ nhà ông (bà) thấy thế nào?
y-kien-truoc-da-ghi = Cảm ơn ông (bà). Tôi đã ghi ý kiến trước của hộ nhà mình; đổi ý thì bấm lại, trước giờ họp.
y-kien-truoc-tong = Ý kiến trước, không thay biểu quyết: { $y_kien }
y-kien-truoc-dong = «{ $noi_dung }»: đồng ý { $dong_y } hộ, không đồng ý { $khong } hộ, ý kiến khác { $khac } hộ.
