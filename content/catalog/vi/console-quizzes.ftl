# Cuộc thi và bài học trên trang cán bộ.

cs-td = Cuộc thi
cs-td-tieu-de = Cuộc thi tìm hiểu
cs-td-lap = Soạn cuộc thi
cs-td-bai-hoc = Bài học: đã học đến đâu
cs-td-trong = Chưa có cuộc thi nào.
cs-td-ten = Tên cuộc thi
cs-td-noi = Địa bàn
cs-td-thoi-gian = Thời gian
cs-td-ngay-quay = Ngày quay thưởng
cs-td-trang-thai = Trạng thái
cs-td-tu = Từ ngày
cs-td-den = Đến hết ngày
cs-td-loi = Lời giới thiệu (đọc cho người dân)
cs-td-giai = Giải thưởng
cs-td-so-giai = Số giải
cs-td-can-dung = Đúng từ bao nhiêu câu thì vào quay thưởng
cs-td-nguon = Số công khai dùng để quay
cs-td-nguon-goi-y = Báo trước một số sẽ công bố sau khi hết hạn thi, ví dụ: giải đặc biệt xổ số kiến thiết miền Bắc ngày ấy. Không ai chọn được số này.
cs-td-cau = Câu { $n }
cs-td-cau-hoi = Câu hỏi
cs-td-lua-chon = Các lựa chọn, mỗi dòng một; dấu * trước câu đúng
cs-td-nut-lap = Lưu bản soạn
cs-td-nut-save = Lưu
cs-td-nut-submit = Trình duyệt
cs-td-nut-approve = Duyệt
cs-td-nut-back = Trả lại để sửa
cs-td-nut-discard = Bỏ
cs-td-nut-seed = Ghi số đã công bố
cs-td-nut-retype = Nhập lại số
cs-td-nut-draw = Quay thưởng
cs-td-nut-postpone = Hẹn lại ngày quay
cs-td-trang-thai-draft = Đang soạn
cs-td-trang-thai-submitted = Chờ duyệt
cs-td-trang-thai-waiting = Chưa mở
cs-td-trang-thai-open = Đang mở
cs-td-trang-thai-ended = Hết hạn, đang chốt danh sách
cs-td-trang-thai-sealed = Đã chốt danh sách
cs-td-trang-thai-late = Chốt muộn
cs-td-trang-thai-seeded = Chờ người khác quay
cs-td-trang-thai-drawn = Đã quay thưởng
cs-td-xong-draft = Đã lưu.
cs-td-xong-save = Đã lưu.
cs-td-xong-submit = Đã trình duyệt.
cs-td-xong-approve = Đã duyệt.
cs-td-xong-back = Đã trả lại.
cs-td-xong-seed = Đã ghi số. Người khác có quyền duyệt sẽ quay.
cs-td-xong-retype = Đã bỏ số; nhập lại.
cs-td-xong-draw = Đã quay. Người trúng được nhắn qua máy.
cs-td-xong-postpone = Đã hẹn ngày mới.
cs-td-nguoi-khac-duyet = Người đã soạn không tự duyệt; chờ người khác.
cs-td-nguoi-khac-quay = Người nhập số không tự quay; chờ người khác có quyền duyệt.
cs-td-dang-mo = Kết quả chỉ hiện khi hết hạn. Danh sách mã tự chốt vào ngày hôm sau.
cs-td-muon = Danh sách chốt khi số đã có thể được biết. Hẹn một số khác, ở một ngày sau hôm nay, và báo cho bà con.
cs-td-quay = Quay thưởng
cs-td-niem = SHA-256 của danh sách { $n } mã
cs-td-so-da-cong-bo = Số đã công bố
cs-td-ma-trung = Mã trúng (không có tên)
cs-td-tai-danh-sach = Tải danh sách mã
cs-td-tai-bien-ban = Tải biên bản quay
cs-td-ai-cung-xem = Hai tệp này ai cũng mở được, không cần đăng nhập.
cs-td-thu-ma = Người đến nhận giải đưa mã
cs-td-nut-thu = Kiểm tra mã
cs-td-ma-dung = Mã này trúng giải.
cs-td-ma-sai = Mã này không trúng.
cs-td-ket-qua = Kết quả
cs-td-so-nguoi = { $n } người dự thi.
cs-td-it-nguoi = Số người dự thi không hiện: ít quá, hoặc suy ra được.
cs-td-theo-ban = Theo thôn, bản
cs-td-nguoi = { $n } người
cs-td-mot-so = một số
cs-td-ti-le = khoảng { $n }% trả lời đúng
cs-td-nut-moi = Soạn thông báo mời bà con dự thi
cs-td-loi-moi = Mời bà con dự thi: { $ten }, đến hết ngày { $den }. Nhắn «dự thi tìm hiểu» để bắt đầu.
cs-td-soan = Người soạn
cs-td-duyet = Người duyệt
cs-td-nguoi-quay = Người quay
cs-td-noi-dung = Nội dung
cs-td-cau-dung = câu đúng
cs-bh-tieu-de = Bài học: đã học đến đâu
cs-bh-giai-thich = Đếm người đang giữ chức vụ, không đếm bà con. Học xong là đã đi hết các bài của chức vụ ấy; không lưu ai trả lời thế nào.
cs-bh-noi = Xã, phường
cs-bh-ai = Chức vụ
cs-bh-nguoi = Số người
cs-bh-bat-dau = Đã học ít nhất một bài
cs-bh-xong = Đã học hết
cs-bh-head = Trưởng thôn, bản, tổ dân phố
cs-bh-staff = Cán bộ Mặt trận
cs-bh-trong = Chưa có ai giữ chức vụ ở đây.

# Từ chối, nói với cán bộ.

td-khong-thay = Không có cuộc thi này, hoặc cuộc thi thuộc địa bàn khác.
td-vua-thay-doi = Cuộc thi vừa được người khác thay đổi. Xem lại rồi làm tiếp.
td-khong-lam-duoc = Việc này không làm được ở bước này, hoặc phải do người khác làm.
td-da-qua-ngay = Ngày cuối của cuộc thi đã qua. Sửa lại các ngày.
td-con-thieu = Nhập tên, lời giới thiệu, giải thưởng và số công khai dùng để quay.
td-ky-khong-hop-le = Thời gian chưa đúng: ngày cuối không trước ngày đầu, và không quá 200 ngày.
td-ngay-quay-som = Ngày quay phải sau ngày cuối ít nhất 2 ngày, để danh sách mã kịp chốt và công khai.
td-so-cau = Cần từ 1 đến 10 câu hỏi.
td-lua-chon = Mỗi câu cần từ 2 đến 5 lựa chọn, và đúng một lựa chọn có dấu * ở đầu dòng.
td-so-giai = Số giải từ 1 đến 50; số câu đúng cần có không quá số câu hỏi.
td-chua-den-ngay = Chưa đến ngày quay: { $ngay }.
td-so-chua-dung = Nhập số đã công bố: chỉ gồm chữ số, từ 2 đến 40 chữ số.
td-hoan-thieu = Chọn một ngày sau hôm nay, và ghi rõ số công khai nào.
td-bien-ban-quay = QUAY THƯỞNG: { $ten }

    Số mã trong danh sách: { $so_ma }. Số giải: { $so_giai }.
    SHA-256 của danh sách: { $niem }
    Số công khai đã báo trước: { $nguon }, ngày { $quay }.
    { $da_quay ->
        [co] Số đã công bố: { $so }
            Mã trúng, giải đầu trước:
            { $trung }
       *[chua] Chưa quay.
    }

    Kiểm tra lại: tải danh sách mã, tính SHA-256 của tệp, so với dòng trên.
    Với mỗi mã, tính HMAC-SHA256 của mã; khóa là dòng SHA-256, dấu hai chấm, rồi số đã công bố.
    Xếp từ nhỏ đến lớn: các mã đứng đầu là mã trúng.
