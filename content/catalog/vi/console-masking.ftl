# Che thông tin cá nhân, chép lời và dịch trên trang của một ý kiến.

cs-che-nut-mo = { $n ->
    [0] Che thông tin cá nhân
   *[other] Che thông tin cá nhân ({ $n } gợi ý)
}
cs-che-chua = Chưa che
cs-che-roi = Đã che
cs-che-nguyen-van = Nguyên văn
cs-che-con = Còn { $n } phần chưa đọc lại để che thông tin cá nhân.
cs-che-ca = Che theo gợi ý cả { $n } phần
cs-che-goi-y = Gợi ý che. Bỏ dấu ở chỗ không làm lộ ai.
cs-che-khong-thay = Không thấy tên, số máy hay số giấy tờ nào. Đọc lại một lượt rồi lưu.
cs-che-so-goi-y = gợi ý che { $n }
cs-che-so-ho = bản { $n } hộ
cs-che-chua-ro-ho = chưa rõ số hộ
cs-che-them = Che thêm
cs-che-them-goi-y = Mỗi dòng một cụm từ, viết đúng như trong lời.
cs-che-them-boi = Hoặc bôi chọn trong lời rồi bấm «{ $nut }».
cs-che-chon = Che chỗ đã chọn
cs-che-xem-truoc = Sau khi che
cs-che-luu = Lưu lời đã che
cs-che-luu-khong = Đã đọc, lưu
cs-che-sua = Sửa lời đã che
cs-che-sua-nhan = Lời đã che
cs-che-sua-luu = Lưu lời đã sửa
cs-che-transcript = Lời ghi âm chép lại
cs-che-translation = Dịch sang tiếng Việt
cs-che-chep = Chép lời ghi âm, dịch
cs-che-dich = Tiếng người gửi dùng, lời dịch
cs-che-chep-goi-y = Chép, dịch đúng lời người gửi. Lời chép và lời dịch cũng được che rồi mới chuyển đi.
cs-che-chep-luu = Lưu tiếng và lời
cs-che-dang-dong = Đã che. Muốn sửa thì mở nguyên văn.
cs-che-tieng = Tiếng người gửi dùng
cs-che-tieng-chua-ro = Chưa rõ
cs-che-tieng-doan = Máy đoán là { $tieng }; xem lại rồi lưu.
cs-che-ghi-am-dong = Ghi âm đã đóng vì lời đã che. Muốn nghe lại thì mở nguyên văn.
cs-che-xem-nguyen-van = Xem nguyên văn
cs-che-ly-do = Lý do xem nguyên văn
cs-che-ly-do-goi-y = Mỗi lượt xem nguyên văn được ghi nhật ký cùng tên cán bộ và lý do, cả với ý kiến ẩn danh.
cs-che-ly-do-nut = Ghi lý do và mở nguyên văn
cs-che-dang-xem = Đang xem nguyên văn. Lượt xem này được ghi nhật ký.
cs-che-dong-lai = Đóng nguyên văn
cs-che-phim = che
cs-che-nhat-ky = phần { $n }
cs-che-phieu-chua-doc = Có lời chưa ai đọc lại: máy đã che sẵn theo gợi ý. Đọc kỹ, hoặc về trang ý kiến để che trước.
cs-xong-words-mask = Đã lưu lời đã che. Từ đây mọi văn bản chuyển đi chỉ dùng lời này.
cs-xong-words-all = Đã lưu lời đã che theo gợi ý. Đọc lại bên dưới, còn sót thì sửa.
cs-xong-words-edit = Đã lưu lời đã sửa.
cs-xong-words-write = Đã lưu.

can-ly-do-nguyen-van = Cần ghi lý do xem nguyên văn.
khong-thay-cum-tu = Không thấy cụm «{ $cum }» trong lời. Viết đúng như trong lời, phần đã gõ vẫn còn.
qua-nhieu-cum-tu = Che thêm nhiều nhất { $nhieu_nhat } cụm một lần. Lưu rồi che tiếp.
chua-che = Lời này chưa che nên chưa sửa được. Che trước rồi sửa.
can-loi-da-che = Lời còn trống. Viết lời rồi lưu.
can-chon-tieng = Cần chọn một tiếng trong danh sách.
