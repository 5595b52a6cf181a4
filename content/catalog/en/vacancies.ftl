# The directory: vacant posts, terms that end; rights in contests, registers, disclosure, meetings.

ng-vi-tri-khuyet = Vacant posts
ng-xem-vi-tri-khuyet = See the vacant posts
ng-khuyet-giai-thich = Villages and neighbourhoods without a head here; communes and wards without an officer or an approver.
ng-khuyet-tim = Find a village or a commune
ng-khuyet-so = { $n } posts that nobody holds.
ng-khuyet-tu = Vacant since after
ng-khuyet-lam = To do
ng-chua-ai-giu = Never held
ng-khuyet-khong-co = There is no such vacant post in the area.
ng-trang-thai-ending = Term ends soon
ng-nhac-sap-het = { $vai } { $noi }: the term ends on { $ngay }. Open “People”, “Term ends soon” to prolong it or hand over.
ng-nhac-da-het = { $vai } { $noi }: the term ended on { $ngay } and nobody followed. Open “People”, “Vacant posts” to invite somebody.
quyen-hop-va-thi-dua-ban = Call meetings, enter their results, register the village's campaigns
quyen-ghi-cong-khai-ban = Enter what was made public in the village
quyen-so-va-bang-kiem = Keep registers and the checklist of what is made public
quyen-soan-thi = Write contests
quyen-duyet-thi = Approve, draw and end contests early
