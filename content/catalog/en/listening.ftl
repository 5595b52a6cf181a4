# The public page that plays one recording, on any phone.

nghe-nhan = Nhịp Cầu · Fatherland Front
nghe-bam = Tap to listen
nghe-dung = Pause
nghe-lai = Listen again from the start
nghe-tieng = Language
nghe-nguoi-doc = Read by
nghe-nguon = Source
nghe-khong-phat-duoc = This phone could not play it. Please check the signal and open the page again, or ask somebody to open it for you.
nghe-khong-co = There is no such recording
nghe-khong-co-them = The recording is no longer used, or the address is incomplete. Please ask the village head or the Fatherland Front staff of the commune.
