"""The templates and what is filled into them, as Word reads them."""

import io
import unicodedata
import zipfile
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Pt

from content.documents import BrokenTemplate, fill, template
from content.documents.building import BODIES, built
from content.documents.forms import ADMINISTRATION, FRONT, PARTY, forms, heading
from content.documents.words import letters, report, sessions

EVERY = list(product(BODIES, forms()))
NAMED = {
    "NOI": "XÃ SÁNG NHÈ",
    "CO_QUAN": "BAN XÂY DỰNG ĐẢNG",
    "CAP_TREN": "ĐẢNG ỦY XÃ",
    "ky_hieu": "BXDĐ",
}
LINE = "Đường vào bản Hồ Chim <lầy> & lội"


def context(form: str, kind: str = "BC", **more: Any) -> dict[str, Any]:
    table = {"so_phieu": "15", "ngay_chuyen": "01/11/2026", "han": "15/11/2026", "noi_dung": LINE}
    annex = {"ma": "HT01-1", "so_luot": "một số", "co_quan": "UBND xã", "tinh_trang": "Đang"}
    clause = {"dieu": "W1", "chi_so": LINE, "so_lieu": "25"}
    by_commune = dict.fromkeys(
        ("xa", "y_kien", "dung_han", "thong_bao", "kenh", "truong_ban", "hai_long"), "1"
    )
    campaign = dict.fromkeys(("dang_ky", "minh_chung", "xong", "qua_han"), "1")
    held = {"bang": "person", "cot": LINE, "nhay_cam": "cơ bản", "giu": LINE}
    row = {"tt": 1, "ten": LINE, "dia_ban": "xã Sáng Nhè"} | campaign | table | annex | clause
    row |= held
    section = {"cap": 1, "ten": "PHẦN", "cac_cau": [{"loi": LINE, "ma": "HT01-1"}]}
    advice = {
        "tt": 1,
        "noi_dung": LINE,
        "co_quan": "UBND xã",
        "han": "15/11",
        "ket_qua": "Tiếp thu",
    }
    return {
        **heading(form, kind, NAMED),
        **dict.fromkeys(("trich_yeu", "kinh_gui", "linh_vuc", "dia_ban", "han"), LINE),
        **{name: [LINE, "Hai"] for name in ("mo_dau", "noi_dung", "ket", "phuong_phap")},
        "dia_danh": "Sáng Nhè",
        "nam": "2026",
        "du_thao": "DỰ THẢO",
        "noi_nhan": ["Như trên;", "Lưu: VT."],
        "nguoi_ky": "",
        "kien_nghi": [advice],
        "tra_loi": [{"tt": 1, "nhom": LINE, "muc_do": "Tiếp thu", "loi": LINE}],
        "cac_muc": [
            {**section, "cac_doan": [LINE], "ket_qua": [{"ten": "Đã giải quyết", "so": "25"}]}
        ],
        "cac_viec": [row],
        "cac_nhom": [{"tt": 1, "ten": "Nước", "loi": LINE, "so": "25", "cac_dong": [LINE]}],
        "cac_dong": [{"ten": "Số ý kiến trong tuần", "so": LINE}],
        "phu_luc_1": [row],
        "ten_phu_luc": "Dữ liệu theo bảng",
        "rui_ro": [{"tt": 1, "ten": LINE, "loi": LINE, "bien_phap": LINE}],
        "phu_luc_2": [{"ten": "Tổng", "so": "25"} | by_commune | campaign],
        "phu_luc_3": [{"co_quan": LINE, "luot": "1", "gan_nhat": "20/11/2026", "kien_nghi": "1"}],
        "so_lieu": [{"ten": "Tổng", "so": "25"}],
        **more,
    }


def filled(kind: str, form: str, **more: Any) -> Doc:
    return Document(io.BytesIO(fill(template(f"{kind}.{form}"), context(form, **more))))


def every_word(document: Doc) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_the_files_are_what_the_script_makes(kind: str, form: str) -> None:
    def parts(data: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return {name: packed.read(name) for name in packed.namelist()}

    assert parts(template(f"{kind}.{form}").read_bytes()) == parts(built(kind, form))


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_a_document_stands_on_a4_with_the_margins_of_its_form(kind: str, form: str) -> None:
    section, page = filled(kind, form).sections[0], forms()[form]["page"]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    margins = {side: getattr(section, f"{side}_margin").mm for side in page}
    assert margins == pytest.approx(page, abs=0.1)


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_every_style_is_times_new_roman_of_thirteen_or_fourteen_points(
    kind: str, form: str
) -> None:
    styles = filled(kind, form).styles
    for name in ("Normal", "Nội dung", "Heading 1", "Heading 2", "Trích yếu"):
        assert styles[name].font.name == "Times New Roman"
        assert styles[name].font.size in {Pt(13), Pt(14)}
        fonts = styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:cs")) == fonts.get(qn("w:eastAsia")) == "Times New Roman"
        assert fonts.get(qn("w:asciiTheme")) is None
    assert styles["Nội dung"].paragraph_format.alignment == ALIGN.JUSTIFY


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_no_field_and_no_loop_is_left_over(kind: str, form: str) -> None:
    text = every_word(filled(kind, form))
    assert "{" not in text
    assert "}" not in text
    assert LINE in text


@pytest.mark.parametrize("form", [FRONT, ADMINISTRATION])
def test_the_nation_stands_on_the_right_above_a_line_that_is_not_underlined(form: str) -> None:
    left, right = filled("bao-cao", form).tables[0].rows[0].cells
    assert right.text.startswith(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    )
    assert "Số:        /BC-" in left.text
    assert [
        p
        for p in right.paragraphs
        if p._p.pPr is not None and p._p.pPr.find(qn("w:pBdr")) is not None
    ]
    assert not [run for p in right.paragraphs for run in p.runs if run.underline]


def test_the_front_s_office_stands_on_the_left() -> None:
    left, _ = filled("bao-cao", FRONT).tables[0].rows[0].cells
    assert left.text.startswith("ỦY BAN MTTQ VIỆT NAM\nXÃ SÁNG NHÈ\nBAN THƯỜNG TRỰC\n")


def test_the_party_s_form_has_its_own_heading_star_number_and_dashes() -> None:
    document = filled("bao-cao", PARTY)
    left, right = document.tables[0].rows[0].cells
    assert right.text.startswith("ĐẢNG CỘNG SẢN VIỆT NAM\n")
    assert left.text == "ĐẢNG ỦY XÃ\nBAN XÂY DỰNG ĐẢNG\n*\nSố        -BC/BXDĐ"
    assert "-----" in [paragraph.text for paragraph in document.paragraphs]
    assert "T/M BAN XÂY DỰNG ĐẢNG" in every_word(document)


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_number_and_date_are_left_for_the_clerk(kind: str, form: str) -> None:
    left, right = filled(kind, form).tables[0].rows[0].cells
    assert "Sáng Nhè, ngày      tháng      năm 2026" in right.text
    assert not any(character.isdigit() for character in left.text)


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_the_draft_s_mark_is_on_every_page_and_goes_with_the_approval(kind: str, form: str) -> None:
    for mark in ("DỰ THẢO", ""):
        section = filled(kind, form, du_thao=mark).sections[0]
        assert section.different_first_page_header_footer
        assert section.first_page_header.paragraphs[-1].text == mark
        assert section.header.paragraphs[-1].text == mark


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_who_receives_it_stands_on_the_left_and_who_signs_on_the_right(
    kind: str, form: str
) -> None:
    signing = next(
        table.rows[0].cells
        for table in filled(kind, form).tables
        if "Nơi nhận:" in table.rows[0].cells[0].text
    )
    assert signing[0].text == "Nơi nhận:\n- Như trên;\n- Lưu: VT."
    assert signing[1].text.startswith(heading(form, "BC", NAMED)["thay_mat"])


def test_words_are_composed_whatever_way_they_came() -> None:
    apart = unicodedata.normalize("NFD", LINE)
    text = every_word(filled("bao-cao", FRONT, trich_yeu=apart))
    assert apart not in text
    assert LINE in text


@pytest.mark.parametrize(
    "text", ["{{ khong_co }}", "{{ trich_yeu", "{% for x in mo_dau %}", "{{ [].__class__.mro() }}"]
)
def test_a_template_that_cannot_be_filled_is_named(tmp_path: Path, text: str) -> None:
    document, file = Document(), tmp_path / "bao-cao.mat-tran.docx"
    document.add_paragraph(text)
    document.save(str(file))
    with pytest.raises(BrokenTemplate) as caught:
        fill(template("bao-cao.mat-tran", tmp_path), context(FRONT))
    assert caught.value.name == file.name


def test_every_value_that_is_no_certain_knowledge_says_so() -> None:
    assert all(form["source"] and "unverified" in form for form in forms().values())
    assert all(one.source for one in sessions().values())
    assert [one.code for one in sessions().values() if one.verified] == ["quoc-hoi"]
    assert all(letters()[kind]["source"] for kind in ("slip", "urging", "report"))
    assert report()["opening"]["source"]
