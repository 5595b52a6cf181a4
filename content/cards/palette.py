"""The colours of a card, the product's own, and the few between them that smooth its letters."""

Colour = tuple[int, int, int]

PAPER, INK, SOFT = "#fffdf6", "#1b2630", "#41505c"
DEEP, ON_DEEP = "#16384a", "#ffffff"
RED, GOLD, EDGE = "#a8201a", "#ffd166", "#d9d2c4"
TEXT = ((INK, PAPER), (SOFT, PAPER), (ON_DEEP, DEEP))  # each colour of letters on its ground
BETWEEN = (5, 2, 4)  # shades from the letters' colour to the ground's


def colours() -> list[Colour]:
    """More than sixteen: packed by the byte, a card is smaller than by the half byte."""
    found = [rgb(one) for one in (PAPER, INK, SOFT, DEEP, ON_DEEP, RED, GOLD, EDGE)]
    for (letter, ground), steps in zip(TEXT, BETWEEN, strict=True):
        found += [_mixed(rgb(letter), rgb(ground), at / (steps + 1)) for at in range(1, steps + 1)]
    return found


def rgb(colour: str) -> Colour:
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
