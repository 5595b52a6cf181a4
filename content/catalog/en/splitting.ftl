# Two matters in one message: what the person who wrote hears.

bao-tach = Your feedback { $ma } is about two matters. “{ $linh_vuc }” is followed up on its own under the code { $ma_moi }. Please keep both codes.
bao-thoi-tach = Feedback { $ma } is followed up as one again, as it was at first; the code { $ma_moi } is no longer used.
tra-cuu-tach = One matter in this feedback, “{ $linh_vuc }”, is followed up on its own under the code { $ma }: { $ten_trang_thai }.
