# Notices to read, policy to ask about. Every answer comes from an item of the library.

viec-xem-thong-bao = xem thông báo
viec-hoi-chinh-sach = hỏi chính sách

tin-mot-thong-bao = 📢 Thông báo ngày { $ngay }, gửi bà con { $noi }:
    { $noi_dung }
tin-chua-co = Thời gian gần đây chưa có thông báo nào gửi đến nơi ông (bà) ở.
tin-chua-ro-ban = Tôi chưa biết ông (bà) ở bản nào nên chưa mở được thông báo của bản. Muốn chọn bản, mời ông (bà) vào «Dữ liệu của tôi».
tin-van-ban-co-san = Còn đây là các văn bản có sẵn. Ông (bà) muốn xem văn bản nào ạ?

hoi-chinh-sach = Ông (bà) muốn hỏi việc gì? Gõ câu hỏi, hoặc chọn một văn bản. Tôi chỉ trả lời theo văn bản chính thức đang có ở đây.
hoi-van-ban-nay = Có phải ông (bà) hỏi về văn bản này không ạ?
nut-khong-phai-van-ban = Không phải
chinh-sach-chua-biet = Tôi chưa có thông tin chính thức về việc này nên không dám trả lời. Xin hỏi cán bộ: { $ten }, { $sdt }.
chinh-sach-chua-biet-chua-co-so = Tôi chưa có thông tin chính thức về việc này nên không dám trả lời. Xin ông (bà) hỏi trực tiếp cán bộ Mặt trận xã.
chinh-sach-can-bo = cán bộ Mặt trận

nguon-da-het = Nguồn: { $nguon }, ngày { $ngay }. Đã hết hiệu lực: giai đoạn { $giai_doan } đã kết thúc.
nguon-con-hieu-luc = Nguồn: { $nguon }, ngày { $ngay }. Có hiệu lực từ ngày { $tu_ngay }.
hoi-toan-van = Ông (bà) muốn xem cả văn bản không ạ?
nut-toan-van = Xem toàn văn
nut-xem-du-roi = Đủ rồi ạ
hoi-xem-tiep = Hết phần { $phan }/{ $tong }. Ông (bà) xem tiếp không ạ?
nut-xem-tiep = Xem tiếp
toan-van-da-sua = Bản đang lưu có một lỗi in ở { $noi } đã được sửa: «{ $sai }» nay đọc là «{ $dung }».
