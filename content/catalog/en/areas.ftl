# Places: asking where, and loading them from a file.

ten-uy-ban = Vietnam Fatherland Front Committee of { $don_vi }
noi-va-ten-cu = { $noi } (formerly { $cu })
dung-noi-nay-khong = { $noi }: is that right?
tam-ghi-xa = I do not have the name of this village yet. I will note { $noi } for now: is that right?
noi-nao-trong-nay = Which of these places do you mean?
ban-nao-cua-xa = Which village of { $noi }?
go-ban-cua-xa = Which village of { $noi }? Please type its name.
khong-thay-ban-cua-xa = I do not find this village in { $noi }. Please type its name again, or tap “None of these villages”.
hoi-lai-ban = Please type the village and the commune again. The name of the commune makes it easier to find, for example “Pàng Dề A1, Xá Nhè”.
khong-thay-ban = I have not found this place. Please type it again; if your village cannot be found, the name of the commune will do.
nut-dung = Right
nut-chon-lai = Choose again
nut-khong-co-ban = None of these villages

tep-ban-sai = The file could not be loaded, nothing was written: { $loi }{ $con ->
    [0] .
    [one] ; and { $con } more mistake.
   *[other] ; and { $con } more mistakes.
}
tep-ban-thieu-cot = The file could not be loaded: the first line lacks the column { $cot }.
tep-ban-cot-la = The file could not be loaded: unknown column { $cot }.
tep-ban-khong-utf8 = The file could not be loaded: its text is not UTF-8. Save it again as “CSV UTF-8”.
tep-ban-khong-phai-csv = The file could not be loaded: it is not proper CSV.
dong-sai = line { $dong }: { $loi }
dong-thua-cot = too many columns; put a name that has a comma in quotation marks
dong-ma-sai = the code is missing, or longer than 20 characters
dong-ma-trung = code { $ma } is already on line { $truoc }
dong-ma-cua-don-vi-khac = code { $ma } belongs to a commune or a district
dong-ten-sai = the name is missing, is longer than 100 characters or has strange characters
dong-loai-sai = the kind “{ $loai }” must be bản, thôn or tổ dân phố
dong-xa-sai = there is no commune or ward with the code “{ $ma }” at present
dong-xa-cu-sai = “{ $ten }” is not a former commune of { $xa }
dong-so-ho-sai = the number of households “{ $so }” must be a whole number
