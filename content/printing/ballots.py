"""Ballots to cut out, one a household: four, two or one on a sheet, as much as they say."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.printing.sheet import HEIGHT, INK, SOFT, WIDTH, Box, Sheet, Type

GRIDS = ((2, 2), (1, 2), (1, 1))  # across, down: the first in which all is read with ease
EDGE = 7.0  # of the sheet: most printers leave so much blank
PAD = 8.0
TEXT = Type(12)
QUESTION = Type(12.5, bold=True)
TITLE = Type(14, bold=True, align="C")
SMALL = Type(10.5, colour=SOFT)
NAMED = Type(11.5)
TICK, GAP, SIGN = 5.5, 2.0, 16.0  # mm: a box to tick, between parts, the place of a signature


@dataclass(frozen=True, slots=True)
class Ballot:
    """One household's, each line as a finished sentence."""

    place: str
    title: str
    household: str  # "" on a secret one
    questions: tuple[str, ...]
    choices: tuple[str, ...]
    lines: tuple[str, ...]  # how it is filled in and given back
    signed: str  # "" on a secret one


def ballots_pdf(title: str, ballots: Sequence[Ballot]) -> bytes:
    with Sheet(title) as sheet:
        sheet.add_page()  # text is measured on a page only
        across, down = _grid(sheet, ballots)
        for first in range(0, len(ballots), across * down):
            if first:
                sheet.add_page()
            for at, ballot in enumerate(ballots[first : first + across * down]):
                _Drawn(sheet, ballot, _cell(across, down, at)).draw()
            _cuts(sheet, across, down)
        return sheet.pdf()


def _grid(sheet: Sheet, ballots: Sequence[Ballot]) -> tuple[int, int]:
    """They differ by their household only: the longest decides."""
    longest = max(ballots, key=lambda one: len(one.household))
    for across, down in GRIDS:
        room = _cell(across, down, 0)
        if _Drawn(sheet, longest, room).height() <= room.height - 2 * PAD:
            return across, down
    return GRIDS[-1]


def _cell(across: int, down: int, at: int) -> Box:
    width, height = (WIDTH - 2 * EDGE) / across, (HEIGHT - 2 * EDGE) / down
    return Box(EDGE + at % across * width, EDGE + at // across * height, width, height)


class _Drawn:
    """A ballot in its place; first measured, then drawn."""

    def __init__(self, sheet: Sheet, ballot: Ballot, at: Box) -> None:
        self._sheet, self._ballot = sheet, ballot
        self._x, self._y, self._width = at.x + PAD, at.y + PAD, at.width - 2 * PAD

    def height(self) -> float:
        ballot = self._ballot
        choices = sum(self._tall(one, TEXT, TICK + GAP) for one in ballot.choices)
        asked = sum(self._tall(one, QUESTION) + GAP + choices + GAP for one in ballot.questions)
        heading = sum(self._tall(text, how) for text, how in self._heading())
        foot = sum(self._tall(one, SMALL) for one in ballot.lines)
        return heading + 2 * GAP + asked + foot + (SIGN if ballot.signed else 0)

    def draw(self) -> None:
        y = self._y
        for text, how in self._heading():
            y = self._put(text, y, how)
        y += 2 * GAP
        for question in self._ballot.questions:
            y = self._put(question, y, QUESTION) + GAP
            for choice in self._ballot.choices:
                y = self._choice(choice, y)
            y += GAP
        for line in self._ballot.lines:
            y = self._put(line, y, SMALL)
        if self._ballot.signed:
            self._put(self._ballot.signed, y + GAP, Type(SMALL.size, align="R"))

    def _heading(self) -> list[tuple[str, Type]]:
        ballot = self._ballot
        named = [(ballot.household, NAMED)] if ballot.household else []
        return [(ballot.place, SMALL), (ballot.title, TITLE), *named]

    def _choice(self, text: str, y: float) -> float:
        sheet, indent = self._sheet, TICK + GAP
        sheet.set_draw_color(*INK)
        sheet.set_line_width(0.35)
        sheet.rect(self._x, y + 0.4, TICK - 0.6, TICK - 0.6)
        return sheet.put(text, Box(self._x + indent, y, self._width - indent), TEXT)

    def _put(self, text: str, y: float, how: Type) -> float:
        return self._sheet.put(text, Box(self._x, y, self._width), how)

    def _tall(self, text: str, how: Type, indent: float = 0.0) -> float:
        return self._sheet.height_of(text, self._width - indent, how)


def _cuts(sheet: Sheet, across: int, down: int) -> None:
    """Dashed lines across the whole sheet, for the scissors."""
    sheet.set_draw_color(*SOFT)
    sheet.set_line_width(0.2)
    sheet.set_dash_pattern(dash=2, gap=2)
    if across > 1:
        sheet.line(WIDTH / 2, EDGE, WIDTH / 2, HEIGHT - EDGE)
    if down > 1:
        sheet.line(EDGE, HEIGHT / 2, WIDTH - EDGE, HEIGHT / 2)
    sheet.set_dash_pattern()
