# Words of the conversation engine itself: what any conversation may say.

nut-dung-roi = Đúng rồi
nut-chua-dung = Chưa đúng
nut-khong = Không
nut-xong = Xong, gửi hết rồi
nut-bo-qua = Bỏ qua
nut-quay-lai = ↩ Quay lại
nut-thoi = Thôi, không gửi
nut-menu = ≡ Về đầu
nut-gui-tiep = Gửi tiếp
nut-thoi-xoa = Thôi, xóa đi
nut-lam-tiep-viec-do = Làm tiếp
nut-thoi-viec-do = Thôi

khong-hieu = Xin lỗi ông (bà), tôi chưa hiểu.
khong-hieu-chon = Xin lỗi ông (bà), tôi chưa hiểu. Ông (bà) chọn một dòng ở dưới, hoặc gõ số thứ tự giúp tôi.
chi-nhan-chu = Chỗ này tôi cần ông (bà) gõ chữ giúp ạ.
khong-nhan-loai-nay = Loại tin này tôi chưa nhận được. Ông (bà) gõ chữ, gửi ghi âm hoặc ảnh giúp tôi.
tai-len-hong = Tôi chưa lấy được tệp ông (bà) vừa gửi. Ông (bà) gửi lại giúp tôi ạ.
nut-cu = Nút đó thuộc câu hỏi trước rồi ạ. Mời ông (bà) trả lời câu này:
da-ghi-phan = Tôi đã ghi { $so } phần. Ông (bà) kể thêm, gửi thêm ghi âm hoặc ảnh; hết rồi thì chọn «Xong, gửi hết rồi».
khong-lui-duoc = Chỗ này không lùi lại được nữa ạ.
hoi-lai-tu-dau = Phần mềm vừa được sửa nên tôi xin hỏi lại từ đầu. Những gì ông (bà) đã gửi tôi vẫn giữ, không phải gửi lại.
viec-da-bo = Việc này nay không còn nữa ạ.
da-huy = Tôi đã bỏ, không gửi gì cả.
hom-truoc-dang-do = Hôm trước { $ai ->
        [bac] bác
       *[dan] ông (bà)
    } đang { $viec }. { $cach ->
        [gui] Gửi tiếp không ạ?
       *[lam] Làm tiếp không ạ?
    }
dang-do = { $ai ->
        [bac] Bác
       *[dan] Ông (bà)
    } đang { $viec }, chưa xong. { $cach ->
        [gui] Gửi tiếp không ạ?
       *[lam] Làm tiếp không ạ?
    }
co-loi = Xin lỗi ông (bà), máy của chúng tôi vừa trục trặc nên chưa ghi được tin vừa rồi. Xin ông (bà) gửi lại sau ít phút.
