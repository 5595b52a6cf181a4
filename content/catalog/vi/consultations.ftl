# Góp ý dự thảo: lời nói với người dân.

menu-gop-y = Góp ý dự thảo
viec-gop-y = góp ý dự thảo
nut-gop-y-tra-loi = Trả lời
nut-gop-y-toan-van = Đọc toàn văn
nut-gop-y-de-sau = Để sau
nut-gop-y-lam-lai = Trả lời lại

gy-khong-co = Hiện nay chưa có dự thảo nào xin ý kiến ông (bà).
gy-hoi-du-thao = Ông (bà) muốn góp ý dự thảo nào?
gy-gioi-thieu = Xin ý kiến ông (bà) về: { $ten }.

    { $tom_tat }

    Bên soạn: { $soan }. Nhận ý kiến đến hết ngày { $den }.{ $co_tep ->
        [co] {" "}Bản đầy đủ: { $tep }
       *[khong] {""}
    }

    Không ghi tên: tôi không lưu ông (bà) trả lời thế nào. Khi đã đủ nhiều người, tôi ghi là ông (bà) đã trả lời, để không tính hai lần; hết hạn thì xóa.
gy-toan-van = Phần { $phan }/{ $tong }:

    { $loi }
gy-cau-lua-chon = Câu { $so }/{ $tong }: { $cau }
gy-cau-bang-loi = Câu { $so }/{ $tong }: { $cau }

    Ông (bà) gõ chữ hoặc gửi một ghi âm. Xin đừng nói tên mình.
gy-xac-nhan = Tôi ghi lại như sau:

    { $tom_tat }

    Đúng ý ông (bà) chưa ạ? Gửi rồi thì tôi không tìm lại được để sửa.
gy-da-nhan = Cảm ơn ông (bà) đã góp ý về: { $ten }. Mặt trận tổng hợp cả ý đồng tình lẫn ý chưa đồng tình.
gy-da-het = Dự thảo này đã hết hạn nhận ý kiến, hoặc ông (bà) đã trả lời rồi: { $ten }.
gy-da-tra-loi = Ông (bà) đã trả lời rồi: { $ten }. Mỗi người trả lời một lần.
gy-khong-tra-loi = Vâng, tôi không ghi gì.
gy-de-sau = Vâng. Đến hết ngày { $den } ông (bà) vẫn trả lời được: chọn «Góp ý dự thảo».
gy-mot-ghi-am = một ghi âm
gy-bo-qua = bỏ qua
