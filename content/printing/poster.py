"""A poster of a village: codes to scan with a telephone's camera, and how, in three short lines."""

from dataclasses import dataclass

from content.printing.sheet import HEIGHT, MARGIN, RED, SOFT, WIDTH, Box, Sheet, Type

ROOM = WIDTH - 2 * MARGIN
SIZES, GAP = (100.0, 82.0, 54.0), 10.0  # of one code, of two, of three
NUMBER = 13.0  # the circle before a step
SMALL = 16.0


@dataclass(frozen=True, slots=True)
class Code:
    """A code to scan: what is written above it, where it leads, what may be typed instead."""

    label: str
    address: str
    typed: str


@dataclass(frozen=True, slots=True)
class Poster:
    """All that stands on it, each as a finished sentence."""

    owner: str
    title: str
    place: str
    within: str
    codes: tuple[Code, ...]  # one to three
    steps: tuple[str, ...]
    help: str  # to whom to turn, and the telephone number or ""
    phone: str
    remarks: tuple[str, ...]


def poster_pdf(poster: Poster) -> bytes:
    with Sheet(f"{poster.title}: {poster.place}") as sheet:
        sheet.add_page()
        foot = _foot(sheet, poster, draw=False)
        y = _codes(sheet, poster, _heading(sheet, poster))
        _steps(sheet, poster, Box(MARGIN, y, ROOM, foot - y))
        _foot(sheet, poster)
        return sheet.pdf()


def _heading(sheet: Sheet, poster: Poster) -> float:
    """The village's name is the largest thing that can be read: people look for their own."""
    whole = Box(MARGIN, 14, ROOM)
    y = sheet.put(poster.owner, whole, Type(SMALL, align="C", colour=SOFT))
    first = Box(MARGIN, y + 2, ROOM, 14)
    y = sheet.put(poster.title, first, sheet.fitted(poster.title, first, Type(25, align="C"), 18))
    room = Box(MARGIN, y, ROOM, 34)
    name = sheet.fitted(poster.place, room, Type(50, bold=True, align="C", colour=RED), 24)
    y = sheet.put(poster.place, room, name)
    if poster.within:
        y = sheet.put(poster.within, Box(MARGIN, y, ROOM), Type(18, align="C"))
    return y + 3


def _codes(sheet: Sheet, poster: Poster, top: float) -> float:
    """Side by side where there are several; where they end."""
    size = SIZES[len(poster.codes) - 1]
    across = len(poster.codes) * size + (len(poster.codes) - 1) * GAP
    lower = top
    for number, code in enumerate(poster.codes):
        x = (WIDTH - across) / 2 + number * (size + GAP)
        y = sheet.put(code.label, Box(x, top, size), Type(SMALL, bold=True, align="C"))
        sheet.set_draw_color(*SOFT)
        sheet.set_line_width(0.5)
        sheet.rect(x, y + 1, size, size, round_corners=True, corner_radius=4)
        sheet.qr(code.address, Box(x + 1, y + 2, size - 2))
        room = Box(x - GAP / 2, y + size + 2, size + GAP, SMALL)
        small = sheet.fitted(code.typed, room, Type(SMALL, align="C", colour=SOFT), 10)
        lower = max(lower, sheet.put(code.typed, room, small))
    return lower + 3


def _steps(sheet: Sheet, poster: Poster, room: Box) -> None:
    """Numbered circles with a line each, spread over the height that is left."""
    text = Box(MARGIN + NUMBER + 5, 0, ROOM - NUMBER - 5)
    how = _one_line_each(sheet, poster.steps, text.width)
    heights = [max(NUMBER, sheet.height_of(step, text.width, how)) for step in poster.steps]
    air = max(0.0, (room.height - sum(heights)) / (len(heights) + 1))
    y = room.y + air
    for number, (step, height) in enumerate(zip(poster.steps, heights, strict=True), 1):
        middle = y + height / 2
        _circled(sheet, str(number), middle)
        lines = sheet.height_of(step, text.width, how)
        sheet.put(step, Box(text.x, middle - lines / 2, text.width), how)
        y += height + air


def _one_line_each(sheet: Sheet, steps: tuple[str, ...], width: float) -> Type:
    """The largest type in which no step is broken, if there is one that can be read from afar."""
    size = 22.0
    while size > 17 and any(sheet.width_of(step, Type(size)) > width for step in steps):
        size -= 0.5
    return Type(size)


def _circled(sheet: Sheet, number: str, middle: float) -> None:
    sheet.set_fill_color(*RED)
    sheet.circle(MARGIN + NUMBER / 2, middle, NUMBER / 2, style="F")
    how = Type(22, bold=True, align="C", colour=(255, 255, 255))
    sheet.put(number, Box(MARGIN, middle - how.line / 2, NUMBER), how)


def _foot(sheet: Sheet, poster: Poster, *, draw: bool = True) -> float:
    """Whom to call and how to stop, at the bottom; where it begins."""
    lines = [(poster.help, Type(SMALL, align="C"))]
    if poster.phone:
        lines.append((poster.phone, Type(34, bold=True, align="C")))
    lines += [(text, Type(SMALL, align="C", colour=SOFT)) for text in poster.remarks]
    top = HEIGHT - 12 - sum(sheet.height_of(text, ROOM, how) for text, how in lines)
    if draw:
        sheet.rule(top - 3)
        y = top
        for text, how in lines:
            y = sheet.put(text, Box(MARGIN, y, ROOM), how)
    return top - 4
