# T9: a village head sends what somebody without a telephone has to say.

menu-gui-thay = Send feedback for a neighbour
viec-gui-thay = sending feedback for a neighbour

thay-la-gi = You can send feedback for somebody who has no telephone, if they agree.
thay-truoc-khi-gui = If it is about those who run the village, the person should see the Front's staff in person: { $sdt }.
thay-hoi-dong-y = Does the person agree that you send it for them?

    It is sent anonymously: neither the speaker's name nor yours is kept, only the commune. Once it is sent you cannot see it again.
nut-ba-con-dong-y = Yes, they agree
nut-ba-con-khong = No
thay-khong-gui = All right, I send nothing. Please tell them that they can see the Front's staff: { $sdt }.
thay-hoi-linh-vuc = What kind of matter is it? If it is not clear, choose “Something else”.
thay-hoi-cu-the = Which matter exactly?
thay-moi-ke = Please write down what they say as they say it: what, where, since when. Best of all, let them record it themselves. Please name nobody.
thay-xac-nhan = I noted:

    • About: { $linh_vuc }
    • Words: { $noi_dung }{ $tep ->
        [0] {""}
       *[co] {" "}(with { $tep } recordings or photos)
    }
    • Place: { $noi }
    • Sent: anonymously, for somebody else, who agreed

    Please read it to them. Is it what they mean?
thay-chi-truong-ban = This is for village heads in office.
thay-da-nhan = The Front has received it. Code: { $ma }

    Please read the code to them, or hand it to them on paper. By { $ngay } at the latest, whoever has the code can find out where it went: on a relative's telephone, or by calling { $sdt }.

    You cannot see this feedback again.
khong-xem-lai-duoc = This was sent for somebody, so a village head's telephone cannot show it. The person can ask on another telephone, or call { $sdt }.

cs-gui-thay = Sent by a village head for somebody who agreed. Which head is not kept.
