# What those who are praised in a campaign hear.

kh-cam-on-ban = Mặt trận khen { $noi } trong phong trào «{ $phong_trao }»: { $viec }. Xin cảm ơn bà con.
kh-cam-on-ho = Mặt trận khen { $ten }, { $noi } trong phong trào «{ $phong_trao }»: { $viec }. Xin cảm ơn ông (bà) và gia đình.
kh-hoi-neu-ten = Ông (bà) có đồng ý cho Mặt trận nêu tên trong báo cáo và khi biểu dương không ạ? Không trả lời thì chúng tôi không nêu tên.
nut-kh-neu-ten = Đồng ý nêu tên
nut-kh-khong-neu = Không nêu tên
kh-da-ghi-neu = Đã ghi: ông (bà) đồng ý nêu tên. Muốn đổi ý, ông (bà) chọn «Không nêu tên» ở tin trước.
kh-da-ghi-khong = Đã ghi: không nêu tên gia đình. Xin cảm ơn ông (bà).
kh-khong-con = Tin này không còn câu hỏi nào cần ông (bà) trả lời.
kh-nho-bac = Mặt trận khen { $ten }, { $noi } trong phong trào «{ $phong_trao }»: { $viec }. Nhờ bác chuyển lời cảm ơn, và hỏi giúp có đồng ý nêu tên trong báo cáo không. Bác báo lại Mặt trận xã; chưa đồng ý thì không nêu tên.
viec-tra-loi-khen = trả lời về việc nêu tên
