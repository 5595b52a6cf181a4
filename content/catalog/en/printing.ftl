# What leaves the telephone: the script for the loudspeaker, the page on the board, posters and slips.

viec-bai-doc-loa = get the loudspeaker script
viec-in-giay = print a page for the notice board
viec-vao-ban = sign up for the village’s notices

bl-bai =
    Dear people of { $noi }. A notice, { $ngay }.

    { $tin }

    Once more.

    { $tin }

    Thank you for listening.
bl-bai-mo-dau =
    Dear people of { $noi }. The management board of { $noi } announces, { $ngay }.

    { $tin }

    Once more.

    { $tin }

    Thank you for listening.
bl-dai-chung = The script is { $so_tu } syllables long, about { $giay } seconds for both readings{ $do_dai ->
        [ngan] ; a loudspeaker should speak for { $it_nhat } to { $nhieu_nhat } seconds, so it is a little short. Read it once more, so that everybody hears it well.
        [dai] ; a loudspeaker should speak for { $it_nhat } to { $nhieu_nhat } seconds, so it is a little long. Read without haste, or read it only once.
       *[vua] {"."}
    }
bl-chu-kho-doc = Please say these in full when you read: { $chu }.
giay-moi-in = An A4 page to print for the notice board. Open this link and print it, or ask somebody who has a printer: { $duong_dan }
giay-ai-cung-mo-duoc = Whoever has the link can open this page, and only this page.
tin-khong-in-duoc = This notice was recalled, stopped or not approved yet, so it cannot be read out or printed.
nut-bai-doc-loa = Get the loudspeaker script
nut-in-giay = Print a page for the board

in-thieu-phong = The server has no font to print with. The Debian package { $goi } is needed.
in-thieu-chu = It cannot be printed because the fonts lack these characters: { $chu }. Install the Debian package { $goi }, or leave the characters out.
in-khong-co = There is no such page, or it is no longer in use. Please ask the village head.
in-ma-la = The area code “{ $ma }” has characters that cannot stand in a link: only a–z, A–Z, digits, hyphen and underscore may be used.
in-khong-co-ban = There is no village in { $noi } yet. Load the list with nhipcau areas import.
in-khong-co-ho = { $noi } has no list of households yet.

giay-tieu-de = Notice
giay-ngay = Day { $ngay } month { $thang } year { $nam }
giay-hoi-ai = Questions to
giay-hoi-tru-so = The village head, or the Front’s office in the commune
giay-quet-ma = Scan the code to get the notices of the { $loai } on your phone
giay-quet-ma-chung = Scan the code to ask and to get notices on your phone
giay-nguon = Source: notice no. { $so }, the assistant Nhịp Cầu of { $co_quan }.
giay-khong-thay-niem-yet = This page is for information and does not replace posting as the law requires.
giay-trang = Page

ap-tieu-de = Get the notices of the { $loai } on your phone
ap-web = Nothing to install
ap-telegram = Phones with Telegram
ap-go-dia-chi = or type { $dia_chi }
ap-buoc-1 = Open the phone’s camera and hold it over the square.
ap-buoc-2 = Tap the line that appears, choose your language, tap “Right”.
ap-buoc-3 = Tap “I agree” and you are done. The phone will tell you of notices.
ap-giup = Who can read, please help those who are new to phones.
ap-goi = For help, call { $ten }
ap-den = For help, come to the Front’s office in the commune.
ap-dung = It costs nothing. To end it, text DỪNG at any time.

ph-ho = Household no. { $so }
ph-cach = Scan the code and tap “I agree” to get the notices of the { $loai }. This code is your household’s own.
ph-hoi = Questions: { $sdt }
ph-dung = To end it, text DỪNG.

vao-ban-theo-ma = You live in { $noi }: is that right?
vao-ban-giu-nguyen = All right, the place stays as noted. To change it, please open “My data”.
