# T7 and T8: where a village's task stands, evidence, its own points, the village's review, the commune.

viec-thi-dua = thi đua của bản
nut-td-xem-tiep = Xem tiếp
nut-td-cac-ho = Hộ tham gia
nut-td-cac-moc = Mốc sơ kết, tổng kết
td-khong-co-moc = Các phong trào đang chạy chưa ghi mốc sơ kết, tổng kết.
td-moc = { $ten }: mốc sơ kết, tổng kết { $ngay }{ $con ->
        [0] , là hôm nay
       *[other] , còn { $con } ngày
    }.

nut-td-xem-viec = Xem việc này
nut-td-gui-minh-chung = Gửi ảnh, số liệu
nut-td-tu-cham = Bản tự chấm
nut-td-binh-xet = Ghi kết quả bình xét
nut-td-ghi-binh-xet = Ghi kết quả
nut-td-nop = Nộp lên xã
nut-td-de-sau = Để sau
td-de-sau = Vâng, lúc nào bác cần thì vào lại «Việc của bản», «Thi đua».
td-khong-cua-bac = Việc này không thuộc bản bác đang phụ trách nên tôi không mở được.
td-the = { $chi_tieu }
    Ai làm: { $ai }
    Hạn: { $ngay }
    Đo bằng gì: { $do }
    Đã có: { $da_lam }{ $phan_tram ->
        [-1] {""}
       *[other] , bằng { $phan_tram }% của { $dich } { $don_vi }
    }
    Số ảnh đã gửi: { $so_anh }
td-the-tu-cham = Bản tự chấm { $diem }/{ $tren } điểm.
td-the-binh-xet = Bình xét ngày { $ngay }: { $du } hộ dự, { $dong_y } hộ đồng ý.
td-the-moc = Mốc sơ kết, tổng kết gần nhất của phong trào: { $ngay }.
td-buoc = { $trang_thai ->
        [registered] Đang ở bước: đã đăng ký. Bước tiếp: gửi minh chứng.
        [proved] Đang ở bước: có minh chứng. Bước tiếp: bản tự chấm.
        [scored] Đang ở bước: bản đã tự chấm. Bước tiếp: bản họp bình xét.
        [reviewed] Đang ở bước: bản đã bình xét. Bước tiếp: nộp lên xã.
        [submitted] Đã nộp lên xã ngày { $nop }. Bước tiếp: xã thẩm định.
       *[other] Xã đã thẩm định. Việc này được tính là đã làm.
    }
td-lam-gi-tiep = Bác làm bước nào ạ?

td-hoi-tre-em = Ảnh có rõ mặt trẻ em, bác chọn ảnh khác giúp. Ảnh này thế nào ạ?
nut-td-khong-ro-mat = Không rõ mặt trẻ em
nut-td-chon-anh-khac = Tôi chọn ảnh khác
td-anh-khac = Tôi đã bỏ ảnh ấy, không lưu lại. Bác gửi ảnh khác, chưa có thì chọn «Bỏ qua».
td-sai-don-vi = Việc này tính bằng { $don_vi }, tôi thấy bác ghi đơn vị khác. Bác gõ lại số { $don_vi } giúp.
td-so-le = Số lẻ bác viết bằng dấu phẩy giúp, ví dụ 0,3. Bác gõ lại số { $don_vi } ạ.

td-tu-cham = Bản tự chấm bao nhiêu điểm ạ? Nhiều nhất { $nhieu_nhat } điểm.
td-tu-cham-chua = { $chi_tieu }: đã có { $da_lam }. { $diem ->
        [-1] Tiêu chí này chưa có thang điểm nên bản tự nhận kết quả như trên.
       *[other] Bản tự chấm { $diem }/{ $tren } điểm.
    } Ghi như vậy chưa ạ?
td-da-tu-cham = Đã ghi bản tự chấm việc «{ $ten }». Bước tiếp: { $noi } họp bình xét, rồi bác ghi kết quả vào đây.
td-so-trong-khoang = Bác gõ một số thôi, không quá { $nhieu_nhat }.
td-binh-xet-la = Bà con họp bình xét và giơ tay tại cuộc họp; ở đây bác chỉ ghi lại kết quả.
td-du-binh-xet = Có bao nhiêu hộ dự họp bình xét ạ?
td-dong-y-binh-xet = Bao nhiêu hộ đồng ý với kết quả bản tự chấm ạ?
td-ngay-binh-xet = Họp ngày nào ạ? Ví dụ 30/06/2027, hoặc «hôm nay».
td-ngay-binh-xet-lai = Ngày này tôi thấy chưa đúng: cần một ngày từ lúc đăng ký đến hôm nay. Bác gõ lại giúp.
td-binh-xet-chua = Họp ngày { $ngay }: { $du } hộ dự, { $dong_y } hộ đồng ý. Ghi như vậy chưa ạ? Bà con trong bản xem được các số này.
td-binh-xet-khong-qua = Có { $dong_y }/{ $du } hộ đồng ý, chưa đủ để nộp lên xã. Tôi chưa ghi; bản làm thêm rồi họp lại, bác vào đây ghi sau.
td-da-binh-xet = Đã ghi kết quả bình xét việc «{ $ten }»; bà con { $noi } xem được. Bước tiếp: nộp lên xã.
td-nop-chua = Nộp kết quả việc «{ $ten }» lên Mặt trận xã ạ? Nộp rồi, chờ xã thẩm định hoặc trả lại.
td-da-nop = Đã nộp lên xã việc «{ $ten }» của { $noi }. Bước tiếp: xã thẩm định. Cảm ơn bác và bà con.
td-khong-lam-duoc = Việc «{ $ten }» của { $noi } vừa thay đổi nên tôi chưa ghi được. Bác vào lại «Thi đua» xem giúp.
