"""What people write, and what it is: both kinds of mistake are looked for."""

EMERGENCIES = """
nước về, sập nhà
nuoc ve, sap nha
nc ve roi, ngap het nha
nước suối dâng cao lắm rồi
nước lủ về
lũ về
lu ve roi
lu ong
lũ quét về bản rồi cứu với
vỡ đập rồi
sạt lở, vùi mất nhà rồi
sat lo nha minh bi vui
đá lăn xuống đường trúng người
đất vùi người
SẬP NHÀ RỒI
sâp nha
nhà sập rồi
nha toi bi lu cuon troi
đổ nhà rồi
cháy nhà
CHÁY NHÀ!!!
chaý nhà
chay nha r cuu vs
nhà ông Páo đang cháy
chay rung o ban
cháy ở chợ, đang cháy to
nổ bình gas
tai nạn ở đèo
xe lao xuống vực
lật thuyền
có người bị đuối nước ở suối
bi mac ket
bị điện giật
nguoi bi thuong nang
đang bị đánh
dg bi danh
toi dang bi chong danh
bo em danh em
bố đánh con chảy máu
chong danh vo chay mau dau
nó cầm dao đuổi
dọa giết cả nhà
tự tử
con toi uong thuoc tu tu
em muon tu tu
ko muon song nua
có người ăn lá ngón
vo toi an la ngon roi
hỗ trợ sau lũ chậm, giờ chồng tôi tự tử
cháu bị bố dượng sờ mó
chau bi xam hai
thầy giáo sờ em
con bé bị ép cưới
cháu bị lừa bán sang trung quốc
bi bat ban sang ben kia
sản phụ khó sinh băng huyết
vợ tôi vỡ ối rồi
đau đẻ mà đường tắc
con tôi co giật bất tỉnh
mẹ tôi đột quỵ
khó thở quá
rắn cắn
cuu voi
cuu em voi a oi
cứu em với
""".strip().splitlines()

NO_EMERGENCIES = """
hỗ trợ sau lũ chậm quá
tiền hỗ trợ sau sạt lở bao giờ có
cho tôi hỏi tiền cứu trợ lũ
đường sạt lở từ năm ngoái chưa sửa
con đường ngập từ năm ngoái
đám cháy rừng năm ngoái
kè chống sạt lở chưa làm xong
mùa mưa hay ngập
đường xấu dễ tai nạn
bảo hiểm tai nạn
tập huấn phòng cháy chữa cháy
phòng chống bạo lực gia đình
tuyên truyền phòng chống mua bán người
xe cấp cứu không vào được bản
đèn cháy
đèn đường cháy ba tháng chưa thay
bán cháy hàng
cháy túi
chạy nhà
chạy chợ
nước về bản chậm
bao giờ nước về
nước sinh hoạt yếu, về bản nhỏ giọt
đợi nhà nước về bản chưa
do nhà nước hỗ trợ
cống thoát nước lên nhà văn hóa
nhà bị dột
nhà tôi sắp được hỗ trợ làm nhà
hỗ trợ nhà sắp đến hạn chưa
lo đất bị thu hồi
đá lẫn trong gạo
để rồi dân phải đi xa
vợ ơi
từ từ rồi tôi gửi
tu tu da
máy bơm bảo hành hết hạn
lũ lợn nhà tôi ốm
đàn lợn bị chết
con bò bị điện giật chết
cá chết đuối
bị đánh thuế
thanh niên hay đánh nhau buổi tối
thuốc trừ cỏ bán ở đâu
con tôi học lớp 3
quyết định thu hồi đất
hộ nghèo chưa được hỗ trợ nhà ở
trạm y tế thiếu thuốc
bản chưa có sóng
không đồng ý
xin chào
""".strip().splitlines()

OTHERS = {
    "Ông Páo chủ tịch xã ăn chặn tiền hỗ trợ của dân": "denunciation",
    "ong pao chu tich xa an chan tien ho tro": "denunciation",
    "cán bộ địa chính đòi tiền mới làm sổ đỏ": "denunciation",
    "can bo dia chinh nhan hoi lo": "denunciation",
    "trưởng bản bớt xén quà của hộ nghèo": "denunciation",
    "Kế toán xã lập khống danh sách": "denunciation",
    "bà Lan tham ô quỹ": "denunciation",
    "ủy ban xã rút ruột công trình": "denunciation",
    "công an xã nhũng nhiễu dân": "denunciation",
    "tọa độ đồn là 21.5": "secret",
    "đồn biên phòng có quân số bao nhiêu": "secret",
    "tôi có tài liệu mật": "secret",
    "số cccd của ông ấy là 011083001234": "others_data",
    "can cuoc 011 083 001 234": "others_data",
    "stk 1234567890 agribank": "others_data",
    "bệnh án của ông Páo đây": "others_data",
    "cháu 12 tuổi": "child",
    "Em học lớp 8, muốn nói về trường": "child",
    "dạ cháu năm nay 10 tuổi ạ": "child",
    "em là học sinh lớp 7": "child",
    "tôi muốn khiếu nại": "complaint",
    "Tôi không đồng ý với quyết định của xã": "complaint",
    "xã ra quyết định thu hồi đất nhà tôi": "complaint",
    "làm ăn đm quá chậm": "abuse",
    "lũ ngu làm đường thế à": "abuse",
}

ORDINARY = """
Đề nghị công khai tiền hỗ trợ, bà con không rõ
Ủy ban xã chưa trả tiền hỗ trợ, tôi không biết lấy tiền ở đâu
cán bộ chưa đưa tiền hỗ trợ nhà ở
chờ đợi tiền hỗ trợ từ ủy ban
đường hỏng nhưng nhiều lần ủy ban xã chưa sửa
tôi hơi lo, nhờ cán bộ xem giúp
ủy ban xã có lắp không
đề nghị phòng chống tham nhũng tốt hơn, cán bộ gương mẫu
bà con sợ bị ăn chặn
tôi mất thẻ bảo hiểm
toi mat the bao hiem y te
hai đứa cháu nội 10 tuổi chưa có áo ấm
con tôi 12 tuổi phải đi học xa
em tôi học lớp 5
gọi cho tôi số 0912345678
xã do cho vay chậm nên bà con khổ
tháng cho vay nào cũng trễ
học cho con xa quá
cảm ơn ông bà cán bộ
đồn biên phòng giúp dân làm đường
""".strip().splitlines()
