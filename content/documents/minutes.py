"""The minutes of a village meeting (Form 03 of Decree 59/2023): no office stands in their heading.

`python -m content.documents.minutes` writes the template. Names of who presides, who writes and who
signs are left open: they are written by hand.
"""

import io
from pathlib import Path

from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt

from content.documents import TEMPLATES
from content.documents.building import LONG_AGO, paragraphs, still
from content.documents.forms import forms
from content.documents.layout import columns, grid, page, page_number, rule, say, whole

NAME = "bien-ban-hop.cong-dong"
FORM = "hanh-chinh"  # whose page, letters and heading of the nation it has
SIGNERS = ("THƯ KÝ", "CHỦ TRÌ CUỘC HỌP", "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN")


def drawn(document: Doc) -> None:
    form = forms()[FORM]
    _pages(document)
    _heading(document)
    title = document.add_paragraph("BIÊN BẢN", style="Tên loại")
    title.paragraph_format.space_before = Pt(14)
    document.add_paragraph("{{ trich_yeu }}", style="Trích yếu")
    rule(document, 40, 210 - form["page"]["left"] - form["page"]["right"])
    paragraphs(document, "mo_dau")
    document.add_paragraph("1. Thành phần", style="Heading 2")
    paragraphs(document, "thanh_phan")
    document.add_paragraph("2. Nội dung và kết quả biểu quyết", style="Heading 2")
    titles = ["TT", "Nội dung", "Tán thành", "Không", "Khác", "Ngưỡng", "Kết quả"]
    fields = ["noi_dung", "tt", "ten", "tan_thanh", "khong", "khac", "nguong", "ket_qua"]
    grid(document, [11, 46, 24, 19, 16, 30, 19], titles, fields)
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    document.add_paragraph("{%p if cac_viec %}")
    document.add_paragraph("3. Việc phải làm sau cuộc họp", style="Heading 2")
    titles = ["TT", "Việc", "Ai làm", "Xong trước", "Đo bằng gì"]
    grid(document, [11, 58, 36, 26, 34], titles, ["cac_viec", "tt", "ten", "ai", "han", "do"])
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    document.add_paragraph("{%p endif %}")
    paragraphs(document, "ket")
    _signed(document, form["body"])


def _pages(document: Doc) -> None:
    header = document.sections[0].header
    header.is_linked_to_previous = False
    header.paragraphs[0].alignment = ALIGN.CENTER
    page_number(header.paragraphs[0])


def _heading(document: Doc) -> None:
    left, right = columns(document, [66, 99]).rows[0].cells
    say(left, "{{ xa }}", 12)
    say(left, "{{ ban }}", 12, bold=True)
    rule(left, 24, 66)
    say(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    say(right, "Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    rule(right, 62, 99)
    say(right, "{{ dia_danh_ngay }}", 13, italic=True)


def _signed(document: Doc, size: float) -> None:
    row = columns(document, [50, 55, 60]).rows[0]
    whole(row)
    for cell, title in zip(row.cells, SIGNERS, strict=True):
        say(cell, title, size - 2, bold=True)
        say(cell, "(Ký, ghi rõ họ tên)", size - 2, italic=True)
        for _ in range(3):
            say(cell, "", size)


def built() -> bytes:
    """The template as a .docx, the same bytes each time."""
    document = page(forms()[FORM])
    document.core_properties.author = ""
    document.core_properties.title = NAME
    document.core_properties.created = document.core_properties.modified = LONG_AGO
    document._body.clear_content()
    drawn(document)
    written = io.BytesIO()
    document.save(written)
    return still(written.getvalue())


def build(folder: Path = TEMPLATES) -> None:
    (folder / f"{NAME}.docx").write_bytes(built())


if __name__ == "__main__":
    build()
