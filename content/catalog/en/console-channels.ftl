# The page “Channels”: by which channels people reach us, for those who answer for the office.

quyen-xem-kenh = See whether the channels work and how much is sent
kenh-tieu-de = Channels
kenh-giai-thich = People come to the assistant by these channels. The page only counts messages; it never says who wrote, or what.
kenh-ghi-chu = What went out counts notices and reminders only: a reply is erased once it was sent. Of what came in only the day is kept, never the hour.
kenh-khong-duoc = This page is for an approver of the whole office.
kenh-ten-zalo-oa = Zalo Official Account
kenh-ten-zalo-bot = Zalo Bot
kenh-ten-web = Chat on the web page
kenh-ten-telegram = Telegram
kenh-dang-bat = On
kenh-dang-tat = Off
kenh-dang-hong = Not getting through
kenh-cach-nhan = How messages come
kenh-cach-polling = The assistant asks their server
kenh-cach-webhook = They bring them to our address
kenh-tin-den = Last message in
kenh-tin-di = Last notice out
kenh-den-ngay = { $ngay } (messages: { $n })
kenh-chua-co = None yet
kenh-nhip = Fastest pace
kenh-nhip-giay = { $n } messages a second
kenh-so-tin = Notices and reminders
kenh-24-gio = Last 24 hours
kenh-7-ngay = Last 7 days
kenh-tin-sent = Sent
kenh-tin-failed = Not sent
kenh-tin-unknown = Not known whether it arrived
kenh-con-thieu = Still missing
kenh-muon-bat = To switch it on, set
kenh-vao = How people come in
kenh-ma-quet = QR code to scan
kenh-vao-zalo-oa = Scan the code or open the link, follow the account, then write any word.
kenh-vao-zalo-bot = Scan the code or open the link in Zalo, then write any word.
kenh-vao-web = Scan the code or type the address; nothing to install.
kenh-vao-telegram = Scan the code or open the link in Telegram, then tap Start.
kenh-webhook = Address for events (webhook)
kenh-webhook-o-dau-zalo-oa = Copy this address into the app's Webhook field at developers.zalo.me.
kenh-webhook-o-dau-zalo-bot = The assistant tells Zalo this address at each start.
kenh-webhook-o-dau-telegram = The assistant tells Telegram this address at each start.

kenh-thieu-ma-bot = the bot's token, from whoever issues the bot
kenh-thieu-bi-mat = the secret that comes with each event; choose it yourself
kenh-thieu-lien-ket = the bot's public link, for the QR codes on posters
kenh-thieu-dia-chi = the web address as seen from outside; without it QR codes open on this machine only
kenh-thieu-oa-id = the Official Account's id
kenh-thieu-oa-app-id = the id of the app that is linked to the Official Account
kenh-thieu-oa-app-secret = the app's secret
kenh-thieu-oa-oa-secret = the webhook's secret, which shows that events are Zalo's
kenh-thieu-oa-refresh-token = the first refresh token
kenh-can-https-oa = must begin with https://, or Zalo cannot bring events
kenh-can-https-webhook = must begin with https://, or no event can be brought
kenh-can-https-anh = must begin with https://, or Zalo cannot fetch pictures and recordings for people

# On a poster.
ap-zalo = With Zalo
ap-zalo-buoc-2 = Tap the line that appears, choose your language. In Zalo, write { $ma }.
