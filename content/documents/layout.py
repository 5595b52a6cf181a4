"""The pieces that templates are made of: styles, the heading in two columns, lines, the signature."""

from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
BLACK = RGBColor(0, 0, 0)
FIRST_LINE = Mm(12.7)  # Decree 30/2020: 1 cm or 1.27 cm


def page(form: dict[str, Any]) -> Doc:
    """An empty A4 document with the form's margins and styles."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for side, length in form["page"].items():
        setattr(section, f"{side}_margin", Mm(length))
    section.header_distance = Mm(8)
    section.different_first_page_header_footer = True
    _styles(document, form)
    return document


def _styles(document: Doc, form: dict[str, Any]) -> None:
    normal = document.styles["Normal"]
    _font(normal, form["body"])
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    for level, italic in ((1, False), (2, False), (3, True)):
        style = document.styles[f"Heading {level}"]
        _font(style, form["body"], bold=True, italic=italic)
        style.paragraph_format.space_before = Pt(10 if level == 1 else 6)
        style.paragraph_format.space_after = Pt(4)
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.first_line_indent = None if level == 1 else FIRST_LINE
        style.paragraph_format.alignment = ALIGN.CENTER if level == 1 else ALIGN.JUSTIFY
    body = _style(document, "Nội dung", form["body"])
    body.paragraph_format.first_line_indent = FIRST_LINE
    body.paragraph_format.alignment = ALIGN.JUSTIFY
    body.paragraph_format.space_after = Pt(6)
    body.paragraph_format.line_spacing = 1.1
    centred = (("Tên loại", form["title"]), ("Trích yếu", form["subject"]))
    for name, size in centred:
        _style(document, name, size, bold=True).paragraph_format.alignment = ALIGN.CENTER
    _style(document, "Nơi nhận", form["recipients"]["lines"])
    _style(document, "Trong bảng", form["body"] - 2)
    code = document.styles.add_style("Mã nhóm", WD_STYLE_TYPE.CHARACTER)
    _font(code, form["body"] - 4)


def _style(document: Doc, name: str, size: float, *, bold: bool = False) -> Any:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    _font(style, size, bold=bold)
    return style


def _font(style: Any, size: float, *, bold: bool = False, italic: bool = False) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, italic
    font.color.rgb = BLACK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def say(
    where: Any, text: str, size: float, *, bold: bool = False, italic: bool = False
) -> Paragraph:
    """A centred line; the first one of a cell takes the paragraph that is there already."""
    empty = isinstance(where, _Cell) and len(where.paragraphs) == 1
    paragraph: Paragraph = (
        where.paragraphs[0] if empty and not where.text else where.add_paragraph()
    )
    paragraph.alignment = ALIGN.CENTER
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def rule(where: Any, width: float, of: float) -> None:
    """A line of `width` mm in the middle of `of` mm: a border, for the words are not underlined."""
    paragraph = where.add_paragraph()
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(
        (of - width) / 2
    )
    paragraph.paragraph_format.space_before = Pt(2)
    paragraph.paragraph_format.line_spacing = Pt(3)
    paragraph.paragraph_format.space_after = Pt(5)
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def columns(document: Doc, widths: list[float]) -> Table:
    """A table without lines, its columns so many mm wide."""
    table = document.add_table(rows=1, cols=len(widths))
    return _set(table, widths)


def grid(document: Doc, widths: list[float], titles: list[str], cells: list[str]) -> Table:
    """A table with lines: its head, which is repeated on each page, and a row for each thing.

    `cells`: the list that the rows are of, then the field of each column; the loop stands in rows of
    its own, as docxtpl wants it.
    """
    table = document.add_table(rows=4, cols=len(widths), style="Table Grid")
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        _table_text(document, cell, title, bold=True)
    _repeat(table.rows[0])
    table.rows[1].cells[0].text = "{%tr for dong in " + cells[0] + " %}"
    for cell, field in zip(table.rows[2].cells, cells[1:], strict=True):
        _table_text(document, cell, "{{ dong." + field + " }}")
    table.rows[3].cells[0].text = "{%tr endfor %}"
    whole(table.rows[2])
    return _set(table, widths)


def _table_text(document: Doc, cell: _Cell, text: str, *, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = document.styles["Trong bảng"]
    paragraph.add_run(text).bold = bold
    if bold:
        paragraph.alignment = ALIGN.CENTER


def _repeat(row: Any) -> None:
    _mark(row, "w:tblHeader")


def whole(row: Any) -> None:
    """A row that goes to the next page rather than being cut in two."""
    _mark(row, "w:cantSplit")


def _mark(row: Any, name: str) -> None:
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _set(table: Table, widths: list[float]) -> Table:
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(Mm(width))
        for cell in column.cells:
            cell.width = Emu(Mm(width))
    return table


def page_number(paragraph: Paragraph) -> None:
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        if kind is None:
            element = OxmlElement("w:instrText")
            element.text = "PAGE"
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)
