# Notices: a village head writes to his village, an operator to an area.

viec-soan-thong-bao = soạn thông báo
viec-xem-ket-qua = xem kết quả thông báo

tb-chi-truong-ban = Việc này dành cho trưởng thôn, bản, tổ dân phố. Muốn gửi ý kiến, mời ông (bà) chọn «Gửi ý kiến».
tb-ban-nao = Bác gửi cho bản nào ạ?
tb-chon-mau = Bác trưởng bản soạn thông báo: việc gì, ai, mấy giờ, ở đâu? Bác chọn mẫu, tôi hỏi từng ý rồi ghép thành tin.
tb-hoi-mau = { $cau_hoi }
    Ví dụ: { $vi_du }.
tb-hoi-chon = { $cau_hoi }
nut-y-khac = Ý khác, tôi tự viết
tb-xem-truoc = Xem trước trước khi gửi ({ $dai }/{ $nhieu_nhat } ký tự):
tb-gui-den = Tin này gửi đến { $so_may } máy đã đồng ý nhận tin{ $so_ho ->
        [khong-ro] .
       *[co] ; { $noi } có { $so_ho } hộ.
    } Gửi chưa ạ?
tb-gui-den-ho = Tin này gửi đến { $den }/{ $so_ho } hộ. Gửi chưa ạ?
tb-xem-tren-may = Máy có nút (Telegram, trang trò chuyện) hiện dưới tin: [{ nut-da-hieu }] [{ nut-hoi-them }] [{ nut-dung-nhan-tin }].
    Máy không có nút thì hiện như sau, bà con gõ số:
    1. { nut-da-hieu }
    2. { nut-hoi-them }
    3. { nut-dung-nhan-tin }
tb-tin-khan = Đây là tin khẩn: gửi đi ngay, kể cả ban đêm.
tb-chua-thay-cong-khai = Bản chưa ghi quyết định chọn kênh công khai. Tin gửi qua đây để bà con biết việc, chưa thay cho công khai theo luật.
tb-dai-qua = Tin dài { $dai }/{ $nhieu_nhat } ký tự nên máy yếu khó đọc hết. Bác rút ngắn giúp, chỉ nói một việc.
tb-muon-gi = Bác muốn làm gì ạ?
nut-gui-ca-ban = Gửi cho cả bản
nut-hen-gio-gui = Hẹn giờ gửi
nut-sua-lai-thong-bao = Sửa lại
nut-thoi-khong-thong-bao = Thôi
tb-khong-gui = Tôi đã bỏ, không gửi gì cả.
tb-het-quyen = Bác không còn là trưởng { $noi } trên trợ lý này nên tin không được gửi. Xin hỏi cán bộ Mặt trận.
tb-khong-ai-nhan = { $noi } chưa có máy nào đồng ý nhận tin, nên tin chỉ hiện khi bà con mở mục «Nghe, xem thông báo». Xin bác báo miệng.
tb-da-gui = { $hen ->
        [0] Đã gửi đến { $so_may } máy của bà con { $noi }. Tin đang đi, tới máy nào bác xem ở «Xem kết quả».
       *[1] Tin sẽ đến { $so_may } máy của bà con { $noi }.
    }
tb-da-hen = { $vi_dem ->
        [dem] Bây giờ đã khuya, để bà con ngủ, tin sẽ đi lúc { $gio } ngày { $ngay }.
       *[hen] Tôi đã hẹn: tin sẽ đi lúc { $gio } ngày { $ngay }.
    }
tb-hen-luc-nao = Gửi lúc nào ạ? Giờ bà con hay ở nhà là 6–7 giờ sáng và 18 giờ 30–20 giờ 30. Bác chọn, hoặc gõ giờ khác, ví dụ 19 giờ.
tb-hen-lai = Giờ này tôi chưa đặt được: tôi không gửi tin ban đêm, từ 21 giờ 30 đến 6 giờ sáng. Bác gõ lại giúp, ví dụ 19 giờ hoặc 6 giờ 30.
tb-gio-ngay = { $gio } ngày { $ngay }
tb-con-lai = Bản có { $so_ho } hộ; ít nhất { $con_lai } hộ không nhận tin qua máy, xin bác báo miệng.
tb-nen-co-danh-sach = Bác nhập danh sách hộ ở «Việc của bản» thì lần sau tôi báo được còn hộ nào chưa nhận tin.
tb-ho-chua-ro = Không phải hộ nào cũng nhận tin qua máy, xin bác báo miệng thêm.
nut-xem-ket-qua = Xem kết quả
tb-ket-qua = Thông báo ngày { $ngay }: { $so_may } máy. Đã tới { $da_toi }, đang chờ { $cho }, không tới { $hong }, không rõ { $khong_ro }, người nhận đã dừng { $dung }.
tb-khong-co = Không có thông báo số { $so }.
tb-khong-cua-bac = Thông báo này không phải của bác gửi ạ.
tb-rong = Cần ghi nội dung thông báo.
tb-gio-khong-ro = Không hiểu giờ «{ $gio }»: ghi now, best hoặc HH:MM.

tb-ket-qua-ho = { $hen ->
        [0] Đã gửi
       *[1] Tin sẽ đến
    } { $da_gui }/{ $so_ho } hộ.{ $da_bao ->
        [0] {""}
       *[khac] {" "}Bác đã báo miệng { $da_bao } hộ.
    }{ $con_lai ->
        [0] {" "}Không còn hộ nào chưa biết tin.
       *[khac] {" "}Còn { $con_lai } hộ không nhận tin qua máy, xin bác báo miệng.
    }
tb-ket-qua-hieu = Bà con chọn «Đã hiểu»: { $hieu }, «Hỏi thêm»: { $hoi }.
tb-ket-qua-truyen-tin = { $da_truyen }/{ $truyen_tin } người truyền tin đã báo miệng.
nut-xem-ho = Xem { $con_lai } hộ
nut-da-bao-ho = Đã báo
nut-da-hieu = Đã hiểu
nut-hoi-them = Hỏi thêm
nut-da-bao-mieng = Đã báo miệng
tb-nho-truyen-mieng = Nhờ bác báo miệng tin này đến bà con chưa có máy. Báo xong, bác chọn «Đã báo miệng».

# What the village head does beside writing.

menu-viec-ban = Việc của bản
viec-cua-ban = xem việc của bản
tb-viec-cua-ban = Việc của { $noi }, bác muốn xem gì ạ?
nut-ket-qua-thong-bao = Kết quả thông báo
nut-danh-sach-ho = Danh sách hộ
nut-nguoi-truyen-tin = Người truyền tin
nut-kenh-cong-khai = Kênh công khai của bản
nut-giu-nguyen = Thôi, để nguyên
tb-tin-nao = Bác xem kết quả tin nào ạ?
tb-tin-ngay = { $ngay }: { $dau }
tb-chua-gui-tin-nao = Bác chưa gửi thông báo nào.
tb-het-quyen-ho = Bác không còn là trưởng { $noi } trên trợ lý này nên tôi không ghi được. Xin hỏi cán bộ Mặt trận.

# Households: the village's own list.

viec-ho-chua-nhan = xem hộ chưa nhận tin
viec-vao-ho = vào hộ
ho-danh-sach-hien-co = { $so ->
        [0] Chưa có danh sách hộ của { $noi } trên trợ lý này.
       *[khac] Danh sách { $noi } đang có { $so } hộ.
    } Danh sách chỉ trưởng bản và Mặt trận xã xem. Bác muốn làm gì ạ?
nut-nhap-danh-sach = Nhập danh sách
nut-duong-dan-ho = Đường dẫn cho từng hộ
ho-moi-nhap = Bác gửi danh sách, mỗi hộ một dòng, dài thì gửi nhiều tin. Ví dụ:
    1. Nhà ông A
    2. Nhà bà B
    Hộ nào không muốn ghi tên thì bác ghi «Hộ số 3». Danh sách mới thay danh sách cũ; hộ trùng tên vẫn giữ người đã vào.
ho-nhap-tiep = Đã được { $so } hộ. Bác gửi tiếp; hết rồi thì chọn «Xong, gửi hết rồi».
ho-nhap-lai = { $loi } Tôi chưa lấy tin vừa rồi{ $so ->
        [0] .
       *[khac] , { $so } hộ trước vẫn giữ.
    } Bác sửa rồi gửi lại tin đó giúp.
ho-danh-sach-sai = Danh sách chưa đúng: { $loi }
ho-loi = { $loi }{ $con }
ho-het-loi = .
ho-con-loi-khac = ; và { $so } chỗ khác.
ho-ten-dai = dòng { $dong } dài quá { $nhieu_nhat } chữ
ho-trung-ten = «{ $ten }» có { $lan } lần, bác ghi thêm cho khác nhau
ho-trung-so = số { $so } có hai lần
ho-nhieu-qua = nhiều hơn { $nhieu_nhat } hộ
ho-khong-co-dong-nao = chưa có hộ nào
ho-ghi-chua = Danh sách { $noi } có { $so } hộ, từ «{ $dau }» đến «{ $cuoi }». Ghi chưa ạ?
nut-ghi-danh-sach = Ghi danh sách
nut-bo-danh-sach = Thôi, bỏ đi
ho-da-ghi = Đã ghi { $so } hộ của { $noi }. Bác gửi đường dẫn của từng hộ cho bà con để vào hộ mình; hộ không có máy thì bác báo miệng như trước.
ho-giu-nguyen = Vâng, tôi giữ nguyên danh sách.
ho-duong-dan = Đường dẫn của hộ nào, bác chỉ gửi cho hộ ấy. Người trong hộ mở ra, đồng ý thì vào hộ.
ho-chua-nhan = Còn { $so } hộ không nhận tin qua máy. Báo miệng xong hộ nào, bác bấm hộ ấy.
nut-da-bao-het = Đã báo hết
nut-xem-tiep-ho = Xem tiếp
nut-dong-danh-sach = Để sau
ho-het-roi = Không còn hộ nào chưa biết tin. Cảm ơn bác.
ho-con-lai = Vâng. Còn { $so } hộ bác chưa báo.
ho-da-bao = Tôi đã ghi: bác đã báo miệng { $so } hộ. Cảm ơn bác.
ho-moi-vao = Đường dẫn này của hộ «{ $ten }», { $noi }. Vào hộ thì trưởng bản biết hộ đã nhận tin qua máy, không phải đến báo miệng.
ho-da-vao = Tôi đã ghi ông (bà) vào hộ «{ $ten }». Muốn ra, ông (bà) mở lại đường dẫn này.
ho-khong-vao = Vâng, tôi không ghi. Trưởng bản vẫn đến báo trực tiếp cho hộ mình.
ho-da-o-trong = Ông (bà) đang ở trong hộ «{ $ten }» rồi ạ.
ho-khong-o-trong = Ông (bà) không ở trong hộ nào trên trợ lý này ạ.
ho-da-ra = Tôi đã xóa ông (bà) khỏi hộ «{ $ten }». Việc này không ảnh hưởng gì đến quyền lợi, chế độ của gia đình.
nut-ra-khoi-ho = Ra khỏi hộ
ho-duong-dan-sai = Đường dẫn này không còn dùng được. Ông (bà) xin trưởng bản đường dẫn mới.

# What residents tap under a notice.

viec-da-hieu = báo đã hiểu
viec-hoi-them = hỏi thêm về thông báo
viec-hoi-them-ve = hỏi thêm về thông báo ngày { $ngay }
tb-da-hieu = Cảm ơn ông (bà). Tôi chỉ đếm có bao nhiêu người đã hiểu, không ghi tên ai.
tb-khong-con = Thông báo này không còn, hoặc không phải của bản ông (bà).
tb-hoi-them-gi = Ông (bà) muốn hỏi gì về thông báo ngày { $ngay }? Gõ chữ, gửi ghi âm hoặc ảnh đều được.
tb-mot-thong-bao = thông báo của bản
tb-hoi-ve-tin = Hỏi về thông báo ngày { $ngay }: «{ $tin }»
tb-hoi-ve-mau = Hỏi về một thông báo: { $mau }
tb-da-hoi = Tôi đã chuyển câu hỏi đến cán bộ Mặt trận. Chậm nhất ngày { $ngay }, chúng tôi sẽ báo lại ông (bà). Mã: { $ma }
tb-da-hoi-an-danh = Tôi đã chuyển câu hỏi đến cán bộ Mặt trận, không ghi ai hỏi. Mã: { $ma }

    Xin giữ mã này để xem trả lời, chậm nhất ngày { $ngay }.

# Messengers: elders who pass a notice on by word of mouth.

viec-truyen-tin = báo đã truyền tin
viec-nhan-truyen-tin = nhận việc truyền tin
truyen-tin-hien-co = { $so ->
        [0] Chưa có người truyền tin ở { $noi }. Già làng, người có uy tín, trưởng dòng họ nhận tin trước rồi báo miệng cho bà con.
       *[khac] Ở { $noi } có { $so } người truyền tin: { $ten }.
    } Bác muốn làm gì ạ?
nut-moi-truyen-tin = Mời người truyền tin
nut-cho-thoi-truyen-tin = Cho một người thôi
truyen-tin-duong-dan = Bác gửi đường dẫn này cho người bác mời. Đường dẫn chỉ dùng được một lần:
truyen-tin-ai-thoi = Ai thôi truyền tin ạ?
truyen-tin-da-thoi = Tôi đã ghi: người ấy thôi truyền tin của bản.
truyen-tin-giu-nguyen = Vâng, tôi giữ nguyên.
moi-truyen-tin = Kính chào bác. Tôi là trợ lý tự động của { $co_quan }, không phải người thật. Trưởng { $noi } mời bác làm người truyền tin: nhận thông báo trước và báo miệng cho bà con chưa có máy. Bác nhận không ạ?
nut-nhan-truyen-tin = Nhận truyền tin
khong-nhan-truyen-tin = Vâng. Tôi không ghi gì cả. Nếu đường dẫn gửi nhầm, xin bác báo lại trưởng bản.
hoi-ten-truyen-tin = Xin bác cho biết họ tên, để trưởng bản biết ai truyền tin. Không muốn nói thì chọn «Bỏ qua».
chao-truyen-tin = Cảm ơn bác đã nhận truyền tin cho { $noi }. Có thông báo, tôi gửi bác trước; báo miệng xong, bác chọn «Đã báo miệng».
truyen-tin-da-ghi = Cảm ơn bác. Tôi đã ghi: bác đã báo miệng thông báo ngày { $ngay }.
truyen-tin-khong-phai = Việc này dành cho người truyền tin của bản có thông báo ạ.

# T6: the channel by which the village is told officially.

kenh-da-hop-chua = Bản đã họp thống nhất dùng nhóm nào để nhận thông báo công khai chưa?
nut-da-hop = Đã họp – nhập ngày, số hộ đồng ý, ảnh biên bản
nut-chua-hop = Chưa – để vào nội dung họp tới
kenh-de-hop-toi = Vâng, bác đưa việc này vào nội dung họp bản tới. Khi bản chưa thống nhất, tin gửi qua đây để bà con biết việc, chưa thay cho công khai theo luật.
kenh-da-quyet = Họp ngày { $ngay }, { $so_ho } hộ của { $noi } đồng ý nhận thông báo công khai qua kênh này{ $anh ->
        [0] ; chưa có ảnh biên bản.
       *[1] ; có ảnh biên bản.
    }
kenh-nhap-lai-khong = Bản có họp lại không ạ?
kenh-giu-nguyen = Vâng, tôi giữ nguyên.
kenh-hoi-ngay = Bản họp ngày nào ạ? Ví dụ 20/11/2026.
kenh-ngay-chua-dung = Ngày này tôi thấy chưa đúng: cần ngày đã họp, không phải ngày sắp tới. Bác gõ lại giúp, ví dụ 20/11/2026.
kenh-hoi-so-ho = Bao nhiêu hộ đồng ý ạ?{ $so_ho ->
        [0] {""}
       *[khac] {" "}Bản có { $so_ho } hộ.
    }
kenh-so-ho-chua-dung = Số này tôi thấy chưa đúng{ $so_ho ->
        [0] .
       *[khac] : bản có { $so_ho } hộ, số đồng ý không thể nhiều hơn.
    } Bác gõ lại số hộ đồng ý giúp.
kenh-hoi-anh = Bác chụp biên bản họp gửi tôi. Chưa có thì chọn «Bỏ qua», sau này nhập lại được.
kenh-ghi-chua = Bản họp ngày { $ngay }, { $so_ho } hộ đồng ý{ $anh ->
        [0] , chưa có ảnh biên bản.
       *[1] , có ảnh biên bản.
    } Ghi chưa ạ?
nut-ghi-quyet-dinh = Ghi lại
kenh-da-ghi = Đã ghi. Từ nay thông báo gửi cho { $noi } qua kênh này là công khai theo quyết định của bản. Việc niêm yết, đọc loa bác vẫn làm như trước.

# The library's loudspeaker scripts, for a head to read out.

nut-bai-loa-co-san = Bài đọc loa có sẵn
loa-loai-nao = Bác muốn đọc loa về việc gì ạ?
loa-bai-nao = Bác chọn bài nào ạ?
loa-chua-co-bai = Mục này chưa có bài đọc loa.
loa-tieng-nao = Bác đọc bằng tiếng nào ạ?
loa-ban-tieng = Bản { $tieng } – { $ai } dịch, đã có người duyệt
loa-ban-tieng-khong-ten = Bản { $tieng }, đã có người duyệt
loa-doc-hai-lan = Bài đọc loa đây ạ. Bác đọc chậm, hai lần:
loa-nguon = Nguồn: { $nguon }.
