"""What a party committee reads in one look: figures, matters and what is late, on one A4 page, never two.

The type is chosen so that all of it has room. Where even the smallest has not, the longest parts are cut
by whole lines, and a line says where the rest stands.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from content.printing.sheet import HEIGHT, INK, RED, SOFT, WIDTH, Box, Sheet, Type

EDGE = 17.0  # the page's margin, millimetres
ROOM = WIDTH - 2 * EDGE
SMALL = 8.5  # points
SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, SMALL)  # of the parts
LETTERS = 4500  # about what a page holds in the smallest type: what is beyond is not even measured
GAP, TILE, INDENT = 3.0, 22.0, 6.0
LONGEST_LINE = 220  # letters across the page in the smallest type
SHORT = 160  # letters: a sentence of no more is left out as a whole
BLUE, PALE, LINE = (24, 74, 122), (238, 243, 248), (196, 208, 219)


@dataclass(frozen=True, slots=True)
class Part:
    title: str
    lines: tuple[str, ...]
    numbered: bool = False
    urgent: bool = False  # what is late: its bar is red


@dataclass(frozen=True, slots=True)
class OnePage:
    """All that stands on it, each as a finished sentence."""

    left: tuple[str, ...]  # whose it is; the last line is the one in bold
    right: tuple[str, ...]  # the nation's or the Party's lines
    number: str
    place: str  # "Sáng Nhè, ngày      tháng      năm 2026"
    kind: str  # "BÁO CÁO"
    subject: str
    opening: str
    figures: tuple[tuple[str, str], ...]  # (name, number)
    parts: tuple[Part, ...]
    remarks: str
    signer: tuple[str, ...]
    recipients: tuple[str, ...]  # the first is the word above them
    mark: str  # "DỰ THẢO" until it is approved
    more: str  # what is said where not all had room


def one_page_pdf(page: OnePage) -> bytes:
    with Sheet(page.subject) as sheet:
        sheet.add_page()
        return _Drawn(sheet, page).made()


class _Drawn:
    def __init__(self, sheet: Sheet, page: OnePage) -> None:
        self._sheet = sheet
        self._page = page

    def made(self) -> bytes:
        top = self._figures(self._opening(self._title(self._heading())))
        bottom = self._foot()
        size, parts = self._fitted(bottom - top)
        y = top
        for part in parts:
            y = self._part(part, y, size)
        return self._sheet.pdf()

    # --- above ----------------------------------------------------------------------------------

    def _heading(self) -> float:
        page, half = self._page, ROOM / 2 - 2
        left, right = Box(EDGE - 3, 13, half - 4), Box(EDGE + half - 4, 13, half + 10)
        above, own = page.left[:-1], page.left[-1:]
        y = self._stack([(line, Type(10, align="C")) for line in above], left)
        y = self._stack([(line, Type(10, bold=True, align="C")) for line in own], _at(left, y))
        y = self._stack([(page.number, Type(9.5, align="C", colour=SOFT))], _at(left, y + 1))
        beside = self._stack([(line, Type(10, bold=True, align="C")) for line in page.right], right)
        place = [(page.place, Type(9.5, align="C", colour=SOFT))]
        beside = self._stack(place, _at(right, beside + 1))
        if page.mark:
            mark = Type(11, bold=True, align="R", colour=RED)
            self._sheet.put(page.mark, Box(EDGE, 6.5, ROOM), mark)
        return max(y, beside) + 3

    def _title(self, y: float) -> float:
        page = self._page
        y = self._sheet.put(page.kind, Box(EDGE, y, ROOM), Type(14, bold=True, align="C"))
        room = Box(EDGE, y, ROOM, 16)
        how = self._sheet.fitted(page.subject, room, Type(13, True, "C", BLUE), 9)
        return self._sheet.put(self._cut(page.subject, ROOM, how, 3), room, how) + 2

    def _opening(self, y: float) -> float:
        room = Box(EDGE, y, ROOM, 20)
        said = self._page.opening[: 6 * LONGEST_LINE]
        how = self._sheet.fitted(said, room, Type(10.5, align="J"), SMALL)
        return self._sheet.put(self._cut(said, ROOM, how, 6), room, how) + GAP

    def _figures(self, y: float) -> float:
        """A tile a figure, the number as large as it can be."""
        figures, sheet = self._page.figures, self._sheet
        if not figures:
            return y
        width = (ROOM - GAP * (len(figures) - 1)) / len(figures)
        for place, (name, number) in enumerate(figures):
            x = EDGE + place * (width + GAP)
            sheet.set_fill_color(*PALE)
            sheet.rect(x, y, width, TILE, style="F", round_corners=True, corner_radius=2)
            room = Box(x + 2, y + 1.5, width - 4, 10)
            how = sheet.fitted(number, room, Type(19, True, "C", BLUE), 7)
            sheet.put(self._cut(number, room.width, how, 3), room, how)
            below = Box(x + 2, y + 12, width - 4, 9)
            how = sheet.fitted(name, below, Type(9, align="C", colour=INK), 6.5)
            sheet.put(self._cut(name, below.width, how, 3), below, how)
        return y + TILE + GAP

    # --- the parts ------------------------------------------------------------------------------

    def _fitted(self, height: float) -> tuple[float, Sequence[Part]]:
        """The largest type in which all parts have room; else the smallest, with parts cut."""
        parts = list(self._page.parts)
        while _letters(parts) > LETTERS:
            self._shorten(parts)
        first = bisect_left(SIZES, True, key=lambda size: self._height(parts, size) <= height)
        size = SIZES[min(first, len(SIZES) - 1)]
        while self._height(parts, size) > height and _letters(parts):
            self._shorten(parts)
        return size, parts

    def _shorten(self, parts: list[Part]) -> None:
        """The longest part gives away half of its last sentence, or all of a short one, and says so."""
        longest = max(range(len(parts)), key=lambda at: _letters([parts[at]]))
        part, more = parts[longest], self._page.more
        *kept, last = part.lines[:-1] if part.lines[-1:] == (more,) else part.lines
        if len(last) > SHORT:
            kept.append(f"{last[: len(last) // 2].rpartition(' ')[0]} …")
        parts[longest] = replace(part, lines=(*kept, more) if kept else ())

    def _height(self, parts: Iterable[Part], size: float) -> float:
        return sum(
            self._sheet.height_of(part.title, ROOM - INDENT, _head(part, size))
            + sum(self._line_height(part, line, size) for line in part.lines)
            + GAP
            for part in parts
        )

    def _line_height(self, part: Part, line: str, size: float) -> float:
        return self._sheet.height_of(line, self._width(part), Type(size)) + 0.6

    def _width(self, part: Part) -> float:
        return ROOM - INDENT * (2 if part.numbered else 1)

    def _part(self, part: Part, y: float, size: float) -> float:
        """The title with its bar, and the lines; where the next part begins."""
        sheet, x = self._sheet, EDGE + INDENT
        begun = y
        y = sheet.put(part.title, Box(x, y, ROOM - INDENT), _head(part, size))
        for number, line in enumerate(part.lines, start=1):
            where = x
            if part.numbered:
                if line != self._page.more:
                    bold = Type(size, bold=True, colour=BLUE)
                    sheet.put(f"{number}.", Box(x, y, INDENT), bold)
                where += INDENT
            y = sheet.put(line, Box(where, y, self._width(part)), Type(size, align="L")) + 0.6
        sheet.set_fill_color(*(RED if part.urgent else BLUE))
        sheet.rect(EDGE, begun + 0.6, 1.6, y - begun - 1.2, style="F")
        return y + GAP

    # --- below ----------------------------------------------------------------------------------

    def _foot(self) -> float:
        """Recipients on the left, who signs on the right, what the numbers are at the bottom; its top."""
        page, sheet, half = self._page, self._sheet, ROOM / 2
        small = Type(8, colour=SOFT)
        remarks = self._cut(page.remarks, ROOM, small, 4)
        bottom = HEIGHT - 9 - sheet.height_of(remarks, ROOM, small)
        sheet.put(remarks, Box(EDGE, bottom, ROOM), small)
        top = bottom - 36
        sheet.set_draw_color(*LINE)
        sheet.set_line_width(0.3)
        sheet.line(EDGE, bottom - 1.5, WIDTH - EDGE, bottom - 1.5)
        first, *rest = page.recipients
        lines = [(first, Type(9, bold=True)), *((f"- {one}", Type(8.5)) for one in rest[:5])]
        self._stack(lines, Box(EDGE, top, half - 6))
        signed = [(line, Type(10.5, bold=True, align="C")) for line in page.signer if line]
        self._stack(signed, Box(EDGE + half, top, half))
        return top - 1

    def _stack(self, lines: Iterable[tuple[str, Type]], box: Box) -> float:
        y = box.y
        for text, how in lines:
            y = self._sheet.put(text, _at(box, y), how)
        return y

    def _cut(self, text: str, width: float, how: Type, most: int) -> str:
        """As many lines as may stand there."""
        text = text[: most * LONGEST_LINE]  # what is far beyond is not even measured
        lines = self._sheet.lines_of(text, width, how)
        return text if len(lines) <= most else f"{' '.join(lines[:most])[:-2].rstrip()} …"


def _at(box: Box, y: float) -> Box:
    return Box(box.x, y, box.width, box.height)


def _head(part: Part, size: float) -> Type:
    return Type(size + 1, bold=True, colour=RED if part.urgent else BLUE)


def _letters(parts: Iterable[Part]) -> int:
    return sum(len(line) for part in parts for line in part.lines)
