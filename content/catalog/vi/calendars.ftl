# Rules for repeating, days and clashes in words. A rule stands within a sentence: small letter, no dot.

lich-thu-0 = thứ Hai
lich-thu-1 = thứ Ba
lich-thu-2 = thứ Tư
lich-thu-3 = thứ Năm
lich-thu-4 = thứ Sáu
lich-thu-5 = thứ Bảy
lich-thu-6 = Chủ nhật
lich-va = { $truoc } và { $sau }
lich-phay = { $truoc }, { $sau }
lich-ngay-day-du = { $thu } ngày { $ngay }

lich-ngay-so = ngày { $ngay }
lich-ngay-so-thieu = ngày { $ngay } (tháng không có ngày này thì lấy ngày cuối tháng)
lich-ngay-cuoi = ngày cuối tháng
lich-lan = { $thu } { $lan ->
    [1] đầu tiên
   *[other] lần thứ { $lan }
}
lich-lan-cuoi = { $thu } cuối cùng
lich-hang-thang = { $luc } hằng tháng
lich-hang-quy = { $luc }, mỗi quý một lần, tính từ tháng { $tu }
lich-nua-nam = { $luc }, 6 tháng một lần, tính từ tháng { $tu }
lich-may-thang = { $luc }, { $so } tháng một lần, tính từ tháng { $tu }
lich-hang-tuan = { $cac_thu } hằng tuần
lich-may-tuan = { $cac_thu }, { $so } tuần một lần, tính từ tuần có ngày { $tu }
lich-hang-nam = ngày { $ngay } hằng năm
lich-hang-nam-nhuan = ngày 29/02 hằng năm (năm không nhuận thì lấy ngày 28/02)

lich-quanh = { $cac_luc } ngày { $ngay }
lich-truoc = { $so } ngày trước
lich-sau = { $so } ngày sau
lich-dung = đúng

lich-am-mung = mùng { $ngay }
lich-am-ram = ngày rằm
lich-am-30 = ngày 30 (tháng thiếu thì lấy ngày 29)
lich-am-hang-thang = { $cac_ngay } hằng tháng âm lịch, cả tháng nhuận
lich-am-hang-thang-tru = { $cac_ngay } hằng tháng âm lịch, trừ tháng nhuận
lich-am-hang-nam = { $cac_ngay } tháng { $thang } âm lịch hằng năm
lich-am-hang-nam-nhuan = { $cac_ngay } tháng { $thang } âm lịch hằng năm, cả tháng nhuận
lich-am-thang-1 = Giêng
lich-am-thang-2 = Hai
lich-am-thang-3 = Ba
lich-am-thang-4 = Tư
lich-am-thang-5 = Năm
lich-am-thang-6 = Sáu
lich-am-thang-7 = Bảy
lich-am-thang-8 = Tám
lich-am-thang-9 = Chín
lich-am-thang-10 = Mười
lich-am-thang-11 = Mười một
lich-am-thang-12 = Chạp
lich-tuc-ngay = tức ngày { $ngay } tháng { $thang } năm { $nam }
lich-tuc-ngay-nhuan = tức ngày { $ngay } tháng { $thang } nhuận năm { $nam }

lich-ngay-chi = ngày { $chi }
lich-can-chi = { $cac_ngay }
lich-can-chi-deu = { $cac_ngay } ({ $so } ngày một lần)
lich-quy-tac = theo quy tắc lặp { $quy_tac }, tính từ ngày { $tu }

lich-vuong-ngay = Ngày { $ngay } là { $la }, { $ten }.
lich-vuong-dip = Ngày { $ngay } vào dịp { $ten }.
lich-vuong-khoang = Ngày { $ngay } có thể vào dịp { $ten }, { $noi }. Ngày chưa chắc, cần hỏi lại tại chỗ.
