# Approving a notice, and what can be done to one on its way.

tb-chua-chon-noi = Chưa chọn nơi nhận, hoặc nơi nhận không còn. Chọn lại xã, thôn, bản.
tb-khong-duyet-duoc = Không duyệt được thông báo này: người soạn không tự duyệt, và chỉ duyệt trong địa bàn được giao.
tb-da-duyet-roi = Thông báo này đã có người duyệt hoặc trả lại rồi.
tb-da-gui-roi = Thông báo khẩn đã gửi đi nên không trả lại được; nếu sai thì chọn «Thu hồi».
tb-khong-lam-duoc-luc-nay = Lúc này không làm được việc ấy: trạng thái của thông báo đã thay đổi.
tb-can-loi-dinh-chinh = Cần ghi lời đính chính: máy nào không thu hồi được tin thì sẽ nhận lời này.
tb-dinh-chinh = ĐÍNH CHÍNH thông báo trước:
