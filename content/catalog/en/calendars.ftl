# Rules for repeating, days and clashes in words. A rule stands within a sentence: small letter, no dot.

lich-thu-0 = Monday
lich-thu-1 = Tuesday
lich-thu-2 = Wednesday
lich-thu-3 = Thursday
lich-thu-4 = Friday
lich-thu-5 = Saturday
lich-thu-6 = Sunday
lich-va = { $truoc } and { $sau }
lich-phay = { $truoc }, { $sau }
lich-ngay-day-du = { $thu }, { $ngay }

lich-ngay-so = { $ngay }
lich-ngay-so-thieu = day { $ngay } (the last day of a month that has none)
lich-ngay-cuoi = last day
lich-lan = { $lan ->
    [1] first { $thu }
   *[other] { $thu } no. { $lan }
}
lich-lan-cuoi = last { $thu }
lich-hang-thang = { $luc } of every month
lich-hang-quy = { $luc }, every quarter from { $tu }
lich-nua-nam = { $luc }, every 6 months from { $tu }
lich-may-thang = { $luc }, every { $so } months from { $tu }
lich-hang-tuan = every { $cac_thu }
lich-may-tuan = { $cac_thu }, every { $so } weeks from the week of { $tu }
lich-hang-nam = { $ngay } every year
lich-hang-nam-nhuan = 29/02 every year (28/02 in a common year)

lich-quanh = { $cac_luc } { $ngay }
lich-truoc = { $so } days before
lich-sau = { $so } days after
lich-dung = on

lich-am-mung = day { $ngay }
lich-am-ram = full moon
lich-am-30 = day 30 (day 29 of a short month)
lich-am-hang-thang = { $cac_ngay } of every lunar month, leap months too
lich-am-hang-thang-tru = { $cac_ngay } of every lunar month but leap months
lich-am-hang-nam = { $cac_ngay } of { $thang } every year
lich-am-hang-nam-nhuan = { $cac_ngay } of { $thang } every year, in the leap month too
lich-am-thang-1 = lunar month 1
lich-am-thang-2 = lunar month 2
lich-am-thang-3 = lunar month 3
lich-am-thang-4 = lunar month 4
lich-am-thang-5 = lunar month 5
lich-am-thang-6 = lunar month 6
lich-am-thang-7 = lunar month 7
lich-am-thang-8 = lunar month 8
lich-am-thang-9 = lunar month 9
lich-am-thang-10 = lunar month 10
lich-am-thang-11 = lunar month 11
lich-am-thang-12 = lunar month 12
lich-tuc-ngay = day { $ngay } of lunar month { $thang }, year { $nam }
lich-tuc-ngay-nhuan = day { $ngay } of leap month { $thang }, year { $nam }

lich-ngay-chi = { $chi } day
lich-can-chi = { $cac_ngay }
lich-can-chi-deu = { $cac_ngay } (every { $so } days)
lich-quy-tac = by the rule { $quy_tac }, from { $tu }

lich-vuong-ngay = { $ngay } is a { $la }: { $ten }.
lich-vuong-dip = { $ngay } falls on { $ten }.
lich-vuong-khoang = { $ngay } may fall on { $ten }, { $noi }. The day is not certain: please ask there.
