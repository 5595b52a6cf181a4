# Reminders of campaigns: to a village's head, and to a household that takes part.

nhac-td-thang = { $muon ->
        [0] This month’s word on emulation.
       *[other] This month’s word on emulation, late because the server was off.
    }
nhac-td-han = An emulation task is due soon, on { $ngay }.
nhac-td-moc = The campaign is summed up on { $ngay }.
nhac-td-viec = Our village registered { $chi_tieu }. Due { $ngay }{ $tre ->
        [0] {""}
       *[other] , which is past, so it counts as not done for now
    }. So far: { $da_lam }. Please send the commune’s Front photos or figures.
nhac-td-con-nua = { $so } more tasks: please see “The village’s business”, “Emulation”.
nhac-td-ho = Our household takes part in “{ $ten }”. When it is done, please tap “Open this task” and say so; then I stop reminding.
