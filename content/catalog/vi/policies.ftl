# Notices to read, policy to ask about. Every answer comes from an item of the library.

viec-xem-thong-bao = xem thông báo
viec-hoi-chinh-sach = hỏi chính sách

tin-mot-thong-bao = 📢 Thông báo ngày { $ngay }, gửi bà con { $noi }:
    { $noi_dung }
tin-chua-co = Thời gian gần đây chưa có thông báo nào gửi đến nơi ông (bà) ở.
tin-chua-ro-ban = Tôi chưa biết ông (bà) ở bản nào nên chưa mở được thông báo của bản. Muốn chọn bản, mời ông (bà) vào «Dữ liệu của tôi».
tin-van-ban-co-san = Ngoài thông báo, tôi còn có chính sách theo từng loại việc. Ông (bà) muốn xem loại nào ạ?

hoi-chinh-sach = Ông (bà) muốn hỏi việc gì? Gõ câu hỏi, hoặc chọn một loại. Tôi chỉ trả lời theo nội dung đang đăng ở đây, có ghi nguồn.
hoi-loai-nao = Ông (bà) muốn xem loại nào ạ?
hoi-muc-nao = { $nhom }: ông (bà) muốn biết việc nào ạ?
nut-loai-khac = Loại khác
hoi-van-ban-nay = Có phải ông (bà) hỏi việc này không ạ?
nut-khong-phai-van-ban = Không phải
viec-xem-chinh-sach = xem chính sách
chinh-sach-chua-biet = Tôi chưa có thông tin chính thức về việc này nên không dám trả lời. Xin hỏi cán bộ: { $ten }, { $sdt }.
chinh-sach-chua-biet-chua-co-so = Tôi chưa có thông tin chính thức về việc này nên không dám trả lời. Xin ông (bà) hỏi trực tiếp cán bộ Mặt trận xã.
chinh-sach-can-bo = cán bộ Mặt trận
chinh-sach-khong-con = Nội dung này nay không còn được đăng. Xin ông (bà) hỏi việc khác, hoặc hỏi cán bộ Mặt trận.
chinh-sach-tieng-khac = Tôi chưa hiểu được tiếng này. Ở đây tôi trả lời bằng tiếng Việt và các tiếng có người bản ngữ đọc. (I can answer in Vietnamese only.)
da-chuyen-cau-hoi = Tôi đã chuyển câu hỏi này, không kèm tên ông (bà), để cán bộ soạn câu trả lời.

nguon-da-het = Nguồn: { $nguon }, ngày { $ngay }. Đã hết hiệu lực: giai đoạn { $giai_doan } đã kết thúc.
nguon-con-hieu-luc = Nguồn: { $nguon }. Hiệu lực từ ngày { $tu_ngay }.
nguon-chua-chac = Lưu ý: { $dieu }
hoi-xem-gi-nua = Ông (bà) muốn xem hay nghe gì nữa không ạ?
nut-nghe-tieng = Nghe { $tieng }
nut-xem-ky = Xem kỹ hơn
nut-toan-van = Xem toàn văn
nut-xem-du-roi = Đủ rồi ạ
chinh-sach-nguoi-doc = Người đọc: { $nguoi_doc }.
chinh-sach-ban-ghi = Đây là bản đọc { $tieng }.
chinh-sach-nghe-o-may-khac = Muốn cho người khác nghe, ông (bà) gửi cho họ đường dẫn này: { $link }
hoi-xem-tiep = Hết phần { $phan }/{ $tong }. Ông (bà) xem tiếp không ạ?
nut-xem-tiep = Xem tiếp
toan-van-da-sua = Bản đang lưu có một lỗi in ở { $noi } đã được sửa: «{ $sai }» nay đọc là «{ $dung }».

# On a card.
the-nguon = Nguồn: { $nguon }, hiệu lực từ { $tu_ngay }.
the-chan = Trợ lý tự động của Mặt trận Tổ quốc
