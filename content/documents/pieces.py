"""What several documents have in common: the heading, the title, paragraphs, sections, the signature."""

from typing import Any

from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt

from content.documents.layout import columns, page_number, rule, say, whole


def frame(document: Doc, form: dict[str, Any], *, letter: bool) -> None:
    """The heading: the office on the left, the nation or the Party on the right; then the draft's mark."""
    _running_heads(document)
    sizes, (left_width, right_width) = form["head"], form["columns"]
    table = columns(document, [left_width, right_width])
    left, right = table.rows[0].cells
    say(left, "{%p for dong in cap_tren %}", sizes["left"])
    say(left, "{{ dong }}", sizes["left"])
    say(left, "{%p endfor %}", sizes["left"])
    say(left, "{{ co_quan }}", sizes["left"], bold=True)
    if form["star"]:
        say(left, "*", sizes["left"])
    else:
        rule(left, 24, left_width)
    say(left, "{{ so }}", sizes["number"])
    if letter:
        say(left, "{{ trich_yeu }}", 12).paragraph_format.space_before = Pt(4)
    _right(right, form, right_width)


def _right(cell: Any, form: dict[str, Any], width: float) -> None:
    sizes, lines = form["head"], form["national"]
    say(cell, lines[0], sizes["right"], bold=True)
    for line in lines[1:]:
        say(cell, line, sizes["motto"], bold=True)
    rule(cell, 62 if lines[1:] else 68, width)
    date = "{{ dia_danh }}, ngày      tháng      năm {{ nam }}"
    say(cell, date, sizes["place"], italic=True)


def _running_heads(document: Doc) -> None:
    """The page's number from the second page on; DỰ THẢO on every page until it is approved."""
    section = document.sections[0]
    for header, numbered in ((section.first_page_header, False), (section.header, True)):
        header.is_linked_to_previous = False
        number = header.paragraphs[0]
        if numbered:
            number.alignment = ALIGN.CENTER
            page_number(number)
            number = header.add_paragraph()
        number.alignment = ALIGN.RIGHT
        number.add_run("{{ du_thao }}").bold = True


def entitle(document: Doc, form: dict[str, Any], kind: str) -> None:
    kind_line = document.add_paragraph(kind, style="Tên loại")
    kind_line.paragraph_format.space_before = Pt(16)
    document.add_paragraph("{{ trich_yeu }}", style="Trích yếu")
    if form["under_subject"]:
        say(document, form["under_subject"], form["subject"]).paragraph_format.space_after = Pt(8)
    else:
        rule(document, 40, 210 - form["page"]["left"] - form["page"]["right"])


def addressed(document: Doc, field: str) -> None:
    line = document.add_paragraph("Kính gửi: {{ " + field + " }}", style="Nội dung")
    line.alignment = ALIGN.CENTER
    line.paragraph_format.first_line_indent = None
    line.paragraph_format.space_before = Pt(12)


def paragraphs(document: Doc, field: str) -> None:
    """One paragraph for each text of a list."""
    for text in ("{%p for doan in " + field + " %}", "{{ doan }}", "{%p endfor %}"):
        document.add_paragraph(text, style="Nội dung")


def signed(document: Doc, form: dict[str, Any]) -> None:
    """Where it goes to, on the left; who signs, on the right, with room for the hand and the stamp."""
    document.add_paragraph()
    row = columns(document, [70, 95]).rows[0]
    whole(row)
    left, right = row.cells
    head = left.paragraphs[0]
    head.style = document.styles["Nơi nhận"]
    run = head.add_run(form["recipients_title"])
    run.font.size = Pt(form["recipients"]["head"])
    underlined = form["recipients_underlined"]
    run.underline, run.bold, run.italic = underlined, not underlined, not underlined
    for text in ("{%p for noi in noi_nhan %}", "- {{ noi }}", "{%p endfor %}"):
        left.add_paragraph(text, style="Nơi nhận")
    say(right, "{{ thay_mat }}", form["body"], bold=True)
    say(right, "{{ chuc_vu }}", form["body"], bold=True)
    for _ in range(4):
        say(right, "", form["body"])
    say(right, "{{ nguoi_ky }}", form["body"], bold=True)


def annex(document: Doc, number: int, title: str) -> None:
    head = document.add_paragraph(f"PHỤ LỤC {number}", style="Heading 1")
    head.paragraph_format.page_break_before = number == 1
    document.add_paragraph(title, style="Trích yếu")


def parted(document: Doc) -> None:
    """Sections of a title and paragraphs each."""
    document.add_paragraph("{%p for muc in cac_muc %}")
    for level in (1, 2):
        document.add_paragraph("{%p if muc.cap == " + str(level) + " %}")
        document.add_paragraph("{{ muc.ten }}", style=f"Heading {level}")
        document.add_paragraph("{%p endif %}")
    paragraphs(document, "muc.cac_doan")
    document.add_paragraph("{%p endfor %}")
