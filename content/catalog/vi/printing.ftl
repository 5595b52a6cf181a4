# What leaves the telephone: the script for the loudspeaker, the page on the board, posters and slips.

viec-bai-doc-loa = lấy bài đọc loa
viec-in-giay = in giấy dán bảng tin
viec-vao-ban = đăng ký nhận tin của bản

bl-bai =
    Kính thưa bà con { $noi }. Thông báo { $ngay }.

    { $tin }

    Xin nhắc lại.

    { $tin }

    Xin cảm ơn bà con đã lắng nghe.
bl-bai-mo-dau =
    Kính thưa bà con { $noi }. Ban quản lý { $noi } xin thông báo, { $ngay }.

    { $tin }

    Xin nhắc lại.

    { $tin }

    Xin cảm ơn bà con đã lắng nghe.
bl-dai-chung = Bài đọc loa dài { $so_tu } tiếng, đọc khoảng { $giay } giây cả hai lần{ $do_dai ->
        [ngan] ; loa nên phát từ { $it_nhat } đến { $nhieu_nhat } giây nên bài hơi ngắn. Bác đọc thêm một lần nữa cho bà con nghe rõ.
        [dai] ; loa nên phát từ { $it_nhat } đến { $nhieu_nhat } giây nên bài hơi dài. Bác đọc thong thả, hoặc chỉ đọc một lần.
       *[vua] {"."}
    }
bl-chu-kho-doc = Những chữ này bác đọc đầy đủ thành lời giúp: { $chu }.
giay-moi-in = Giấy khổ A4 để in và dán bảng tin. Bác mở đường dẫn này rồi in, hoặc nhờ người có máy in: { $duong_dan }
giay-ai-cung-mo-duoc = Ai có đường dẫn đều mở được tờ giấy này, và chỉ tờ này.
tin-khong-in-duoc = Thông báo này đã thu hồi, đã dừng hoặc chưa được duyệt nên không lấy ra đọc hay in được.
nut-bai-doc-loa = Lấy bài đọc loa
nut-in-giay = In giấy dán bảng tin

in-thieu-phong = Máy chủ chưa có phông chữ để in. Cần cài gói Debian { $goi }.
in-thieu-chu = Không in được vì phông chữ trên máy thiếu chữ: { $chu }. Cần cài gói Debian { $goi }, hoặc bỏ chữ ấy đi.
in-khong-co = Không có trang này, hoặc trang đã thôi dùng. Xin ông (bà) hỏi trưởng bản.
in-ma-la = Mã địa bàn «{ $ma }» có ký tự lạ nên không đặt được vào đường dẫn: chỉ dùng chữ a–z, A–Z, số, gạch nối và gạch dưới.
in-khong-co-ban = Trong { $noi } chưa có thôn, bản nào. Hãy nạp danh sách bằng nhipcau areas import.
in-khong-co-ho = { $noi } chưa có danh sách hộ.

giay-tieu-de = Thông báo
giay-ngay = Ngày { $ngay } tháng { $thang } năm { $nam }
giay-hoi-ai = Hỏi thêm
giay-hoi-tru-so = Trưởng bản, hoặc trụ sở Mặt trận xã
giay-quet-ma = Quét mã để nhận tin của { $loai } trên điện thoại
giay-quet-ma-chung = Quét mã để hỏi và nhận tin trên điện thoại
giay-nguon = Nguồn: thông báo số { $so }, trợ lý Nhịp Cầu của { $co_quan }.
giay-khong-thay-niem-yet = Giấy này để bà con biết việc, không thay niêm yết theo luật.
giay-trang = Trang

ap-tieu-de = Nhận tin của { $loai } trên điện thoại
ap-web = Không cần cài gì
ap-telegram = Máy có Telegram
ap-go-dia-chi = hoặc gõ { $dia_chi }
ap-buoc-1 = Mở máy ảnh trên điện thoại, đưa vào ô vuông.
ap-buoc-2 = Bấm dòng chữ hiện lên, chọn tiếng, bấm «Đúng».
ap-buoc-3 = Bấm «Đồng ý» là xong. Có tin, máy sẽ báo.
ap-giup = Ai biết chữ, xin làm giúp người chưa quen máy.
ap-goi = Cần người giúp, gọi { $ten }
ap-den = Cần người giúp, xin đến trụ sở Mặt trận xã.
ap-dung = Không mất tiền. Muốn thôi, nhắn chữ DỪNG lúc nào cũng được.

ph-ho = Hộ số { $so }
ph-cach = Quét mã, bấm «Đồng ý» để nhận tin của { $loai }. Mã này của riêng nhà mình.
ph-hoi = Hỏi: { $sdt }
ph-dung = Muốn thôi, nhắn DỪNG.

vao-ban-theo-ma = Ông (bà) ở { $noi }, đúng không ạ?
vao-ban-giu-nguyen = Vâng, tôi giữ nguyên nơi đã ghi. Muốn đổi, mời ông (bà) vào «Dữ liệu của tôi».
