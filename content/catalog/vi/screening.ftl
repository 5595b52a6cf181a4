# What must not be taken in, or is answered before anything else.

khan-cap = NẾU ĐANG NGUY HIỂM, XIN GỌI NGAY: 112 (thiên tai, sự cố) • 113 (công an) • 114 (cháy, cứu nạn) • 115 (cấp cứu) • 111 (bảo vệ trẻ em). Gọi miễn phí. Trợ lý này không thay được cuộc gọi.
khan-cap-o-dau = Ông (bà) đang ở đâu? Khi an toàn, nhắn cho tôi sau.
nut-van-an-toan = Tôi vẫn an toàn, gửi tiếp
van-an-toan = May quá. Mời ông (bà) nhắn lại nội dung vừa rồi giúp tôi; tôi chưa ghi tin đó.

to-cao = Việc ông (bà) nêu có thể là tố cáo. Để được pháp luật bảo vệ và giữ bí mật, xin gửi đơn hoặc trình bày trực tiếp với cơ quan có thẩm quyền, không gửi qua kênh này. Tôi đã dừng và không lưu nội dung vừa rồi. Bấm để xem nơi nhận đơn.
nut-noi-nhan-don = Xem nơi nhận đơn
nut-gop-y-chung = Góp ý chung
nut-xoa-vua-nhap = Xóa nội dung vừa nhập
da-xoa-vua-nhap = Tôi không còn giữ gì của nội dung vừa rồi. Tin ông (bà) đã gõ còn nằm trong máy thì ông (bà) tự xóa ở máy mình.
viec-noi-nhan-don = xem nơi nhận đơn
noi-nhan-don = Nơi nhận đơn tố cáo:
    • Ban Tiếp công dân tỉnh.
    • Trụ sở tiếp dân xã: Chủ tịch Ủy ban nhân dân xã tiếp dân ít nhất 2 ngày mỗi tháng.
    • Ủy ban Kiểm tra, nếu người đó là đảng viên.
    Đơn phải có họ tên, địa chỉ của người tố cáo; pháp luật giữ bí mật và bảo vệ người tố cáo.

    Nếu ông (bà) chỉ muốn góp ý chung về việc công khai tiền hỗ trợ, không nêu tên ai, chọn «Góp ý chung».
khieu-nai = Nếu ông (bà) không đồng ý với một quyết định cụ thể, xin làm đơn khiếu nại gửi nơi đã ra quyết định. Ông (bà) vẫn có thể gửi kiến nghị chung ở đây; tôi ghi tiếp.
bi-mat = Chuyện mật, chuyện về lực lượng vũ trang, biên giới xin đừng gửi qua mạng. Tôi không lưu tin vừa rồi. Xin ông (bà) gặp trực tiếp Đồn Biên phòng hoặc Công an.
du-lieu-nguoi-khac = Tin vừa rồi có số giấy tờ, số tài khoản hoặc bệnh án nên tôi không lưu. Xin ông (bà) bỏ các số đó đi rồi gửi lại.
tre-em = Cháu chưa đủ 16 tuổi thì nhờ bố mẹ hoặc thầy cô gửi giúp nhé. Tôi không lưu gì của cháu. Nếu có ai làm cháu đau hay sợ, cháu gọi ngay 111; gọi miễn phí.
nhac-lich-su = Tôi hiểu ông (bà) đang bức xúc. Xin nói nhẹ lời hơn một chút để việc được giải quyết; nội dung tôi vẫn ghi.
