# A called meeting gets another day, hour or place.

nut-doi-lich-hop = Đổi ngày, giờ, nơi họp
nut-doi-ngay-hop = Đổi ngày
nut-doi-gio-hop = Đổi giờ
nut-doi-noi-hop = Đổi nơi họp
nut-doi-va-bao = Đổi và báo bà con
doi-hop-gi = Bác đổi gì của cuộc họp này ạ?
doi-hop-tin = Xin báo: cuộc họp { $noi } lúc { $gio_cu }, ngày { $ngay_cu } đã đổi. Nay họp lúc { $gio }, ngày { $ngay } ({ $am_lich }), tại { $dau }. Nội dung: { $noi_dung }.{ $hoi_lai ->
        [0] {""}
       *[1] {" "}Mời mỗi hộ trả lời lại.
    }
doi-hop-chua = Đổi lịch và báo cho bà con chưa ạ?
doi-hop-khong-khac = Ngày, giờ và nơi họp vẫn như cũ.
doi-hop-khong-duoc = Cuộc họp này không đổi được nữa: đã đến giờ, đã xong, hoặc không phải của bản bác.
doi-hop-da-bao = { $so_may ->
        [0] Đã đổi lịch họp. Chưa có máy nào nhận tin qua đây, xin bác báo miệng.
       *[khac] Đã đổi lịch họp. Tôi báo đến { $so_may } máy của bà con; tin nhắc cũ đã bỏ.
    }
doi-hop-tra-loi-lai = Cuộc họp đã đổi: nay họp lúc { $gio }, ngày { $ngay }, tại { $dau }. Mời ông (bà) trả lời theo lịch mới.
