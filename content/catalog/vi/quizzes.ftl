# Bài học ngắn cho trưởng bản và cán bộ.

menu-bai-hoc = Bài học ngắn
viec-bai-hoc = học một bài ngắn
nut-bai-hoc-cau-hoi = Làm 3 câu hỏi
nut-bai-hoc-de-sau = Để sau
nut-bai-hoc-khac = Bài khác

bh-khong-danh-cho = Bài học này dành cho trưởng thôn, bản, tổ dân phố và cán bộ Mặt trận đang làm việc.
bh-chon = { $con ->
        [0] Các bài đã học hết. Muốn xem lại bài nào?
       *[co] Mỗi bài đọc một phút, rồi ba câu hỏi. Còn { $con } bài chưa học. Chọn bài nào?
    }
bh-da-hoc = { $ten } (đã học)
bh-de-sau = Vâng, lúc nào rảnh thì học tiếp ở «{ menu-bai-hoc }».
bh-dung = Đúng rồi.
bh-chua-dung = Chưa đúng. Câu đúng là: { $dung }.
bh-xong = Xong bài: đúng { $dung }/{ $tong } câu. { $con ->
        [0] Đã học hết các bài, cảm ơn nhiều.
       *[co] Còn { $con } bài chưa học.
    }

thi-cau = Câu { $so }/{ $tong }:

# Cuộc thi tìm hiểu: lời nói với người dự thi.

menu-thi = Dự thi tìm hiểu
viec-thi = dự thi tìm hiểu
nut-thi-du = Đồng ý, dự thi
nut-thi-de-sau = Để sau
nut-thi-thoi = Thôi, không nộp

thi-khong-co = Hiện nay chưa có cuộc thi nào cho ông (bà).
thi-chon = Ông (bà) muốn dự cuộc thi nào?
thi-gioi-thieu = { $ten }

    { $loi }

    Mỗi người thi một lần, đến hết ngày { $den }. Đúng từ { $can } câu là được vào quay thưởng. Giải: { $giai } ({ $so_giai } giải).

    Ngày quay: { $quay }, theo { $nguon }. Ai cũng kiểm tra lại được.

    Tôi lưu: ông (bà) đã dự thi, số câu đúng và mã dự thưởng. Tôi không lưu ông (bà) chọn gì ở từng câu. Danh sách mã được công khai, không có tên. { $luu } ngày sau khi quay thưởng thì xóa. Trúng giải tôi nhắn ông (bà).
thi-de-sau = Vâng. Đến hết ngày { $den } ông (bà) vẫn dự thi được.
thi-nop = Ông (bà) đã trả lời { $tong } câu. Nộp bài chưa ạ? Nộp rồi thì không thi lại được.
thi-da-nhan = Cảm ơn ông (bà) đã dự thi. Ông (bà) đúng { $dung }/{ $tong } câu. { $vao ->
        [co] Ông (bà) được vào quay thưởng ngày { $quay }.
       *[khong] Lần này chưa đủ để vào quay thưởng; chịu khó tìm hiểu như vậy đã là quý.
    }

    Mã của ông (bà): { $ma }. Xin giữ mã này, đừng đưa cho ai: có mã mới nhận được giải.
thi-het-han = Bài này không tính được: cuộc thi đã hết hạn, hoặc ông (bà) đã dự rồi.
thi-da-thi = Ông (bà) đã dự: { $ten }. Mỗi người thi một lần. Mã của ông (bà): { $ma }. Ngày quay thưởng: { $quay }.
thi-trung = Chúc mừng ông (bà) trúng giải: { $ten }. Mã trúng: { $ma }. Xin mang tin này đến Ủy ban MTTQ xã để nhận: { $giai }.
