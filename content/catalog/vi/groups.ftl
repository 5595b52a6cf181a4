# A village's group on Telegram: its head binds it, and notices go there as well.

nut-gan-nhom = Gắn nhóm của bản
nhom-chi-truong-ban = Chỉ trưởng thôn, bản, tổ dân phố mới gắn được nhóm của thôn, bản mình.
nhom-cach-gan = Để thông báo của { $noi } gửi cả vào nhóm Telegram, bác thêm trợ lý này vào nhóm, rồi viết trong nhóm: /gan { $ma }
    Mã dùng được một lần, trong một ngày. Bác chỉ viết mã trong nhóm của bản.
nhom-da-gan = Đã gắn nhóm này với { $noi }; từ nay thông báo của { $noi } cũng gửi vào đây. Trợ lý không lưu lời bà con nói trong nhóm; muốn gửi ý kiến, mời bà con nhắn riêng cho trợ lý.
nhom-ma-khong-dung = Mã này không đúng, đã dùng rồi hoặc đã hết hạn. Nhờ bác trưởng bản lấy mã mới rồi viết lại giúp ạ.
