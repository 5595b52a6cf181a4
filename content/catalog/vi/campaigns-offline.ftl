# T8: what the web chat says while a photo waits on the phone. Said by the page's own script.

wj-anh-cho-song = Mạng đang yếu. Ảnh sẽ tự gửi khi có sóng.
