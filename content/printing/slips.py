"""Slips to cut out, one a household, each with the household's own code."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.printing.sheet import HEIGHT, SOFT, WIDTH, Box, Sheet, Type

ACROSS, DOWN = 2, 5
EDGE = 7.0  # of the sheet: most printers leave so much blank
SLIP = Box(0, 0, (WIDTH - 2 * EDGE) / ACROSS, (HEIGHT - 2 * EDGE) / DOWN)
PAD = 5.0
QR = 36.0
TEXT = 11.0  # a slip is held in the hand


@dataclass(frozen=True, slots=True)
class Slip:
    """One household's, each line as a finished sentence."""

    number: str  # "Hộ số 12"
    name: str
    place: str
    address: str  # of the QR code
    lines: tuple[str, ...]


def slips_pdf(title: str, slips: Sequence[Slip]) -> bytes:
    with Sheet(title) as sheet:
        for first in range(0, len(slips), ACROSS * DOWN):
            sheet.add_page()
            for place, slip in enumerate(slips[first : first + ACROSS * DOWN]):
                _slip(sheet, slip, _cell(*divmod(place, ACROSS)))
            _cuts(sheet)
        return sheet.pdf()


def _cell(down: int, across: int) -> Box:
    return Box(EDGE + across * SLIP.width, EDGE + down * SLIP.height, SLIP.width, SLIP.height)


def _slip(sheet: Sheet, slip: Slip, at: Box) -> None:
    sheet.qr(slip.address, Box(at.x + at.width - QR - 2, at.y + (at.height - QR) / 2, QR))
    room = Box(at.x + PAD, at.y + PAD, at.width - QR - PAD - 3)
    y = sheet.put(slip.number, room, Type(TEXT, colour=SOFT))
    named = Box(room.x, y, room.width, 13)
    how = sheet.fitted(slip.name, named, Type(15, bold=True), 9)
    y = sheet.put(slip.name, named, how)
    y = sheet.put(slip.place, Box(room.x, y, room.width), Type(TEXT)) + 1
    rest = Box(room.x, y, room.width, at.y + at.height - PAD - y)
    text = "\n".join(slip.lines)
    sheet.put(text, rest, sheet.fitted(text, rest, Type(TEXT), 8))


def _cuts(sheet: Sheet) -> None:
    """Dashed lines across the whole sheet, for the scissors."""
    sheet.set_draw_color(*SOFT)
    sheet.set_line_width(0.2)
    sheet.set_dash_pattern(dash=2, gap=2)
    for across in range(1, ACROSS):
        x = EDGE + across * SLIP.width
        sheet.line(x, EDGE, x, HEIGHT - EDGE)
    for down in range(1, DOWN):
        y = EDGE + down * SLIP.height
        sheet.line(EDGE, y, WIDTH - EDGE, y)
    sheet.set_dash_pattern()
