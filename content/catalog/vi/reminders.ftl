# What people are reminded of, and what they hear when it changes.

nhac-doithoai-sap-den = Xin nhắc ông (bà): { $lanh_dao } đối thoại với bà con lúc { $gio } ngày { $ngay }, tại { $dia_diem }.

    Nội dung: { $noi_dung }
nhac-doithoai-muon = Tin nhắc này đến muộn, mong ông (bà) thông cảm. { $lanh_dao } đối thoại với bà con lúc { $gio } ngày { $ngay }, tại { $dia_diem }.

    Nội dung: { $noi_dung }
nhac-doithoai-doi = Lịch đối thoại đã đổi. { $lanh_dao } đối thoại với bà con lúc { $gio } ngày { $ngay }, tại { $dia_diem }.

    Giờ và nơi trong tin nhắc trước không còn đúng nữa. Nội dung: { $noi_dung }
nhac-doithoai-thoi = Buổi đối thoại của { $lanh_dao } lúc { $gio } ngày { $ngay }, tại { $dia_diem }, không họp nữa. Ông (bà) không phải đến.

    Nội dung đã báo: { $noi_dung }

nhac-hop-sap-den = Xin nhắc: họp { $noi } lúc { $gio } ngày { $ngay } ({ $am_lich }), tại { $dau }. Mời mỗi hộ một người đại diện.

    Nội dung: { $noi_dung }
nhac-hop-muon = Tin nhắc này đến muộn, mong ông (bà) thông cảm. Họp { $noi } lúc { $gio } ngày { $ngay } ({ $am_lich }), tại { $dau }. Mời mỗi hộ một người đại diện.

    Nội dung: { $noi_dung }
