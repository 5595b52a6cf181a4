# Reminders of campaigns: to a village's head, and to a household that takes part.

nhac-td-thang = { $muon ->
        [0] Nhắc việc thi đua tháng này.
       *[other] Nhắc việc thi đua tháng này, tin đến muộn vì máy chủ tạm nghỉ.
    }
nhac-td-han = Việc thi đua sắp đến hạn ngày { $ngay }.
nhac-td-moc = Phong trào thi đua sơ kết, tổng kết ngày { $ngay }.
nhac-td-viec = Bản mình đăng ký { $chi_tieu }. Hạn { $ngay }{ $tre ->
        [0] {""}
       *[other] , đã quá nên đang tính là chưa làm
    }. Đã có: { $da_lam }. Bác gửi ảnh hoặc số liệu giúp Mặt trận xã.
nhac-td-con-nua = Còn { $so } việc nữa, bác xem ở «Việc của bản», «Thi đua».
nhac-td-ho = Hộ mình tham gia «{ $ten }». Làm xong, ông (bà) chọn «Xem việc này» báo giúp để tôi không nhắc nữa.
