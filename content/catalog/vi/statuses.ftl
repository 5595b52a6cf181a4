# What the statuses of a case are called, to residents and staff alike.

trang-thai-moi = Đã tiếp nhận
trang-thai-sang-loc = Đang sàng lọc
trang-thai-can-bo-sung = Đề nghị bổ sung
trang-thai-chuyen = Đã chuyển cơ quan có thẩm quyền
trang-thai-dang-xu-ly = Đang xem xét giải quyết
trang-thai-co-tra-loi = Đã có trả lời
trang-thai-da-giai-quyet = Đã giải quyết xong
trang-thai-chua-dong-y = Người dân chưa đồng ý
trang-thai-giai-trinh = Giải trình - chưa đủ nguồn lực
trang-thai-tong-hop = Đưa vào báo cáo tổng hợp
trang-thai-huong-dan = Đã hướng dẫn đến đúng nơi
trang-thai-trung = Gộp với ý kiến trùng
trang-thai-khong-xu-ly = Không xử lý (có lý do)
trang-thai-rut = Người dân rút ý kiến
trang-thai-qua-han = Quá hạn
