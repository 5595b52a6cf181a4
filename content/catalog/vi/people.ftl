# People: the first talk, language, village, consent, a person's own data, invitations.

ten-co-quan = Ủy ban MTTQ Việt Nam { $noi }
ten-co-quan-chua-ro = Ủy ban MTTQ Việt Nam
ten-can-bo-dau-tien = Cán bộ trực

chao = Kính chào ông (bà). Tôi là trợ lý tự động của { $co_quan }, không phải người thật.
chao-lan-dau = Kính chào ông (bà). Tôi là trợ lý tự động của { $co_quan }, không phải người thật. Ông (bà) muốn nghe tiếng nào?
viec-lam-quen = làm quen
viec-doi-tieng = đổi tiếng nói
viec-doi-ban = chọn bản
viec-du-lieu = xem dữ liệu của mình
viec-gap-can-bo = tìm cách gặp cán bộ
viec-nhan-tin = đăng ký nhận tin
viec-nhan-truong-ban = nhận việc trưởng bản

hoi-tieng = Ông (bà) muốn nghe tiếng nào?
hoi-tieng-khac = Ông (bà) nói tiếng nào ạ?
nut-tieng-khac = Tiếng khác
da-doi-tieng = Tôi đã ghi: { $tieng }.
chua-co-tieng = Tôi đã ghi: { $tieng }. Tôi chưa có lời bằng tiếng này nên xin tạm dùng tiếng Việt. Khi có người bản ngữ đọc, tôi sẽ dùng tiếng ông (bà) đã chọn.

hoi-ban = Ông (bà) ở bản nào? Gõ tên bản, tên xã cũ cũng được.
da-ghi-ban = Tôi đã ghi: { $noi }.
chua-ghi-ban = Chưa biết ông (bà) ở bản nào thì tôi chưa gửi được thông báo của bản. Lúc nào muốn, mời ông (bà) vào «Dữ liệu của tôi» để chọn.

dong-y-nhan-tin = { $co_quan } xin phép gửi thông báo của xã, bản cho ông (bà) qua kênh này. Chúng tôi chỉ lưu: kênh nhận tin, bản, ngôn ngữ. Không lưu dân tộc, tôn giáo, vị trí. Dùng để gửi tin, không dùng việc khác. Ông (bà) dừng lúc nào cũng được: nhắn DỪNG. Hỏi hoặc yêu cầu xóa: nhắn DỮ LIỆU CỦA TÔI{ $sdt ->
        [khong-co] .
       *[co] {" "}hoặc gọi { $sdt }.
    }
dong-y-gui-y-kien = Ông (bà) muốn gửi ý kiến theo cách nào?
    • Ẩn danh: hệ thống của Mặt trận không lưu ai gửi; ông (bà) giữ mã để xem trả lời.
    • Có liên hệ: lưu tên gọi và số điện thoại để cán bộ Mặt trận hỏi thêm, trả lời; chỉ cán bộ Mặt trận được giao xem.
    Ý kiến được chuyển cho nơi có trách nhiệm sau khi che tên. Không gửi ảnh căn cước, chuyện mật.
dong-y-so-ho = Để mời họp và báo tin đến hộ, bản cần tên chủ hộ/người đại diện và số điện thoại. Không bắt buộc; hộ không đồng ý thì trưởng bản đến báo trực tiếp. Danh sách chỉ trưởng bản và Mặt trận xã xem. Rút lúc nào cũng được.
nut-dong-y = Đồng ý
nut-khong-dong-y = Không đồng ý
da-dong-y = Cảm ơn ông (bà). Có thông báo của xã, bản, tôi sẽ gửi qua đây. Muốn dừng, nhắn DỪNG.
khong-dong-y-van-xem = Vâng, tôi không gửi tin cho ông (bà). Ông (bà) vẫn xem được tin công khai ở đây. Muốn nhận tin, nhắn NHẬN TIN.
dang-nhan-tin-roi = Ông (bà) đang nhận tin rồi ạ. Muốn dừng, nhắn DỪNG.
dung = Ông (bà) đã dừng nhận tin. Muốn nhận lại, nhắn NHẬN TIN.
nut-dung-nhan-tin = Dừng nhận tin

du-lieu-dang-luu = Chúng tôi đang lưu:
    • Kênh nhận tin: { $kenh }
    • Nơi ở: { $ban }
    • Hộ trong danh sách của bản: { $ho }
    • Tiếng nói: { $tieng }
    • Nhận thông báo: { $dong_y }
    • Ý kiến có liên hệ: { $y_kien }
    Người đã xem: { $nguoi_xem }.
du-lieu-vai-tro = Ông (bà) đang là trưởng { $noi } trên trợ lý này.
du-lieu-khen = Khen trong phong trào thi đua, đang ghi tên: { $ten }. Ông (bà) dừng và xóa thì tên này cũng xóa.
du-lieu-so-zalo = Số điện thoại nhận thông báo theo mẫu Zalo: { $so }. Bỏ số ở mục «Sửa».
du-lieu-khong-co = không có
du-lieu-chua-ro = chưa ghi
du-lieu-chua-hoi = chưa hỏi
du-lieu-dong-y-ngay = đồng ý ngày { $ngay }
du-lieu-khong-dong-y-ngay = không đồng ý, từ ngày { $ngay }
du-lieu-nguoi-xem = { $ten }, ngày { $ngay }, ý kiến { $ma } ({ $ly_do })
du-lieu-can-bo-cu = cán bộ đã thôi việc
du-lieu-khong-ghi-ly-do = không ghi lý do
du-lieu-muon-gi = Ông (bà) muốn làm gì ạ?
nut-biet-gi = Chúng tôi biết gì về ông (bà)?
biet-gi-luu = Về ông (bà), chúng tôi ghi: kênh ông (bà) nhắn, tiếng và bản ông (bà) chọn, ông (bà) đồng ý hay không đồng ý việc gì, tin đã gửi cho ông (bà). Tên và số điện thoại thì có khi ông (bà) tự cho, khi trưởng bản ghi hộ vào danh sách, hoặc khi ông (bà) được đề nghị khen. Vào hộ, dự thi, góp ý dự thảo, đăng ký thi đua thì có ghi là ông (bà) đã tham gia.
biet-gi-khong-luu = Chúng tôi không hỏi và không có mục nào để ghi dân tộc, tôn giáo, số căn cước, chỗ ông (bà) đang đứng. Cũng không ghi ông (bà) đã đọc tin nào.
biet-gi-y-kien = Gửi ý kiến ẩn danh thì hệ thống không lưu ai gửi; ông (bà) giữ mã để xem trả lời, đừng đưa mã cho ai. Gửi có liên hệ thì chỉ cán bộ Mặt trận được giao mới xem; mỗi lần xem đều ghi lại, ông (bà) hỏi được ai đã xem. Trưởng bản không xem được, trừ khi ông (bà) nhờ trưởng bản gửi thay.
biet-gi-chua-lam-duoc = Có điều chúng tôi không giấu được: Zalo, Telegram hay nhà mạng vẫn biết ông (bà) có nhắn cho trợ lý này. Lời kể có chuyện riêng thì người đọc có thể đoán ra ai. Thông tin đã xóa còn trong bản sao lưu cũ đến khi bản ấy bị xóa.
biet-gi-lam-gi = Muốn xem, tải về, sửa hay xóa, ông (bà) nhắn DỮ LIỆU CỦA TÔI. Xóa là xóa ngay. Không muốn nhận tin nữa, ông (bà) nhắn DỪNG. Xóa hay dừng đều không ảnh hưởng quyền lợi của gia đình.
nut-tai-ve = Tải về
nut-sua-du-lieu = Sửa
nut-dung-va-xoa = Dừng và xóa
nut-giu-lai = Thôi, giữ lại
du-lieu-ban-tai-ve = Đây là toàn bộ thông tin đang lưu về ông (bà). Ông (bà) giữ tin này hoặc chép lại:
sua-gi = Ông (bà) muốn sửa gì ạ?
nut-doi-tieng = Đổi tiếng nói
nut-doi-ban = Đổi bản
hoi-xoa-that = Xóa hết thông tin nhận tin của ông (bà): kênh, bản, tiếng nói, các lần đồng ý, tên và số điện thoại đã để lại. Xóa ngay và không lấy lại được. Ý kiến đã gửi vẫn được giải quyết nhưng không còn gắn với ông (bà); ông (bà) giữ mã để xem trả lời. Xóa không ạ?
hoi-xoa-that-truong-ban = Xóa hết thông tin của bác: kênh, bản, tiếng nói, các lần đồng ý, tên và số điện thoại đã để lại. Bác cũng thôi làm trưởng { $noi } trên trợ lý này. Xóa ngay và không lấy lại được. Xóa không ạ?
da-xoa = Đã dừng và xóa thông tin nhận tin của ông (bà) lúc { $gio }, ngày { $ngay }. Việc này không ảnh hưởng gì đến quyền lợi, chế độ của gia đình.
khong-xoa = Tôi giữ nguyên, không xóa gì cả.

gap-can-bo = Mời ông (bà) gặp cán bộ Mặt trận: { $ten }, điện thoại { $sdt }. Cán bộ là người thật; ông (bà) gọi trong giờ làm việc, hoặc đến trụ sở Mặt trận xã.
gap-can-bo-chua-co-so = Ở đây chưa ghi số điện thoại của cán bộ. Xin ông (bà) đến trụ sở Mặt trận xã trong giờ làm việc, hoặc nhờ trưởng bản báo giúp.
can-bo-mat-tran = cán bộ Mặt trận

kenh-web = trang trò chuyện trên mạng
kenh-telegram = Telegram
kenh-terminal = máy của nhân viên kỹ thuật

moi-lam-truong-ban = Kính chào bác. Tôi là trợ lý tự động của { $co_quan }, không phải người thật. Mặt trận mời bác nhận việc trưởng { $noi } trên trợ lý này, để báo tin đến bà con trong bản. Bác nhận không ạ?
nut-nhan-truong-ban = Nhận làm trưởng bản
nut-khong-nhan = Không phải tôi
hoi-ten-truong-ban = Xin bác cho biết họ tên, để cán bộ Mặt trận biết ai là trưởng bản.
chao-truong-ban = Chào mừng bác, trưởng { $noi }. Bác chọn «Soạn thông báo cho bản» để báo tin; tin chỉ đến bà con trong bản đã đồng ý nhận.
khong-nhan-truong-ban = Vâng. Tôi không ghi gì cả. Nếu đường dẫn gửi nhầm, xin bác báo lại cán bộ Mặt trận.
thu-moi-khong-dung = Lời mời này đã dùng rồi hoặc đã quá hạn. Gõ dãy số thì xin xem lại từng số; vẫn không được, xin nhờ cán bộ Mặt trận mời lại.
thoi-truong-ban = Cảm ơn bác{ $ten } đã giúp bản thời gian qua. Tài khoản của bác chuyển về người dân.

dia-ban-khong-co = Không có địa bàn nào đang dùng mã { $ma }.
dia-ban-khong-phai-ban = Mã { $ma } là { $noi }, không phải thôn, bản, tổ dân phố.
dia-ban-khong-phai-xa-tinh = Mã { $ma } là { $noi }; cán bộ Mặt trận thuộc xã, phường hoặc tỉnh.
vai-tro-khong-co = Không có vai trò { $vai_tro }.
can-ten-can-bo = Cần ghi họ tên cán bộ.
co-nguoi-that = Cơ sở dữ liệu này có người thật; không dựng người thử vào đây.
kenh-da-co-nguoi = Kênh { $kenh } đã có địa chỉ trong khoảng số này; chọn số đầu khác.
