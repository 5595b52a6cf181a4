"""The workbook in which an office prepares a campaign: a template to fill in, and what was filled in.

Three sheets: the campaign, its criteria, its milestones. Columns are known by their place, so a
heading may be reworded. Libraries are loaded when the first file is written or read.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from content.campaigns.typed import ROWS_MOST, Typed, TypedCriterion, TypedMilestone
from content.catalog import text

LARGEST, LARGEST_UNPACKED, PARTS_MOST = 2_000_000, 20_000_000, 200  # bytes; files within it
HEAD = ("name", "issuer", "documents", "since", "until", "household", "village", "commune")
WHO = HEAD[5:]
CRITERIA = ("name", "measure", "unit", "points")
MILESTONES = ("on", "name", "kind")
WIDTHS = {"head": (34, 70), "criteria": (46, 36, 14, 14), "milestones": (16, 50, 16)}
EMPTY_LINES = 12  # that are ruled for somebody who fills it in
FIRST = 2  # the row of a sheet's first line, counted from 1: under the heading
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False}


class UnreadableError(ValueError):
    """It is no workbook of ours; the text is a key of the catalog."""


def template() -> bytes:
    """The .xlsx to fill in."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, _OPTIONS) as book:
        look = {"font_name": "Times New Roman", "font_size": 12, "border": 1, "text_wrap": True}
        head = book.add_format({**look, "bold": True, "bg_color": "#DDEBEF"})
        plain = book.add_format({**look, "num_format": "@"})
        sheet = _sheet(book, "head")
        sheet.write_string(0, 0, text("pt-tep-dien"), head)
        sheet.write_string(0, 1, text("pt-tep-noi-dung"), head)
        for row, name in enumerate(HEAD, 1):
            sheet.write_string(row, 0, text(f"pt-tep-{name}"), head)
            sheet.write_string(row, 1, "", plain)
        for kind, columns in (("criteria", CRITERIA), ("milestones", MILESTONES)):
            sheet = _sheet(book, kind)
            for column, name in enumerate(columns):
                sheet.write_string(0, column, text(f"pt-tep-{kind}-{name}"), head)
                for row in range(1, 1 + EMPTY_LINES):
                    sheet.write_string(row, column, "", plain)
            sheet.freeze_panes(1, 0)
    return out.getvalue()


def _sheet(book: Any, kind: str) -> Any:
    sheet = book.add_worksheet(text(f"pt-tep-trang-{kind}"))
    for column, width in enumerate(WIDTHS[kind]):
        sheet.set_column(column, column, width)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    return sheet


def read(data: bytes) -> Typed:
    """What was filled in, as it was typed; UnreadableError when it is no such workbook."""
    from openpyxl import load_workbook

    _bounded(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            return _typed([_cells(sheet) for sheet in book.worksheets[:3]])
        finally:
            book.close()
    except UnreadableError:
        raise
    except Exception as error:  # the library raises whatever a broken part makes it stumble over
        raise UnreadableError("pt-tep-khong-doc-duoc") from error


def _bounded(data: bytes) -> None:
    """Refuse what would fill the memory before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            sizes = [part.file_size for part in parts.infolist()]
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableError("pt-tep-khong-doc-duoc") from error
    if len(data) > LARGEST or len(sizes) > PARTS_MOST or sum(sizes) > LARGEST_UNPACKED:
        raise UnreadableError("pt-tep-qua-lon")


def _cells(sheet: Any) -> list[list[str]]:
    """The texts of a sheet; its first row is the heading."""
    sheet.reset_dimensions()  # what a file says of its own size need not be so
    most = max(ROWS_MOST.values()) + EMPTY_LINES + FIRST
    rows = sheet.iter_rows(max_row=most, max_col=len(HEAD), values_only=True)
    return [[_text(cell) for cell in row] for row in rows]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date | datetime):
        return f"{value:%d/%m/%Y}"
    return str(value).strip()


def _typed(sheets: Sequence[list[list[str]]]) -> Typed:
    if len(sheets) < 3 or len(sheets[0]) <= len(HEAD):
        raise UnreadableError("pt-tep-thieu-trang")
    told = {name: _at(sheets[0][row], 1) for row, name in enumerate(HEAD, 1)}
    criteria = (
        TypedCriterion(line, *(_at(row, n) for n in range(len(CRITERIA))))
        for line, row in _lines(sheets[1])
    )
    milestones = (
        TypedMilestone(line, _at(row, 0), _at(row, 1), _kind(_at(row, 2)))
        for line, row in _lines(sheets[2])
    )
    return Typed(
        name=told["name"],
        issuer=told["issuer"],
        documents=told["documents"],
        since=told["since"],
        until=told["until"],
        who=frozenset(name for name in WHO if told[name]),
        criteria=_kept(tuple(criteria), "criteria"),
        milestones=_kept(tuple(milestones), "milestones"),
    )


def _kept(rows: tuple[Any, ...], kind: str) -> tuple[Any, ...]:
    """A file with more rows than are taken is not cut off in silence."""
    filled = tuple(one for one in rows if not one.is_empty)
    if len(filled) > ROWS_MOST[kind]:
        raise UnreadableError("pt-tep-nhieu-dong")
    return filled


def _lines(sheet: list[list[str]]) -> Iterator[tuple[int, list[str]]]:
    return enumerate(sheet[FIRST - 1 :], FIRST)


def _at(row: list[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _kind(said: str) -> str:
    """A milestone's kind, as it may be written: "Sơ kết", "Tổng kết"; anything else is a step."""
    known = {text(f"pt-moc-{kind}").lower(): kind for kind in ("interim", "final")}
    return known.get(said.lower(), "step")
