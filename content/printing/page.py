"""A notice on A4, to print and to post: as large as it can be, never under 16 points."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from content.printing.sheet import HEIGHT, MARGIN, POINT, SOFT, WIDTH, Box, Sheet, Type

SMALL, LARGE, LEAST = 16, 42, 18  # points
ROOM = WIDTH - 2 * MARGIN
QR, BLANK = 44.0, 4.0  # its ink ends where the text does: the border around it is white
AIR = 0.45  # of a line, between two paragraphs
GAP = 0.5  # of the letters' height, after a label
_CAPITALS = "".join(one for one in map(chr, range(0x41, 0x1F00)) if one.isupper())
_LABELLED = re.compile(rf"(?:(?<=[.!?;…])\s+|^)(?=[{_CAPITALS}]\w*(?: \w+){{0,2}}: )")
_LABEL = re.compile(rf"([{_CAPITALS}]\w*(?: \w+){{0,2}}:) (.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class NoticePage:
    """All that stands on it, each as a finished sentence."""

    owner: str  # "Ủy ban MTTQ Việt Nam xã Na Sang"
    place: str  # "bản Hồ Chim 2"
    within: str  # "xã Na Sang"; "" where the place is the commune itself
    title: str
    day: str
    text: str
    ask: tuple[str, str]  # "Hỏi thêm", and whom
    phone: str  # "" where none is known
    address: str  # of the QR code
    scan: str
    remarks: tuple[str, ...]  # the source; what the paper is not
    page: str  # "Trang": the word before 1/2, where it takes more than one


@dataclass(frozen=True, slots=True)
class Paragraph:
    label: str
    text: str


def notice_pdf(page: NoticePage) -> bytes:
    with Sheet(f"{page.title}: {page.place}") as sheet:
        return _Notice(sheet, page).made()


def paragraphs(text: str) -> list[Paragraph]:
    """One for each line, and for each sentence that begins with a label: "Lúc: 7 giờ"."""
    found = []
    for line in text.splitlines():
        for part in _LABELLED.split(line.strip()):
            if not part:
                continue
            labelled = _LABEL.fullmatch(part)
            found.append(Paragraph(*labelled.groups()) if labelled else Paragraph("", part))
    return found


class _Notice:
    def __init__(self, sheet: Sheet, page: NoticePage) -> None:
        self._sheet = sheet
        self._page = page
        self._said = paragraphs(page.text)

    def made(self) -> bytes:
        self._sheet.add_page()
        top = self._heading()
        bottom = HEIGHT - MARGIN - self._foot_height()
        how = self._type(bottom - top)
        sheets = self._broken(how, bottom - top)
        for number, lines in enumerate(sheets, 1):
            if number > 1:
                self._sheet.add_page()
                self._heading()
            self._body(lines, top, how)
            self._foot(bottom, f"{self._page.page} {number}/{len(sheets)}" if sheets[1:] else "")
        return self._sheet.pdf()

    def _heading(self) -> float:
        """Whose it is on the left and on the right, what it is below; where the text begins."""
        sheet, page = self._sheet, self._page
        column = ROOM / 2 - 4
        named = Type(SMALL, bold=True)
        lower = sheet.put(page.place.upper(), Box(MARGIN, MARGIN, column), named)
        if page.within:
            lower = sheet.put(page.within, Box(MARGIN, lower, column), Type(SMALL))
        right = Box(MARGIN + ROOM - column, MARGIN, column)
        lower = max(lower, sheet.put(page.owner, right, Type(SMALL, align="R")))
        sheet.rule(lower + 3, weight=0.6)
        middle = Box(MARGIN, lower + 9, ROOM)
        y = sheet.put(page.title.upper(), middle, Type(40, bold=True, align="C"))
        return sheet.put(page.day, Box(MARGIN, y, ROOM), Type(SMALL, align="C", colour=SOFT)) + 7

    def _type(self, height: float) -> Type:
        """The largest in which all of it fits on one sheet: the smaller, the lower it is."""
        sizes = range(LARGE, LEAST - 1, -1)
        first = bisect_left(sizes, True, key=lambda size: self._height(Type(size)) <= height)
        return Type(sizes[min(first, len(sizes) - 1)])

    def _height(self, how: Type) -> float:
        lines = self._lines(how)
        return sum(height for *_, height in lines)

    def _lines(self, how: Type) -> list[tuple[str, str, float]]:
        """Each line with the label that stands before it, and how high it is."""
        sheet, indent = self._sheet, self._indent(how)
        found: list[tuple[str, str, float]] = []
        for one in self._said:
            room = ROOM - indent if one.label else ROOM
            for number, line in enumerate(sheet.lines_of(one.text, room, how)):
                label = one.label and (one.label if number == 0 else " ")
                found.append((label, line, how.line))
            label, line, height = found[-1]
            found[-1] = (label, line, height + how.line * AIR)
        return found

    def _indent(self, how: Type) -> float:
        bold = Type(how.size, bold=True)
        labels = [self._sheet.width_of(one.label, bold) for one in self._said if one.label]
        return max(labels) + how.size * POINT * GAP if labels else 0.0

    def _broken(self, how: Type, height: float) -> list[list[tuple[str, str, float]]]:
        """The lines of each sheet."""
        sheets: list[list[tuple[str, str, float]]] = [[]]
        used = 0.0
        for line in self._lines(how):
            if used + how.line > height:
                sheets.append([])
                used = 0.0
            sheets[-1].append(line)
            used += line[2]
        return sheets

    def _body(self, lines: list[tuple[str, str, float]], top: float, how: Type) -> None:
        indent, y = self._indent(how), top
        for label, line, height in lines:
            if label.strip():
                self._sheet.put(label, Box(MARGIN, y, indent + 1), Type(how.size, bold=True))
            x = MARGIN + indent if label else MARGIN
            self._sheet.put(line, Box(x, y, WIDTH - x), how)
            y += height

    def _beside(self) -> list[tuple[str, Type]]:
        """What stands beside the QR code."""
        page = self._page
        label, whom = page.ask
        asked = [(f"{label}: {whom}", Type(SMALL))]
        if page.phone:
            asked.append((page.phone, Type(30, bold=True)))
        return [*asked, (page.scan, Type(SMALL))]

    def _foot_height(self) -> float:
        room = ROOM - QR - 4
        beside = sum(self._sheet.height_of(text, room, how) for text, how in self._beside())
        below = sum(self._sheet.height_of(text, ROOM, Type(SMALL)) for text in self._page.remarks)
        return 5 + max(beside, QR) + 2 + below

    def _foot(self, top: float, number: str) -> None:
        sheet = self._sheet
        sheet.rule(top + 2)
        sheet.qr(self._page.address, Box(MARGIN + ROOM - QR + BLANK, top + 3, QR))
        y = top + 6
        for text, how in self._beside():
            y = sheet.put(text, Box(MARGIN, y, ROOM - QR - 4), how)
        y = max(y, top + 5 + QR) + 1
        for text in self._page.remarks:
            y = sheet.put(text, Box(MARGIN, y, ROOM), Type(SMALL, colour=SOFT))
        if number:
            sheet.put(number, Box(MARGIN, HEIGHT - 13, ROOM), Type(SMALL, align="R"))
