"""Certificates of praise, A4 across, one a page: a frame, a name that is read from afar, room for hand and stamp."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.printing.sheet import HEIGHT, INK, RED, SOFT, WIDTH, Box, Sheet, Type

ACROSS, DOWN = HEIGHT, WIDTH  # the sheet lies on its side
EDGE, INNER = 9.0, 13.0  # of the two lines of the frame, millimetres
ROOM = 236.0
LEFT = (ACROSS - ROOM) / 2
GOLD, PALE = (176, 132, 40), (226, 204, 150)
CORNER = 16.0
SIGN_ROOM = 26.0  # for the hand and the stamp


@dataclass(frozen=True, slots=True)
class Certificate:
    """All that stands on it, each as a finished sentence."""

    issuer: tuple[str, ...]  # the last line is in bold
    nation: tuple[str, ...]
    title: str  # "GIẤY KHEN"
    by: str  # who praises
    praised: str  # "Tặng:" …
    name: str
    place: str  # "bản Hồ Chim 2, xã Na Sang"; "" where the name says it
    reason: str
    number: str  # "Số:        /QĐ-…": blank room where none is given
    dated: str  # "Sáng Nhè, ngày      tháng      năm 2026"
    signer: tuple[str, ...]  # on whose behalf, as what
    signed: str  # the signer's name, "" where it is stamped


def certificates_pdf(title: str, papers: Sequence[Certificate]) -> bytes:
    """One page each."""
    with Sheet(title, landscape=True) as sheet:
        for paper in papers:
            sheet.add_page()
            _frame(sheet)
            _foot(sheet, paper)
            _middle(sheet, paper, _heading(sheet, paper))
        return sheet.pdf()


def _frame(sheet: Sheet) -> None:
    """Two lines of gold, and an ornament of rhombs, as on woven cloth, in each corner."""
    sheet.set_draw_color(*GOLD)
    sheet.set_line_width(1.4)
    sheet.rect(EDGE, EDGE, ACROSS - 2 * EDGE, DOWN - 2 * EDGE)
    sheet.set_line_width(0.35)
    sheet.rect(INNER, INNER, ACROSS - 2 * INNER, DOWN - 2 * INNER)
    for x in (INNER, ACROSS - INNER):
        for y in (INNER, DOWN - INNER):
            _corner(sheet, (x, y), (1 if x == INNER else -1, 1 if y == INNER else -1))


def _corner(sheet: Sheet, at: tuple[float, float], ways: tuple[int, int]) -> None:
    (x, y), (across, down) = at, ways
    for place in range(4):
        size = 4.2 - place * 0.8
        far = place * CORNER / 4 + 2.8
        for middle in {(x + across * far, y + down * 2.8), (x + across * 2.8, y + down * far)}:
            _rhomb(sheet, middle, size / 2, RED if place == 0 else GOLD)


def _rhomb(
    sheet: Sheet, middle: tuple[float, float], half: float, colour: tuple[int, int, int]
) -> None:
    x, y = middle
    sheet.set_fill_color(*colour)
    sheet.polygon([(x, y - half), (x + half, y), (x, y + half), (x - half, y)], style="F")


def _heading(sheet: Sheet, paper: Certificate) -> float:
    half = ROOM / 2 - 4
    left, right = Box(LEFT - 4, 19, half), Box(LEFT + ROOM - half + 4, 19, half)
    *above, own = paper.issuer
    lines = [(line, Type(12, align="C")) for line in above]
    y = _stack(sheet, [*lines, (own, Type(12, bold=True, align="C"))], left)
    beside = _stack(sheet, [(line, Type(12, bold=True, align="C")) for line in paper.nation], right)
    for box, end in ((left, y), (right, beside)):
        sheet.set_draw_color(*INK)
        sheet.set_line_width(0.3)
        middle = box.x + box.width / 2
        sheet.line(middle - 16, end + 0.8, middle + 16, end + 0.8)
    return max(y, beside) + 5


def _middle(sheet: Sheet, paper: Certificate, top: float) -> None:
    """Spread over the height between the heading and the signature."""
    name_room = Box(LEFT, 0, ROOM, 24)
    name = sheet.fitted(paper.name, name_room, Type(32, True, "C", RED), 15)
    reason = sheet.fitted(paper.reason, Box(LEFT, 0, ROOM, 16), Type(15, align="C"), 10)
    lines = [
        (paper.by, Type(14, bold=True, align="C")),
        (paper.title, Type(42, True, "C", RED)),
        (paper.praised, Type(14, align="C", colour=SOFT)),
        (paper.name, name),
        (paper.place, Type(14, align="C")),
        (paper.reason, reason),
    ]
    lines = [(text, how) for text, how in lines if text]
    heights = sum(sheet.height_of(text, ROOM, how) for text, how in lines)
    air = max(0.0, (_foot_top() - top - heights) / (len(lines) + 1))
    y = top + air / 2
    for text, how in lines:
        y = sheet.put(text, Box(LEFT, y, ROOM), how) + air


def _foot_top() -> float:
    return DOWN - INNER - SIGN_ROOM - 27


def _foot(sheet: Sheet, paper: Certificate) -> None:
    """The number on the left; on the right the day, who signs, and room for it."""
    half = ROOM / 2 - 8
    right = Box(LEFT + ROOM - half, _foot_top(), half)
    lines = [(paper.dated, Type(12, align="C", colour=SOFT))]
    lines += [(line, Type(12.5, bold=True, align="C")) for line in paper.signer if line]
    _stack(sheet, lines, right)
    bottom = DOWN - INNER - 9
    sheet.put(paper.number, Box(LEFT, bottom, half), Type(11, colour=SOFT))
    if paper.signed:
        signed = Box(right.x, bottom - 1, half, 7)
        sheet.put(paper.signed, signed, sheet.fitted(paper.signed, signed, Type(13, True, "C"), 9))
    sheet.set_draw_color(*PALE)
    sheet.set_line_width(0.3)
    sheet.line(LEFT, _foot_top() - 2, LEFT + ROOM, _foot_top() - 2)


def _stack(sheet: Sheet, lines: Sequence[tuple[str, Type]], box: Box) -> float:
    y = box.y
    for text, how in lines:
        y = sheet.put(text, Box(box.x, y, box.width), how)
    return y
