# The console's home and its figures. Sentences have no subject.

cs-trang-chu = Trang đầu
cs-so-lieu = Số liệu

sl-chi-xem = Tài khoản này chỉ xem số liệu, cảnh báo sớm và báo cáo.
sl-hom-nay = Hôm nay, { $ngay }
sl-dang-cho = Đang chờ xử lý
sl-khong-viec = Không có việc nào đang chờ.
sl-hon = hơn { $n }
sl-viec-qua-han = Ý kiến quá hạn sàng lọc, chuyển hoặc trả lời: { $n }.
sl-viec-co-quan-qua-han = Kiến nghị cơ quan chưa trả lời đúng hạn: { $n }.
sl-viec-chua-dong-y = Người dân chưa đồng ý với trả lời, chờ người khác xem lại: { $n }.
sl-viec-da-bo-sung = Người dân đã bổ sung điều được hỏi: { $n }.
sl-viec-cho-chuyen = Đã sàng lọc, chờ chuyển hoặc trả lời: { $n }.

sl-noi-gi = Ý kiến trong tuần { $tu } – { $den }
sl-noi-gi-dang-chay = Tuần này, đến hôm nay. Lĩnh vực của dưới { $nguong } người ghi «{ sl-mot-so }».
sl-noi-gi-da-qua = Tuần gần nhất đã kết thúc. Lĩnh vực của dưới { $nguong } người ghi «{ sl-mot-so }».
sl-noi-gi-trong = Chưa có ý kiến nào trong kỳ này.
sl-linh-vuc-con = Còn { $n } lĩnh vực khác, ít ý kiến hơn hoặc của dưới { $nguong } người.
sl-mot-so = một số ý kiến
sl-y-kien-so = { $n } ý kiến

sl-canh-bao = Cảnh báo sớm
sl-canh-bao-loi = Chủ đề «{ $chu_de }» tăng từ { $truoc } lên { $nay } ý kiến/tuần ở { $noi } (≥{ $nguong } người).
sl-canh-bao-it = Chủ đề «{ $chu_de }» tăng từ một số ít lên { $nay } ý kiến/tuần ở { $noi } (≥{ $nguong } người).
sl-canh-bao-tuan = Tuần { $tu } – { $den }, so với { $n } tuần trước đó.
sl-canh-bao-khong = Không có chủ đề nào tăng bất thường trong hai tuần qua.
sl-canh-bao-cach = Một chủ đề ở một xã được nêu khi số ý kiến trong tuần vượt xa các tuần trước, ngoài mức dao động ngẫu nhiên, và của ít nhất { $nguong } người. Không có đường nào từ đây đến người gửi.
sl-bao-cao-nhanh = Báo cáo nhanh Thường trực Đảng ủy
sl-khong-con-canh-bao = Cảnh báo này không còn, số liệu vừa được tính lại. Mở lại trang đầu để xem.
sl-thanh-truoc = Trước
sl-thanh-nay = Tuần này

sl-tuan-tieu-de = Ý kiến nhận và trả lời theo tuần
sl-tuan-loi = Trong { $so } tuần, nhiều nhất là tuần từ { $ngay }: { $cao } ý kiến.
sl-tuan-it = Trong các tuần này chưa tuần nào có đủ người để nêu số.
sl-tuan-bang = Xem bảng số
sl-tuan-khoang-trong = Tuần của dưới { $nguong } người không vẽ cột và ghi «{ sl-mot-so }».
sl-tuan = Tuần từ
sl-da-nhan = Đã nhận
sl-da-tra-loi = Đã trả lời

sl-tien-do = Tiến độ { $quy }
sl-quy = quý { $so }/{ $nam }
sl-trung-vi = Trung vị (một nửa nhanh hơn) từ khi gửi đến khi …
sl-buoc-triaged = sàng lọc
sl-buoc-forwarded = chuyển cơ quan
sl-buoc-answered = trả lời
sl-gio = { $n } giờ
sl-ngay = { $n } ngày
sl-ngay-lam-viec = { $n } ngày làm việc
sl-an-danh-ngay = ẩn danh: { $cho }
sl-an-danh-giai-thich = Ý kiến ẩn danh không lưu giờ gửi nên tính bằng ngày làm việc; ý kiến có liên hệ tính bằng giờ.
sl-dung-han = Trả lời đúng hạn
sl-da-den-may = Tin thông báo đến được máy
sl-phan-tram = { $so }%
sl-chua-du = chưa đủ số liệu
sl-so-ngay-gio = Số liệu tính lúc { $luc }.
sl-chua-tinh = Số liệu đang được tính, mở lại trang sau ít phút.
sl-xem-them = Số liệu theo xã, theo tiếng

sl-tieu-de = Số liệu
sl-theo-xa = Theo xã, phường
sl-loai-received = Ý kiến đã nhận
sl-loai-in-time = Trả lời đúng hạn
sl-loai-villages = Bản hoạt động
sl-giai-thich-received = Bốn tuần { $tu } – { $den }. Ô của dưới { $nguong } người để trống; có ô để trống thêm để không ai tính ra được ô khác.
sl-giai-thich-in-time = { $quy }: phần kiến nghị được trả lời trong hạn, kể cả kiến nghị quá hạn chưa trả lời.
sl-giai-thich-villages = Bản có nhận thông báo, hoặc có trưởng bản làm việc trên máy, trong 30 ngày qua.
sl-o-ghi-chu = Sơ đồ ô vuông, không phải bản đồ: bắc ở trên, tây ở bên trái.
sl-duoi-nguong = —
sl-duoi-nguong-doc = dưới { $nguong } người, không nêu
sl-chua-co-ban = chưa có bản
sl-ban-tren = { $co }/{ $tong } bản
sl-mot-xa = Chỉ có một xã trong địa bàn được giao nên không có bảng so sánh các xã.
sl-khong-dia-ban = Không có địa bàn nào để xem số liệu. Người đang là trưởng bản không xem số liệu của xã có bản mình.
sl-nhanh-cham = Nhanh hay chậm
sl-bang-tien-do = Trung vị, đúng hạn và tin đến máy, hai quý gần đây
sl-cot-buoc = Việc
sl-tieng = Thư viện theo tiếng
sl-tieng-giai-thich = Trong { $n } mục đang dùng, mỗi tiếng có bao nhiêu mục đọc được, bao nhiêu mục nghe được.
sl-cot-tieng = Tiếng
sl-cot-doc = Đọc được
sl-cot-nghe = Nghe được
sl-ban-tong = Bản hoạt động trong 30 ngày: { $co }/{ $tong }.
sl-linh-vuc-cua-xa = Lĩnh vực của một xã, phường
sl-xem = Xem
sl-linh-vuc-o = Lĩnh vực ở { $noi }, bốn tuần { $tu } – { $den }

sl-loai-rated = Hài lòng với trả lời
sl-giai-thich-rated = Điểm trung bình (1 chưa được – 5 rất tốt) người dân chấm sau khi có trả lời, không ghi tên; các quý đã hết từ { $tu } đến { $den }. Quý dưới { $nguong } lượt chấm thì không nêu.
sl-hai-long = Hài lòng với trả lời
sl-hai-long-tb = { $diem }/5 qua { $luot } lượt chấm, { $xa } xã, phường.
sl-hai-long-chua = Chưa xã, phường nào có quý đủ { $nguong } lượt chấm.
sl-dung-han-giai-thich = Đúng hạn ở đây tính trên việc của quý: trả lời có trong quý, và kiến nghị đến hạn trong quý mà chưa trả lời. Báo cáo tính trên ý kiến nhận trong kỳ, nên hai tỷ lệ không so với nhau.
