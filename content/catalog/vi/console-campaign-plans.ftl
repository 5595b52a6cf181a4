# Campaigns that an office writes itself: form, workbook, launch, points, standing.

pt-lap = Lập phong trào
pt-dang-soan = Đang soạn, chờ phát động
pt-noi-dung = Nội dung phong trào
pt-tu-tep = Nhập từ tệp Excel
pt-tu-tep-goi-y = Tải mẫu, điền vào ba trang rồi chọn tệp ở đây. Mọi dòng được đưa vào biểu bên dưới để xem lại; chưa lưu gì cho đến khi bấm «Lập bản nháp».
pt-tep = Tệp .xlsx
pt-nut-doc = Đọc tệp
pt-tai-mau = Tải mẫu (.xlsx)
pt-da-doc = Đã đọc { $n } tiêu chí từ tệp. Xem lại rồi bấm «Lập bản nháp». Số dòng nêu dưới đây là số dòng trong tệp.
pt-can-sua = Còn { $n } chỗ cần sửa:
pt-nut-lap = Lập bản nháp
pt-dia-ban = Địa bàn
pt-ten = Tên phong trào
pt-don-vi = Đơn vị phát động
pt-so-van-ban = Văn bản
pt-so-van-ban-goi-y = Số, ngày, tên văn bản; mỗi văn bản một dòng.
pt-ai-dang-ky = Ai được đăng ký
pt-ai-household = Hộ gia đình
pt-ai-village = Thôn, bản
pt-ai-commune = Xã, phường
pt-tieu-chi-goi-y = Điểm do văn bản quy định; văn bản chưa có thang điểm thì để trống.
pt-tieu-chi-so = Tiêu chí { $n }
pt-tc-ten = Tiêu chí
pt-tc-do = Đo bằng gì
pt-tc-don-vi = Đơn vị tính
pt-tc-diem = Điểm tối đa
pt-moc = Mốc
pt-moc-so = Mốc { $n }
pt-m-ngay = Ngày
pt-m-ten = Việc
pt-m-loai = Loại
pt-moc-step = Mốc khác
pt-moc-interim = Sơ kết
pt-moc-final = Tổng kết
pt-dong-trong = Dòng để trống được bỏ qua. Lưu rồi sẽ có thêm dòng trống.
pt-trang-thai-draft = Bản nháp
pt-trang-thai-submitted = Chờ phát động
pt-trang-thai-launched = Đã phát động
pt-trang-thai-ended = Đã kết thúc
pt-cho-phat-dong-so = Có { $n } phong trào chờ phát động.
pt-nguoi-phat-dong = Phát động
pt-nguoi-ket-thuc = Kết thúc
pt-xem-viec = Việc đã đăng ký
pt-xem-tin = Tin phát động
pt-bao-ai = Phát động thì báo ai
pt-bao-ai-so = { $moi ->
        [0] Tin đến { $nguoi } trưởng thôn, bản đã đồng ý nhận tin.
       *[other] Tin đến { $nguoi } người đã đồng ý nhận tin, ở { $ban } thôn, bản, trong đó có trưởng thôn, bản.
    }
pt-khong-bao-ai = Phong trào chỉ dành cho xã, phường nên phát động không gửi tin cho thôn, bản.
pt-nguoi-khac = Người phát động phải là lãnh đạo chưa soạn phong trào này.
pt-moc-da-xong = xong { $ngay }
pt-moc-qua-han = quá hạn
pt-moc-xa-xong = ({ $n } xã, phường đã xong)
pt-moc-danh-dau = Đánh dấu đã xong
pt-moc-bo-danh-dau = Bỏ đánh dấu
pt-chua-co-moc = Chưa có mốc nào.
pt-van-ban = Tệp văn bản
pt-chua-co-van-ban = Chưa có tệp nào.
pt-them-van-ban = Thêm tệp
pt-ket-thuc = Kết thúc phong trào
pt-ket-thuc-giai-thich = { $n ->
        [0] Mọi việc đã thẩm định xong.
       *[other] Còn { $n } việc chưa thẩm định; kết thúc thì các việc ấy tính là chưa làm.
    } Sau khi kết thúc không đăng ký, không chấm được nữa, và kết quả giữ nguyên.
pt-toi-chac = Đã xem và đồng ý kết thúc phong trào này.
pt-nut-submit = Trình phát động
pt-nut-launch = Phát động
pt-nut-back = Trả lại để sửa
pt-nut-discard = Bỏ bản nháp
pt-nut-save = Lưu
pt-nut-attach = Thêm tệp này
pt-nut-end = Kết thúc phong trào
pt-xong-draft = Đã lập bản nháp.
pt-xong-save = Đã lưu.
pt-xong-submit = Đã trình. Một lãnh đạo khác xem và phát động.
pt-xong-back = Đã trả lại để sửa.
pt-xong-launch = Đã phát động.
pt-xong-end = Đã kết thúc. Kết quả được giữ nguyên.
pt-xong-milestone = Đã ghi mốc.
pt-xong-attach = Đã thêm tệp.
pt-xong-drop-paper = Đã bỏ tệp.
pt-xong-register = Đã đăng ký việc của xã, phường.
pt-xong-prove = Đã lưu minh chứng.
pt-xong-confirm = Đã xác nhận kết quả thẩm định; việc này được xét khen.
pt-xong-reopen = Đã mở lại; việc này chờ thẩm định lại.
pt-khong-thay = Không thấy phong trào này trong địa bàn của đơn vị.
pt-vua-thay-doi = Phong trào này vừa thay đổi. Xem lại rồi làm tiếp.
pt-khong-lam-duoc = Bước này chưa làm được: chưa đến bước ấy, hoặc cần một người khác làm.
pt-da-qua-ngay = Phong trào này đã qua ngày cuối. Sửa lại thời gian rồi làm tiếp.
pt-can-chac = Đánh dấu vào ô xác nhận rồi kết thúc.

# What of a form or a workbook is not understood.
pt-thieu-ten = Cần có tên phong trào và đơn vị phát động.
pt-ngay-chua-ro = Cần ngày bắt đầu và ngày kết thúc, ví dụ 30/06/2027.
pt-ngay-nguoc = Ngày kết thúc đứng trước ngày bắt đầu.
pt-chua-chon-ai = Cần chọn ai được đăng ký.
pt-chua-co-tieu-chi = Cần ít nhất một tiêu chí.
pt-tieu-chi-thieu = Tiêu chí, dòng { $dong }: cần đủ tên, đo bằng gì và đơn vị tính.
pt-tieu-chi-trung = Tiêu chí, dòng { $dong }: «{ $ten }» đã có ở dòng trên.
pt-tieu-chi-diem = Tiêu chí, dòng { $dong }: điểm «{ $da_ghi }» chưa rõ; cần một số từ 1 đến { $nhieu_nhat }, hoặc để trống.
pt-dong-dai = Tiêu chí, dòng { $dong }: câu hơi dài; mỗi ô không quá { $nhieu_nhat } chữ cái, đơn vị tính không quá 40.
pt-moc-ngay = Mốc, dòng { $dong }: ngày «{ $da_ghi }» chưa rõ; ví dụ 30/06/2027.
pt-moc-thieu-ten = Mốc, dòng { $dong }: cần ghi việc gì.
pt-moc-dai = Mốc, dòng { $dong }: câu hơi dài; không quá { $nhieu_nhat } chữ cái.
pt-moc-ngoai-ky = Mốc, dòng { $dong }: ngày { $ngay } nằm ngoài thời gian của phong trào.
pt-tep-khong-doc-duoc = Tệp này không đọc được. Dùng tệp .xlsx lưu từ mẫu.
pt-tep-qua-lon = Tệp này quá lớn. Dùng tệp .xlsx lưu từ mẫu, không kèm hình.
pt-tep-thieu-trang = Tệp này thiếu trang. Mẫu có ba trang: phong trào, tiêu chí, mốc.
pt-tep-nhieu-dong = Tệp có nhiều dòng quá: nhận tối đa 40 tiêu chí và 12 mốc. Bớt dòng rồi đọc lại.

# The workbook.
pt-tep-trang-head = Phong trào
pt-tep-trang-criteria = Tiêu chí
pt-tep-trang-milestones = Mốc
pt-tep-dien = Mục
pt-tep-noi-dung = Điền ở cột này
pt-tep-name = Tên phong trào
pt-tep-issuer = Đơn vị phát động
pt-tep-documents = Văn bản (mỗi văn bản một dòng)
pt-tep-since = Từ ngày (ví dụ 01/01/2027)
pt-tep-until = Đến ngày (ví dụ 31/12/2027)
pt-tep-household = Hộ gia đình đăng ký (ghi x)
pt-tep-village = Thôn, bản đăng ký (ghi x)
pt-tep-commune = Xã, phường đăng ký (ghi x)
pt-tep-criteria-name = Tiêu chí
pt-tep-criteria-measure = Đo bằng gì
pt-tep-criteria-unit = Đơn vị tính
pt-tep-criteria-points = Điểm tối đa
pt-tep-milestones-on = Ngày
pt-tep-milestones-name = Việc
pt-tep-milestones-kind = Loại (Sơ kết, Tổng kết, Mốc khác)

# What heads, or everybody who agreed, are told.
pt-phat-dong = Mặt trận { $noi } phát động phong trào «{ $ten }», từ { $tu } đến { $den }. Các việc: { $viec }. Trưởng thôn, bản vào «Việc của bản», «Thi đua» để đăng ký.{ $ho ->
        [0] {""}
       *[other] {" "}Hộ gia đình cũng đăng ký được, ngay trong trợ lý này.
    }

# Tasks of the commune, points, and the list of tasks.
pt-ho-so = Hồ sơ phong trào
pt-xa-dang-ky = Đăng ký việc của xã, phường
pt-ket-qua = Kết quả thế nào (ví dụ: tập huấn 12 buổi)
pt-bao-nhieu = Bao nhiêu (một số)
pt-khi-nao = Khi nào xong
pt-ai-lam = Ai làm
pt-do-bang-gi = Đo bằng gì
pt-den-dau = Đến nay làm đến đâu
pt-nut-dang-ky = Đăng ký việc này
pt-nam-dieu = Một việc cần đủ năm điều: ai làm, làm đến đâu, khi nào xong, đo bằng gì, kết quả thế nào.
pt-so-chua-ro = Con số chưa rõ. Cần một số, ví dụ 300 hoặc 1.200,5.
pt-ngay-xong = Ngày xong cần từ hôm nay đến { $den }.
pt-nhieu-viec = Đã có { $nhieu_nhat } việc đang làm. Xong việc cũ rồi đăng ký tiếp.
pt-gui-minh-chung = Gửi minh chứng
pt-da-duoc = Đến nay được bao nhiêu { $don_vi } tất cả
pt-anh = Ảnh
pt-anh-goi-y = Vị trí trong ảnh được bỏ trước khi lưu. Ảnh có rõ mặt trẻ em thì chọn ảnh khác.
pt-nut-gui = Gửi
pt-chua-co-gi = Cần một con số hoặc một ảnh.
pt-can-anh = Minh chứng cần là ảnh.
pt-diem-nhan = Điểm (0–{ $n })
pt-ly-do-nhan = Lý do, nếu chưa đủ điểm
pt-diem-ngoai = Điểm cần là một số từ 0 đến { $nhieu_nhat }.
pt-can-ly-do = Cho dưới { $nhieu_nhat } điểm thì ghi lý do, để thôn, bản biết còn thiếu gì.
pt-diem-cho = { $diem }/{ $toi_da } điểm
pt-cho-xac-nhan = chờ người thứ hai xác nhận
pt-da-xac-nhan = người thứ hai đã xác nhận
pt-nut-confirm = Xác nhận kết quả
pt-nut-reopen = Mở lại để thẩm định
pt-nut-review-xa = Ghi: đã họp bình xét
pt-xa-da-reviewed = Đã họp bình xét
pt-xa-da-appraised = Cấp trên đã thẩm định
pt-tim = Tìm
pt-moi-tieu-chi = Mọi tiêu chí
pt-nut-tim = Lọc
pt-xem-het = Xem hết
pt-khong-tim-thay = Không có việc nào như vậy.

# The standing.
pt-kq = Kết quả thi đua
pt-kq-giai-thich = Chỉ để đơn vị xem, không gửi cho ai. Thôn, bản xếp theo tên, cạnh thôn, bản có số hộ tương đương; không có hạng cuối. «Làm nhiều nhất» chỉ tính việc đã có người thứ hai xác nhận.
pt-kq-da-chot = Phong trào đã kết thúc ngày { $ngay }; kết quả giữ nguyên từ ngày đó.
pt-kq-trang-ban = Thôn, bản
pt-kq-trang-xa = Xã, phường
pt-kq-noi = Thôn, bản
pt-kq-quy-mo = Quy mô
pt-kq-so-ho = Số hộ
pt-kq-dang-ky = Đã đăng ký
pt-kq-xong = Đã làm
pt-kq-diem = Điểm
pt-kq-toi-da = Điểm tối đa
pt-kq-ghi-nhan = Ghi nhận
pt-kq-lam-nhieu-nhat = Làm nhiều nhất
pt-kq-xa = Xã, phường
pt-kq-tham-gia = Thôn, bản tham gia
pt-kq-so-ban = Số thôn, bản
pt-kq-xa-dang-ky = Việc của xã, phường
pt-kq-tai = Tải kết quả (.xlsx)
pt-kq-ghi-chu = Số liệu đến ngày { $ngay }; trong cùng quy mô xếp theo tên. Chỉ dùng trong đơn vị.
pt-bac-duoi = dưới { $den } hộ
pt-bac-giua = từ { $tu } đến dưới { $den } hộ
pt-bac-tu = từ { $tu } hộ
pt-bac-chua-ro = chưa rõ số hộ
