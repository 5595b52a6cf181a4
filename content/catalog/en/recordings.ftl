# Recorded speech: what is said by ear, and the session of a speaker who reads the bot's words.

so-0 = Number nought.
so-1 = Number one.
so-2 = Number two.
so-3 = Number three.
so-4 = Number four.
so-5 = Number five.
so-6 = Number six.
so-7 = Number seven.
so-8 = Number eight.
so-9 = Number nine.

hoi-nghe-hay-doc = Would you like me to read aloud, or do you read yourself? You can change this at any time under “Change the language”.
nut-doc-cho-nghe = Read it to me
nut-tu-doc = I can read myself

# A speaker's session in the chat.

viec-nhan-doc = take on reading aloud
viec-doc-cau = read aloud and check
menu-doc = Read aloud and check
moi-lam-nguoi-doc = Good day. I am the automatic assistant of the { $co_quan }, not a real person. The Front asks you to help people who cannot read: to read aloud in { $tieng } what I often say, and to check what others have read. Do you accept?
nut-nhan-doc = I will help
nut-khong-nhan-doc = Not for now
khong-nhan-doc = All right. I have noted nothing. Thank you for having a look.
dong-y-giong-noi = Your voice will be kept on the Front’s machine and played to people in this assistant, and used for nothing else. You can take it back at any time under “Read aloud and check”: then it is no longer played and its files are deleted at once. Do you agree?
# The same, read to somebody who reads at the office and may have no phone.
dong-y-giong-noi-tai-ban = Your voice will be kept on the Front’s machine and played to people in the automatic assistant, and used for nothing else. You may take it back at any time: tell the Front’s staff, and it is no longer played and the file is deleted at once. Do you agree?
hoi-ten-nguoi-doc = Please tell me what name to put beside your voice, for example “bà Lò Thị …”. People will see this name.
nut-khong-neu-ten = Give no name
chao-nguoi-doc = Thank you. From now on you read aloud and check { $tieng }. Each sentence that you read waits until somebody else has listened to it before people hear it.
doc-chi-nguoi-doc = This is for readers whom the Front has invited.
doc-tieng-nao = Which language are you working on?
doc-viec-gi = { $thieu } texts in { $tieng } have no reader yet, { $cho } wait for you to confirm them. What would you like to do?
nut-doc-cau = Read a new sentence
nut-nghe-duyet = Check by ear
nut-rut-giong = Take back my voice
nut-nghi = Stop for now
nut-cau-khac = Skip this sentence
nut-doc-tiep = Go on
doc-cau-dau = Please read the sentence below in your own language, true to its meaning, and send the recording. What is in brackets changes with the person; leave it out or say it in general words.
    “{ $cau }”
doc-cau-da-ghi = Noted. The next sentence:
    “{ $cau }”
doc-cau-nua = The next sentence:
    “{ $cau }”
doc-bi-tra = The next text was read once before; who listened wrote: “{ $vi_sao }”.
doc-het-cau = No sentence is waiting to be read. Thank you.
doc-cam-on = Thank you. I keep all that you have read and checked.
doc-nghi = All right, please come back whenever it suits you.
duyet-nghe = Please listen: does this recording mean what the sentence below says?
    “{ $cau }”
nut-dung-nghia = Confirm the meaning
nut-chua-dung-nghia = Not right
duyet-vi-sao = What is not right yet? Please write a few words for the reader.
duyet-da-ghi = Noted. People can hear this sentence now.
duyet-da-tra = Returned to be read again.
duyet-het = No sentence is waiting to be checked. Thank you.
rut-giong-that = Would you like to take back all of your voice? People now hear { $so } sentences read by you; they will be deleted for good, and you will no longer be a reader.
rut-giong-xong = All of your voice has been deleted. Thank you for all that you have done for people.

gh-khong-duoc-ghi = Recording is for invited readers and officers of the Front.
gh-khong-con-cau = This sentence was just edited or is no longer used, so the recording was not kept.
gh-mat-tep = The recording is no longer there. Please read this sentence again.
gh-khong-thay = This recording is no longer waiting to be checked.
gh-tu-xac-nhan = Whoever read a sentence does not confirm it: somebody else who speaks the language must listen to it.
gh-khong-noi-tieng = Only somebody who speaks { $tieng } can confirm this recording.
gh-khong-con-doc = This person is no longer a speaker of that language.
gh-khong-nghe-ra = What was sent holds no sound, or is longer than ten minutes. Please record again.
gh-dong-y-tai-ban = The reader agreed to be heard, at the desk of staff. Mark of the words asked: { $dau }.
gh-cau-cua-tro-ly = What the automatic assistant says
gh-cau-cuoc-thi = A question of a knowledge contest
