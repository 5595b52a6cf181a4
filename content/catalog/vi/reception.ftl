# The front desk: the menu, and what is said when nothing is being asked.

menu-moi-chon = Ông (bà) cần việc gì ạ?
menu-tin = Nghe, xem thông báo
menu-ykien = Gửi ý kiến
menu-tracuu = Xem trả lời ý kiến của tôi
menu-hoi = Hỏi chính sách
menu-canbo = Gặp cán bộ Mặt trận
menu-ngonngu = Đổi tiếng nói
menu-dulieu = Dữ liệu của tôi
menu-thongbao = Soạn thông báo cho bản

chua-hieu-viec = Tôi là trợ lý tự động, chưa hiểu được câu này. Mời ông (bà) chọn một việc, hoặc gõ số thứ tự:
hoi-gui-thanh-y-kien = Tôi đã nhận. Ông (bà) muốn gửi nội dung này thành ý kiến đến Mặt trận phải không ạ?
nut-gui-y-kien = Đúng, gửi ý kiến
nut-khong-gui = Không, bỏ đi
tin-da-sua = Tôi thấy ông (bà) vừa sửa một tin cũ. Tôi chỉ ghi được tin lúc gửi lần đầu; muốn sửa thì xin gửi lại nội dung mới.
khong-co-gi-de-huy = Hiện không có việc gì đang làm dở ạ.
nut-lam-tiep = Làm tiếp: { $viec }
viec-do = làm việc đó
khong-co-gi-dau = Vâng ạ, không có gì đâu. Lúc nào cần, ông (bà) cứ nhắn.
nut-hoi-chinh-sach = Tôi muốn hỏi chính sách
