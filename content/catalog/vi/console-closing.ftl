# The month on one page; campaigns summed up, praise, certificates; what is due by its cycle.

cs-bc-tai-mot-trang = Tải một trang để in (.pdf)
bc-khong-mot-trang = Chỉ bản tóm tắt tháng gửi cấp ủy mới có trang in này.
bc-mot-trang-ngay = { $noi }, ngày …… tháng …… năm { $nam }
bc-mot-trang-ten-loai = BÁO CÁO TÓM TẮT
bc-mot-trang-con-nua = Trang này không đủ chỗ, xem tiếp trong báo cáo đầy đủ.

cs-bc-loai-campaign = Sơ kết, tổng kết thi đua

# --- praise, certificates, the report of a campaign ---

cs-kh = Khen, sơ kết và tổng kết
cs-kh-giai-thich = Chỉ lời khen được gửi đi, không gửi danh sách nơi chưa làm được. Thôn, bản được nêu tên; hộ, cá nhân chỉ nêu tên công khai khi họ đồng ý, chưa trả lời là không.
cs-kh-danh-sach = Đề nghị và đã khen ({ $n })
cs-kh-ai = Được khen
cs-kh-thanh-tich = Thành tích
cs-kh-neu-ten = Nêu tên công khai
cs-kh-loai-village = Thôn, bản
cs-kh-loai-household = Hộ gia đình
cs-kh-loai-person = Cá nhân
cs-kh-trang-thai-proposed = Chờ người khác duyệt
cs-kh-trang-thai-approved = Đã duyệt khen
cs-kh-so = giấy số { $so }
cs-kh-so-giay = Số giấy khen
cs-kh-so-cua = Số giấy khen của { $ten }
cs-kh-tap-the = Tập thể, nêu tên
cs-kh-chua-hoi = Chưa trả lời: không nêu
cs-kh-dong-y = Đồng ý
cs-kh-khong = Không nêu tên
cs-kh-nut-approve = Duyệt khen
cs-kh-nut-drop = Bỏ đề nghị
cs-kh-nut-named = Ghi: đồng ý nêu tên
cs-kh-nut-unnamed = Ghi: không nêu tên
cs-kh-nut-forget = Xóa tên theo yêu cầu
cs-kh-nut-number = Ghi số
cs-kh-nut-propose = Đề nghị khen
cs-kh-in-mot = In giấy khen
cs-kh-in-ca = In tất cả giấy khen (.pdf)
cs-kh-nguoi-ky = Họ tên người ký
cs-kh-nguoi-ky-goi-y = Để trống thì ký và ghi tên bằng tay. Tên này không lưu lại.
cs-kh-trong = Chưa có đề nghị khen nào trong phong trào này.
cs-kh-de-nghi = Đề nghị khen
cs-kh-loai = Khen ai
cs-kh-ban = Thôn, bản
cs-kh-ten = Tên hộ hoặc cá nhân
cs-kh-ten-goi-y = Khen thôn, bản thì để trống. Tên hộ viết như trong danh sách hộ của thôn, bản thì lời cảm ơn và câu hỏi nêu tên được gửi thẳng đến hộ; không thì trưởng thôn, bản chuyển giúp.
cs-kh-chua-tham-dinh = Chưa có việc nào được thẩm định đạt. Thẩm định xong mới đề nghị khen.
cs-kh-bao-cao = Báo cáo sơ kết, tổng kết
cs-kh-bao-cao-goi-y = Máy soạn từ số liệu hôm nay, theo tiêu chí và địa bàn; phần nhận xét cán bộ tự viết. Báo cáo giữ nguyên số liệu của ngày soạn.
cs-kh-viec = Báo cáo
cs-kh-moc-interim = Sơ kết
cs-kh-moc-final = Tổng kết
cs-kh-xong-propose = Đã ghi đề nghị khen, chờ người khác duyệt.
cs-kh-xong-approve = Đã duyệt khen; lời cảm ơn đang được gửi.
cs-kh-xong-drop = Đã bỏ đề nghị khen.
cs-kh-xong-forget = Đã xóa tên và thành tích của người được khen.
cs-kh-da-xoa-ten = Đã xóa tên theo yêu cầu
cs-kh-xong-number = Đã ghi số giấy khen.
cs-kh-xong-named = Đã ghi: đồng ý nêu tên.
cs-kh-xong-unnamed = Đã ghi: không nêu tên.
kh-khong-thay = Không thấy đề nghị khen này trong địa bàn của đơn vị.
kh-vua-thay-doi = Đề nghị khen này vừa thay đổi. Xem lại rồi làm tiếp.
kh-khong-lam-duoc = Bước này chưa làm được: cần người có quyền và không phải người đề nghị.
kh-can-ban = Chọn thôn, bản có việc đã được thẩm định đạt trong phong trào này.
kh-can-xac-nhan = Chưa có kết quả thẩm định nào của thôn, bản này được người thứ hai xác nhận.
kh-can-loai = Chọn khen thôn, bản, hộ hay cá nhân.
kh-can-ten = Ghi tên hộ hoặc cá nhân được khen.
kh-can-ly-do = Ghi thành tích: đã làm được việc gì.
kh-da-co = Đề nghị khen này đã có trong danh sách.
kh-chua-co-ai = Chưa có ai được duyệt khen nên chưa có giấy khen để in.

# --- what is due by its cycle ---

cs-ky-nhac-lam-viec = { $muc ->
        [late] Đã quá kỳ: { $ten }, { $noi }. Kỳ { $thang } tháng, hạn { $han }.
        [never] Chưa có buổi nào được ghi: { $ten }, { $noi }. Kỳ { $thang } tháng một lần.
       *[soon] Sắp đến kỳ: { $ten }, { $noi }. Kỳ { $thang } tháng, hạn { $han }.
    } Ghi buổi làm việc ở mục «Sổ theo dõi» trên trang cán bộ.
cs-ky-nhac-so-ket = { $muc ->
        [late] Đã quá hạn sơ kết việc thực hiện Chỉ thị { $so }, { $ten }: hạn { $han }.
       *[soon] Sắp đến hạn sơ kết việc thực hiện Chỉ thị { $so }, { $ten }: hạn { $han }.
    } Soạn ở mục «Báo cáo» trên trang cán bộ.
