# Two matters in one message: what the person who wrote hears.

bao-tach = Ý kiến { $ma } của ông (bà) có hai việc. Việc «{ $linh_vuc }» được theo dõi riêng, mã { $ma_moi }. Xin giữ cả hai mã.
bao-thoi-tach = Ý kiến { $ma } được theo dõi chung như lúc đầu; mã { $ma_moi } không dùng nữa.
tra-cuu-tach = Trong ý kiến này có việc «{ $linh_vuc }» được theo dõi riêng, mã { $ma }: { $ten_trang_thai }.
