# The list of contests, searched and narrowed; a contest that ends early.

cs-thi-tim = Find a contest or an area
cs-thi-moi-trang-thai = Any state
cs-thi-khong-thay = There is no such contest in the area.
cs-thi-mo-ngay = From
cs-thi-dong-ngay = To the end of
cs-thi-so-giai-cot = Prizes
cs-thi-ly-do-som = Why it ends early
cs-thi-nut-close = End it early
cs-thi-dong-som-goi-y = Today is the last day: whoever is taking part can still finish. The day of the draw and the public number stay.
cs-thi-xong-close = The contest ends today. Write to the villages where people took part.
cs-thi-da-dong-som = Ended early, { $ngay }: { $ly_do }
cs-thi-nut-bao-som = Write to where people took part that it ended early
cs-thi-loi-dong-som = The contest “{ $ten }” ends early, on { $ngay }. Reason: { $ly_do } Whoever took part is still in the draw as announced.
thi-can-ly-do-som = Say why it ends early; people will read it.
thi-hom-nay-het-han = Today is the last day already.
