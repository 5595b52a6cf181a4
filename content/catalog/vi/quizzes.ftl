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

td-cau = Câu { $so }/{ $tong }: { $cau }
