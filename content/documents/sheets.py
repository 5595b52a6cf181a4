"""Annexes in Excel: plain tables, each on a sheet of its own."""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

from content.documents import composed

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Cell = str | int
LINE = 16.5  # points


@dataclass(frozen=True, slots=True)
class Sheet:
    """`widths` are in characters; `note` stands under the title."""

    name: str
    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int]
    note: str = ""


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The .xlsx. A text is never taken for a formula, whatever it begins with."""
    from xlsxwriter import Workbook

    written = io.BytesIO()
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False}) as book:
        font = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
        lines = {"border": 1, "text_wrap": True}
        title = book.add_format({**font, "bold": True, "font_size": 14})
        note = book.add_format({**font, "italic": True})
        head = book.add_format({**font, **lines, "bold": True, "align": "center"})
        plain = book.add_format({**font, **lines})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            page.set_landscape()
            page.set_paper(9)  # A4
            page.fit_to_pages(1, 0)
            page.repeat_rows(3)
            page.write_string(0, 0, composed(sheet.title), title)
            page.write_string(1, 0, composed(sheet.note), note)
            for column, width in enumerate(sheet.widths):
                page.set_column(column, column, width)
            for row, cells in enumerate([sheet.head, *sheet.rows], start=3):
                page.set_row(row, LINE * _lines(cells, sheet.widths))
                for column, cell in enumerate(cells):
                    page.write(row, column, composed(cell), head if row == 3 else plain)
            page.freeze_panes(4, 0)
    return written.getvalue()


def _lines(cells: Sequence[Cell], widths: Sequence[int]) -> int:
    """Into how many lines the longest cell of a row is broken; LibreOffice does not look for itself."""
    return (
        max(
            math.ceil(1.15 * len(str(cell)) / width)
            for cell, width in zip(cells, widths, strict=False)
        )
        or 1
    )
