# The staff’s quick work in a chat, and the page that makes a chat theirs.

menu-sang-loc = { $hon ->
        [co] More than { $so } to screen
       *[khong] { $so } to screen
    }
viec-sang-loc = screening feedback
viec-noi-kenh = making this chat a member of staff’s
viec-tin-sang = choosing the morning message

nut-chat-mo = Open
nut-chat-de-lai = Leave for the desk
nut-chat-nghi = Stop here
nut-chat-dung-linh-vuc = The topic is right
nut-chat-doi-linh-vuc = Choose another topic
nut-chat-hoi-them = Ask the person
nut-chat-tra-loi = Answer now
nut-chat-tiep = Next one
nut-chat-gui = Send
nut-chat-viet-lai = Write again
nut-chat-lam-tiep = Go on
nut-chat-bat-dau = Begin screening
nut-chat-tin-sang = Morning message
nut-chat-noi = Make it mine
nut-chat-khong-noi = Do not

cs-chat-khong-quyen = This is for the Front’s staff who handle feedback.
cs-chat-y-kien = { $linh_vuc } – { $noi }. Anonymous. Waiting: { $cho }.{ $tre ->
        [co] {" "}Overdue.
       *[khong] {""}
    } Code { $ma }.

    This look is written in the log.
cs-chat-ly-do = { $linh_vuc } – { $noi }. With a contact. Waiting: { $cho }.{ $tre ->
        [co] {" "}Overdue.
       *[khong] {""}
    } Code { $ma }.

    This look is written in the log. Type the reason for looking to open it.
cs-chat-noi-dung = What was said (telephone and identity numbers are hidden):
cs-chat-linh-vuc = The topic of { $ma } is: { $linh_vuc }.
cs-chat-nhom = Choose a group of topics:
cs-chat-cu-the = Choose the topic:
cs-chat-viec = { $ma } is screened. What next? Passing on, merging, refusing: on the console.
cs-chat-cau-hoi = Type the question to whoever sent { $ma }:
cs-chat-cau-tra-loi = Type the answer to { $ma }. Answer here only what is simple and the Front’s own to answer:
cs-chat-doc-lai = The person will read: { $loi }
cs-chat-da-gui = Written, and the person is told if there is a contact.
cs-chat-het = Nothing waits to be screened any more.
cs-chat-xong = Screened: { $xong }. Still waiting: { $hon ->
        [co] more than { $so }
       *[khong] { $so }
    }. The server keeps nothing of this talk. On Telegram what people said is deleted after 30 minutes; what you typed is yours to delete.

cs-chat-duong-noi-cu = This link was used or is older than 30 minutes. Make a new one on the console: press your name, then Screening by chat.
cs-chat-kenh-co-chu = This chat has feedback or a role of its own and cannot be taken over. Use another account for the Front’s work.
cs-chat-noi = Make this chat that of { $ten }? Whoever holds this telephone can then screen feedback.
cs-chat-khong-noi = Nothing was changed.
cs-chat-da-noi = This chat is that of { $ten } now. If the telephone is lost: on the console press your name, then Screening by chat, then “Cut off”. If you cannot get in, tell whoever appointed you, who can lock it.
dong-y-tin-sang = On working days at { $gio }, send here how many wait to be screened and how many are overdue? Numbers only. It ends at any time: send DỪNG.
cs-chat-tin-sang-co = There will be a message each morning when something waits.
cs-chat-tin-sang-khong = No message is sent in the morning.
cs-tin-sang = This morning: { $hon ->
        [co] more than { $so }
       *[khong] { $so }
    } to screen, { $tre } overdue.

nut-chat-roi = Cut this chat off
cs-chat-hoi-roi = This chat is a member of staff’s. Cut off, it cannot screen any more; the account and the log of its work stay. Cut it off?
cs-chat-da-roi = This chat is no longer a member of staff’s.

cs-chat-muc = Join or cut off a chat
cs-chat-tieu-de = Screening by chat
cs-chat-giai-thich = Join a telephone to this account to screen feedback away from the desk: look at each, choose the topic, ask, answer what is simple. Each look is written in the log as it is here.
cs-chat-canh-bao = On Telegram the company that runs it can see what passes through. On the Front’s own web chat it cannot.
cs-chat-tao = Make a link
cs-chat-quet = Open it on your own telephone. The link works once, within 30 minutes.
cs-chat-dang-noi = Joined chats
cs-chat-chua-noi = No chat is joined yet.
cs-chat-cat = Cut off
cs-chat-da-cat = Cut off. That chat can no longer screen.
cs-chat-khong-thay = That chat is not joined to this account any more.
cs-chat-kenh-web = Web chat
cs-chat-kenh-telegram = Telegram
cs-chat-kenh-terminal = Command line
cs-chat-kenh-khac = Another channel
