"""The committee's page is one page, whatever stands on it; a certificate has its letters and its room."""

import pytest

from content.printing.certificate import Certificate, certificates_pdf
from content.printing.one_page import OnePage, Part, one_page_pdf
from content.printing.sheet import HEIGHT, WIDTH
from tests.unit.printing.conftest import Drawn
from tests.unit.printing.test_papers import is_whole, pages

MORE = "Trang này không đủ chỗ, xem tiếp trong báo cáo đầy đủ."
SAID = "Nước sinh hoạt tại xã Sáng Nhè: 30 ý kiến. 12 đang xử lý; 10 đã trả lời; 8 chờ chuyển. "


def page(number: int, long: int) -> OnePage:
    return OnePage(
        left=("ỦY BAN MTTQ VIỆT NAM", "XÃ SÁNG NHÈ", "BAN THƯỜNG TRỰC"),
        right=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        number="Số:        /BC-MTTQ-BTT",
        place="Sáng Nhè, ngày      tháng      năm 2026",
        kind="BÁO CÁO TÓM TẮT",
        subject="Tóm tắt tình hình ý kiến, kiến nghị của Nhân dân tháng 11/2026",
        opening=SAID * long,
        figures=(("Sàng lọc (trung vị)", "9 giờ (ý kiến ẩn danh: 1 ngày)" * min(long, 3)),) * 4,
        parts=(
            Part("1. Năm việc", (SAID * long,) * number, numbered=True),
            Part("2. Việc quá hạn", (SAID * long,) * number, urgent=True),
            Part("3. Đề nghị cấp ủy cho ý kiến", (SAID * long,)),
        ),
        remarks=SAID * long,
        signer=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
        recipients=("Nơi nhận:", "Thường trực cấp ủy cùng cấp;", "Lưu: VT."),
        mark="DỰ THẢO",
        more=MORE,
    )


@pytest.mark.parametrize(("number", "long"), [(0, 1), (5, 1), (40, 22)])
def test_it_is_one_page_and_nothing_is_cut_off(drawn: Drawn, number: int, long: int) -> None:
    assert pages(one_page_pdf(page(number, long))) == 1
    assert is_whole(drawn)
    assert "3. Đề nghị cấp ủy cho ý kiến" in drawn.words
    assert (MORE in drawn.words) == (number == 40)


def certificate(name: str, reason: str) -> Certificate:
    return Certificate(
        issuer=("ỦY BAN MTTQ VIỆT NAM", "XÃ SÁNG NHÈ"),
        nation=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        title="GIẤY KHEN",
        by="BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ SÁNG NHÈ",
        praised="Tặng:",
        name=name,
        place="thôn Pàng Dề A1, xã Sáng Nhè",
        reason=reason,
        number="Số: 12/GK-MTTQ-BTT",
        dated="Sáng Nhè, ngày      tháng      năm 2026",
        signer=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
        signed="",
    )


def test_a_certificate_lies_across_and_long_names_have_room(drawn: Drawn) -> None:
    papers = [certificate("Hộ Ỷ Ẩm", "góp công"), certificate("Huổi Thủng " * 16, "góp đất, " * 30)]
    assert pages(certificates_pdf("Giấy khen", papers)) == 2
    assert all(box.x >= 0 and box.x + box.width <= HEIGHT for _, box, _ in drawn.texts)
    assert max(drawn.ends) < WIDTH - 13
    body = [end for (text, *_), end in zip(drawn.texts, drawn.ends, strict=True) if "góp" in text]
    assert max(body) < WIDTH - 13 - 26 - 27
