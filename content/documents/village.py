"""What papers of a village share: no office stands in their heading, and names are written by hand."""

import io
from collections.abc import Callable, Sequence
from typing import Any

from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt

from content.documents.building import LONG_AGO, still
from content.documents.forms import forms
from content.documents.layout import columns, page, page_number, rule, say, whole

FORM = "hanh-chinh"  # whose page, letters and heading of the nation they have


def form() -> dict[str, Any]:
    return forms()[FORM]


def pages(document: Doc) -> None:
    header = document.sections[0].header
    header.is_linked_to_previous = False
    header.paragraphs[0].alignment = ALIGN.CENTER
    page_number(header.paragraphs[0])


def heading(document: Doc) -> None:
    left, right = columns(document, [66, 99]).rows[0].cells
    say(left, "{{ xa }}", 12)
    say(left, "{{ ban }}", 12, bold=True)
    rule(left, 24, 66)
    say(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    say(right, "Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    rule(right, 62, 99)
    say(right, "{{ dia_danh_ngay }}", 13, italic=True)


def titled(document: Doc, kind: str) -> None:
    title = document.add_paragraph(kind, style="Tên loại")
    title.paragraph_format.space_before = Pt(14)
    document.add_paragraph("{{ trich_yeu }}", style="Trích yếu")
    rule(document, 40, 210 - form()["page"]["left"] - form()["page"]["right"])


def signed(document: Doc, widths: list[float], signers: Sequence[str]) -> None:
    """Room for each hand; `signers`: "" for a place that stays empty."""
    size = form()["body"]
    row = columns(document, widths).rows[0]
    whole(row)
    for cell, title in zip(row.cells, signers, strict=True):
        if not title:
            continue
        say(cell, title, size - 2, bold=True)
        say(cell, "(Ký, ghi rõ họ tên)", size - 2, italic=True)
        for _ in range(3):
            say(cell, "", size)


def made(name: str, drawn: Callable[[Doc], None]) -> bytes:
    """The template as a .docx, the same bytes each time."""
    document = page(form())
    document.core_properties.author = ""
    document.core_properties.title = name
    document.core_properties.created = document.core_properties.modified = LONG_AGO
    document._body.clear_content()
    drawn(document)
    written = io.BytesIO()
    document.save(written)
    return still(written.getvalue())
