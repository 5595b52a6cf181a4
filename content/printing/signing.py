"""The list on which each household signs that it was given a ballot."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.printing.sheet import HEIGHT, INK, MARGIN, SOFT, WIDTH, Box, Sheet, Type

COLUMNS = (12.0, 72.0, 55.0, 35.0)  # mm; together what lies between the margins
ROW = 9.0  # room for a signature
TEXT, HEAD = Type(11), Type(11, bold=True)
SMALLEST = 8


@dataclass(frozen=True, slots=True)
class SigningList:
    """Each line as a finished sentence."""

    place: str
    title: str
    about: Sequence[str]  # what the ballots ask
    columns: tuple[str, str, str, str]
    households: Sequence[str]  # "" where the name is written by hand
    page: str  # "Trang", the word before 1/2


def signing_pdf(made: SigningList) -> bytes:
    with Sheet(f"{made.title}: {made.place}") as sheet:
        sheet.add_page()  # text is measured on a page only
        first, other = _rows(sheet, made, first=True), _rows(sheet, made, first=False)
        rest = max(0, len(made.households) - first)
        pages = 1 + -(-rest // other)
        at = 0
        for number in range(1, pages + 1):
            if at:
                sheet.add_page()
            room = first if number == 1 else other
            y = _heading(sheet, made) if number == 1 else MARGIN
            _table(sheet, made, y, range(at, min(at + room, len(made.households))))
            at += room
            foot = Box(MARGIN, HEIGHT - 13, WIDTH - 2 * MARGIN)
            sheet.put(f"{made.page} {number}/{pages}", foot, Type(9, align="R", colour=SOFT))
        return sheet.pdf()


def _rows(sheet: Sheet, made: SigningList, *, first: bool) -> int:
    top = MARGIN + (_heading_height(sheet, made) if first else 0)
    return max(1, int((HEIGHT - MARGIN - top) // ROW) - 1)


def _lines(made: SigningList) -> list[tuple[str, Type]]:
    title = (made.title.upper(), Type(15, bold=True, align="C"))
    return [(made.place, TEXT), title, *((one, TEXT) for one in made.about)]


def _heading_height(sheet: Sheet, made: SigningList) -> float:
    return 5 + sum(sheet.height_of(text, sum(COLUMNS), how) for text, how in _lines(made))


def _heading(sheet: Sheet, made: SigningList) -> float:
    y = MARGIN
    for text, how in _lines(made):
        y = sheet.put(text, Box(MARGIN, y, sum(COLUMNS)), how)
    return y + 5


def _table(sheet: Sheet, made: SigningList, top: float, rows: range) -> None:
    _row(sheet, top, made.columns, HEAD)
    for place, at in enumerate(rows, 1):
        _row(sheet, top + place * ROW, (str(at + 1), made.households[at], "", ""), TEXT)


def _row(sheet: Sheet, y: float, cells: Sequence[str], how: Type) -> None:
    sheet.set_draw_color(*INK)
    sheet.set_line_width(0.2)
    x = MARGIN
    for text, width in zip(cells, COLUMNS, strict=True):
        sheet.rect(x, y, width, ROW)
        if text:
            room = Box(x + 1.5, y + 1.4, width - 3, ROW - 2)
            sheet.put(text, room, sheet.fitted(text, room, how, SMALLEST))
        x += width
