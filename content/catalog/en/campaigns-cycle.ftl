# T7 and T8: where a village's task stands, evidence, its own points, the village's review, the commune.

viec-thi-dua = the village’s emulation
nut-td-xem-tiep = More
nut-td-cac-ho = Households taking part
nut-td-cac-moc = Milestones
td-khong-co-moc = No milestones are noted for the campaigns that run.
td-moc = { $ten }: summed up on { $ngay }{ $con ->
        [0] , today
       *[other] , in { $con } days
    }.

nut-td-xem-viec = Open this task
nut-td-gui-minh-chung = Send a photo or a number
nut-td-tu-cham = The village’s own score
nut-td-binh-xet = Note the village’s review
nut-td-ghi-binh-xet = Note it
nut-td-nop = Hand in to the commune
nut-td-de-sau = Later
td-de-sau = All right. Whenever you need it, open “The village’s business”, “Emulation” again.
td-khong-cua-bac = This task is not of a village that you are in charge of, so I could not open it.
td-the = { $chi_tieu }
    Who: { $ai }
    Due: { $ngay }
    Measured by: { $do }
    So far: { $da_lam }{ $phan_tram ->
        [-1] {""}
       *[other] , { $phan_tram }% of { $dich } { $don_vi }
    }
    Photos sent: { $so_anh }
td-the-tu-cham = The village’s own score: { $diem }/{ $tren }.
td-the-binh-xet = Reviewed on { $ngay }: { $du } households came, { $dong_y } agreed.
td-the-moc = The campaign’s next milestone: { $ngay }.
td-buoc = { $trang_thai ->
        [registered] Now: registered. Next: send evidence.
        [proved] Now: there is evidence. Next: the village’s own score.
        [scored] Now: the village has scored itself. Next: the village’s review.
        [reviewed] Now: the village has reviewed it. Next: hand it in to the commune.
        [submitted] Handed in to the commune on { $nop }. Next: the commune appraises it.
        [appraised] The commune has appraised it. This task counts as done. Next: the commune considers praise.
        [praised] The commune has appraised it, and the village was praised. Next: the summing-up.
       *[summed-up] The campaign has been summed up. This task counts as done.
    }
td-lam-gi-tiep = Which step would you like to take?

td-hoi-tre-em = If a child’s face is clear in the photo, please choose another. What about this one?
nut-td-khong-ro-mat = No child’s face is clear
nut-td-chon-anh-khac = I choose another
td-anh-khac = I dropped that photo and keep nothing of it. Please send another; without one, tap “Skip”.
td-sai-don-vi = This task is measured in { $don_vi }, and you wrote another unit. Please type the number of { $don_vi } again.
td-so-le = Please write decimals with a comma, for example 0,3. Please type the number of { $don_vi } again.

td-tu-cham = How many points does the village give itself? At most { $nhieu_nhat }.
td-tu-cham-chua = { $chi_tieu }: so far { $da_lam }. { $diem ->
        [-1] This criterion has no points yet, so the village states the result as above.
       *[other] The village gives itself { $diem }/{ $tren }.
    } Shall I note it like this?
td-da-tu-cham = The village’s own score of “{ $ten }” is noted. Next: { $noi } reviews it in a meeting; then please note the result here.
td-so-trong-khoang = Please type one number, no more than { $nhieu_nhat }.
td-binh-xet-la = People review it and raise their hands at the meeting; here you only note the result.
td-du-binh-xet = How many households came to the review?
td-dong-y-binh-xet = How many households agreed with the village’s own score?
td-ngay-binh-xet = On which day was it? For example 30/06/2027, or “today”.
td-ngay-binh-xet-lai = That day does not seem right: it has to be between the registration and today. Please type it again.
td-binh-xet-chua = On { $ngay } { $du } households came and { $dong_y } agreed. Shall I note it like this? People of the village can see these numbers.
td-binh-xet-khong-qua = { $dong_y }/{ $du } households agreed, too few to hand it in. I noted nothing; please work on, meet again, and note it here then.
td-da-binh-xet = The review of “{ $ten }” is noted; people of { $noi } can see it. Next: hand it in to the commune.
td-nop-chua = Hand in the result of “{ $ten }” to the commune’s Front? After that the commune appraises it or gives it back.
td-da-nop = “{ $ten }” of { $noi } is handed in. Next: the commune appraises it. Thank you, and thanks to everyone.
td-khong-lam-duoc = “{ $ten }” of { $noi } has just changed, so I noted nothing. Please open “Emulation” again.
