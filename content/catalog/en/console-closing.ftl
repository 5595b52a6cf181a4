# The month on one page; campaigns summed up, praise, certificates; what is due by its cycle.

cs-bc-tai-mot-trang = Download one page to print (.pdf)
bc-khong-mot-trang = Only the month's summary for the party committee has this page.
bc-mot-trang-ngay = { $noi }, day …… month …… year { $nam }
bc-mot-trang-ten-loai = SUMMARY REPORT
bc-mot-trang-con-nua = There is no more room on this page; the rest is in the full report.

cs-bc-loai-campaign = Emulation campaign summed up

# --- praise, certificates, the report of a campaign ---

cs-kh = Praise, interim and final report
cs-kh-giai-thich = Only praise is sent out, no list of those who have not done it. Villages are named; households and persons are named publicly only when they agree, and silence is no.
cs-kh-danh-sach = Proposed and praised ({ $n })
cs-kh-ai = Praised
cs-kh-thanh-tich = What was done
cs-kh-neu-ten = Named publicly
cs-kh-loai-village = Village
cs-kh-loai-household = Household
cs-kh-loai-person = Person
cs-kh-trang-thai-proposed = Waits for somebody else's approval
cs-kh-trang-thai-approved = Approved
cs-kh-so = certificate { $so }
cs-kh-so-giay = Number of the certificate
cs-kh-so-cua = Number of the certificate of { $ten }
cs-kh-tap-the = A community, named
cs-kh-chua-hoi = No answer yet: not named
cs-kh-dong-y = Agreed
cs-kh-khong = Not named
cs-kh-nut-approve = Approve the praise
cs-kh-nut-drop = Drop the proposal
cs-kh-nut-named = Note: agrees to be named
cs-kh-nut-unnamed = Note: not to be named
cs-kh-nut-forget = Erase the name, as asked
cs-kh-nut-number = Note the number
cs-kh-nut-propose = Propose
cs-kh-in-mot = Print the certificate
cs-kh-in-ca = Print all certificates (.pdf)
cs-kh-nguoi-ky = Name of who signs
cs-kh-nguoi-ky-goi-y = Left empty, it is signed and named by hand. The name is not kept.
cs-kh-trong = Nobody has been proposed for praise in this campaign.
cs-kh-de-nghi = Propose for praise
cs-kh-loai = Whom to praise
cs-kh-ban = Village
cs-kh-ten = Name of the household or person
cs-kh-ten-goi-y = Leave empty for a village. A household's name as in the village's list: thanks and the question whether to name them go straight to the household; else the village head passes them on.
cs-kh-chua-tham-dinh = Nothing has passed an appraisal yet. Praise is proposed after that.
cs-kh-bao-cao = Interim and final report
cs-kh-bao-cao-goi-y = Drafted from today's figures, by criterion and area; staff write the remarks. The report keeps the figures of the day on which it was drafted.
cs-kh-viec = Report
cs-kh-moc-interim = Interim
cs-kh-moc-final = Final
cs-kh-xong-propose = Noted; somebody else approves it.
cs-kh-xong-approve = Approved; thanks are on their way.
cs-kh-xong-drop = The proposal was dropped.
cs-kh-xong-forget = The name, and what it was for, are erased.
cs-kh-da-xoa-ten = Name erased, as asked
cs-kh-xong-number = The number was noted.
cs-kh-xong-named = Noted: agrees to be named.
cs-kh-xong-unnamed = Noted: not to be named.
kh-khong-thay = There is no such proposal in the unit's areas.
kh-vua-thay-doi = This proposal has just changed. Look at it again, then go on.
kh-khong-lam-duoc = This cannot be done yet: it needs somebody with the right who did not propose it.
kh-can-ban = Choose a village with something that passed an appraisal in this campaign.
kh-can-xac-nhan = No appraisal of this village has been confirmed by a second person yet.
kh-can-loai = Choose whether to praise a village, a household or a person.
kh-can-ten = Write the name of the household or person.
kh-can-ly-do = Write what was done.
kh-da-co = This proposal is in the list already.
kh-chua-co-ai = Nobody's praise has been approved yet, so there is no certificate to print.

# --- what is due by its cycle ---

cs-ky-nhac-lam-viec = { $muc ->
        [late] Overdue: { $ten }, { $noi }. Every { $thang } months, due { $han }.
        [never] None has been entered yet: { $ten }, { $noi }. Once every { $thang } months.
       *[soon] Due soon: { $ten }, { $noi }. Every { $thang } months, due { $han }.
    } Enter the work session under “Registers” in the console.
cs-ky-nhac-so-ket = { $muc ->
        [late] The review of Directive { $so }, { $ten }, is overdue: it was due { $han }.
       *[soon] The review of Directive { $so }, { $ten }, is due soon: { $han }.
    } Draft it under “Reports” in the console.
