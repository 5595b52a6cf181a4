# What the statuses of a case are called, to residents and staff alike.

trang-thai-moi = Received
trang-thai-sang-loc = Being screened
trang-thai-can-bo-sung = More information requested
trang-thai-chuyen = Passed on to the competent body
trang-thai-dang-xu-ly = Being looked into
trang-thai-co-tra-loi = Answered
trang-thai-da-giai-quyet = Settled
trang-thai-chua-dong-y = The resident does not agree yet
trang-thai-giai-trinh = Explained - not enough resources yet
trang-thai-tong-hop = Put into the summary report
trang-thai-huong-dan = Shown to the right place
trang-thai-trung = Merged with the same feedback from others
trang-thai-khong-xu-ly = Not dealt with (with a reason)
trang-thai-rut = Withdrawn by the resident
trang-thai-qua-han = Overdue
