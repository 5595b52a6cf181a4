# Notices: a village head writes to his village, an operator to an area.

viec-soan-thong-bao = soạn thông báo
viec-xem-ket-qua = xem kết quả thông báo

tb-chi-truong-ban = Việc này dành cho trưởng thôn, bản, tổ dân phố. Muốn gửi ý kiến, mời ông (bà) bấm «Gửi ý kiến».
tb-ban-nao = Bác gửi cho bản nào ạ?
tb-hoi-viec = Bác trưởng bản soạn thông báo: việc gì, ai, mấy giờ, ở đâu? Trước hết, việc gì ạ?
tb-hoi-ai = Ai cần biết, ai cần làm? Ví dụ: hộ có trâu bò.
tb-hoi-gio = Mấy giờ, ngày nào?
tb-hoi-dau = Ở đâu ạ?
tb-khuon = Trưởng { $noi } xin báo bà con: { $viec }. Ai: { $ai }. Lúc: { $gio }. Ở: { $dau }.
tb-xem-truoc = Xem trước trước khi gửi ({ $dai }/{ $nhieu_nhat } ký tự):
tb-gui-den = Tin này gửi đến { $so_may } máy đã đồng ý nhận tin{ $so_ho ->
        [khong-ro] .
       *[co] ; { $noi } có { $so_ho } hộ.
    } Gửi chưa ạ?
tb-dai-qua = Tin dài { $dai }/{ $nhieu_nhat } ký tự nên máy yếu khó đọc hết. Bác rút ngắn giúp, chỉ nói một việc.
tb-muon-gi = Bác muốn làm gì ạ?
nut-gui-ca-ban = Gửi cho cả bản
nut-sua-lai-thong-bao = Sửa lại
nut-thoi-khong-thong-bao = Thôi
tb-khong-gui = Tôi đã bỏ, không gửi gì cả.
tb-het-quyen = Bác không còn là trưởng { $noi } trên trợ lý này nên tin không được gửi. Xin hỏi cán bộ Mặt trận.
tb-khong-ai-nhan = { $noi } chưa có máy nào đồng ý nhận tin, nên tin chỉ hiện khi bà con mở mục «Nghe, xem thông báo». Xin bác báo miệng.
tb-da-gui = Đã gửi đến { $so_may } máy của bà con { $noi }. Tin đang đi, tới máy nào bác xem ở «Xem kết quả».
tb-con-lai = Bản có { $so_ho } hộ; ít nhất { $con_lai } hộ không nhận tin qua máy, xin bác báo miệng.
tb-ho-chua-ro = Không phải hộ nào cũng nhận tin qua máy, xin bác báo miệng thêm.
nut-xem-ket-qua = Xem kết quả
tb-ket-qua = Thông báo ngày { $ngay }: { $so_may } máy. Đã tới { $da_toi }, đang chờ { $cho }, không tới { $hong }, không rõ { $khong_ro }, người nhận đã dừng { $dung }.
tb-khong-co = Không có thông báo số { $so }.
tb-khong-cua-bac = Thông báo này không phải của bác gửi ạ.
tb-rong = Cần ghi nội dung thông báo.
tb-gio-khong-ro = Không hiểu giờ «{ $gio }»: ghi now, best hoặc HH:MM.
