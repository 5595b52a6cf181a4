# Báo cáo theo chỉ thị, tóm tắt tháng, thể thức văn bản, nhật ký đôn đốc trên trang cán bộ.

cs-bk-soan-directive = Báo cáo theo dõi chỉ thị
cs-bk-goi-y-directive = Số liệu theo từng điều của chỉ thị, gửi Ban Thường vụ; nơi chưa có số liệu thì ghi rõ.
cs-bk-soan-monthly = Tóm tắt tháng gửi cấp ủy
cs-bk-goi-y-monthly = Một trang: năm việc được phản ánh nhiều nhất, việc quá hạn, số liệu trong tháng.
cs-bk-ky = Kỳ báo cáo
cs-bk-the-thuc = Thể thức văn bản
cs-bk-the-thuc-mat-tran = Thể thức Mặt trận
cs-bk-the-thuc-dang = Thể thức Đảng
cs-bk-the-thuc-hanh-chinh = Thể thức hành chính
cs-bk-xuat-chi-thi = Xuất báo cáo .docx
cs-bk-da-sua = { $n } mục đã sửa so với bản máy soạn
cs-bk-so-cau = { $n } câu
cs-bk-sua-goi-y = Mỗi câu thuộc một điều của chỉ thị. Sửa rồi lưu từng mục; xóa trắng một câu để bỏ câu đó. Không viết tên người, không ghi con số dưới 10 người.
cs-bk-muc-luc = Các mục của báo cáo
cs-bk-goi-y-ky = Chọn kỳ gồm trọn các tháng và các kỳ đã báo cáo: số đã ghi ở báo cáo trước được giữ nguyên, phần chỉ chung một số ngày thì không ghi số được.
cs-bk-mo-dau = Mở đầu
cs-bk-dieu-ma = Điều { $ma }
cs-bk-khong-co = Không có trong kỳ.
cs-bk-phuong-phap = Phương pháp và ngưỡng ẩn danh

cs-nk-tieu-de = Nhật ký đôn đốc
cs-nk-tu = Từ ngày
cs-nk-den = Đến hết ngày
cs-nk-xem = Xem
cs-nk-tai = Tải nhật ký .xlsx
cs-nk-tong = Đôn đốc { $luot } lượt cơ quan về { $viec } kiến nghị.
cs-nk-moi-hien = Trang này hiện { $n } lượt mới nhất; tải nhật ký để xem hết.
cs-nk-cot-ngay = Ngày đôn đốc
cs-nk-cot-co-quan = Cơ quan
cs-nk-cot-lan = Lần
cs-nk-cot-han = Hạn trả lời
cs-nk-cot-tra-loi = Trả lời
cs-nk-da-tra-loi = Đã trả lời
cs-nk-chua-tra-loi = Chưa
cs-nk-trong = Không có lượt đôn đốc nào trong những ngày này.

bc-can-loai = Chọn loại báo cáo.
bc-can-ky = Chọn kỳ báo cáo.
bc-ky-chua-toi = Kỳ báo cáo chưa bắt đầu. Chọn kỳ khác.

cs-bk-thong-bao-chung = Thông báo chung
cs-bk-thong-bao-chung-goi-y = Người gửi ý kiến góp ý chung đọc được bằng mã. Chép vào thông báo gửi về các thôn, bản khi cần.
thong-bao-chung = Ý kiến của bà con về { $viec } đã được tổng hợp, không nêu ai, trong báo cáo { $dip }, duyệt ngày { $ngay }.
