"""Tables that staff take away: CSV that Excel reads as Vietnamese, and XLSX."""

import csv
import io
from collections.abc import Sequence

from starlette.responses import Response

from bot.console.pages import HEADERS

CSV, XLSX = "csv", "xlsx"
TYPES = {
    CSV: "text/csv; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xliff": "application/x-xliff+xml",
    "zip": "application/zip",
    "pdf": "application/pdf",
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how what a spreadsheet would run begins
Rows = Sequence[Sequence[str]]


def as_file(name: str, kind: str, data: bytes) -> Response:
    """To be saved under that name."""
    headers = HEADERS | {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return Response(data, media_type=TYPES[kind], headers=headers)


def as_csv(name: str, rows: Rows) -> Response:
    out = io.StringIO()
    csv.writer(out).writerows([[_harmless(cell) for cell in row] for row in rows])
    return as_file(name, CSV, out.getvalue().encode("utf-8-sig"))


def as_xlsx(name: str, rows: Rows) -> Response:
    """The first row is the heading."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(out, options) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(at, column, cell, plain if at else bold)
        sheet.set_column(0, 0, 36)
        sheet.set_column(1, len(rows[0]), 16)
        sheet.freeze_panes(1, 1)
    return as_file(name, XLSX, out.getvalue())


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
