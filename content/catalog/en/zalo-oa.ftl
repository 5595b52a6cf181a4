# Zalo Official Account: it takes no voice message, so a recording is a button that opens its page.

zalo-oa-nghe = 🔊 Listen
zalo-oa-bam-nghe = Tap the button below to listen.
nghe-tin-nhan = A message, read aloud
