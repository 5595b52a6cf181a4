# What Zalo Bot alone needs: no link opens a talk there, and some messages come without their content.

tin-bi-giu = Zalo không chuyển nội dung tin vừa rồi cho tôi, nên tôi chưa biết ông (bà) nói gì. Xin ông (bà) nhắn theo một dòng ghi ở dưới, hoặc gõ chữ. Đường dẫn, danh thiếp, tệp thì Zalo không chuyển.
tin-bi-giu-goi = Nếu vẫn không được, xin ông (bà) gọi { $ten }, điện thoại { $sdt }. Cán bộ là người thật, nghe và làm giúp.
tin-bi-giu-den = Nếu vẫn không được, xin ông (bà) đến trụ sở Mặt trận xã, hoặc nhờ trưởng bản báo giúp.

cs-moi-zalo = Mở trên Zalo
cs-moi-zalo-nhan = Trên Zalo, vào trang trợ lý rồi nhắn dãy số này:
cs-moi-zalo-ma = Dãy số để nhắn trên Zalo

cs-tb-kenh-zalo-bot = Zalo (trợ lý)
cs-chat-kenh-zalo-bot = Zalo
