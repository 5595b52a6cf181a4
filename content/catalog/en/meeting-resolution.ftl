# The resolution of a village's community, beside the minutes.

nq-o-day = The community's resolution, a Word file, is here: { $duong_dan }{ $gui_xa ->
        [0] {""}
       *[1] {" "}Once signed, send it to the commune People's Committee to be recognised.
    }
nq-trich-yeu = On { $viec }
nq-can-cu-luat = Pursuant to Law 10/2022/QH15 on grassroots democracy;
nq-can-cu-bien-ban = Pursuant to the minutes of the meeting of { $noi } on { $ngay },
nq-dieu = Article { $dieu }. Passed: { $noi_dung }. In favour: { $tan_thanh }/{ $tren } households ({ $ty_le }%). Threshold: { $nguong }.
nq-gui-cong-nhan = Article { $dieu }. To the People's Committee of { $xa }, to be recognised.
nq-thi-hanh = Article { $dieu }. The households of { $noi } carry out this resolution.
nq-nhan-xa = - People's Committee of { $xa };
nq-nhan-mat-tran = - Front of { $xa };
nq-nhan-ho = - Households of { $noi };
nq-nhan-luu = - File of { $noi }.
