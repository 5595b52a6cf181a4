# What becomes of a case: to the person who wrote, and to staff when a rule stands in the way.

bao-hoi-them = Về ý kiến { $ma }, Mặt trận xin hỏi thêm ông (bà): { $cau_hoi }
bao-nut-tra-loi = Trả lời
bao-nut-khong-ro = Tôi không rõ
bao-nut-rut = Rút ý kiến
bao-da-chuyen = Ý kiến { $ma }: Đã chuyển { $noi } ngày { $ngay } (phiếu số { $so }). Hạn trả lời: { $han }.
bao-dang-xem-xet = Ý kiến { $ma }: { $noi } đã nhận và đang xem xét giải quyết. Có trả lời, tôi sẽ báo ông (bà).
bao-tra-loi = Về ý kiến { $ma }, { $noi } trả lời: { $tra_loi }

    Ông (bà) thấy thế nào?
bao-khong-xu-ly = Ý kiến { $ma } không xử lý được. Lý do: { $ly_do }. Nếu thấy chưa đúng, ông (bà) có quyền hỏi lại: { $sdt }.
bao-can-bo-mat-tran = cán bộ Mặt trận xã
bao-da-giai-quyet = Ý kiến { $ma }: Đã giải quyết xong. Xin cảm ơn ông (bà) đã đóng góp ý kiến cho Mặt trận.

ly-do-tu-choi-thu-rac = tin rác, gửi lặp nhiều lần
ly-do-tu-choi-xuc-pham = có lời xúc phạm và không nêu việc gì cần giải quyết
ly-do-tu-choi-quang-cao = nội dung quảng cáo

cho-gio = { $gio } giờ
cho-ngay = { $ngay } ngày
cho-hom-nay = hôm nay

y-kien-khong-thay = Không tìm thấy ý kiến này trong địa bàn được giao.
y-kien-da-rut = Người gửi đã rút ý kiến này. Nội dung đã xóa, không xem lại được.
y-kien-vua-thay-doi = Ý kiến này vừa có thay đổi. Xem lại bên dưới rồi làm tiếp; phần đã gõ vẫn còn.
can-ly-do-xem = Cần ghi lý do xem.
can-chon-linh-vuc = Cần chọn một lĩnh vực trong danh sách.
can-noi-dung-hoi = Cần ghi câu hỏi gửi người dân.
can-noi-dung-tra-loi = Cần ghi nội dung trả lời.
can-noi-chuyen = Cần ghi nơi nhận.
can-so-phieu = Cần ghi số phiếu chuyển do văn thư cấp.
can-ly-do-tu-choi = Cần chọn lý do không xử lý.
han-khong-ro = Cần chọn hạn trả lời.
han-da-qua = Hạn trả lời phải từ hôm nay trở đi.
qua-dai = Dài quá { $nhieu_nhat } ký tự. Rút ngắn lại rồi gửi.
khong-dung-luc = Ý kiến đang ở bước «{ $trang_thai }» nên chưa làm được việc này.
chi-tong-hop-an-danh = Chỉ đưa thẳng vào báo cáo tổng hợp ý kiến ẩn danh. Ý kiến có liên hệ cần được trả lời.
khong-co-quyen-xem = Tài khoản này không được giao xử lý ý kiến.
can-chon-ban = Cần chọn một thôn, bản trong địa bàn được giao.

bao-giai-trinh = Về ý kiến { $ma }, { $noi } giải trình: { $giai_trinh }

    Việc này được xem lại chậm nhất ngày { $han }. Nếu thấy chưa được, ông (bà) chọn «Tôi chưa đồng ý».
loi-giai-trinh = { $vi_sao }
    Lộ trình: { $lo_trinh }
bao-trung = Ý kiến { $ma } được gộp với ý kiến khác về cùng một việc để giải quyết chung. Có trả lời, tôi sẽ báo ông (bà); mã của ông (bà) vẫn dùng được.

can-noi-dung-giai-trinh = Cần ghi vì sao chưa giải quyết được.
can-lo-trinh = Cần ghi lộ trình giải quyết.
lo-trinh-khong-ro = Cần chọn ngày xem lại.
lo-trinh-da-qua = Ngày xem lại phải sau hôm nay.
can-nguoi-khac-xem-lai = Người dân chưa đồng ý với lần xử lý trước, nên lần này cần một cán bộ khác xem lại.
khong-gop-duoc = Không gộp được vào ý kiến này: trùng mã, đã xong hoặc chính nó đã gộp vào ý kiến khác.
gop-khac-xa = Chỉ gộp các ý kiến của cùng một xã, phường.
co-y-kien-gop = Đang có ý kiến khác gộp vào ý kiến này. Tách các ý kiến đó ra trước.
chua-den-luc-don-doc = Chưa đôn đốc được: ý kiến chưa quá hạn, hoặc lần đôn đốc trước còn trong hạn trả lời.
khong-con-de-don-doc = Nơi này không có ý kiến nào cần đôn đốc hôm nay.
