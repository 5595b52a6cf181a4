# The page «Kênh»: by which channels people reach us, for those who answer for the office.

quyen-xem-kenh = Xem các kênh có chạy không, số tin gửi được
kenh-tieu-de = Kênh
kenh-giai-thich = Bà con đến với trợ lý bằng các kênh này. Trang chỉ đếm số tin, không ghi ai nhắn hay nhắn gì.
kenh-ghi-chu = Số tin đi chỉ gồm thông báo và lời nhắc: lời đáp gửi xong là xóa, không đếm được. Tin đến chỉ giữ ngày, không giữ giờ.
kenh-khong-duoc = Trang này dành cho người duyệt của cả cơ quan.
kenh-ten-zalo-oa = Zalo Official Account
kenh-ten-zalo-bot = Zalo Bot
kenh-ten-web = Trò chuyện trên trang web
kenh-ten-telegram = Telegram
kenh-dang-bat = Đang bật
kenh-dang-tat = Đang tắt
kenh-dang-hong = Không gửi được
kenh-cach-nhan = Cách nhận tin
kenh-cach-polling = Trợ lý tự hỏi máy chủ của họ
kenh-cach-webhook = Họ đưa tin đến địa chỉ của ta
kenh-tin-den = Tin đến gần nhất
kenh-tin-di = Thông báo đi gần nhất
kenh-den-ngay = { $ngay } ({ $n } tin)
kenh-chua-co = Chưa có
kenh-nhip = Nhịp gửi tối đa
kenh-nhip-giay = { $n } tin mỗi giây
kenh-so-tin = Thông báo và lời nhắc
kenh-24-gio = 24 giờ qua
kenh-7-ngay = 7 ngày qua
kenh-tin-sent = Đã gửi
kenh-tin-failed = Không gửi được
kenh-tin-unknown = Không rõ đã đến chưa
kenh-con-thieu = Còn thiếu
kenh-muon-bat = Muốn bật, cần khai
kenh-vao = Bà con vào bằng cách nào
kenh-ma-quet = Mã QR để quét
kenh-vao-zalo-oa = Quét mã hoặc mở liên kết, bấm Quan tâm, rồi nhắn một chữ bất kỳ.
kenh-vao-zalo-bot = Quét mã hoặc mở liên kết bằng Zalo, rồi nhắn một chữ bất kỳ.
kenh-vao-web = Quét mã hoặc gõ địa chỉ, không cần cài gì.
kenh-vao-telegram = Quét mã hoặc mở liên kết bằng Telegram, rồi bấm Start.
kenh-webhook = Địa chỉ nhận tin (webhook)
kenh-webhook-o-dau-zalo-oa = Chép địa chỉ này vào ô Webhook của ứng dụng, ở developers.zalo.me.
kenh-webhook-o-dau-zalo-bot = Trợ lý tự báo địa chỉ này cho Zalo mỗi lần khởi động.
kenh-webhook-o-dau-telegram = Trợ lý tự báo địa chỉ này cho Telegram mỗi lần khởi động.

kenh-thieu-ma-bot = mã của bot, do nơi cấp bot đưa cho
kenh-thieu-bi-mat = chữ bí mật đi kèm mỗi tin đến, do mình tự đặt
kenh-thieu-lien-ket = liên kết công khai của bot, để in mã QR lên tờ dán
kenh-thieu-dia-chi = địa chỉ của trang web nhìn từ bên ngoài; chưa có thì mã QR chỉ mở được trên máy này
kenh-thieu-oa-id = mã số của Official Account
kenh-thieu-oa-app-id = mã số của ứng dụng gắn với Official Account
kenh-thieu-oa-app-secret = khóa bí mật của ứng dụng
kenh-thieu-oa-oa-secret = khóa bí mật của webhook, để biết tin đến đúng là từ Zalo
kenh-thieu-oa-refresh-token = mã gia hạn (refresh token) đầu tiên
kenh-can-https-oa = phải bắt đầu bằng https:// thì Zalo mới đưa tin đến được
kenh-can-https-webhook = phải bắt đầu bằng https:// thì tin mới được đưa đến
kenh-can-https-anh = phải bắt đầu bằng https:// thì Zalo mới lấy được ảnh, ghi âm để đưa cho bà con

# On a poster.
ap-zalo = Máy có Zalo
ap-zalo-buoc-2 = Bấm dòng chữ hiện lên, chọn tiếng. Vào bằng Zalo thì nhắn { $ma }.
