# Which language somebody writes in: it is offered, never changed unasked.

hinh-nhu-tieng = Hình như ông (bà) viết { $tieng }. Muốn tôi dùng { $tieng } thì ông (bà) bấm nút dưới; không thì cứ nói tiếp.
hinh-nhu-tieng-lan-dau = Hình như ông (bà) viết { $tieng }. Đúng vậy thì ông (bà) chọn { $tieng } ở dưới.
nut-dung-tieng = Dùng { $tieng }
nut-khong-phai-tieng = Tôi không viết { $tieng }
viec-bao-sai-tieng = báo nhận nhầm tiếng
doan-sai-tieng-gi = Xin lỗi ông (bà), tôi nhận nhầm. Câu vừa rồi là tiếng gì ạ?
doan-sai-xin-cau = Tôi đã ghi là nhận nhầm. Ông (bà) cho phép tôi giữ một câu để lần sau nhận đúng hơn không? Tôi không ghi tên, chỉ giữ câu chữ và ngày.
doan-sai-go-cau = Mời ông (bà) gõ một câu bằng tiếng ấy. Xin đừng ghi tên hay số điện thoại.
doan-sai-da-giu = Tôi đã giữ câu ấy. Cảm ơn ông (bà).
doan-sai-cam-on = Vâng, tôi chỉ đếm một lần nhầm, không giữ câu nào. Cảm ơn ông (bà).
