# Tokens of the Zalo Official Account: staff pages, and what approvers are told.

zo-tieu-de = Connection with the Zalo Official Account
zo-khong-co = There is no such page, or it is another unit's.
zo-khong-duoc = Only an approver of the whole unit may renew the connection with Zalo.
zo-ai-duoc = Only an approver of the whole unit can renew it. Ask them to open this page.
zo-giai-thich = Zalo lets us send by a code. The system changes the code every day; nobody has to do anything.
zo-xong = Renewed. Messages over the Zalo Official Account go on within a minute.
zo-dung-den = The code in use lasts until
zo-tu-gia-han = It is changed at
zo-gia-han-den = The right to change it lasts until
zo-gia-han = Renew the connection with Zalo
zo-khong-can = The connection is good and need not be renewed yet.

zo-the-new = The first code is being fetched. Open this page again in a few minutes.
zo-the-good = The connection is good.
zo-the-ending = The right to change the code ends soon. Renew it before the day below.
zo-the-failing = The code could not be changed. The system goes on trying, but have a look now.
zo-the-unsure = It is not known how the last change of the code ended. Renew it before the code in use ends.
zo-the-gone = The connection with Zalo is lost. Nobody gets messages over the Official Account until it is renewed.

zo-vi-unreachable = Why: Zalo's server cannot be reached. Look at the server's network.
zo-vi-refused = Why: Zalo answers with an error. Whoever runs the server should look at the App ID and the app's secret.
zo-vi-unused = Why: Zalo refuses the code that it has just given. Look at the plan and the app's permissions on the OA's page.
zo-vi-lost = Why: the line broke while Zalo was answering, so the new code may be lost.
zo-vi-lost_twice = Why: the line broke twice while Zalo was answering, so the new code is lost.
zo-vi-dead = Why: Zalo no longer accepts the old code. An administrator of the OA may have taken the permission back.
zo-vi-unreadable = Why: the key file on the server is not the one with which the code was sealed.
zo-vi-restored = Why: the data has just been restored. A backup holds no codes of Zalo's.

zo-viec-mat = The connection with the Zalo Official Account is lost: renew it now.
zo-viec-chua-ro = The connection with the Zalo Official Account may soon be lost: renew it today.
zo-viec-hong = For some hours the code of the Zalo Official Account could not be changed.
zo-viec-sap-het = The right to use the Zalo Official Account ends soon: renew it.

zo-tin-mat = The connection with the Zalo Official Account is lost. Messages over it wait. Open this page to renew it, about 5 minutes: { $trang }
zo-tin-chua-ro = The connection with the Zalo Official Account may soon be lost. Renew it today, about 5 minutes: { $trang }
zo-tin-hong = For some hours the code of the Zalo Official Account could not be changed. This page says why: { $trang }
zo-tin-sap-het = The right to use the Zalo Official Account ends soon. Open this page to renew it: { $trang }

zo-can-gi = You need the Zalo account of an administrator of the OA, and about 5 minutes.
zo-buoc-1 = Step 1. Ask Zalo for permission
zo-buoc-1-lam = Press the button below. Sign in to Zalo with the administrator's account, choose your unit's OA, and press “Cho phép” (allow).
zo-mo-zalo = Open Zalo's permission page
zo-buoc-2 = Step 2. Come back to this page
zo-buoc-2-lam = Zalo leads back here by itself: just press “Check and save”. If it does not, take step 3.
zo-buoc-3 = Step 3. Only if Zalo does not lead back
zo-dan-dia-chi = Paste the address of the page that Zalo opens after “Cho phép”
zo-dan-goi-y = Copy the whole line of the address bar, with “code=” in it. The code works for 10 minutes only.
zo-kiem-tra = Check and save
zo-da-ve = Zalo has given permission. Press the button below within 10 minutes to save it.
zo-cach-khac = The permission page does not open? Another way
zo-khac-1 = Open Zalo's API Explorer and sign in with the administrator's account:
zo-khac-2 = Choose the right app, choose the kind “OA Access Token”, press to get it, and allow your unit's OA.
zo-khac-3 = Copy the line “Refresh token” (not “Access token”) and paste it into the field below.
zo-dan-refresh = Paste the refresh token

zo-loi-trong = Nothing was pasted.
zo-loi-khong-phai-ma = What was pasted is no code. Copy the whole line again and paste it.
zo-loi-oa-khac = This code is another OA's. Take step 1 again and choose your unit's OA.
zo-loi-lau = This page was open for too long, or somebody else asked for the code. Begin again at step 1.
zo-loi-ma = Zalo does not accept this code: it was used, or is too old. Get a new one from step 1.
zo-loi-ung-dung = Zalo does not accept the app. Whoever runs the server should look at the App ID and secret in the settings.
zo-loi-khong-noi = Zalo cannot be reached yet. The code was not used: wait a few minutes and paste it again.
zo-loi-khong-ro = Zalo did not answer in time, and the code may be used up. Get a new one from step 1.
zo-loi-khac = Zalo answers with error { $so }. Try again, or give this number to whoever runs the server.

zo-viec-ngung = Zalo lets the account send nothing: look now.
