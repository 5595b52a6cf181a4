# Zalo Official Account: it takes no voice message, so a recording is a button that opens its page.

zalo-oa-nghe = 🔊 Nghe
zalo-oa-bam-nghe = Bấm nút dưới đây để nghe.
nghe-tin-nhan = Tin nhắn đọc thành tiếng
