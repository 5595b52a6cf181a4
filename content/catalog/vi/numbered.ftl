# Menus by number, on channels that have no buttons.

menu-nhan-so = Xin nhắn một số để chọn.
menu-hoac-so = Hoặc nhắn một số ở trên.
menu-nhan-chu = Hoặc nhắn một trong các chữ này:
menu-xem-them = Xem thêm
menu-trang-truoc = Trang trước
menu-chon-tiep = Mời chọn tiếp:
menu-khong-co-so = Ở đây không có số { $so }. Mời chọn lại:
