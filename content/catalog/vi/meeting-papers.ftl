# What is printed and kept of a meeting.

# In the chat: what the head prints, what whoever comes keeps.

viec-giay-hop = lấy giấy tờ của cuộc họp
nut-giay-hop = Giấy tờ để in
hopxa-giay = { $loai ->
        [invitation] Giấy mời A4 để ký, phát cho hộ không có máy
        [ballots] Phiếu lấy ý kiến, có tên hộ
        [secret] Phiếu kín, không tên hộ
        [signing] Danh sách hộ ký nhận phiếu
       *[calendar] Tệp lịch của cuộc họp
    }: { $duong_dan }
hopxa-cach-phat-phieu = Không đủ hộ dự thì bác in phiếu, phát từng hộ; hộ nào nhận phiếu thì ký vào danh sách. Dùng phiếu có tên hay phiếu kín là do cuộc họp quyết.
hopxa-luu-lich = Muốn máy nhắc giờ họp, ông (bà) bấm vào đây để lưu lịch: { $duong_dan }
hopxa-tai-lieu = Tài liệu của cuộc họp:
    { $cac_tep }
hopxa-kem = Tài liệu kèm theo: { $ten }.
hopxa-go-lich = Ai đã lưu lịch thì bấm vào đây để gỡ: { $duong_dan }
hopxa-lich-ten = Họp { $noi }
hopxa-lich-ai = Trưởng { $noi }

# Ballots and the list that is signed.

phieu-tieu-de = PHIẾU LẤY Ý KIẾN HỘ GIA ĐÌNH
phieu-ho = Hộ: { $ho }
phieu-ho-trong = Hộ: ………………………………………………
phieu-tan-thanh = Tán thành
phieu-khong = Không tán thành
phieu-khac = Ý kiến khác: ………………………………
phieu-cach = Mỗi hộ một phiếu. Đánh dấu X vào một ô của mỗi nội dung.
phieu-cong-khai = Phiếu công khai, đại diện hộ ký tên.
phieu-kin = Phiếu kín: không ghi tên, không ký; gấp lại, bỏ vào hòm phiếu.
phieu-nop = Nộp phiếu cho tổ kiểm phiếu.
phieu-ky = Đại diện hộ (ký, ghi rõ họ tên)
phieu-khong-co-viec = Cuộc họp này không có nội dung nào lấy ý kiến từng hộ.
ky-tieu-de = Danh sách hộ ký nhận phiếu
ky-viec = Nội dung: { $viec }
ky-tt = TT
ky-ho = Hộ
ky-nhan = Ký nhận phiếu
ky-nop = Ngày nộp

# The invitation on A4 (Form 01).

gm-trich-yeu = Dự cuộc họp của cộng đồng dân cư { $noi }
gm-kinh-gui = Đại diện hộ ………………………………………………
gm-moi = Trưởng { $noi } trân trọng kính mời đại diện hộ đến dự cuộc họp của cộng đồng dân cư.
gm-luc = Thời gian: { $gio } giờ { $phut }, ngày { $ngay } ({ $am_lich }).
gm-dau = Địa điểm: { $dau }.
gm-noi-dung = Nội dung:
gm-viec = { $tt }. { $viec }.
gm-cu-nguoi = Nếu không đến được, hộ cử hoặc ủy quyền người khác dự thay, để ý kiến của hộ được tính. Rất mong đại diện hộ đến đúng giờ.
gm-truong = { $to ->
        [1] Tổ trưởng { $loai }
       *[0] Trưởng { $loai }
    }

# The plan of the regular conference.

hn-chua-thong-nhat = Hội nghị định kỳ thì kế hoạch cần Ủy ban nhân dân, Mặt trận và Ban Thanh tra nhân dân xã thống nhất trước (Điều 10 Nghị định 59/2023/NĐ-CP). Tôi chưa thấy ghi đã thống nhất cho bản mình; bác hỏi lại Mặt trận xã giúp. Đã thống nhất rồi thì bác cứ gửi.
hn-trich-yeu = Tổ chức hội nghị định kỳ của cộng đồng dân cư { $noi }
hn-gui = Kính gửi: Ủy ban nhân dân { $xa }; Ủy ban Mặt trận Tổ quốc Việt Nam { $xa }; Ban Thanh tra nhân dân { $xa }.
hn-mo-dau = Căn cứ Điều 10 Nghị định số 59/2023/NĐ-CP, { $noi } dự kiến tổ chức hội nghị định kỳ của cộng đồng dân cư như sau:
hn-luc = Thời gian: { $gio }, ngày { $ngay } ({ $am_lich }).
hn-dau = Địa điểm: { $dau }.
hn-thanh-phan = Thành phần: trưởng thôn, bản; Ban công tác Mặt trận; đại diện các hộ gia đình; mời đại diện Ủy ban nhân dân, Mặt trận và Ban Thanh tra nhân dân xã.
hn-ket = Kính đề nghị ba cơ quan trên xem xét, có ý kiến thống nhất để hội nghị được tổ chức đúng kế hoạch.
