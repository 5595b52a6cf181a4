# What residents see of meetings, whom a household sends, and the work that follows a meeting.

menu-hop = Lịch họp bản
viec-lich-hop = xem lịch họp bản
lich-hop-khong-co = Bản chưa có cuộc họp nào sắp tới. Có giấy mời họp, ông (bà) sẽ nhận tin.
lich-hop-sap = Sắp họp: { $gio }, ngày { $ngay }, tại { $dau }. Nội dung: { $noi_dung }.
lich-hop-tra-loi = { $tra_loi ->
        [going] Hộ nhà ông (bà) đã báo: có người đi họp.
        [other] Hộ nhà ông (bà) đã báo: cử { $co_ten ->
            [0] người khác
           *[1] { $ai }
        } đi.
        [not] Hộ nhà ông (bà) đã báo: không đi được.
        [no-household] Ông (bà) chưa vào hộ nào, xin trưởng bản đường dẫn của hộ mình.
       *[none] Hộ nhà ông (bà) chưa trả lời.
    }
lich-hop-da-hoan = Cuộc họp lúc { $gio }, ngày { $ngay } đã hoãn.
cu-ai-di-hop = Nhà cử ai đi ạ? Ông (bà) ghi tên để trưởng bản biết, hoặc chọn «{ nut-khong-ghi-ten }». Họp xong tôi xóa tên.
nut-khong-ghi-ten = Không ghi tên
da-ghi-cu-nguoi = Bản đã ghi: nhà ông (bà) cử { $ten } đi họp.
cu-nguoi-khong-ghi-ten = Vâng, tôi không ghi tên. Ông (bà) nói với trưởng bản khi đi họp cũng được.
hop-cu-nhung-ai = Hộ cử người khác đi: { $cu_ai }.
viec-hop-sap-han = Xin nhắc việc sau họp { $noi }: { $viec }. { $ai } làm, xong trước { $han }, đo bằng { $do }. Xong rồi thì bác đánh dấu giúp.
viec-hop-qua-han = Việc sau họp { $noi } đã quá hạn, đang tính là chưa làm: { $viec }. { $ai } làm, hạn { $han }, đo bằng { $do }. Xong rồi thì bác đánh dấu giúp.

# What households without a telephone told the head.

nut-bao-mieng = Ghi hộ báo miệng
bao-mieng-can-danh-sach = Bản chưa có danh sách hộ nên chưa ghi theo hộ được. Bác nhập ở «Việc của bản», «{ nut-ho-va-nguoi }», «Danh sách hộ».
nut-het-ho-bao = Hết hộ báo
bao-mieng-ho-nao = Hộ số mấy báo bác ạ? Bác gõ số trong danh sách, ví dụ 12.
bao-mieng-ho-nao-nua = Còn hộ số mấy báo nữa ạ? Hết thì bác chọn «{ nut-het-ho-bao }».
bao-mieng-khong-co-ho = Danh sách không có hộ ấy. Bác gõ lại số của hộ, ví dụ 12, hoặc chọn «{ nut-het-ho-bao }».
bao-mieng-ai-di = Hộ số { $so } «{ $ten }»: { $tra_loi ->
        [going] đang ghi có người đi.
        [other] đang ghi cử { $co_ten ->
            [0] người khác
           *[1] { $cu_ai }
        } đi.
        [not] đang ghi không đi được.
       *[none] chưa trả lời.
    } Bác ghi thế nào ạ?
nut-dai-dien-di = Người đại diện hộ đi
nut-ho-cu-nguoi = Hộ cử người khác
nut-ho-khong-di = Hộ không đi được
bao-mieng-cu-ai = Hộ cử ai đi thay ạ? Bác ghi tên để điểm danh cho dễ. Họp xong tôi xóa tên.
bao-mieng-da-ghi = Đã ghi: hộ số { $so } «{ $ten }» { $tra_loi ->
        [going] có người đại diện đi.
        [other] cử { $co_ten ->
            [0] người khác
           *[1] { $cu_ai }
        } đi thay. Vẫn tính là một hộ.
       *[not] không đi được.
    }
bao-mieng-khong-ghi-duoc = Tôi chưa ghi được: cuộc họp đã xong, hoặc danh sách hộ vừa thay. Bác mở lại cuộc họp giúp.
bao-mieng-xong = Đã ghi lời các hộ báo. Bác mở cuộc họp để xem cộng lại.
hop-ho-diem-danh = { $co ->
        [0] {""}
       *[1] ✓{" "}
    }{ $so }. { $ten }{ $co_ten ->
        [0] {""}
       *[1] {" "}({ $ai } đi thay)
    }

# Another represents a household.

nut-doi-dai-dien = Đổi người đại diện hộ
ho-doi-ho-so-may = Hộ số mấy trong danh sách ạ? Bác gõ số, ví dụ 12.
ho-doi-ten-moi = Hộ số { $so } đang ghi «{ $ten }». Nay ghi tên ai ạ? Hộ không muốn ghi tên thì bác ghi «Hộ số { $so }».
ho-da-doi-ten = Đã ghi: hộ số { $so } nay là «{ $ten }». Người trong hộ, câu trả lời mời họp và điểm danh vẫn giữ.
ho-khong-co-so = Danh sách không có hộ số { $so }.
ho-ten-da-co = Danh sách đã có hộ «{ $ten }», bác ghi thêm cho khác nhau.
ho-khong-sua-duoc = Không có hộ ấy trong danh sách của bác.

# Consent by word of mouth.

nut-ghi-loi-dong-y = Ghi lời đồng ý của hộ
nut-ho-dong-y = Hộ đồng ý
nut-ho-khong-dong-y = Hộ không đồng ý
nut-ho-chua-hoi = Chưa hỏi
ho-khong-ten = Hộ số { $so }
loi-ho-chon = Còn { $so } hộ chưa hỏi. Đồng ý qua máy { $tren_may } hộ, bằng lời { $dong_y } hộ; không đồng ý { $khong } hộ. Bác hỏi hộ nào ạ?
loi-ho-da-hoi-het = Hộ nào cũng đã hỏi. Đồng ý qua máy { $tren_may } hộ, bằng lời { $dong_y } hộ; không đồng ý { $khong } hộ. Cảm ơn bác.
loi-ho-doc = Bác đọc nguyên văn lời này cho hộ «{ $ten }»:
loi-ho-tra-loi = Hộ trả lời thế nào, bác bấm đúng như vậy giúp. Im lặng không phải là đồng ý.
loi-ho-da-ghi = { $dong_y ->
        [1] Đã ghi: hộ số { $so } «{ $ten }» đồng ý bằng lời, bác nghe hôm nay.
       *[0] Đã ghi: hộ số { $so } không đồng ý. Danh sách chỉ còn «{ $ten }», bác báo miệng cho hộ như trước.
    }
