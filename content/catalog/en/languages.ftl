# Which language somebody writes in: it is offered, never changed unasked.

hinh-nhu-tieng = You seem to write in { $tieng }. If you would like me to use { $tieng }, tap the button below; if not, just go on.
hinh-nhu-tieng-lan-dau = You seem to write in { $tieng }. If that is right, choose { $tieng } below.
nut-dung-tieng = Use { $tieng }
nut-khong-phai-tieng = I do not write in { $tieng }
viec-bao-sai-tieng = say that your language was mistaken
doan-sai-tieng-gi = Sorry, I was mistaken. Which language was that?
doan-sai-xin-cau = I have noted that I was mistaken. May I keep one sentence, so as to do better next time? I note no name, and keep only the words and the day.
doan-sai-go-cau = Please type a sentence in that language. Please give no name and no telephone number.
doan-sai-da-giu = I have kept that sentence. Thank you.
doan-sai-cam-on = All right, I only count one mistake and keep no sentence. Thank you.
