# Menus by number, on channels that have no buttons.

menu-nhan-so = Please send a number to choose.
menu-hoac-so = Or send one of the numbers above.
menu-nhan-chu = Or send one of these words:
menu-xem-them = More
menu-trang-truoc = The page before
menu-chon-tiep = Please go on choosing:
menu-khong-co-so = There is no number { $so } here. Please choose again:
