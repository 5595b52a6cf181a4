"""A sheet for translators: Vietnamese beside an empty cell, everything else locked.

The first row is hidden and names the columns for us, so that a file reads back whatever the headings
of the day said. Every cell is written as a string: a text that begins with "=" is no formula. The libraries
are loaded when the first file is written or read.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from content.catalog import has, text
from content.exchange.units import Row, Unit, UnreadableError, tidy
from content.languages import languages

COLUMNS = {  # and how wide, in characters
    "id": 28,
    "form": 14,
    "language": 10,
    "source": 60,
    "target": 60,
    "note": 26,
    "hash": 20,
}
LARGEST = 10_000_000  # bytes of the file
LARGEST_UNPACKED = 60_000_000
MOST_PARTS = 500  # files within it
MOST_ROWS = 5_000
MOST_IN_CELL = 32_767  # UTF-16 units: Excel's limit
LINE_POINTS, MOST_POINTS = 15, 409  # of a line; of the tallest row that Excel has
A4 = 9
FIRST = 2  # the row of the first unit, counted from 0
STEPS, GUIDE_WIDTH = 9, 75  # sentences of the instructions; characters of a line
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write_xlsx(units: Sequence[Unit], language: str) -> bytes:
    """A workbook of these units, all of that language; ValueError when one is of another."""
    if any(unit.language != language for unit in units):
        raise ValueError("exchange: units of two languages in one file")
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, _OPTIONS) as book:
        _write_sheet(book, units)
        _write_instructions(book, language)
    return out.getvalue()


def _write_sheet(book: Any, units: Sequence[Unit]) -> None:
    sheet = book.add_worksheet(text("trao-doi-trang-dich"))
    heading = book.add_format(
        {"bold": True, "bg_color": "#1F4E79", "font_color": "white", "text_wrap": True}
        | {"valign": "vcenter", "border": 1}
    )
    for column, (name, width) in enumerate(COLUMNS.items()):
        sheet.set_column(column, column, width, None, {"hidden": name == "hash"})
        sheet.write_string(0, column, name)
        sheet.write_string(1, column, text(f"trao-doi-cot-{name}"), heading)
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_row(1, 24)
    sheet.freeze_panes(FIRST, 0)
    locked, open_ = _formats(book)
    for row, unit in enumerate(units, FIRST):
        _write_unit(sheet, row, unit, (locked, open_))
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)


def _formats(book: Any) -> tuple[Any, Any]:
    """What must not be changed, and where the translator writes: as text, whatever is typed."""
    look = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
    locked = book.add_format(look | {"bg_color": "#F2F2F2"})
    return locked, book.add_format(look | {"locked": False, "num_format": "@"})


def _write_unit(sheet: Any, row: int, unit: Unit, formats: tuple[Any, Any]) -> None:
    told = {
        "id": unit.id,
        "form": _form(unit.form),
        "language": unit.language,
        "source": unit.source,
        "target": unit.target,
        "note": unit.note or _limit(unit),
        "hash": unit.source_hash,
    }
    sheet.set_row(row, max(_height(value, COLUMNS[name]) for name, value in told.items()))
    for column, (name, value) in enumerate(told.items()):
        sheet.write_string(row, column, _cell(value), formats[name == "target"])


def _height(value: str, width: int) -> int:
    """Points that a wrapped text needs: LibreOffice gives a locked row one line otherwise."""
    lines = sum(1 + len(line) // width for line in value.split("\n"))
    return min(LINE_POINTS * lines + LINE_POINTS // 3, MOST_POINTS)


def _cell(value: str) -> str:
    """ValueError for what the libraries would not bring back as it was."""
    kept = tidy(value)
    if len(kept.encode("utf-16-le")) // 2 > MOST_IN_CELL:
        raise ValueError("exchange: a text is too long for a cell")
    if "x005F_" in kept or (kept.startswith("<r>") and kept.endswith("</r>")):
        raise ValueError("exchange: a text looks like the sheet's own code")
    return kept


def _form(form: str) -> str:
    """As people call it; a form that has no name of its own stays as it is."""
    key = f"trao-doi-dang-{form}"
    return text(key) if has(key) else form


def _limit(unit: Unit) -> str:
    return text("trao-doi-nhieu-nhat", {"so": unit.most}) if unit.most is not None else ""


def _write_instructions(book: Any, language: str) -> None:
    sheet = book.add_worksheet(text("trao-doi-trang-huong-dan"))
    bold = book.add_format({"bold": True, "font_size": 14})
    plain = book.add_format({"text_wrap": True, "valign": "top", "font_size": 12})
    sheet.set_column(0, 0, GUIDE_WIDTH)
    known = languages().get(language)
    name = known.name[0].lower() + known.name[1:] if known is not None else language
    sheet.write_string(0, 0, text("trao-doi-tieu-de", {"tieng": name}), bold)
    for step in range(1, STEPS + 1):
        told = text(f"trao-doi-huong-dan-{step}")
        sheet.set_row(step + 1, _height(told, GUIDE_WIDTH) + LINE_POINTS // 3)
        sheet.write_string(step + 1, 0, told, plain)
    sheet.set_paper(A4)
    sheet.protect()


def read_xlsx(data: bytes) -> list[Row]:
    """What a workbook says of each unit; UnreadableError when it is none of ours."""
    from openpyxl import load_workbook

    _bounded(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            return _rows(book)
        finally:
            book.close()
    except UnreadableError:
        raise
    except Exception as error:  # the library raises whatever a broken part makes it stumble over
        raise UnreadableError("trao-doi-khong-phai-xlsx") from error


def _bounded(data: bytes) -> None:
    """Refuse what would fill the memory before anything is unpacked."""
    if len(data) > LARGEST:
        raise UnreadableError("trao-doi-tep-qua-lon")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            sizes = [part.file_size for part in parts.infolist()]
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableError("trao-doi-khong-phai-xlsx") from error
    if len(sizes) > MOST_PARTS or sum(sizes) > LARGEST_UNPACKED:
        raise UnreadableError("trao-doi-tep-qua-lon")


def _rows(book: Any) -> list[Row]:
    sheet = book.worksheets[0]
    sheet.reset_dimensions()  # what a file says of its own size need not be so
    lines = enumerate(sheet.iter_rows(max_col=4 * len(COLUMNS), values_only=True), 1)
    places = _places(next(lines, (1, ()))[1])
    return list(_units(lines, places))


def _places(heading: Sequence[object]) -> dict[str, int]:
    places = {str(name): place for place, name in enumerate(heading) if name}
    if not places.keys() >= COLUMNS.keys():
        raise UnreadableError("trao-doi-thieu-cot")
    return places


def _units(lines: Iterator[tuple[int, Sequence[object]]], places: dict[str, int]) -> Iterator[Row]:
    """Without the visible headings, and without lines in which nothing is written."""
    for line, cells in lines:
        told = {
            name: _text(cells[place]) if place < len(cells) else ""
            for name, place in places.items()
        }
        if line == FIRST or not any(told.values()):
            continue
        if line > MOST_ROWS + FIRST:
            raise UnreadableError("trao-doi-qua-nhieu-dong")
        yield Row(line, told["id"], told["language"], told["source"], told["hash"], told["target"])


def _text(value: object) -> str:
    """What stands in a cell; a number or a day that a program made of it, as it was typed."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return str(value)
