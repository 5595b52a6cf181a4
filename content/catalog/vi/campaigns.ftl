# T7 and T8: a village registers in an emulation campaign, and sends what shows how far it is.

nut-thi-dua = Thi đua
td-chua-dang-ky = Chưa có việc thi đua nào của { $noi }. Mời bác đăng ký việc đầu tiên ạ.
td-khong-co-phong-trao = Lúc này chưa có phong trào nào đang nhận đăng ký của bản. Khi Mặt trận phát động, bác vào lại mục này.
td-viec-nao = Thi đua của { $noi }: { $so } việc, { $xong } việc đã xong{ $tre ->
        [0] {""}
       *[other] , { $tre } việc quá hạn tính là chưa làm
    }. Bác xem việc nào ạ?
td-viec-nut = { $ten } – { $xong ->
        [0] { $phan_tram ->
            [-1] chưa có số
           *[other] { $phan_tram }%
        }, hạn { $ngay }{ $tre ->
            [0] {""}
           *[other] , quá hạn { $tre } ngày
        }
       *[other] đã xong
    }
nut-td-dang-ky = Đăng ký việc mới
td-phong-trao-nao = Bản đăng ký trong phong trào nào ạ?
td-viec-gi = Bản nhận làm việc gì ạ?
td-chi-tieu-nao = Chỉ tiêu nào ạ? Bác nói rõ bao nhiêu { $don_vi }. Ví dụ: Bê tông 300 m đường nội bản.
td-bao-nhieu = Bao nhiêu { $don_vi } ạ? Bác gõ một số, ví dụ 300.
td-so-chua-ro = Tôi chưa rõ số. Bác gõ một số { $don_vi } thôi, ví dụ 300.
td-ai-lam = Ai làm ạ? Ví dụ: Chi hội Nông dân.
td-khi-nao-xong = Khi nào xong ạ? Ví dụ 30/06/2027. Phong trào này đến { $ngay }.
td-ngay-chua-dung = Ngày này tôi thấy chưa đúng: cần một ngày từ hôm nay đến { $ngay }. Bác gõ lại giúp, ví dụ 30/06/2027.
td-do-bang-gi = Đo bằng gì ạ? Gợi ý: { $goi_y }.
td-den-dau = Đến nay làm đến đâu rồi ạ?
nut-td-chua-lam = Chưa bắt đầu
td-dai-qua = Câu này hơi dài. Bác nói gọn lại giúp, không quá { $nhieu_nhat } chữ cái.
td-ghi-chua = { $ten }
    Chỉ tiêu: { $result } ({ $target })
    Ai làm: { $who }
    Khi nào xong: { $by_when }
    Đo bằng gì: { $measured_how }
    Đến nay: { $how_far }
    Đăng ký như vậy chưa ạ?
nut-td-dang-ky-viec = Đăng ký
td-da-dang-ky = Đã đăng ký cho { $noi }. Hạn { $ngay }. Làm đến đâu, bác vào «Việc của bản», «Thi đua» gửi ảnh hoặc số liệu. Quá hạn mà chưa được xã thẩm định thì tính là chưa làm.
td-het-quyen = Bác hiện không còn phụ trách { $noi } nên tôi chưa ghi được. Cần thì bác hỏi Mặt trận xã.
td-phong-trao-het = Phong trào này không còn nhận đăng ký nên tôi chưa ghi. Bác chọn phong trào khác giúp.
td-con-thieu = Một việc cần đủ năm điều: ai làm, làm đến đâu, khi nào xong, đo bằng gì, kết quả thế nào. Bác đăng ký lại giúp.
td-nhieu-viec-qua = Đã có { $nhieu_nhat } việc của { $noi } đang làm, tôi chưa ghi thêm. Bác làm xong việc cũ rồi đăng ký tiếp ạ.
td-qua-han = Việc «{ $ten }» đã quá hạn { $so_ngay } ngày nên đang tính là chưa làm.
td-nhac = Bản mình đăng ký { $chi_tieu }. Hạn { $ngay }. Đã có: { $da_lam }. Bác gửi ảnh hoặc số liệu giúp Mặt trận xã.
td-hoi-anh = Bác gửi ảnh việc đã làm; tôi bỏ vị trí trong ảnh trước khi lưu. Chưa có ảnh thì chọn «Bỏ qua».
td-hoi-so = Tính đến nay được bao nhiêu { $don_vi } tất cả ạ? Bản đăng ký { $dich } { $don_vi }. Chưa có số thì chọn «Bỏ qua».
td-hoi-so-lai = Tôi chưa rõ số. Bác gõ một số { $don_vi } thôi (bản đăng ký { $dich } { $don_vi }), hoặc chọn «Bỏ qua».
td-chua-co-gi = Chưa có ảnh, chưa có số nên tôi chưa ghi gì. Có lúc nào bác gửi lúc ấy ạ.
td-gui-chua = Minh chứng cho việc «{ $ten }»: { $anh ->
        [0] không có ảnh
       *[other] một ảnh
    }{ $co_so ->
        [0] , chưa có số
       *[other] , đến nay { $so }
    }. Gửi Mặt trận xã chưa ạ?
nut-td-gui = Gửi minh chứng
td-da-nhan = Đã lưu minh chứng. Cảm ơn bác và bà con.
td-khong-nhan-duoc = Việc này không còn nhận minh chứng của bác. Cần thì bác hỏi Mặt trận xã.
