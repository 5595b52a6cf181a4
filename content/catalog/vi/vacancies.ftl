# Danh bạ: vị trí khuyết, nhiệm kỳ sắp hết; quyền trong cuộc thi, sổ theo dõi, công khai, họp bản.

ng-vi-tri-khuyet = Vị trí còn khuyết
ng-xem-vi-tri-khuyet = Xem vị trí còn khuyết
ng-khuyet-giai-thich = Thôn, bản, tổ dân phố chưa có trưởng trên hệ thống; xã, phường chưa có cán bộ hoặc người duyệt.
ng-khuyet-tim = Tìm thôn, bản, xã
ng-khuyet-so = { $n } vị trí chưa có người giữ.
ng-khuyet-tu = Khuyết từ sau ngày
ng-khuyet-lam = Việc cần làm
ng-chua-ai-giu = Chưa ai giữ
ng-khuyet-khong-co = Không có vị trí nào khuyết như vậy trong địa bàn.
ng-trang-thai-ending = Sắp hết nhiệm kỳ
ng-nhac-sap-het = { $vai } { $noi } hết nhiệm kỳ ngày { $ngay }. Mở mục «Người, việc», «Sắp hết nhiệm kỳ» để gia hạn hoặc bàn giao.
ng-nhac-da-het = { $vai } { $noi } đã hết nhiệm kỳ ngày { $ngay } và chưa có người thay. Mở mục «Người, việc», «Vị trí còn khuyết» để mời người mới.
quyen-hop-va-thi-dua-ban = Mời họp, ghi kết quả họp, đăng ký thi đua của thôn, bản
quyen-ghi-cong-khai-ban = Ghi việc đã công khai ở thôn, bản
quyen-so-va-bang-kiem = Ghi sổ theo dõi, bảng kiểm công khai
quyen-soan-thi = Soạn cuộc thi tìm hiểu
quyen-duyet-thi = Duyệt, quay thưởng, cho cuộc thi kết thúc sớm
