# Consultations on drafts: what is said to residents.

menu-gop-y = Give your view on a draft
viec-gop-y = giving your view on a draft
nut-gop-y-tra-loi = Answer
nut-gop-y-toan-van = Read it in full
nut-gop-y-de-sau = Later
nut-gop-y-lam-lai = Answer anew

gy-khong-co = No draft is open for your view now.
gy-hoi-du-thao = Which draft would you like to speak about?
gy-gioi-thieu = We ask for your view on: { $ten }.

    { $tom_tat }

    Drafted by: { $soan }. Open until the end of { $den }.{ $co_tep ->
        [co] {" "}In full: { $tep }
       *[khong] {""}
    }

    No name is kept: I do not keep what you answer. Once enough people have answered, I note that you did, so that nobody counts twice; when it is over that is erased.
gy-toan-van = Part { $phan }/{ $tong }:

    { $loi }
gy-cau-lua-chon = Question { $so }/{ $tong }: { $cau }
gy-cau-bang-loi = Question { $so }/{ $tong }: { $cau }

    Type, or send one recording. Please do not say your name.
gy-xac-nhan = This is what I noted:

    { $tom_tat }

    Is that right? Once sent, I cannot find it again to change it.
gy-da-nhan = Thank you for your view on: { $ten }. The Front reports who agrees and who does not.
gy-da-het = This draft is no longer open, or you have answered already: { $ten }.
gy-da-tra-loi = You have answered already: { $ten }. Each person answers once.
gy-khong-tra-loi = Well, I have noted nothing.
gy-de-sau = Well. You can still answer until the end of { $den }: tap “Give your view on a draft”.
gy-mot-ghi-am = a recording
gy-bo-qua = passed over
