# Danh sách cuộc thi có tìm, lọc; cho cuộc thi kết thúc sớm.

cs-thi-tim = Tìm tên cuộc thi, địa bàn
cs-thi-moi-trang-thai = Mọi trạng thái
cs-thi-khong-thay = Không có cuộc thi nào như vậy trong địa bàn.
cs-thi-mo-ngay = Từ ngày
cs-thi-dong-ngay = Đến hết ngày
cs-thi-so-giai-cot = Số giải
cs-thi-ly-do-som = Lý do kết thúc sớm
cs-thi-nut-close = Kết thúc sớm
cs-thi-dong-som-goi-y = Hôm nay là ngày dự thi cuối cùng: ai đang làm dở vẫn nộp được. Ngày quay và số công bố giữ nguyên.
cs-thi-xong-close = Cuộc thi kết thúc hết hôm nay. Soạn thông báo cho thôn, bản có người dự thi.
cs-thi-da-dong-som = Kết thúc sớm, hết ngày { $ngay }: { $ly_do }
cs-thi-nut-bao-som = Soạn thông báo kết thúc sớm cho nơi có người dự thi
cs-thi-loi-dong-som = Cuộc thi «{ $ten }» kết thúc sớm, hết ngày { $ngay }. Lý do: { $ly_do } Ai đã dự thi vẫn được quay thưởng như đã báo.
thi-can-ly-do-som = Ghi lý do kết thúc sớm, bà con sẽ đọc.
thi-hom-nay-het-han = Hôm nay đã là ngày dự thi cuối cùng.
