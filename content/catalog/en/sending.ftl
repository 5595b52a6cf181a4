# Approving a notice, and what can be done to one on its way.

tb-chua-chon-noi = No place has been chosen, or the place no longer exists. Choose the commune or village again.
tb-khong-duyet-duoc = This notice cannot be approved: whoever wrote it does not approve it, and approval is only given within the areas assigned.
tb-da-duyet-roi = This notice has already been approved or returned.
tb-da-gui-roi = The urgent notice has been sent, so it cannot be returned; if it is wrong, tap “Recall”.
tb-khong-lam-duoc-luc-nay = This cannot be done to the notice now: its state has changed.
tb-can-loi-dinh-chinh = A correction is needed: phones from which the message cannot be taken back will receive it.
tb-dinh-chinh = CORRECTION of the last notice:
