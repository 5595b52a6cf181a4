# Recorded speech: what is said by ear, and the session of a speaker who reads the bot's words.

so-0 = Số không.
so-1 = Số một.
so-2 = Số hai.
so-3 = Số ba.
so-4 = Số bốn.
so-5 = Số năm.
so-6 = Số sáu.
so-7 = Số bảy.
so-8 = Số tám.
so-9 = Số chín.

hoi-nghe-hay-doc = Ông (bà) muốn nghe tôi đọc, hay tự đọc chữ? Lúc nào đổi cũng được, ở mục «Đổi tiếng nói».
nut-doc-cho-nghe = Đọc cho tôi nghe
nut-tu-doc = Tôi tự đọc được

# A speaker's session in the chat.

viec-nhan-doc = nhận việc đọc tiếng nói
viec-doc-cau = đọc và nghe duyệt
menu-doc = Đọc và nghe duyệt
moi-lam-nguoi-doc = Kính chào ông (bà). Tôi là trợ lý tự động của { $co_quan }, không phải người thật. Mặt trận mời ông (bà) giúp bà con không đọc được chữ: ông (bà) đọc { $tieng } những câu tôi hay nói, và nghe duyệt câu người khác đọc. Ông (bà) nhận không ạ?
nut-nhan-doc = Nhận giúp
nut-khong-nhan-doc = Tôi chưa nhận
khong-nhan-doc = Vâng. Tôi không ghi gì cả. Cảm ơn ông (bà) đã xem.
dong-y-giong-noi = Giọng của ông (bà) sẽ được lưu trên máy của Mặt trận và phát cho bà con nghe trong trợ lý này, không dùng vào việc khác. Ông (bà) rút lại lúc nào cũng được, ở mục «Đọc và nghe duyệt»: rút là thôi phát và xóa tệp ngay. Ông (bà) đồng ý không ạ?
# The same, read to somebody who reads at the office and may have no phone.
dong-y-giong-noi-tai-ban = Giọng của ông (bà) sẽ được lưu trên máy của Mặt trận và phát cho bà con nghe trong trợ lý tự động, không dùng vào việc khác. Ông (bà) rút lại lúc nào cũng được: nói với cán bộ Mặt trận, là thôi phát và xóa tệp ngay. Ông (bà) đồng ý không ạ?
hoi-ten-nguoi-doc = Xin ông (bà) cho biết muốn được ghi tên thế nào bên cạnh giọng đọc, ví dụ «bà Lò Thị …». Tên này bà con sẽ thấy.
nut-khong-neu-ten = Không nêu tên
chao-nguoi-doc = Cảm ơn ông (bà). Từ nay ông (bà) đọc và nghe duyệt { $tieng }. Mỗi câu đọc xong còn chờ một người khác nghe lại rồi bà con mới được nghe.
doc-chi-nguoi-doc = Việc này dành cho người đọc đã được Mặt trận mời.
doc-tieng-nao = Ông (bà) làm tiếng nào ạ?
doc-viec-gi = Còn { $thieu } câu { $tieng } chưa có người đọc, { $cho } câu chờ ông (bà) nghe duyệt. Ông (bà) muốn làm gì ạ?
nut-doc-cau = Đọc câu mới
nut-nghe-duyet = Nghe duyệt
nut-rut-giong = Rút giọng đọc của tôi
nut-nghi = Thôi, để lúc khác
nut-cau-khac = Bỏ qua câu này
nut-doc-tiep = Làm tiếp
doc-cau-dau = Mời ông (bà) đọc câu dưới đây bằng tiếng của mình, cho đúng ý, rồi gửi ghi âm. Chỗ trong ngoặc thay đổi tùy người, ông (bà) bỏ qua hoặc nói chung.
    «{ $cau }»
doc-cau-da-ghi = Đã ghi. Câu tiếp theo:
    «{ $cau }»
doc-cau-nua = Câu tiếp theo:
    «{ $cau }»
doc-bi-tra = Câu sau đây đã đọc một lần, người nghe duyệt ghi: «{ $vi_sao }».
doc-het-cau = Không còn câu nào chờ đọc. Cảm ơn ông (bà).
doc-cam-on = Cảm ơn ông (bà). Những gì đã đọc, đã duyệt tôi giữ cả.
doc-nghi = Vâng, khi nào tiện mời ông (bà) quay lại.
duyet-nghe = Ông (bà) nghe giúp: bản ghi này có đúng nghĩa câu dưới đây không ạ?
    «{ $cau }»
nut-dung-nghia = Xác nhận đúng nghĩa
nut-chua-dung-nghia = Chưa đúng
duyet-vi-sao = Chưa đúng ở chỗ nào ạ? Ông (bà) viết vài chữ cho người đọc biết.
duyet-da-ghi = Đã ghi. Bà con nghe được câu này rồi.
duyet-da-tra = Đã trả lại để đọc lại.
duyet-het = Không còn câu nào chờ nghe duyệt. Cảm ơn ông (bà).
rut-giong-that = Ông (bà) muốn rút hết giọng đọc của mình? Hiện bà con nghe { $so } câu do ông (bà) đọc; rút là xóa hẳn, và ông (bà) thôi làm người đọc.
rut-giong-xong = Đã xóa hết giọng đọc của ông (bà). Cảm ơn ông (bà) đã giúp bà con thời gian qua.

gh-khong-duoc-ghi = Việc ghi âm dành cho người đọc đã được mời và cán bộ Mặt trận.
gh-khong-con-cau = Câu này vừa được sửa hoặc không dùng nữa, nên bản ghi không được lưu.
gh-mat-tep = Tệp ghi âm không còn. Xin đọc lại câu này.
gh-khong-thay = Bản ghi này không còn chờ duyệt.
gh-tu-xac-nhan = Người đọc không tự xác nhận bản ghi của mình: cần một người khác nói tiếng ấy nghe lại.
gh-khong-noi-tieng = Chỉ người nói { $tieng } mới xác nhận được bản ghi này.
gh-khong-con-doc = Người này không còn là người đọc của tiếng ấy.
gh-khong-nghe-ra = Tệp gửi lên không nghe ra tiếng, hoặc dài quá mười phút. Xin ghi lại.
gh-dong-y-tai-ban = Người đọc đã đồng ý được nghe, tại bàn cán bộ. Dấu lời hỏi: { $dau }.
gh-cau-cua-tro-ly = Câu nói của trợ lý tự động
gh-cau-cuoc-thi = Câu hỏi của một cuộc thi tìm hiểu
