# T7 and T8: a village registers in an emulation campaign, and sends what shows how far it is.

nut-thi-dua = Emulation
td-chua-dang-ky = { $noi } has not registered anything yet. Please register the first task.
td-khong-co-phong-trao = No campaign takes registrations of villages at the moment. When the Front launches one, please come back here.
td-viec-nao = Emulation of { $noi }: { $so } tasks, { $xong } done{ $tre ->
        [0] {""}
       *[other] , { $tre } overdue and counted as not done
    }. Which would you like to see?
td-viec-nut = { $ten } – { $xong ->
        [0] { $phan_tram ->
            [-1] no number yet
           *[other] { $phan_tram }%
        }, due { $ngay }{ $tre ->
            [0] {""}
           *[other] , { $tre } days overdue
        }
       *[other] done
    }
nut-td-dang-ky = Register a new task
td-phong-trao-nao = In which campaign does the village register?
td-viec-gi = What does the village take on?
td-chi-tieu-nao = What is the target? Please say how many { $don_vi }. For example: Concrete 300 m of village road.
td-bao-nhieu = How many { $don_vi }? Please type a number, for example 300.
td-so-chua-ro = I did not understand the number. Please type one number of { $don_vi }, for example 300.
td-ai-lam = Who does it? For example: the Farmers’ Association branch.
td-khi-nao-xong = When will it be done? For example 30/06/2027. This campaign runs until { $ngay }.
td-ngay-chua-dung = That day does not seem right: it has to be between today and { $ngay }. Please type it again, for example 30/06/2027.
td-do-bang-gi = How is it measured? Suggested: { $goi_y }.
td-den-dau = How far is it by now?
nut-td-chua-lam = Not begun
td-dai-qua = That is rather long. Please say it in no more than { $nhieu_nhat } letters.
td-ghi-chua = { $ten }
    Target: { $result } ({ $target })
    Who: { $who }
    Done by: { $by_when }
    Measured by: { $measured_how }
    By now: { $how_far }
    Shall I register it like this?
nut-td-dang-ky-viec = Register
td-da-dang-ky = Registered for { $noi }. Due { $ngay }. As it goes on, open “The village’s business”, “Emulation” and send photos or figures. What is overdue without the commune’s appraisal counts as not done.
td-het-quyen = You are no longer in charge of { $noi }, so I could not note it. If needed, please ask the commune’s Front.
td-phong-trao-het = This campaign takes no more registrations, so I did not note it. Please choose another.
td-con-thieu = A task needs five things: who, how far, by when, measured how, with what result. Please register it again.
td-nhieu-viec-qua = { $noi } has { $nhieu_nhat } tasks under way, so I did not add one. Please finish an old one first.
td-qua-han = The task “{ $ten }” is { $so_ngay } days overdue, so it counts as not done for now.
td-nhac = Our village registered { $chi_tieu }. Due { $ngay }. So far: { $da_lam }. Please send the commune’s Front photos or figures.
td-hoi-anh = Please send a photo of the work; I remove the location from it before it is kept. Without a photo, tap “Skip”.
td-hoi-so = How many { $don_vi } are done by now in all? The village registered { $dich } { $don_vi }. Without a number, tap “Skip”.
td-hoi-so-lai = I did not understand the number. Please type one number of { $don_vi } (the village registered { $dich } { $don_vi }), or tap “Skip”.
td-chua-co-gi = There is no photo and no number, so I noted nothing. Please send them when you have them.
td-gui-chua = Evidence for the task “{ $ten }”: { $anh ->
        [0] no photo
       *[other] one photo
    }{ $co_so ->
        [0] , no number yet
       *[other] , { $so } by now
    }. Shall I send it to the commune’s Front?
nut-td-gui = Send the evidence
td-da-nhan = The evidence is kept. Thank you, and thanks to everyone.
td-khong-nhan-duoc = This task takes no more evidence from you. If needed, please ask the commune’s Front.
