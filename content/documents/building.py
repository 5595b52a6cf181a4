"""Makes our templates: `python -m content.documents.building` writes them into `templates/`.

Fields are named in Vietnamese, for whoever opens a template in Word.
"""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt

from content.documents import TEMPLATES
from content.documents.forms import forms
from content.documents.layout import grid, page
from content.documents.pieces import addressed, annex, entitle, frame, paragraphs, parted, signed

FIVE = ("ten", "dang_ky", "minh_chung", "xong", "qua_han")
LONG_AGO = datetime(2026, 1, 1)  # noqa: DTZ001  Word's dates have no zone; the same at each build


def report(document: Doc, form: dict[str, Any]) -> None:
    """A report: an opening, sections of sentences with their groups' codes, annexes."""
    entitle(document, form, "BÁO CÁO")
    paragraphs(document, "mo_dau")
    _sections(document, ["Tình trạng", "Số lượt ý kiến"])
    signed(document, form)
    _annexes(document)


def _sections(document: Doc, results: list[str]) -> None:
    """Sections of sentences; one that has a table of results names its columns so."""
    document.add_paragraph("{%p for muc in cac_muc %}")
    for level in (1, 2, 3):
        document.add_paragraph("{%p if muc.cap == " + str(level) + " %}")
        document.add_paragraph("{{ muc.ten }}", style=f"Heading {level}")
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p for cau in muc.cac_cau %}")
    sentence = document.add_paragraph("{{ cau.loi }}", style="Nội dung")
    sentence.add_run("{% if cau.ma %} [{{ cau.ma }}]{% endif %}", style="Mã nhóm")
    document.add_paragraph("{%p endfor %}")
    if results:
        document.add_paragraph("{%p if muc.ket_qua %}")
        grid(document, [95, 50], results, ["muc.ket_qua", "ten", "so"])
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")


def directive(document: Doc, form: dict[str, Any]) -> None:
    """The report on a directive: a sentence for each indicator of a clause, and three annexes."""
    entitle(document, form, "BÁO CÁO")
    addressed(document, "kinh_gui")
    paragraphs(document, "mo_dau")
    _sections(document, [])
    signed(document, form)
    clauses = ["phu_luc_1", "dieu", "noi_dung", "chi_so", "so_lieu"]
    titles = ["Điều", "Nội dung", "Chỉ số", "Số liệu"]
    annex(document, 1, "Số liệu theo điều, khoản của chỉ thị")
    grid(document, [14, 48, 45, 58], titles, clauses)
    communes = ["phu_luc_2", "xa", "y_kien", "dung_han", "thong_bao", "kenh", "truong_ban",
                "hai_long"]  # fmt: skip
    titles = ["Xã, phường", "Ý kiến", "Đúng hạn", "Bản có thông báo", "Bản đã chọn kênh",
              "Bản có trưởng bản", "Điểm hài lòng"]  # fmt: skip
    annex(document, 2, "Số liệu theo xã, phường")
    grid(document, [35, 26, 24, 20, 20, 20, 20], titles, communes)
    titles = ["Cơ quan", "Số lượt đôn đốc", "Lần gần nhất", "Kiến nghị đã đôn đốc"]
    annex(document, 3, "Đôn đốc cơ quan trong kỳ")
    urged = ["phu_luc_3", "co_quan", "luot", "gan_nhat", "kien_nghi"]
    grid(document, [70, 28, 32, 35], titles, urged)
    _method(document)


def summary(document: Doc, form: dict[str, Any]) -> None:
    """One page for the party committee; its smaller letters keep it one."""
    entitle(document, form, "BÁO CÁO")
    paragraphs(document, "mo_dau")
    grid(document, [95, 50], ["Số liệu", "Kết quả"], ["so_lieu", "ten", "so"])
    _sections(document, [])
    document.add_paragraph("{%p for doan in phuong_phap %}")
    document.add_paragraph(style="Trong bảng").add_run("{{ doan }}").italic = True
    document.add_paragraph("{%p endfor %}")
    signed(document, form)
    for name in ("Nội dung", "Heading 1"):
        style = document.styles[name]
        style.font.size = Pt(13)
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.line_spacing = 1.0
    document.styles["Heading 1"].paragraph_format.space_before = Pt(5)
    document.styles["Heading 1"].paragraph_format.alignment = ALIGN.JUSTIFY
    document.styles["Trong bảng"].font.size = Pt(11)


def campaign(document: Doc, form: dict[str, Any]) -> None:
    """What became of a campaign, with two annexes: by criterion and by area."""
    entitle(document, form, "BÁO CÁO")
    paragraphs(document, "mo_dau")
    _sections(document, [])
    signed(document, form)
    for number, first in enumerate(("Tiêu chí", "Địa bàn"), 1):
        annex(document, number, f"Theo {first.lower()}")
        head = [first, "Đăng ký", "Có minh chứng", "Đạt", "Quá hạn"]
        grid(document, [69, *[24] * 4], head, [f"phu_luc_{number}", *FIVE])
    _method(document)


def _method(document: Doc) -> None:
    """How the numbers came about, apart from the table above."""
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    paragraphs(document, "phuong_phap")


def _annexes(document: Doc) -> None:
    first = document.add_paragraph("PHỤ LỤC 1", style="Heading 1")
    first.paragraph_format.page_break_before = True
    document.add_paragraph("Bảng ý kiến, kiến nghị theo nhóm", style="Trích yếu")
    titles = ["TT", "Mã nhóm", "Nội dung", "Địa bàn", "Số lượt", "Cơ quan", "Tình trạng"]
    fields = ["phu_luc_1", "tt", "ma", "noi_dung", "dia_ban", "so_luot", "co_quan", "tinh_trang"]
    grid(document, [10, 24, 39, 24, 20, 26, 24], titles, fields)
    document.add_paragraph("PHỤ LỤC 2", style="Heading 1")
    document.add_paragraph("Số liệu, phương pháp và ngưỡng ẩn danh", style="Trích yếu")
    grid(document, [95, 50], ["Số liệu", "Số lượt ý kiến"], ["phu_luc_2", "ten", "so"])
    _method(document)


def slip(document: Doc, form: dict[str, Any]) -> None:
    """A slip that passes one matter on; who spoke is not in it."""
    entitle(document, form, "PHIẾU CHUYỂN")
    addressed(document, "kinh_gui")
    paragraphs(document, "mo_dau")
    for title, field in (("Lĩnh vực", "linh_vuc"), ("Địa bàn", "dia_ban"), ("Hạn trả lời", "han")):
        line = document.add_paragraph(style="Nội dung")
        line.add_run(f"{title}: ").bold = True
        line.add_run("{{ " + field + " }}")
    document.add_paragraph(style="Nội dung").add_run("Nội dung kiến nghị:").bold = True
    paragraphs(document, "noi_dung")
    paragraphs(document, "ket")
    signed(document, form)


def letter(document: Doc, form: dict[str, Any]) -> None:
    """A letter that urges an authority to answer what was passed on to it."""
    addressed(document, "kinh_gui")
    paragraphs(document, "mo_dau")
    titles = ["TT", "Phiếu chuyển số", "Ngày chuyển", "Nội dung", "Địa bàn", "Hạn trả lời"]
    fields = ["cac_viec", "tt", "so_phieu", "ngay_chuyen", "noi_dung", "dia_ban", "han"]
    grid(document, [10, 28, 26, 49, 28, 26], titles, fields)
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    paragraphs(document, "ket")
    signed(document, form)


def quick_report(document: Doc, form: dict[str, Any]) -> None:
    """One page on an early sign: what rose, where, from how many; of whom is not in it."""
    entitle(document, form, "BÁO CÁO NHANH")
    addressed(document, "kinh_gui")
    paragraphs(document, "mo_dau")
    grid(document, [75, 70], ["Nội dung", "Số liệu"], ["cac_dong", "ten", "so"])
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    paragraphs(document, "ket")
    signed(document, form)


def agenda(document: Doc, form: dict[str, Any]) -> None:
    """What people asked before a dialogue, by groups, without names."""
    entitle(document, form, "TỔNG HỢP")
    paragraphs(document, "mo_dau")
    titles = ["TT", "Vấn đề", "Nội dung câu hỏi", "Số câu hỏi"]
    grid(document, [10, 42, 92, 21], titles, ["cac_nhom", "tt", "ten", "loi", "so"])
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    paragraphs(document, "ket")
    signed(document, form)


def conclusions(document: Doc, form: dict[str, Any]) -> None:
    """What a leader answered and concluded in a dialogue."""
    entitle(document, form, "THÔNG BÁO")
    paragraphs(document, "mo_dau")
    document.add_paragraph("I. NỘI DUNG TRẢ LỜI", style="Heading 2")
    document.add_paragraph("{%p for nhom in cac_nhom %}")
    document.add_paragraph("{{ nhom.tt }}. {{ nhom.ten }}", style="Heading 3")
    for text in ("{%p for dong in nhom.cac_dong %}", "{{ dong }}", "{%p endfor %}"):
        document.add_paragraph(text, style="Nội dung")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("II. KẾT LUẬN", style="Heading 2")
    titles = ["TT", "Việc", "Cơ quan, người chịu trách nhiệm", "Thời hạn"]
    grid(document, [10, 80, 48, 27], titles, ["cac_viec", "tt", "noi_dung", "co_quan", "han"])
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    paragraphs(document, "ket")
    signed(document, form)


def dialogue_letter(document: Doc, form: dict[str, Any]) -> None:
    """A letter that urges what was concluded in a dialogue."""
    addressed(document, "kinh_gui")
    paragraphs(document, "mo_dau")
    grid(document, [10, 122, 33], ["TT", "Việc", "Thời hạn"], ["cac_viec", "tt", "noi_dung", "han"])
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    paragraphs(document, "ket")
    signed(document, form)


def processing(document: Doc, form: dict[str, Any]) -> None:
    """The record of what personal data is processed, table by table in the annex."""
    entitle(document, form, "BẢN KÊ HOẠT ĐỘNG XỬ LÝ DỮ LIỆU CÁ NHÂN")
    paragraphs(document, "mo_dau")
    parted(document)
    signed(document, form)
    annex(document, 1, "{{ ten_phu_luc }}")
    titles = ["Bảng", "Cột", "Nhạy cảm", "Giữ bao lâu"]
    fields = ["phu_luc_1", "bang", "cot", "nhay_cam", "giu"]
    grid(document, [46, 51, 18, 50], titles, fields)


def impact(document: Doc, form: dict[str, Any]) -> None:
    """What the processing may do to people, and what stands against it."""
    entitle(document, form, "ĐÁNH GIÁ TÁC ĐỘNG XỬ LÝ DỮ LIỆU CÁ NHÂN")
    paragraphs(document, "mo_dau")
    titles = ["TT", "Hoạt động", "Rủi ro", "Biện pháp"]
    grid(document, [10, 40, 48, 67], titles, ["rui_ro", "tt", "ten", "loi", "bien_phap"])
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    parted(document)
    signed(document, form)


LETTERS = ("don-doc", "don-doc-doi-thoai")  # their subject stands under the number


def plan(document: Doc, form: dict[str, Any]) -> None:
    """The plan of a supervision or a criticism."""
    entitle(document, form, "KẾ HOẠCH")
    paragraphs(document, "mo_dau")
    parted(document)
    signed(document, form)


def results(document: Doc, form: dict[str, Any]) -> None:
    """What came of a supervision or a criticism, with its recommendations in a table."""
    entitle(document, form, "BÁO CÁO")
    paragraphs(document, "mo_dau")
    parted(document)
    document.add_paragraph("{%p if kien_nghi %}")
    titles = ["TT", "Nội dung kiến nghị", "Cơ quan", "Thời hạn", "Kết quả"]
    fields = ["kien_nghi", "tt", "noi_dung", "co_quan", "han", "ket_qua"]
    grid(document, [10, 62, 36, 26, 31], titles, fields)
    document.add_paragraph("{%p endif %}")
    signed(document, form)


def consultation(document: Doc, form: dict[str, Any]) -> None:
    """What people said to a draft: counts, groups of opinions on all sides, answers to them."""
    entitle(document, form, "BÁO CÁO")
    paragraphs(document, "mo_dau")
    parted(document)
    document.add_paragraph("{%p if tra_loi %}")
    titles = ["TT", "Nhóm ý kiến", "Tiếp thu", "Trả lời của cơ quan soạn thảo"]
    grid(document, [10, 60, 30, 65], titles, ["tra_loi", "tt", "nhom", "muc_do", "loi"])
    document.add_paragraph("{%p endif %}")
    _method(document)
    signed(document, form)


BODIES: dict[str, Callable[[Doc, dict[str, Any]], None]] = {
    "bao-cao": report,
    "phieu-chuyen": slip,
    "don-doc": letter,
    "bao-cao-chi-thi": directive,
    "tom-tat-thang": summary,
    "bao-cao-nhanh": quick_report,
    "cau-hoi-doi-thoai": agenda,
    "ket-luan-doi-thoai": conclusions,
    "don-doc-doi-thoai": dialogue_letter,
    "ke-hoach": plan,
    "ket-qua": results,
    "gop-y": consultation,
    "so-ket-thi-dua": campaign,
    "ban-ke-xu-ly": processing,
    "danh-gia-tac-dong": impact,
}


def built(kind: str, form: str) -> bytes:
    """One template as a .docx, the same bytes each time."""
    settings = forms()[form]
    document = page(settings)
    document.core_properties.author = ""
    document.core_properties.title = f"{kind}.{form}"
    document.core_properties.created = document.core_properties.modified = LONG_AGO
    document._body.clear_content()
    frame(document, settings, letter=kind in LETTERS)
    BODIES[kind](document, settings)
    written = io.BytesIO()
    document.save(written)
    return still(written.getvalue())


def still(packed: bytes) -> bytes:
    """The same archive without the hours at which its parts were written."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def build(folder: Path = TEMPLATES) -> None:
    folder.mkdir(exist_ok=True)
    for kind in BODIES:
        for form in forms():
            (folder / f"{kind}.{form}.docx").write_bytes(built(kind, form))


if __name__ == "__main__":
    build()
