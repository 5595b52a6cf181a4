# Village meetings at the desk and on paper.

hopxa-tieu-de = Họp thôn, bản
hopxa-khong-thay = Không thấy cuộc họp này trong địa bàn phụ trách.
hopxa-khong-co-giay = Cuộc họp này không có giấy tờ ấy.
hopxa-da-hoan = Cuộc họp đã hoãn nên không kèm tài liệu được nữa.
hopxa-can-ten-tep = Cần ghi tên tài liệu để bà con biết đó là gì.
hopxa-so-lieu = Trong một năm qua và sắp tới:
hopxa-so = { $so } cuộc { $loai ->
        [ahead] sắp họp
        [open] đã đến giờ, chưa kết thúc
        [held] đã họp
        [unsigned] chưa có ảnh biên bản đã ký
        [untold] chưa báo kết quả cho bà con
       *[off] đã hoãn
    }
hopxa-chi-so-lieu = Người theo dõi chỉ xem được số cuộc họp, không mở được từng cuộc họp.
hopxa-hoi-nghi = Kế hoạch hội nghị định kỳ
hopxa-lich = Xem trên lịch
hopxa-tim = Thôn, bản hoặc xã
hopxa-viec = Loại việc
hopxa-moi-viec = Mọi loại việc
hopxa-moi-trang-thai = Mọi tình trạng
hopxa-loc-ahead = Sắp họp
hopxa-loc-open = Đã đến giờ, chưa kết thúc
hopxa-loc-held = Đã họp
hopxa-loc-unsigned = Chưa có ảnh biên bản đã ký
hopxa-loc-untold = Chưa báo kết quả
hopxa-loc-off = Đã hoãn
hopxa-danh-sach = Danh sách cuộc họp
hopxa-cot-noi = Thôn, bản
hopxa-cot-xa = Xã, phường
hopxa-cot-ngay = Ngày giờ
hopxa-cot-noi-dung = Nội dung
hopxa-cot-ho = Số hộ
hopxa-cot-viec = Việc sau họp
hopxa-cot-tinh-trang = Tình trạng
hopxa-cot-bien-ban = Biên bản đã ký
hopxa-cot-bao = Đã báo kết quả
hopxa-co = có
hopxa-chua-co = chưa
hopxa-ho-di = { $so } hộ báo đi
hopxa-ho-du = { $so }/{ $tong } hộ dự
hopxa-xong-may = xong { $xong }/{ $tong } việc
hopxa-khong-co = Không có cuộc họp nào đúng điều đã chọn.
hopxa-trong = Chưa có cuộc họp nào. Trưởng thôn, bản mời họp trên điện thoại thì cuộc họp hiện ở đây.
hopxa-ten = Họp { $noi }
hopxa-luc = Thời gian
hopxa-dau = Địa điểm
hopxa-xa = Thuộc
hopxa-tong-ho = Tổng số hộ
hopxa-noi-dung = Nội dung và quy định
hopxa-nguong = Cần { $nguong } tán thành ({ $can_cu }).
hopxa-can-cu = Căn cứ: { $can_cu }.
hopxa-chi-nghe = Nghe, góp ý; không biểu quyết.
hopxa-chua-doi-chieu = Ngưỡng này chưa đối chiếu với văn bản luật.
hopxa-du-ho = Số hộ có mặt đủ để biểu quyết.
hopxa-khong-du-ho = Số hộ có mặt chưa đủ để biểu quyết việc này: phát phiếu lấy ý kiến từng hộ.
hopxa-ket-qua = { $phieu ->
        [0] Giơ tay
       *[1] Phiếu của hộ
    }: tán thành { $tan_thanh }/{ $tren } hộ ({ $ty_le }%), không tán thành { $khong }, ý kiến khác { $khac }; cần ít nhất { $it_nhat } hộ.
hopxa-dat = { $dat ->
        [1] Đạt
       *[0] Chưa đạt
    }
hopxa-chua-dem = Chưa ghi biểu quyết.
hopxa-bao-moi = Đã báo ai, ai trả lời
hopxa-bao-may = Giấy mời: { $toi } máy đã nhận, { $cho } đang chờ, { $hong } không gửi được. Báo miệng: { $mieng } hộ.
hopxa-xem-giay-moi = Xem giấy mời đã gửi
hopxa-chua-moi = Chưa có giấy mời gửi qua hệ thống.
hopxa-tra-loi = Đi họp: { $di } hộ. Cử người khác: { $cu } hộ. Không đi được: { $khong } hộ. Chưa trả lời: { $chua } hộ.
hopxa-co-mat = Có mặt { $co_mat }/{ $tong } hộ ({ $ty_le }%).
hopxa-chua-diem-danh = Chưa điểm danh.
hopxa-giay-to = Giấy tờ để in
hopxa-tai-invitation = Giấy mời A4 (Mẫu 01)
hopxa-tai-ballots = Phiếu lấy ý kiến hộ
hopxa-tai-secret = Phiếu kín
hopxa-tai-signing = Danh sách hộ ký nhận phiếu
hopxa-tai-calendar = Tệp lịch (.ics)
hopxa-tai-minutes = Biên bản họp (Mẫu 03)
hopxa-phat-phieu = Không đủ hộ dự để đạt ngưỡng thì phát phiếu tới từng hộ (Điều 4 khoản 1 điểm b Nghị định 59/2023/NĐ-CP). Giơ tay hay bỏ phiếu kín do cuộc họp quyết (Điều 18 khoản 4 Luật 10/2022/QH15). Phiếu kín không ghi tên hộ; hộ ký ở danh sách.
hopxa-bien-ban = Biên bản và kết quả
hopxa-anh-ky = Xem ảnh biên bản đã ký
hopxa-chua-anh-ky = Trưởng thôn, bản chưa gửi ảnh biên bản đã ký.
hopxa-da-bao = Đã báo kết quả cho bà con lúc { $luc }.
hopxa-chua-bao = Chưa báo kết quả cho bà con.
hopxa-tai-lieu-kem = Tài liệu kèm cuộc họp
hopxa-tai-lieu-goi-y = Ai trả lời giấy mời thì nhận được đường dẫn tới tài liệu. Ảnh, PDF, Word hoặc Excel, nhiều nhất 20 MB; ai có đường dẫn cũng mở được, nên không kèm giấy tờ riêng của người nào.
hopxa-khong-tai-lieu = Chưa có tài liệu nào.
hopxa-duong-dan = Đường dẫn cho bà con
hopxa-ten-tep = Tên tài liệu
hopxa-tep = Tệp
hopxa-nut-attach = Kèm tài liệu
hopxa-nut-drop = Bỏ
hopxa-bo-cua = Bỏ tài liệu { $ten }
hopxa-nut-bao = Soạn tin báo bà con có tài liệu
hopxa-tin-tai-lieu = Cuộc họp { $noi } ngày { $ngay } có tài liệu: { $ten }. Xem ở { $duong_dan }
hopxa-xong-attach = Đã kèm tài liệu.
hopxa-xong-drop = Đã bỏ tài liệu; đường dẫn cũ không mở được nữa.
hopxa-viec-sau = Việc sau cuộc họp
hopxa-khong-viec = Không ghi việc nào.
hopxa-cot-ai = Ai làm
hopxa-cot-han = Xong trước
hopxa-cot-do = Đo bằng
hopxa-viec-done = đã xong
hopxa-viec-late = quá hạn, tính là chưa làm
hopxa-viec-open = đang làm
hopxa-khong-thay-bieu-quyet = Số ở đây do trưởng thôn, bản ghi. Biểu quyết là của cuộc họp; biên bản có chữ ký mới có giá trị.

# The plan of the regular conference.

hn-tieu-de = Kế hoạch hội nghị định kỳ
hn-can-cu = Kế hoạch gửi Ủy ban nhân dân, Mặt trận và Ban Thanh tra nhân dân xã thống nhất trước, rồi trưởng thôn, bản mới mời họp (Điều 10 Nghị định 59/2023/NĐ-CP).
hn-trong = Chưa có kế hoạch nào.
hn-danh-sach = Danh sách kế hoạch
hn-cot-ngay = Dự kiến họp
hn-cot-thong-nhat = Đã thống nhất
hn-may-ben = { $so }/3 bên
hn-trang-thai-draft = Đang soạn
hn-trang-thai-sent = Đã gửi, chờ thống nhất
hn-trang-thai-agreed = Đã thống nhất
hn-tao = Lập kế hoạch
hn-ban = Thôn, bản
hn-chon-ban = Chọn thôn, bản
hn-ngay = Ngày họp dự kiến
hn-gio = Giờ
hn-dia-diem = Địa điểm
hn-noi-dung = Nội dung, mỗi dòng một việc
hn-nut-tao = Lập kế hoạch
hn-ten = Hội nghị định kỳ { $noi }
hn-tai = Tải kế hoạch (.docx)
hn-da-gui-ngay = Đã gửi ngày { $ngay }{ $so ->
        [khong] {""}
       *[khac] , văn bản số { $so }
    }.
hn-gui-di = Ghi đã gửi kế hoạch
hn-ngay-van-ban = Ngày văn bản
hn-so-van-ban = Số văn bản (nếu có)
hn-nut-send = Đã gửi ba bên
hn-cac-ben = Ý kiến của ba bên
hn-ben-committee = Ủy ban nhân dân xã, phường
hn-ben-front = Ủy ban Mặt trận Tổ quốc xã, phường
hn-ben-board = Ban Thanh tra nhân dân
hn-ben-roi = Thống nhất ngày { $ngay }{ $so ->
        [khong] {""}
       *[khac] , văn bản số { $so }
    }
hn-ben-chua = Chưa có ý kiến
hn-nut-agree = Ghi thống nhất
hn-nut-discard = Bỏ kế hoạch
hn-xong-plan = Đã lập kế hoạch.
hn-xong-send = Đã ghi ngày gửi.
hn-xong-agree = Đã ghi ý kiến thống nhất.
hn-xong-discard = Đã bỏ kế hoạch.
hn-da-du = Ba bên đã thống nhất. Trưởng thôn, bản mời họp được.
hn-khong-thay = Không thấy kế hoạch này trong địa bàn phụ trách.
hn-vua-thay-doi = Kế hoạch vừa có người sửa. Xem lại rồi ghi tiếp.
hn-ngay-da-qua = Ngày họp dự kiến phải sau hôm nay.
hn-ngay-chua-den = Ngày văn bản không được sau hôm nay.
hn-can-ngay = Cần ghi ngày.
hn-can-gio = Giờ ghi như 08:30.
hn-can-dau = Cần ghi địa điểm.
hn-can-noi-dung = Cần ghi nội dung, nhiều nhất { $nhieu_nhat } dòng.
hn-ben-nao = Không biết bên này.
hn-chua-gui = Ghi ngày gửi kế hoạch trước; ngày thống nhất không được trước ngày gửi.
hn-da-gui = Kế hoạch đã gửi nên không bỏ được nữa.
