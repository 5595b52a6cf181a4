# Places: asking where, and loading them from a file.

ten-uy-ban = Ủy ban MTTQ Việt Nam { $don_vi }
noi-va-ten-cu = { $noi } ({ $cu } cũ)
dung-noi-nay-khong = { $noi }, đúng không ạ?
tam-ghi-xa = Tôi chưa có tên bản này. Tạm ghi là { $noi }, đúng không ạ?
noi-nao-trong-nay = Ông (bà) muốn nói nơi nào trong các nơi này ạ?
ban-nao-cua-xa = Bản nào của { $noi } ạ?
go-ban-cua-xa = Bản nào của { $noi } ạ? Ông (bà) gõ tên bản giúp tôi.
khong-thay-ban-cua-xa = Tôi chưa thấy bản này ở { $noi }. Ông (bà) gõ lại tên bản, hoặc chọn «Không có bản nào trong này».
hoi-lai-ban = Ông (bà) gõ lại tên bản, tên xã giúp tôi. Thêm tên xã thì dễ tìm hơn, ví dụ «Pàng Dề A1, Xá Nhè».
khong-thay-ban = Tôi chưa tìm thấy nơi này. Ông (bà) gõ lại giúp tôi; không thấy bản thì gõ tên xã cũng được.
nut-dung = Đúng
nut-chon-lai = Chọn lại
nut-khong-co-ban = Không có bản nào trong này

tep-ban-sai = Không nạp được tệp, chưa ghi gì: { $loi }{ $con ->
    [0] .
   *[other] ; và { $con } lỗi nữa.
}
tep-ban-thieu-cot = Không nạp được tệp: dòng đầu thiếu cột { $cot }.
tep-ban-cot-la = Không nạp được tệp: không biết cột { $cot }.
tep-ban-khong-utf8 = Không nạp được tệp: tệp không phải chữ UTF-8. Hãy lưu lại dạng «CSV UTF-8».
tep-ban-khong-phai-csv = Không nạp được tệp: tệp không đúng dạng CSV.
dong-sai = dòng { $dong }: { $loi }
dong-thua-cot = thừa cột; tên có dấu phẩy thì đặt trong ngoặc kép
dong-ma-sai = thiếu mã, hoặc mã dài quá 20 ký tự
dong-ma-trung = mã { $ma } đã có ở dòng { $truoc }
dong-ma-cua-don-vi-khac = mã { $ma } là của một xã hay huyện
dong-ten-sai = thiếu tên, hoặc tên dài quá 100 ký tự hay có ký tự lạ
dong-loai-sai = loại «{ $loai }» phải là bản, thôn hoặc tổ dân phố
dong-xa-sai = không có xã, phường mã «{ $ma }» hiện nay
dong-xa-cu-sai = «{ $ten }» không phải xã cũ của { $xa }
dong-so-ho-sai = số hộ «{ $so }» phải là số nguyên
