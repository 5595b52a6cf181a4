# One person on several channels: joining by a code, where notices come, letting a channel go.

nut-kenh-cua-toi = Kênh của tôi
nk-viec-kenh = xem các kênh của mình
nk-viec-noi = nối thêm kênh
nk-viec-bo = bỏ nối một kênh

nk-kenh-dang-co = Ông (bà) đang dùng các kênh: { $kenh }. Thông báo đang gửi về: { $noi }. Ông (bà) muốn làm gì ạ?
nk-kenh-dang-dung = { $kenh } (đang dùng)
nk-nut-noi-them = Nối thêm kênh
nk-nut-noi-nhan = Chọn nơi nhận tin
nk-nut-bo-noi = Bỏ nối một kênh

nk-ma = Mã nối của ông (bà) là { $ma }.
    Ông (bà) mở kênh kia ra, nhắn số này cho tôi ở đó trong { $phut } phút.
    Mã chỉ dùng một lần. Không đưa mã cho ai, kể cả người xưng là cán bộ.
nk-hoi-noi = Ông (bà) muốn nối kênh này với { $kenh }{ $ban ->
        [khong-co] {""}
       *[other] {" "}({ $ban })
    } phải không ạ? Hai kênh sẽ là của cùng một người: chung nơi ở, tiếng nói và các lần đồng ý{ $so ->
        [0] .
       *[other] , cùng { $so } ý kiến có liên hệ.
    } Ý kiến ẩn danh không bị nối. Nếu có ai khác bảo ông (bà) nhắn số này, xin chọn «Không nối».
nk-nut-noi = Đúng, nối lại
nk-nut-khong-noi = Không nối
nk-khong-noi = Vâng, tôi không nối gì cả.
nk-da-noi = Đã nối kênh này với { $kenh }. Nhắn ở kênh nào, tôi trả lời ở kênh đó.
nk-da-noi-ben-kia = Vừa nối { $kenh } với kênh này, theo mã của ông (bà). Nếu không phải ông (bà) làm, xin chọn «{ nk-nut-khong-phai-toi }» dưới đây.
nk-nut-khong-phai-toi = Không phải tôi
nk-hoi-noi-nhan = Thông báo của xã, bản gửi về đâu ạ? Mỗi tin tôi chỉ gửi đến một nơi.
nk-da-chon-noi = Vâng, từ nay thông báo gửi về { $kenh }. Nơi đó không nhận được nữa thì tôi gửi sang kênh còn lại.

nk-ma-sai = Mã này chưa đúng, đã dùng rồi hoặc đã quá giờ. Ông (bà) vào «Dữ liệu của tôi», chọn «Kênh của tôi» ở kênh kia để lấy mã mới.
nk-thu-nhieu = Mã nhập sai nhiều lần quá. Xin ông (bà) chờ 15 phút rồi thử lại.
nk-da-noi-roi = Kênh này đã là của ông (bà) rồi ạ.
nk-can-bo = Kênh làm việc của cán bộ không nối theo cách này. Xin nối ở trang cán bộ.

nk-hoi-bo-kenh = Ông (bà) muốn bỏ nối kênh nào ạ?
nk-hoi-bo = Bỏ nối { $kenh } ạ? Kênh ấy sẽ không còn là của ông (bà), thông báo gửi về đây. Nơi ở, tiếng nói và ý kiến giữ nguyên ở kênh này.
nk-nut-bo = Bỏ nối
nk-nut-giu = Không, giữ lại
nk-da-bo = Đã bỏ nối { $kenh }.
nk-van-noi = Vâng, tôi giữ nguyên.
nk-khong-con-noi = Kênh đó không còn nối với ông (bà) nữa ạ.
nk-kenh-nay-da-bo = Kênh này vừa được bỏ nối theo yêu cầu từ kênh kia. Ông (bà) nhắn gì ở đây, tôi xin làm quen lại từ đầu.

kenh-zalo-bot = Zalo
kenh-zalo-oa = Zalo (trang của Mặt trận)
