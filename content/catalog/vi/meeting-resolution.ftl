# The resolution of a village's community, beside the minutes.

nq-o-day = Nghị quyết của cộng đồng, tệp Word, tải ở đây: { $duong_dan }{ $gui_xa ->
        [0] {""}
       *[1] {" "}Bác ký xong thì gửi Ủy ban nhân dân xã xem xét, công nhận.
    }
nq-trich-yeu = Về việc { $viec }
nq-can-cu-luat = Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15;
nq-can-cu-bien-ban = Căn cứ biên bản cuộc họp của cộng đồng dân cư { $noi } ngày { $ngay },
nq-dieu = Điều { $dieu }. Thông qua: { $noi_dung }. Số hộ tán thành: { $tan_thanh }/{ $tren } hộ ({ $ty_le }%). Ngưỡng áp dụng: { $nguong }.
nq-gui-cong-nhan = Điều { $dieu }. Kính gửi Ủy ban nhân dân { $xa } xem xét, công nhận theo quy định.
nq-thi-hanh = Điều { $dieu }. Các hộ gia đình { $noi } có trách nhiệm thi hành Nghị quyết này.
nq-nhan-xa = - Ủy ban nhân dân { $xa };
nq-nhan-mat-tran = - Ủy ban MTTQ Việt Nam { $xa };
nq-nhan-ho = - Các hộ gia đình { $noi };
nq-nhan-luu = - Lưu: hồ sơ { $noi }.
