# Households that take part in a campaign: of their own will, or by the head where nobody has a phone.

menu-thi-dua-ho = My household’s emulation
viec-thi-dua-ho = my household’s emulation
td-ho-chua-vao = You do not belong to a household of the village’s list yet. Please ask the village head for the household’s link, open it and agree.
td-ho-muon-gi = Household “{ $ten }”, { $noi }: taking part in { $so } campaigns. What would you like to do?
td-ho-da-vao-nut = { $ten }{ $xong ->
        [0] {""}
       *[other] {" "}– done
    }
nut-td-ho-dang-ky = Take part in a campaign
nut-td-ban-binh-xet = What the village has reviewed
nut-td-ho-xong = My household is done
nut-td-ho-rut = Take my household out
td-ho-de-sau = All right. Come back here whenever you need to.
td-ho-phong-trao-nao = In which campaign does the household take part?
td-ho-dong-y = Household “{ $ho }” takes part in “{ $ten }”? You need not, and you can leave at any time. The village head and the commune’s Front only see how many households take part. I remind the household once a month, until it is done.
td-ho-khong-vao = All right, I noted nothing. A household need not take part.
td-ho-khong-ghi-duoc = This campaign takes no more households, or you have left yours, so I noted nothing.
td-ho-da-dang-ky = Household “{ $ho }” takes part in “{ $ten }”. When it is done, please come back here and say so.
td-ho-lam-gi = Household “{ $ho }” takes part in “{ $ten }”{ $xong ->
        [0] {""}
       *[other] {" "}and said that it is done
    }. What would you like to do?
td-ho-da-xong = Your household is noted as done. Thanks to your family. I will not remind you of it again.
td-ho-da-rut = Household “{ $ho }” no longer takes part in “{ $ten }”. I will not remind you of it again.
td-ho-thoi-roi = The household does not take part in this campaign any more.
td-ban-chua-binh-xet = No task of { $noi } has been reviewed yet.
td-ban-da-binh-xet = { $ten }: so far { $da_lam }.{ $diem ->
        [-1] {""}
       *[other] {" "}The village’s own score: { $diem }/{ $tren }.
    }{ $du ->
        [-1] {""}
       *[other] {" "}Reviewed on { $binh_xet }: { $dong_y }/{ $du } households agreed.
    }{ $da_nop ->
        [0] {""}
       *[other] {" "}Handed in to the commune on { $nop }.
    }
td-khong-dong-y-thi = If it does not seem right, please tap “Send feedback”; you need not give your name.

td-khong-nhan-ho = No campaign takes households at the moment.
td-ho-phong-trao-ban = In which campaign do households of { $noi } take part?
td-ho-so-nut = { $ten } – { $so } households, { $xong } done
td-ho-deu-co-may = There is no household of { $noi } to note for: the list is empty, or somebody of each has a phone and can do it.
td-ho-nao = { $so } households have nobody with a phone. Which one has told you about “{ $ten }”?
td-ho-nut = { $ten }{ $trang_thai ->
        [in] {" "}– takes part
        [done] {" "}– done
       *[none] {""}
    }
td-ho-da-noi = Did household “{ $ho }” tell you itself that it takes part in “{ $ten }”? If not, please do not note it.
nut-td-ho-da-dong-y = The household agreed
td-ho-da-ghi-thay = Household “{ $ho }” takes part in “{ $ten }”. If it wants to leave, please note that here.
td-ho-ghi-gi = Household “{ $ho }”, “{ $ten }”: what would you like to note?
nut-td-ho-xong-thay = The household is done
nut-td-ho-rut-thay = The household leaves
td-ho-ghi-xong = Household “{ $ho }” is noted as done with “{ $ten }”.
td-ho-ghi-rut = Household “{ $ho }” no longer takes part in “{ $ten }”.
td-ho-khong-ghi-thay = Somebody of this household has a phone by now, or the campaign takes no more households, so I noted nothing.
