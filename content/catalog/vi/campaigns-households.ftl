# Households that take part in a campaign: of their own will, or by the head where nobody has a phone.

menu-thi-dua-ho = Thi đua của hộ
viec-thi-dua-ho = thi đua của hộ
td-ho-chua-vao = Ông (bà) chưa ở trong hộ nào của danh sách bản. Xin trưởng bản đường dẫn của hộ, mở ra và đồng ý thì vào được.
td-ho-muon-gi = Hộ «{ $ten }», { $noi }: đang tham gia { $so } phong trào. Ông (bà) cần việc gì ạ?
td-ho-da-vao-nut = { $ten }{ $xong ->
        [0] {""}
       *[other] {" "}– hộ đã làm xong
    }
nut-td-ho-dang-ky = Đăng ký phong trào
nut-td-ban-binh-xet = Kết quả bản đã bình xét
nut-td-ho-xong = Hộ tôi đã làm xong
nut-td-ho-rut = Rút hộ tôi ra
td-ho-de-sau = Vâng, lúc nào ông (bà) cần thì vào lại mục này.
td-ho-phong-trao-nao = Hộ tham gia phong trào nào ạ?
td-ho-dong-y = Hộ «{ $ho }» tham gia «{ $ten }»? Không bắt buộc, rút lúc nào cũng được. Trưởng bản và Mặt trận xã chỉ xem có bao nhiêu hộ tham gia. Mỗi tháng tôi nhắc hộ một lần, đến khi hộ làm xong.
td-ho-khong-vao = Vâng, tôi không ghi gì. Hộ không tham gia cũng không sao.
td-ho-khong-ghi-duoc = Phong trào này không còn nhận hộ, hoặc ông (bà) đã ra khỏi hộ, nên tôi chưa ghi.
td-ho-da-dang-ky = Đã ghi hộ «{ $ho }» tham gia «{ $ten }». Làm xong, ông (bà) vào lại mục này báo giúp.
td-ho-lam-gi = Hộ «{ $ho }» đang tham gia «{ $ten }»{ $xong ->
        [0] {""}
       *[other] {" "}và đã báo làm xong
    }. Ông (bà) cần việc gì ạ?
td-ho-da-xong = Đã ghi hộ ông (bà) làm xong. Cảm ơn gia đình. Tôi không nhắc việc này nữa.
td-ho-da-rut = Đã rút hộ «{ $ho }» khỏi «{ $ten }». Tôi không nhắc việc này nữa.
td-ho-thoi-roi = Hộ không còn tham gia phong trào này ạ.
td-ban-chua-binh-xet = Chưa có việc nào của { $noi } bình xét xong.
td-ban-da-binh-xet = { $ten }: đã có { $da_lam }.{ $diem ->
        [-1] {""}
       *[other] {" "}Bản tự chấm { $diem }/{ $tren } điểm.
    }{ $du ->
        [-1] {""}
       *[other] {" "}Bình xét ngày { $binh_xet }: { $dong_y }/{ $du } hộ đồng ý.
    }{ $da_nop ->
        [0] {""}
       *[other] {" "}Đã nộp lên xã ngày { $nop }.
    }
td-khong-dong-y-thi = Thấy chưa đúng, ông (bà) chọn «Gửi ý kiến»; gửi không để tên cũng được.

td-khong-nhan-ho = Lúc này chưa có phong trào nào đang nhận hộ đăng ký.
td-ho-phong-trao-ban = Hộ của { $noi } tham gia phong trào nào ạ?
td-ho-so-nut = { $ten } – { $so } hộ tham gia, { $xong } hộ đã xong
td-ho-deu-co-may = Không có hộ nào của { $noi } để bác ghi thay: danh sách còn trống, hoặc hộ nào cũng có người dùng máy tự đăng ký được.
td-ho-nao = { $so } hộ chưa có người dùng máy. Hộ nào đã nói với bác về «{ $ten }» ạ?
td-ho-nut = { $ten }{ $trang_thai ->
        [in] {" "}– đã tham gia
        [done] {" "}– đã làm xong
       *[none] {""}
    }
td-ho-da-noi = Hộ «{ $ho }» tự nói với bác là tham gia «{ $ten }» phải không ạ? Hộ chưa nói thì bác đừng ghi thay.
nut-td-ho-da-dong-y = Hộ đã đồng ý
td-ho-da-ghi-thay = Đã ghi hộ «{ $ho }» tham gia «{ $ten }». Hộ muốn rút, bác vào lại đây ghi giúp.
td-ho-ghi-gi = Hộ «{ $ho }», «{ $ten }»: bác ghi gì ạ?
nut-td-ho-xong-thay = Hộ đã làm xong
nut-td-ho-rut-thay = Hộ xin rút
td-ho-ghi-xong = Đã ghi hộ «{ $ho }» làm xong «{ $ten }».
td-ho-ghi-rut = Đã rút hộ «{ $ho }» khỏi «{ $ten }».
td-ho-khong-ghi-thay = Hộ này nay có người dùng máy, hoặc phong trào không còn nhận hộ, nên tôi chưa ghi thay.
