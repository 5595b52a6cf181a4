# Mã truy cập của Zalo Official Account: trang cán bộ, tin báo cho người duyệt.

zo-tieu-de = Kết nối với Zalo Official Account
zo-khong-co = Không có trang này, hoặc trang này của đơn vị khác.
zo-khong-duoc = Chỉ người duyệt của cả đơn vị được gia hạn kết nối với Zalo.
zo-ai-duoc = Người duyệt của cả đơn vị mới gia hạn được. Hãy báo người duyệt mở trang này.
zo-giai-thich = Zalo cho phép gửi tin bằng một mã. Hệ thống tự đổi mã mỗi ngày, không ai phải làm gì.
zo-xong = Đã gia hạn. Tin gửi qua Zalo Official Account chạy lại trong vòng một phút.
zo-dung-den = Mã đang dùng còn đến
zo-tu-gia-han = Tự đổi mã lúc
zo-gia-han-den = Quyền đổi mã còn đến ngày
zo-gia-han = Gia hạn kết nối với Zalo
zo-khong-can = Kết nối đang tốt, chưa cần gia hạn.

zo-the-new = Đang lấy mã lần đầu. Mở lại trang này sau vài phút.
zo-the-good = Kết nối đang tốt.
zo-the-ending = Quyền đổi mã sắp hết hạn. Cần gia hạn trước ngày ghi dưới đây.
zo-the-failing = Chưa đổi được mã. Hệ thống vẫn tự thử lại, nhưng nên xem ngay.
zo-the-unsure = Lần đổi mã vừa rồi chưa rõ kết quả. Nên gia hạn trước khi mã đang dùng hết hạn.
zo-the-gone = Mất kết nối với Zalo. Không ai nhận được tin qua Zalo Official Account cho đến khi gia hạn.

zo-vi-unreachable = Vì sao: không nối được tới máy chủ của Zalo. Kiểm tra đường mạng của máy chủ.
zo-vi-refused = Vì sao: Zalo báo lỗi. Người quản trị máy chủ xem lại App ID và khóa bí mật của ứng dụng.
zo-vi-unused = Vì sao: Zalo không nhận mã vừa cấp. Xem lại gói dịch vụ và quyền của ứng dụng trên trang OA.
zo-vi-lost = Vì sao: đường truyền đứt khi Zalo đang trả lời, nên mã mới có thể đã mất.
zo-vi-lost_twice = Vì sao: đường truyền đứt hai lần khi Zalo đang trả lời, nên mã mới đã mất.
zo-vi-dead = Vì sao: Zalo không còn nhận mã cũ. Có thể quản trị viên OA đã thu hồi quyền.
zo-vi-unreadable = Vì sao: tệp khóa trên máy chủ không phải tệp đã dùng để cất mã.
zo-vi-restored = Vì sao: dữ liệu vừa được khôi phục. Bản sao lưu không giữ mã của Zalo.

zo-viec-mat = Mất kết nối với Zalo Official Account: cần gia hạn ngay.
zo-viec-chua-ro = Kết nối với Zalo Official Account có thể sắp mất: nên gia hạn hôm nay.
zo-viec-hong = Mấy giờ nay chưa đổi được mã của Zalo Official Account.
zo-viec-sap-het = Quyền dùng Zalo Official Account sắp hết hạn: cần gia hạn.

zo-tin-mat = Mất kết nối với Zalo Official Account. Tin gửi qua đó đang chờ. Mở trang này để gia hạn, khoảng 5 phút: { $trang }
zo-tin-chua-ro = Kết nối với Zalo Official Account có thể sắp mất. Nên gia hạn hôm nay, khoảng 5 phút: { $trang }
zo-tin-hong = Mấy giờ nay chưa đổi được mã của Zalo Official Account. Xem vì sao ở trang này: { $trang }
zo-tin-sap-het = Quyền dùng Zalo Official Account sắp hết hạn. Mở trang này để gia hạn: { $trang }

zo-can-gi = Cần có: tài khoản Zalo của quản trị viên OA, và khoảng 5 phút.
zo-buoc-1 = Bước 1. Xin phép Zalo
zo-buoc-1-lam = Bấm nút dưới đây. Đăng nhập Zalo bằng tài khoản quản trị viên, chọn đúng OA của đơn vị, rồi bấm «Cho phép».
zo-mo-zalo = Mở trang xin phép của Zalo
zo-buoc-2 = Bước 2. Trở lại trang này
zo-buoc-2-lam = Zalo tự đưa trở lại đây: chỉ còn bấm «Kiểm tra và lưu». Nếu không trở lại được, làm bước 3.
zo-buoc-3 = Bước 3. Chỉ khi Zalo không đưa trở lại
zo-dan-dia-chi = Dán địa chỉ của trang mà Zalo mở ra sau khi bấm «Cho phép»
zo-dan-goi-y = Chép cả dòng trên thanh địa chỉ, trong đó có chữ «code=». Mã này chỉ dùng trong 10 phút.
zo-kiem-tra = Kiểm tra và lưu
zo-da-ve = Zalo đã cho phép. Bấm nút dưới đây trong vòng 10 phút để lưu.
zo-cach-khac = Không mở được trang xin phép? Cách khác
zo-khac-1 = Mở công cụ API Explorer của Zalo và đăng nhập bằng tài khoản quản trị viên:
zo-khac-2 = Chọn đúng ứng dụng, chọn loại mã «OA Access Token», bấm lấy mã, rồi cho phép OA của đơn vị.
zo-khac-3 = Chép dòng «Refresh token» (không phải «Access token») và dán vào ô dưới đây.
zo-dan-refresh = Dán Refresh token

zo-loi-trong = Chưa dán gì vào ô.
zo-loi-khong-phai-ma = Chữ vừa dán không phải mã. Chép lại cả dòng, không thiếu chữ nào, rồi dán lại.
zo-loi-oa-khac = Mã này của một OA khác. Làm lại bước 1 và chọn đúng OA của đơn vị.
zo-loi-lau = Trang này mở đã quá lâu, hoặc mã do người khác xin. Làm lại từ bước 1.
zo-loi-ma = Zalo không nhận mã này: có thể đã dùng rồi, hoặc đã quá hạn. Lấy mã mới từ bước 1.
zo-loi-ung-dung = Zalo không nhận ứng dụng. Người quản trị máy chủ xem lại App ID và khóa bí mật trong cài đặt.
zo-loi-khong-noi = Chưa nối được tới Zalo. Mã chưa bị dùng: đợi vài phút rồi dán lại.
zo-loi-khong-ro = Zalo không trả lời kịp, mã có thể đã bị dùng. Lấy mã mới từ bước 1.
zo-loi-khac = Zalo báo lỗi số { $so }. Thử lại, hoặc gửi số này cho người quản trị máy chủ.

zo-viec-ngung = Zalo đang không cho tài khoản OA gửi tin: cần xem ngay.
