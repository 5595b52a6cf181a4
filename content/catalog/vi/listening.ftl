# The public page that plays one recording, on any phone.

nghe-nhan = Nhịp Cầu · Mặt trận Tổ quốc
nghe-bam = Bấm để nghe
nghe-dung = Tạm dừng
nghe-lai = Nghe lại từ đầu
nghe-tieng = Tiếng
nghe-nguoi-doc = Người đọc
nghe-nguon = Nguồn
nghe-khong-phat-duoc = Máy này chưa phát được. Xin ông (bà) xem lại sóng điện thoại rồi mở lại trang, hoặc nhờ người khác mở giúp.
nghe-khong-co = Không có bản ghi này
nghe-khong-co-them = Bản ghi đã thôi dùng, hoặc đường dẫn thiếu chữ. Xin ông (bà) hỏi trưởng bản, tổ trưởng hoặc cán bộ Mặt trận xã, phường.
