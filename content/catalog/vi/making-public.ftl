# «Công khai trong bản»: trưởng bản ghi việc đã công khai, được nhắc khi đến kỳ.

ckb-nut-cong-khai = Công khai trong bản
ckb-viec-cong-khai = việc công khai trong bản
ckb-truong-ban = Trưởng bản
ckb-viec-nao = Ở { $noi } đã công khai đủ { $xong }/{ $tong } nội dung. Bác ghi nội dung nào ạ?
ckb-dong = { $muc ->
        [none] { $viec }: chưa công khai
        [uncounted] { $viec }: chưa được tính
        [short] { $viec }: chưa đủ ngày
        [again] { $viec }: đến kỳ làm lại
       *[done] { $viec }: đủ, ngày { $ngay }
    }
ckb-de-sau = Vâng, khi nào công khai xong bác vào đây ghi.
ckb-khong-con = Nội dung này không còn trong bảng kiểm. Bác mở lại danh sách giúp.
ckb-chua-chon-kenh = Ở { $noi } chưa họp chọn kênh công khai, nên nhắn vào nhóm chưa được tính.
ckb-cach-nao = { $viec }: đã công khai bằng cách nào ạ?
ckb-cach-board = Dán bảng tin
ckb-cach-speaker = Đọc loa
ckb-cach-meeting = Nói tại cuộc họp
ckb-cach-paper = Tới từng hộ
ckb-cach-message = Nhắn vào nhóm bản đã chọn
ckb-nut-chon-kenh = Bản đã họp chọn kênh
ckb-hoi-ngay = Bắt đầu công khai ngày nào ạ? Ví dụ 20/11/2026.
ckb-nut-hom-nay = Hôm nay
ckb-ngay-chua-dung = Ngày này tôi thấy chưa đúng: cần ngày đã công khai, không phải ngày sắp tới. Bác gõ lại giúp, ví dụ 20/11/2026.
ckb-hoi-may-ngay = Từ hôm đó đến nay loa đã đọc liền mấy ngày? Bác gõ một số, nhiều nhất là { $tong }.
ckb-may-ngay-chua-dung = Số này tôi thấy chưa đúng: từ hôm đó đến nay có { $tong } ngày. Bác gõ lại số ngày giúp.
ckb-hoi-anh = Bác chụp bảng tin hay tờ giấy đã công khai gửi tôi. Không có thì chọn «Bỏ qua».
ckb-ghi-chua = { $viec }. { $cach ->
        [board] Dán bảng tin
        [speaker] Đọc loa
        [meeting] Nói tại cuộc họp
        [paper] Tới từng hộ
       *[message] Nhắn vào nhóm của bản
    } từ ngày { $tu }{ $so_ngay ->
        [1] {""}
       *[khac] , { $so_ngay } ngày liền
    }. Ghi chưa ạ?
ckb-nut-ghi-lai = Ghi lại
ckb-da-ghi = Đã ghi: { $viec }. { $muc ->
        [short] Còn chưa đủ ngày.
        [again] Nội dung này lại đến kỳ phải công khai.
        [uncounted] Lần này chưa được tính.
       *[done] Nội dung này đã công khai đủ.
    }
ckb-giu-bang = Bác giữ tờ này trên bảng đến hết ngày { $den }.
ckb-con-loa = Loa mới đọc { $da } ngày liền, cần { $can } ngày. Mai đọc tiếp rồi bác vào đây ghi thêm.
ckb-lam-lai = Phải công khai lại trước ngày { $ngay }.
ckb-chua-duoc-tinh = Nhắn vào nhóm chỉ được tính từ ngày { $noi } họp chọn kênh. Tôi chưa ghi lần này.
ckb-nut-xem-bang = Xem bảng kiểm của bản
ckb-nhac-loa = { $viec }: hôm nay { $noi } đọc loa tiếp. Mới đọc { $da } ngày liền, cần { $can } ngày. Đọc xong bác ghi lại giúp.
ckb-nhac-lam-lai = { $viec }: { $noi } phải công khai lại trước ngày { $ngay }. Làm xong bác ghi lại giúp.
ckb-nut-ghi = Ghi việc đã công khai
ckb-xem-anh = xem ảnh

# T6: «Chưa – để vào nội dung họp tới» dẫn tới cuộc họp.
kenh-nut-goi-hop = Gọi họp bản
kenh-viec-hop = họp bản
