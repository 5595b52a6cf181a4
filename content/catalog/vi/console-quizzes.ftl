# Cuộc thi và bài học trên trang cán bộ.

cs-thi = Cuộc thi
cs-thi-tieu-de = Cuộc thi tìm hiểu
cs-thi-lap = Soạn cuộc thi
cs-thi-bai-hoc = Bài học: đã học đến đâu
cs-thi-trong = Chưa có cuộc thi nào.
cs-thi-ten = Tên cuộc thi
cs-thi-noi = Địa bàn
cs-thi-thoi-gian = Thời gian
cs-thi-ngay-quay = Ngày quay thưởng
cs-thi-trang-thai = Trạng thái
cs-thi-tu = Từ ngày
cs-thi-den = Đến hết ngày
cs-thi-loi = Lời giới thiệu (đọc cho người dân)
cs-thi-giai = Giải thưởng
cs-thi-so-giai = Số giải
cs-thi-can-dung = Đúng từ bao nhiêu câu thì vào quay thưởng
cs-thi-nguon = Số công khai dùng để quay
cs-thi-nguon-goi-y = Báo trước một số sẽ công bố sau khi hết hạn thi, ví dụ: giải đặc biệt xổ số kiến thiết miền Bắc ngày ấy. Không ai chọn được số này.
cs-thi-cau = Câu { $n }
cs-thi-cau-hoi = Câu hỏi
cs-thi-lua-chon = Các lựa chọn, mỗi dòng một; dấu * trước câu đúng
cs-thi-nut-lap = Lưu bản soạn
cs-thi-nut-save = Lưu
cs-thi-nut-submit = Trình duyệt
cs-thi-nut-approve = Duyệt
cs-thi-nut-back = Trả lại để sửa
cs-thi-nut-discard = Bỏ
cs-thi-nut-seed = Ghi số đã công bố
cs-thi-nut-retype = Nhập lại số
cs-thi-nut-draw = Quay thưởng
cs-thi-nut-postpone = Hẹn lại ngày quay
cs-thi-trang-thai-draft = Đang soạn
cs-thi-trang-thai-submitted = Chờ duyệt
cs-thi-trang-thai-waiting = Chưa mở
cs-thi-trang-thai-open = Đang mở
cs-thi-trang-thai-ended = Hết hạn, đang chốt danh sách
cs-thi-trang-thai-sealed = Đã chốt danh sách
cs-thi-trang-thai-late = Chốt muộn
cs-thi-trang-thai-seeded = Chờ người khác quay
cs-thi-trang-thai-drawn = Đã quay thưởng
cs-thi-xong-draft = Đã lưu.
cs-thi-xong-save = Đã lưu.
cs-thi-xong-submit = Đã trình duyệt.
cs-thi-xong-approve = Đã duyệt.
cs-thi-xong-back = Đã trả lại.
cs-thi-xong-seed = Đã ghi số. Người khác có quyền duyệt sẽ quay.
cs-thi-xong-retype = Đã bỏ số; nhập lại.
cs-thi-xong-draw = Đã quay. Người trúng được nhắn qua máy.
cs-thi-xong-postpone = Đã hẹn ngày mới.
cs-thi-nguoi-khac-duyet = Người đã soạn không tự duyệt; chờ người khác.
cs-thi-nguoi-khac-quay = Người nhập số không tự quay; chờ người khác có quyền duyệt.
cs-thi-dang-mo = Kết quả chỉ hiện khi hết hạn. Danh sách mã tự chốt vào ngày hôm sau.
cs-thi-muon = Danh sách chốt khi số đã có thể được biết. Hẹn một số khác, ở một ngày sau hôm nay, và báo cho bà con.
cs-thi-quay = Quay thưởng
cs-thi-niem = SHA-256 của danh sách { $n } mã
cs-thi-so-da-cong-bo = Số đã công bố
cs-thi-ma-trung = Mã trúng (không có tên)
cs-thi-tai-danh-sach = Tải danh sách mã
cs-thi-tai-bien-ban = Tải biên bản quay
cs-thi-ai-cung-xem = Hai tệp này ai cũng mở được, không cần đăng nhập.
cs-thi-thu-ma = Người đến nhận giải đưa mã
cs-thi-nut-thu = Kiểm tra mã
cs-thi-ma-dung = Mã này trúng giải.
cs-thi-ma-sai = Mã này không trúng.
cs-thi-ket-qua = Kết quả
cs-thi-so-nguoi = { $n } người dự thi.
cs-thi-it-nguoi = Số người dự thi không hiện: ít quá, hoặc suy ra được.
cs-thi-theo-ban = Theo thôn, bản
cs-thi-nguoi = { $n } người
cs-thi-mot-so = một số
cs-thi-ti-le = khoảng { $n }% trả lời đúng
cs-thi-nut-moi = Soạn thông báo mời bà con dự thi
cs-thi-loi-moi = Mời bà con dự thi: { $ten }, đến hết ngày { $den }. Nhắn «dự thi tìm hiểu» để bắt đầu.
cs-thi-soan = Người soạn
cs-thi-duyet = Người duyệt
cs-thi-nguoi-quay = Người quay
cs-thi-noi-dung = Nội dung
cs-thi-cau-dung = câu đúng
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

thi-khong-thay = Không có cuộc thi này, hoặc cuộc thi thuộc địa bàn khác.
thi-vua-thay-doi = Cuộc thi vừa được người khác thay đổi. Xem lại rồi làm tiếp.
thi-khong-lam-duoc = Việc này không làm được ở bước này, hoặc phải do người khác làm.
thi-da-qua-ngay = Ngày cuối của cuộc thi đã qua. Sửa lại các ngày.
thi-con-thieu = Nhập tên, lời giới thiệu, giải thưởng và số công khai dùng để quay.
thi-ky-khong-hop-le = Thời gian chưa đúng: ngày cuối không trước ngày đầu, và không quá 200 ngày.
thi-ngay-quay-som = Ngày quay phải sau ngày cuối ít nhất 2 ngày, để danh sách mã kịp chốt và công khai.
thi-so-cau = Cần từ 1 đến 10 câu hỏi.
thi-lua-chon = Mỗi câu cần từ 2 đến 5 lựa chọn, và đúng một lựa chọn có dấu * ở đầu dòng.
thi-so-giai = Số giải từ 1 đến 50; số câu đúng cần có không quá số câu hỏi.
thi-chua-den-ngay = Chưa đến ngày quay: { $ngay }.
thi-so-chua-dung = Nhập số đã công bố: chỉ gồm chữ số, từ 2 đến 40 chữ số.
thi-hoan-thieu = Chọn một ngày sau hôm nay, và ghi rõ số công khai nào.
thi-bien-ban-quay = QUAY THƯỞNG: { $ten }

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
