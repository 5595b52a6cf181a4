# What people are reminded of, and what they hear when it changes.

nhac-doithoai-sap-den = A reminder: { $lanh_dao } holds a dialogue with the people at { $gio } on { $ngay }, at { $dia_diem }.

    Subject: { $noi_dung }
nhac-doithoai-muon = This reminder comes late; we are sorry. { $lanh_dao } holds a dialogue with the people at { $gio } on { $ngay }, at { $dia_diem }.

    Subject: { $noi_dung }
nhac-doithoai-doi = The dialogue was moved. { $lanh_dao } holds a dialogue with the people at { $gio } on { $ngay }, at { $dia_diem }.

    The time and place of the earlier reminder no longer hold. Subject: { $noi_dung }
nhac-doithoai-thoi = The dialogue of { $lanh_dao } at { $gio } on { $ngay }, at { $dia_diem }, will not be held. There is no need to come.

    Subject as announced: { $noi_dung }

nhac-hop-sap-den = A reminder: { $noi } meets at { $gio } on { $ngay } ({ $am_lich }), at { $dau }. One person of each household, please.

    Agenda: { $noi_dung }
nhac-hop-muon = This reminder is late, please forgive us. { $noi } meets at { $gio } on { $ngay } ({ $am_lich }), at { $dau }. One person of each household, please.

    Agenda: { $noi_dung }
