# Zalo Official Account: whom a message reaches free, for money, and not at all; what was missed.

# --- the chat ---

viec-xem-tin-bo-lo = xem tin chưa nhận được
nut-xem-tin-bo-lo = Xem các tin đó
tin-bo-lo = Mấy hôm ông (bà) vắng, có { $so } thông báo chưa gửi tới được ông (bà). Ông (bà) có muốn xem không?
tin-bo-lo-gui = Tôi gửi { $so } thông báo ngay sau đây.
tin-bo-lo-het = Không còn thông báo nào ông (bà) chưa nhận được.
tien-ton-truong-ban = Trong số này có máy nhận qua Zalo phải trả tiền: hết { $ton }, trừ vào quỹ tin nhắn của Mặt trận. Bác không phải trả.
tien-cho-nhan-sau = Còn { $so } người lâu chưa nhắn qua Zalo nên chưa gửi tới được. Họ nhắn lại thì tôi báo ngay; việc gấp xin bác báo miệng.

viec-so-zalo = số điện thoại nhận tin qua Zalo
nut-so-zalo = Số điện thoại nhận tin
dong-y-so-zalo = Khi ông (bà) lâu không nhắn qua Zalo, tin thường không tới được. Nếu ông (bà) cho số điện thoại dùng Zalo, Mặt trận gửi thông báo của xã, bản theo mẫu Zalo đã duyệt tới số đó. Số chỉ dùng vào việc này, chỉ đưa cho Zalo để chuyển tin, không ai gọi; máy lưu có khóa. Ông (bà) bỏ số ở «Dữ liệu của tôi», hoặc nhắn DỪNG, là xóa ngay. Không cho số thì mọi việc khác vẫn như cũ. Ông (bà) đồng ý không ạ?
so-zalo-hoi = Số điện thoại dùng Zalo của ông (bà) là số nào?
so-zalo-chua-dung = Số này tôi thấy chưa đúng số di động. Ông (bà) gõ lại giúp tôi, ví dụ 0912 345 678, hoặc chọn «Bỏ qua».
so-zalo-da-ghi = Tôi đã ghi số { $so } để gửi thông báo theo mẫu. Muốn bỏ số: nhắn «dữ liệu của tôi», chọn «Sửa».
so-zalo-khong = Vâng, tôi không ghi số nào.
so-zalo-dang-luu = Đang lưu số { $so } để gửi thông báo theo mẫu. Ông (bà) muốn bỏ số này không?
nut-bo-so-zalo = Bỏ số này
nut-giu-so-zalo = Giữ lại
so-zalo-da-bo = Đã xóa số. Từ nay không gửi tin nào tới số đó nữa.
so-zalo-giu = Tôi giữ nguyên số.
so-zalo-chua-can = Hiện chưa cần số điện thoại của ông (bà) để gửi tin.

# --- refusals ---

tien-vuot = Tin này hết { $ton } mà quỹ tháng này còn { $con }. Xin chọn ít nơi hơn, hoặc chọn «{ tien-chon-free }».
tien-khong-quyen = Việc này dành cho người duyệt của cơ quan phụ trách kênh Zalo.
tien-khong-phai-so = Số tiền chưa đúng. Xin gõ số đồng, như 2.000.000; gõ 0 nếu chỉ gửi tin không mất tiền.
mau-oa-thieu = Mẫu cần mã mẫu của Zalo, tên gọi và ít nhất một ô.
mau-oa-o-sai = Mỗi ô cần chọn nội dung có trong danh sách và độ dài từ 1 đến { $nhieu_nhat } ký tự.
mau-oa-trung = Hai ô trùng tên. Mỗi ô trong mẫu của Zalo có tên riêng.

# --- the console: a notice ---

cs-tb-kenh-zalo-oa = Zalo OA
tien-khong-ton = 0 đồng: các kênh đang dùng đều không mất tiền.
tien-con-lai = quỹ tháng này còn { $con }
tien-vuot-ngan = Vượt quỹ: chỉ còn { $con }
tien-mien-phi = { $n } người nhận không mất tiền
tien-mat-tien = { $n } người nhận qua Zalo phải trả tiền, hết { $ton }
tien-theo-so = trong đó { $n } người chỉ còn gửi được theo số điện thoại họ đã cho
tien-khong-gui = { $n } người phải trả tiền mới gửi được ({ $ton }): lần này không gửi, khi họ nhắn lại sẽ được mời xem
tien-khong-toi = { $n } người Zalo không cho gửi vì lâu chưa nhắn: khi họ nhắn lại sẽ được mời xem
tien-chon-ca = Gửi cả người phải trả tiền
tien-chon-ca-goi-y = Trong quỹ tháng. Xem trước nói rõ bao nhiêu người, hết bao nhiêu.
tien-chon-free = Chỉ gửi người không mất tiền
tien-chon-free-goi-y = Những người khác được mời xem khi họ nhắn lại.

# --- the console: the money ---

tien-oa-nut = Quỹ tin Zalo
tien-oa = Quỹ tin Zalo OA
tien-da-ghi-budget = Đã ghi quỹ tháng.
tien-da-ghi-template = Đã ghi mẫu.
tien-da-ghi-drop = Đã bỏ mẫu. Tin đang trên đường gửi không đổi.
tien-oa-chua = Chưa nối Zalo OA. Khi máy chủ có tài khoản OA, trang này cho xem và đặt quỹ tin nhắn. Các kênh khác không mất tiền.
tien-luat = Zalo tính từ lúc người dân nhắn lần cuối: trong { $gio } giờ gửi không mất tiền; đến { $ngay } ngày mỗi tin { $gia }; sau đó Zalo chỉ nhận tin theo mẫu đã duyệt. Giá lấy từ cài đặt máy chủ, xin đối chiếu với bảng giá Zalo gửi cơ quan.
tien-thang-nay = Tháng { $thang }
tien-quy = Quỹ tháng
tien-quy-khan = Thêm cho tin khẩn
tien-da-tieu = Đã tiêu
tien-dang-giu = Giữ cho tin đang chờ gửi
tien-con = Còn lại
tien-dat-quy = Đặt quỹ
tien-quy-goi-y = Số đồng mỗi tháng, như 2.000.000. Số 0: chỉ gửi tin không mất tiền.
tien-quy-khan-goi-y = Chỉ dùng cho tin khẩn về an toàn khi quỹ tháng đã hết.
tien-ghi = Ghi quỹ
tien-da-gui = Tin đã gửi
tien-cot-thang = Tháng
tien-cot-tong = Tiền
tien-loai-free = Không mất tiền
tien-loai-billed = Trả tiền
tien-loai-template = Theo mẫu
tien-loai-failed = Hỏng
tien-loai-outside = Hết hạn gửi
tien-chua-gui = Chưa gửi tin nào.
tien-zalo-ngung = Zalo không cho tài khoản gửi tin (mã { $ma }, từ { $luc }). Tin đang chờ, không mất. Người quản trị OA xem lại gói dịch vụ, số dư và giấy tờ trên trang quản lý OA của Zalo.
tien-han-muc = Zalo báo lúc { $luc }: còn gửi được { $con } trong { $tong } tin.
tien-han-muc-chua = Zalo chưa báo hạn mức.

# --- the console: the templates ---

mau-oa = Mẫu tin Zalo đã duyệt
mau-oa-giai-thich = Mẫu do cơ quan đăng ký với Zalo. Thông báo chỉ đi theo mẫu khi vừa trọn các ô: tôi không cắt lời. Ô không bao giờ chứa số điện thoại hay tên người nhận.
mau-oa-chua = Chưa có mẫu nào: ai lâu chưa nhắn thì Zalo không cho gửi.
mau-oa-them = Thêm mẫu
mau-oa-sua = Sửa mẫu
mau-oa-ma = Mã mẫu của Zalo
mau-oa-ten = Tên gọi
mau-oa-loai = Loại
mau-oa-loai-transactional = Giao dịch, chăm sóc
mau-oa-loai-promotional = Quảng bá (không gửi ban đêm)
mau-oa-dung-cho = Dùng cho
mau-oa-moi-tin = Mọi thông báo
mau-oa-nhac = Lời nhắc (họp, hẹn, thi đua)
mau-oa-gia = Giá một tin (đồng)
mau-oa-duyet = Zalo đã duyệt mẫu này
mau-oa-da-duyet = Đã duyệt
mau-oa-cho-duyet = Chưa duyệt
mau-oa-cac-o = Các ô của mẫu
mau-oa-o = Ô { $so }: tên trong mẫu
mau-oa-nguon = Nội dung
mau-oa-dai = Dài nhất
mau-oa-nguon-text = Lời thông báo
mau-oa-nguon-place = Địa bàn
mau-oa-nguon-day = Ngày gửi
mau-oa-nguon-contact = Cán bộ trả lời
mau-oa-nguon-phone = Số máy cơ quan
mau-oa-ghi = Ghi mẫu
mau-oa-bo = Bỏ mẫu
