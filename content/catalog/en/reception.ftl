# The front desk: the menu, and what is said when nothing is being asked.

menu-moi-chon = What can I do for you?
menu-tin = Hear and read notices
menu-ykien = Send feedback
menu-tracuu = See the answer to my feedback
menu-hoi = Ask about policy
menu-canbo = Meet an officer of the Front
menu-ngonngu = Change the language
menu-dulieu = My data
menu-thongbao = Write a notice to the village

chua-hieu-viec = I am an automatic assistant and did not understand this. Please choose one of these, or type its number:
hoi-gui-thanh-y-kien = I have received it. Would you like to send this to the Front as feedback?
nut-gui-y-kien = Yes, send it as feedback
nut-khong-gui = No, drop it
tin-da-sua = I see that you have just edited an earlier message. I can only note a message as it was first sent; to correct it, please send the new text again.
khong-co-gi-de-huy = There is nothing under way just now.
nut-lam-tiep = Go on: { $viec }
viec-do = do that
khong-co-gi-dau = You are welcome. Write to me whenever you need something.
nut-hoi-chinh-sach = I want to ask about policy
