"""A card: a picture that says what a message says, for phones that lack its letters.

It is read on a screen 360 points wide, outdoors: no letter is under 15 points there, and every colour
of text stands out 7:1 from what is behind it (WCAG 2.2, contrast, enhanced).
"""

import contextlib
import io
from dataclasses import dataclass
from functools import cache

import segno
from PIL import Image, ImageDraw

from content.cards.breaking import tidy
from content.cards.card import Card, TooLong
from content.cards.palette import DEEP, EDGE, GOLD, INK, ON_DEEP, PAPER, RED, SOFT, colours, rgb
from content.cards.runs import check_letters
from content.cards.setting import Paragraph, Type, set_in_lines, tallest

WIDTH = 900
EDGE_ROOM = 54  # from the card's edge to the text
ROOM = WIDTH - 2 * EDGE_ROOM
HEM = 18  # the band as on the hem of a woven skirt, as high as half a tooth is wide
TALLEST, USUAL = (
    1600,
    1200,
)  # pixels; text shrinks to keep to the second, the card grows to the first
SIZES = ((64, 54), (60, 50), (56, 46), (52, 43), (48, 40))  # of the title and the lines
SMALL = 38  # pixels: 15.2 where the card is 360 wide
MOST_LINES, MOST_TITLE = 5, 4
MOST_LETTERS = 3000  # far more than fit: nobody waits until that is found out
GAP = 26  # between the lines of the message
INDENT = 46  # of a line behind its sign
QR = 216  # pixels; the paper around it is wider than the four white modules that it needs
LARGEST = 60_000  # bytes


def drawn(card: Card) -> bytes:
    """See `content.cards.draw`."""
    if not card.lines or not all(tidy(text) for text in (card.title, *card.lines)):
        raise ValueError("a card has a title and a line, and no empty one")
    texts = (card.title, *card.lines, card.source, card.footer)
    if len(card.lines) > MOST_LINES or len("".join(texts)) > MOST_LETTERS:
        raise TooLong("more than five lines, or than ever fit")
    for text in texts:
        check_letters(text)
    plan = _plan(card)
    image = Image.new("RGB", (WIDTH, plan.height), PAPER)
    on = ImageDraw.Draw(image)
    body = _head(on, plan)
    foot = _body(on, plan, body)
    _foot(image, on, plan, foot)
    return _packed(image)


@dataclass(frozen=True, slots=True)
class _Plan:
    title: Paragraph
    lines: tuple[Paragraph, ...]
    foot: tuple[Paragraph, ...]
    link: str

    @property
    def head(self) -> int:
        return round(self.title.height) + 34 + 24 + HEM

    @property
    def foot_height(self) -> int:
        text = tallest(self.foot, 10)
        return round(max(text, QR if self.link else 0)) + 2 * 34 if text or self.link else 20

    @property
    def height(self) -> int:
        return self.head + 46 + round(tallest(self.lines, GAP)) + 40 + self.foot_height


def _plan(card: Card) -> _Plan:
    """The largest letters in which the card is of a usual height; else the smallest. Raises `TooLong`."""
    beside = ROOM - QR - 34 if card.link else ROOM
    foot = tuple(
        set_in_lines(text, Type(SMALL, bold=bold), beside)
        for text, bold in ((card.source, False), (card.footer, True))
        if tidy(text)
    )
    for sizes in SIZES[:-1]:
        with contextlib.suppress(TooLong):
            plan = _tried(card, foot, sizes)
            if plan.height <= USUAL:
                return plan
    plan = _tried(card, foot, SIZES[-1])
    if plan.height > TALLEST:
        raise TooLong(f"{plan.height} pixels high")
    return plan


def _tried(card: Card, foot: tuple[Paragraph, ...], sizes: tuple[int, int]) -> _Plan:
    title = set_in_lines(card.title, Type(sizes[0], bold=True), ROOM)
    if len(title.lines) > MOST_TITLE:
        raise TooLong("the title")
    room = ROOM - (INDENT if len(card.lines) > 1 else 0)
    lines = tuple(set_in_lines(one, Type(sizes[1]), room) for one in card.lines)
    return _Plan(title, lines, foot, card.link)


def _head(on: ImageDraw.ImageDraw, plan: _Plan) -> float:
    """The title on its ground, and the band; where the message begins."""
    ground = plan.head - HEM
    on.rectangle((0, 0, WIDTH, ground - 1), fill=DEEP)
    plan.title.draw(on, (EDGE_ROOM, 34), ON_DEEP)
    on.rectangle((0, ground, WIDTH, plan.head - 1), fill=RED)
    for x in range(0, WIDTH, 2 * HEM):
        on.polygon([(x, plan.head - 1), (x + HEM, ground), (x + 2 * HEM, plan.head - 1)], fill=GOLD)
    return plan.head + 46


def _body(on: ImageDraw.ImageDraw, plan: _Plan, y: float) -> float:
    """The lines, each behind a lozenge where there are several; where the foot begins."""
    several = len(plan.lines) > 1
    for paragraph in plan.lines:
        if several:
            middle = y + paragraph.steps[0] - paragraph.lines[0].how.size * 0.34
            _lozenge(on, EDGE_ROOM + 13, round(middle))
        left = EDGE_ROOM + (INDENT if several else 0)
        y = paragraph.draw(on, (left, y), INK) + GAP
    return y - GAP + 40


def _lozenge(on: ImageDraw.ImageDraw, x: int, y: int) -> None:
    for half, colour in ((13, RED), (5, GOLD)):
        on.polygon([(x - half, y), (x, y - half), (x + half, y), (x, y + half)], fill=colour)


def _foot(image: Image.Image, on: ImageDraw.ImageDraw, plan: _Plan, y: float) -> None:
    if not plan.foot and not plan.link:
        return
    on.rectangle((EDGE_ROOM, y, WIDTH - EDGE_ROOM - 1, y + 2), fill=EDGE)
    y += 34
    if plan.link:
        code = _code(plan.link)
        image.paste(code, (WIDTH - EDGE_ROOM - code.width, round(y)))
    for at, paragraph in enumerate(plan.foot):
        y = paragraph.draw(on, (EDGE_ROOM, y), SOFT if at == 0 else INK) + 10


def _code(link: str) -> Image.Image:
    """A QR code of whole pixels, at most as wide as its place."""
    matrix = segno.make(link, error="m", micro=False).matrix
    side = len(matrix)
    small = Image.new("RGB", (side, side), PAPER)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                small.putpixel((x, y), rgb(INK))
    times = QR // side
    if times < 3:
        raise TooLong("the address of the QR code")
    return small.resize((side * times, side * times), Image.Resampling.NEAREST)


def _packed(image: Image.Image) -> bytes:
    """With few colours, by a fixed palette: the same bytes for the same picture."""
    target = io.BytesIO()
    few = image.quantize(palette=_palette(), dither=Image.Dither.NONE)
    few.save(target, "PNG", optimize=True)
    if target.tell() > LARGEST:
        raise TooLong(f"{target.tell()} bytes")
    return target.getvalue()


@cache
def _palette() -> Image.Image:
    found = Image.new("P", (1, 1))
    found.putpalette([part for colour in colours() for part in colour])
    return found
