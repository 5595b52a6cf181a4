# What Zalo Bot alone needs: no link opens a talk there, and some messages come without their content.

tin-bi-giu = Zalo did not pass on what was in your last message, so I do not know yet what you said. Please send one of the lines below, or type. Links, contact cards and files are not passed on by Zalo.
tin-bi-giu-goi = If that does not work either, please call { $ten }, telephone { $sdt }. The officer is a real person, who listens and helps.
tin-bi-giu-den = If that does not work either, please come to the office of the commune’s Front, or ask the village head to tell us.

cs-moi-zalo = Open on Zalo
cs-moi-zalo-nhan = On Zalo, go to the assistant’s page and send these digits:
cs-moi-zalo-ma = Digits to send on Zalo

cs-tb-kenh-zalo-bot = Zalo (assistant)
cs-chat-kenh-zalo-bot = Zalo
