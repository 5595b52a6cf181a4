# The staff’s quick work in a chat, and the page that makes a chat theirs.

menu-sang-loc = { $hon ->
        [co] Hơn { $so } ý kiến chờ sàng lọc
       *[khong] { $so } ý kiến chờ sàng lọc
    }
viec-sang-loc = sàng lọc ý kiến
viec-noi-kenh = nối kênh trò chuyện cho cán bộ
viec-tin-sang = chọn nhận tin mỗi sáng

nut-chat-mo = Mở xem
nut-chat-de-lai = Để lại bàn làm việc
nut-chat-nghi = Nghỉ
nut-chat-dung-linh-vuc = Đúng lĩnh vực
nut-chat-doi-linh-vuc = Chọn lĩnh vực khác
nut-chat-hoi-them = Hỏi thêm người gửi
nut-chat-tra-loi = Trả lời ngay
nut-chat-tiep = Ý kiến tiếp theo
nut-chat-gui = Gửi
nut-chat-viet-lai = Viết lại
nut-chat-lam-tiep = Làm tiếp
nut-chat-bat-dau = Bắt đầu sàng lọc
nut-chat-tin-sang = Tin mỗi sáng
nut-chat-noi = Nối kênh này
nut-chat-khong-noi = Không nối

cs-chat-khong-quyen = Việc này dành cho cán bộ Mặt trận được giao xử lý ý kiến.
cs-chat-y-kien = { $linh_vuc } – { $noi }. Ẩn danh. Chờ: { $cho }.{ $tre ->
        [co] {" "}Đã quá hạn.
       *[khong] {""}
    } Mã { $ma }.

    Lượt xem này được ghi nhật ký.
cs-chat-ly-do = { $linh_vuc } – { $noi }. Có liên hệ. Chờ: { $cho }.{ $tre ->
        [co] {" "}Đã quá hạn.
       *[khong] {""}
    } Mã { $ma }.

    Lượt xem này được ghi nhật ký. Gõ lý do xem để mở.
cs-chat-noi-dung = Người dân nói (số máy, số giấy tờ đã che):
cs-chat-linh-vuc = Ý kiến { $ma } đang ghi lĩnh vực: { $linh_vuc }.
cs-chat-nhom = Chọn nhóm lĩnh vực:
cs-chat-cu-the = Chọn lĩnh vực:
cs-chat-viec = Đã sàng lọc { $ma }. Làm gì tiếp? Phiếu chuyển, gộp, từ chối: làm ở trang cán bộ.
cs-chat-cau-hoi = Gõ câu hỏi gửi người có ý kiến { $ma }:
cs-chat-cau-tra-loi = Gõ câu trả lời cho ý kiến { $ma }. Chỉ trả lời ngay việc đơn giản, đúng thẩm quyền Mặt trận:
cs-chat-doc-lai = Người dân sẽ đọc: { $loi }
cs-chat-da-gui = Đã ghi và báo người gửi, nếu có liên hệ.
cs-chat-het = Không còn ý kiến nào chờ sàng lọc.
cs-chat-xong = Đã sàng lọc { $xong } ý kiến. Còn chờ: { $hon ->
        [co] hơn { $so }
       *[khong] { $so }
    }. Máy chủ không giữ đoạn trò chuyện này. Trên Telegram, lời người dân tự xóa sau 30 phút; phần tự gõ thì tự xóa lấy.

cs-chat-duong-noi-cu = Đường nối này đã dùng hoặc quá 30 phút. Tạo đường nối mới ở trang cán bộ: bấm tên mình, mục Sàng lọc qua trò chuyện.
cs-chat-kenh-co-chu = Kênh này đã có ý kiến hoặc vai trò riêng nên không nối được. Dùng tài khoản khác cho việc Mặt trận.
cs-chat-noi = Nối kênh trò chuyện này với tài khoản của { $ten }? Ai cầm máy này sẽ sàng lọc được ý kiến.
cs-chat-khong-noi = Không nối.
cs-chat-da-noi = Đã nối với tài khoản của { $ten }. Mất máy thì vào trang cán bộ, bấm tên mình, mục Sàng lọc qua trò chuyện, bấm «Cắt». Không vào được thì báo người giao việc khóa giúp.
dong-y-tin-sang = Mỗi sáng ngày làm việc, lúc { $gio }, gửi qua đây số ý kiến chờ sàng lọc và quá hạn? Chỉ gửi con số. Thôi nhận lúc nào cũng được: nhắn DỪNG.
cs-chat-tin-sang-co = Mỗi sáng sẽ có tin, khi có việc chờ.
cs-chat-tin-sang-khong = Không gửi tin mỗi sáng.
cs-tin-sang = Sáng nay: { $hon ->
        [co] hơn { $so }
       *[khong] { $so }
    } ý kiến chờ sàng lọc, { $tre } ý kiến quá hạn.

nut-chat-roi = Cắt kênh này
cs-chat-hoi-roi = Kênh này đang nối với tài khoản cán bộ. Cắt kênh thì không sàng lọc ở đây được nữa; tài khoản và nhật ký công việc vẫn còn. Cắt không?
cs-chat-da-roi = Đã cắt kênh này khỏi tài khoản cán bộ.

cs-chat-muc = Nối hoặc cắt kênh
cs-chat-tieu-de = Sàng lọc qua trò chuyện
cs-chat-giai-thich = Nối điện thoại với tài khoản này để sàng lọc ý kiến khi không ở bàn làm việc: xem từng ý kiến, chọn lĩnh vực, hỏi thêm, trả lời việc đơn giản. Mỗi lượt xem vẫn ghi nhật ký như ở đây.
cs-chat-canh-bao = Trên Telegram, công ty chủ quản thấy được nội dung đi qua. Trò chuyện trên trang web của Mặt trận thì không.
cs-chat-tao = Tạo đường nối
cs-chat-quet = Mở bằng điện thoại của chính mình. Đường nối dùng một lần, trong 30 phút.
cs-chat-dang-noi = Kênh đang nối
cs-chat-chua-noi = Chưa nối kênh nào.
cs-chat-cat = Cắt
cs-chat-da-cat = Đã cắt. Kênh đó không còn sàng lọc được nữa.
cs-chat-khong-thay = Kênh này không còn nối với tài khoản.
cs-chat-kenh-web = Trò chuyện trên trang web
cs-chat-kenh-telegram = Telegram
cs-chat-kenh-terminal = Cửa sổ dòng lệnh
cs-chat-kenh-khac = Kênh khác
