# Files for translators, out and in: what stands in the sheet, and why a file was not taken.

trao-doi-trang-dich = Bản dịch
trao-doi-trang-huong-dan = Hướng dẫn
trao-doi-cot-id = Mã
trao-doi-cot-form = Loại
trao-doi-cot-language = Ngôn ngữ
trao-doi-cot-source = Tiếng Việt
trao-doi-cot-target = Bản dịch (viết vào đây)
trao-doi-cot-note = Ghi chú
trao-doi-cot-hash = Mã kiểm
trao-doi-dang-short = Tin ngắn
trao-doi-dang-full = Toàn văn
trao-doi-dang-loudspeaker = Bài đọc loa
trao-doi-dang-card = Thẻ hình
trao-doi-dang-prompt = Câu của trợ lý
trao-doi-nhieu-nhat = Nhiều nhất { $so } ký tự.

trao-doi-tieu-de = Cách dịch sang { $tieng }
trao-doi-huong-dan-1 = 1. Viết bản dịch vào cột «Bản dịch», ngay cạnh câu tiếng Việt. Các cột khác đã khóa; xin đừng mở khóa để sửa.
trao-doi-huong-dan-2 = 2. Dịch theo nghĩa, như đang nói với bà con. Câu nào không chắc thì hỏi lại cán bộ, không đoán.
trao-doi-huong-dan-3 = 3. Chữ nằm trong dấu ngoặc nhọn, ví dụ { "{" } $ten { "}" }, là chỗ máy sẽ điền. Xin giữ nguyên từng ký tự; được đặt ở chỗ khác trong câu.
trao-doi-huong-dan-4 = 4. Số điện thoại, ngày tháng, số tiền, số văn bản: giữ nguyên.
trao-doi-huong-dan-5 = 5. Ô nào ghi số ký tự nhiều nhất thì không viết dài hơn.
trao-doi-huong-dan-6 = 6. Muốn xuống dòng trong một ô, bấm Alt và Enter.
trao-doi-huong-dan-7 = 7. Xin dịch hết mọi dòng, không thêm dòng, không xóa dòng.
trao-doi-huong-dan-8 = 8. Lưu tệp dưới dạng .xlsx rồi gửi lại. Cả tệp đúng thì mới được nhận; sai dòng nào sẽ được báo dòng đó.
trao-doi-huong-dan-9 = 9. Bản dịch chỉ dùng khi một người nói tiếng ấy đã xác nhận đúng nghĩa.

trao-doi-tep-qua-lon = Tệp quá lớn nên chưa được mở.
trao-doi-khong-phai-xlsx = Tệp không mở được: không phải tệp Excel (.xlsx), hoặc đã hỏng.
trao-doi-khong-phai-xliff = Tệp không mở được: không phải tệp XLIFF 1.2, hoặc đã hỏng.
trao-doi-thieu-cot = Tệp không phải tệp đã gửi đi: thiếu dòng tên cột ẩn ở trên cùng.
trao-doi-qua-nhieu-dong = Tệp có quá nhiều dòng nên chưa được nhận.

trao-doi-unknown = Dòng { $dong }: mã «{ $ma }» không có trong danh sách cần dịch.
trao-doi-doubled = Dòng { $dong }: mã «{ $ma }» đã có ở dòng { $truoc }.
trao-doi-missing = Thiếu mã «{ $ma }»: tệp không có dòng này.
trao-doi-language = Dòng { $dong }, «{ $ma }»: cần bản dịch tiếng có mã { $can }, tệp lại ghi «{ $co }».
trao-doi-source-changed = Dòng { $dong }, «{ $ma }»: câu tiếng Việt đã được sửa sau khi tệp này gửi đi. Cần xuất tệp mới.
trao-doi-source-edited = Dòng { $dong }, «{ $ma }»: câu tiếng Việt trong tệp đã bị sửa.
trao-doi-empty = Dòng { $dong }, «{ $ma }»: chưa có bản dịch.
trao-doi-too-long = Dòng { $dong }, «{ $ma }»: bản dịch dài { $dai } ký tự, nhiều nhất là { $nhieu_nhat }.
trao-doi-placeholder-lost = Dòng { $dong }, «{ $ma }»: bản dịch mất chỗ máy điền { $mat }.
trao-doi-placeholder-new = Dòng { $dong }, «{ $ma }»: bản dịch có chỗ máy điền lạ { $thua }.
trao-doi-not-fluent = Dòng { $dong }, «{ $ma }»: dấu ngoặc nhọn không đủ đôi, hoặc có dòng mở đầu bằng dấu lạ.
trao-doi-number-lost = Dòng { $dong }, «{ $ma }»: nên xem lại, bản dịch không thấy số { $so }.
