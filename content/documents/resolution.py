"""The resolution of a village's community (Law 10/2022, art. 20.1), beside the minutes that prove it.

`python -m content.documents.resolution` writes the template. Number and names are left open.
"""

import io
from pathlib import Path

from docx.document import Document as Doc
from docx.shared import Pt

from content.documents import TEMPLATES
from content.documents.building import LONG_AGO, still
from content.documents.forms import forms
from content.documents.layout import columns, page, rule, say, whole
from content.documents.pieces import paragraphs

NAME = "nghi-quyet.cong-dong"
FORM = "hanh-chinh"
SIGNERS = ("TRƯỞNG BAN CÔNG TÁC MẶT TRẬN", "TRƯỞNG THÔN, BẢN")


def drawn(document: Doc) -> None:
    form = forms()[FORM]
    left, right = columns(document, [66, 99]).rows[0].cells
    say(left, "{{ xa }}", 12)
    say(left, "{{ ban }}", 12, bold=True)
    rule(left, 24, 66)
    say(left, "Số: ……/NQ-CĐDC", 13)
    say(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    say(right, "Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    rule(right, 62, 99)
    say(right, "{{ dia_danh_ngay }}", 13, italic=True)
    title = document.add_paragraph("NGHỊ QUYẾT", style="Tên loại")
    title.paragraph_format.space_before = Pt(14)
    document.add_paragraph("{{ trich_yeu }}", style="Trích yếu")
    rule(document, 40, 210 - form["page"]["left"] - form["page"]["right"])
    paragraphs(document, "can_cu")
    document.add_paragraph("QUYẾT NGHỊ:", style="Trích yếu")
    paragraphs(document, "dieu")
    _end(document, form["body"])


def _end(document: Doc, size: float) -> None:
    document.add_paragraph("Nơi nhận:", style="Heading 2")
    paragraphs(document, "noi_nhan")
    row = columns(document, [82, 83]).rows[0]
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
