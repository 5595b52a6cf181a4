"""A village's month on A4, to post: a grid of days, and below it what must be read from two metres.

What a day holds is a word in its square, never a colour alone: most printers know black only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from content.printing.sheet import HEIGHT, INK, RED, SOFT, WIDTH, Box, Sheet, Type

EDGE = 13.0  # millimetres to the left and the right of all that is printed
ROOM = WIDTH - 2 * EDGE
COLUMN = ROOM / 7
NAMES = 7.0  # the row of weekdays
ROWS = (14.5, 25.0)  # of a week: the least, and as much as is left at most
SIZES = (
    (32, 21),
    (29, 19),
    (26, 17),
    (24, 16),
    (24, 14),
    (23, 13),
)  # of strong lines and of others
QR = 30.0
SMALL = 11.0
WHITE = (255, 255, 255)
PAD = 1.2
AIR = 1.5  # between two lines
SLACK = 2.0  # that taller squares leave: heights are sums of fractions


@dataclass(frozen=True, slots=True)
class Square:
    """A day of the month."""

    day: int
    moon: str  # its lunar day: "1/11" or "12"
    moon_day: bool  # the first or the fifteenth of its lunar month
    off: bool  # Sunday or a public holiday
    marks: tuple[tuple[str, bool], ...]  # a word, and whether it is what people must come to


@dataclass(frozen=True, slots=True)
class Line:
    """What is below the grid; `strong`: to be read from two metres."""

    when: str
    text: str
    strong: bool


@dataclass(frozen=True, slots=True)
class MonthPage:
    """All that stands on it, each as a finished sentence. `weeks`: seven squares each, None before and after."""

    owner: str
    title: str
    place: str
    moon: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[Square | None, ...], ...]
    lines: tuple[Line, ...]
    address: str  # of the QR code
    scan: str
    phone: str
    remarks: tuple[str, ...]


def month_pdf(page: MonthPage) -> bytes:
    with Sheet(f"{page.title}: {page.place}") as sheet:
        return _Month(sheet, page).made()


class _Month:
    def __init__(self, sheet: Sheet, page: MonthPage) -> None:
        self._sheet = sheet
        self._page = page

    def made(self) -> bytes:
        """Strong lines never shrink below what can be read: what has no room goes on a further sheet."""
        page, top = self._page, self._begun()
        foot = HEIGHT - 10 - self._foot_height()
        least = NAMES + len(page.weeks) * ROWS[0] + 4
        strong, other = self._sizes(foot - top - least)
        free = foot - top - least - sum(self._height(one, strong, other) for one in page.lines)
        row = ROWS[0] + max(0.0, min(ROWS[1] - ROWS[0], (free - SLACK) / len(page.weeks)))
        y = self._grid(top, row) + 4
        for line in page.lines:
            if y + self._height(line, strong, other) > foot:
                self._foot(foot)
                y = self._begun()
            y = self._put(line, y, (strong, other))
        self._foot(foot)
        return self._sheet.pdf()

    def _begun(self) -> float:
        """A new sheet with its heading; where that ends."""
        sheet, page = self._sheet, self._page
        sheet.add_page()
        whole = Box(EDGE, 9, ROOM)
        y = sheet.put(page.owner, whole, Type(SMALL + 2, align="C", colour=SOFT))
        y = sheet.put(page.title, Box(EDGE, y, ROOM), Type(38, True, "C", RED))
        room = Box(EDGE, y, ROOM, 13)
        name = sheet.fitted(page.place, room, Type(25, True, "C"), 14)
        y = sheet.put(page.place, room, name)
        return sheet.put(page.moon, Box(EDGE, y, ROOM), Type(SMALL + 2, align="C")) + 2

    def _sizes(self, height: float) -> tuple[Type, Type]:
        for big, small in SIZES:
            strong, other = Type(big, bold=True), Type(small)
            taken = sum(self._height(one, strong, other) for one in self._page.lines)
            if taken <= height:
                break
        return strong, other

    def _height(self, line: Line, strong: Type, other: Type) -> float:
        how = strong if line.strong else other
        return self._sheet.height_of(_whole(line), ROOM - 5, how) + AIR

    def _put(self, line: Line, y: float, sizes: tuple[Type, Type]) -> float:
        """A bar before what people must come to, so that it is found at once."""
        sheet, how = self._sheet, sizes[0] if line.strong else sizes[1]
        end = sheet.put(_whole(line), Box(EDGE + 5, y, ROOM - 5), how)
        sheet.set_fill_color(*(RED if line.strong else SOFT))
        if line.strong:
            sheet.rect(EDGE, y + 1, 2.2, end - y - 2, style="F")
        elif line.when:
            sheet.circle(EDGE + 1.3, y + how.line / 2, 0.9, style="F")
        return end + AIR

    def _grid(self, top: float, row: float) -> float:
        sheet, page = self._sheet, self._page
        sheet.set_line_width(0.3)
        for column, name in enumerate(page.weekdays):
            box = Box(EDGE + column * COLUMN, top, COLUMN)
            colour = RED if column == 6 else INK
            sheet.put(name, box, Type(14, True, "C", colour))
        y = top + NAMES
        for week in page.weeks:
            for column, square in enumerate(week):
                if square is not None:
                    self._square(square, Box(EDGE + column * COLUMN, y, COLUMN, row))
            y += row
        return y

    def _square(self, square: Square, box: Box) -> None:
        sheet = self._sheet
        sheet.set_draw_color(*SOFT)
        sheet.set_line_width(0.3)
        sheet.rect(box.x, box.y, box.width, box.height)
        day = Type(20, True, colour=RED if square.off else INK)
        sheet.put(str(square.day), Box(box.x + PAD, box.y - 0.6, 13), day)
        moon = Type(12, square.moon_day, "R", RED if square.moon_day else SOFT)
        sheet.put(square.moon, Box(box.x + 10, box.y + 0.8, box.width - 10 - PAD), moon)
        room = Box(box.x + PAD, box.y + 7.6, box.width - 2 * PAD, box.height - 8.6)
        self._marks(square.marks, room)

    def _marks(self, marks: Sequence[tuple[str, bool]], room: Box) -> None:
        """Each a word in a box: filled for what people must come to."""
        for y, (word, strong) in zip(self._steps(room), marks, strict=False):
            sheet, box = self._sheet, Box(room.x, y, room.width, 5.6)
            sheet.set_fill_color(*INK)
            sheet.set_draw_color(*INK)
            sheet.rect(box.x, y, box.width, box.height, style="F" if strong else "D")
            how = Type(SMALL, True, "C", WHITE if strong else INK)
            sheet.put(word, Box(box.x, y + 0.1, box.width), sheet.fitted(word, box, how, 7))

    def _steps(self, room: Box) -> Iterator[float]:
        for number in count():
            y = room.y + number * 6.3
            if y + 5.6 > room.y + room.height:
                return
            yield y

    def _foot_height(self) -> float:
        width = ROOM - QR - 4
        return max(QR, sum(self._sheet.height_of(text, width, how) for text, how in self._beside()))

    def _beside(self) -> list[tuple[str, Type]]:
        page = self._page
        phone = [(page.phone, Type(16, bold=True))] if page.phone else []
        remarks = [(text, Type(SMALL, colour=SOFT)) for text in page.remarks]
        return [(page.scan, Type(15)), *phone, *remarks]

    def _foot(self, top: float) -> None:
        sheet = self._sheet
        sheet.set_draw_color(*INK)
        sheet.set_line_width(0.4)
        sheet.line(EDGE, top, WIDTH - EDGE, top)
        sheet.qr(self._page.address, Box(WIDTH - EDGE - QR + 2, top + 1, QR))
        y = top + 2
        for text, how in self._beside():
            y = sheet.put(text, Box(EDGE, y, ROOM - QR - 4), how)


def _whole(line: Line) -> str:
    return f"{line.when}: {line.text}" if line.when else line.text
