# Approving a notice, and what can be done to one on its way.

tb-chua-chon-noi = Chưa chọn nơi nhận, hoặc nơi nhận không còn. Xin chọn lại xã, thôn, bản.
tb-khong-duyet-duoc = Thông báo này không phải việc duyệt của ông (bà): người soạn không tự duyệt, và chỉ duyệt trong địa bàn mình phụ trách.
tb-da-duyet-roi = Thông báo này đã có người duyệt hoặc trả lại rồi.
tb-da-gui-roi = Thông báo khẩn đã gửi đi nên không trả lại được; nếu sai, xin bấm «Thu hồi».
tb-khong-lam-duoc-luc-nay = Lúc này không làm được việc ấy với thông báo: tình trạng của nó đã khác.
tb-can-loi-dinh-chinh = Xin ghi lời đính chính: máy nào không rút lại được tin thì sẽ nhận lời này.
tb-dinh-chinh = ĐÍNH CHÍNH thông báo trước:
