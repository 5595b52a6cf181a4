"""Pictures of text, for phones that lack its letters. Pillow is loaded when the first is drawn."""

from content.cards.card import Card, MarkAlone, TooLong

__all__ = ["Card", "MarkAlone", "TooLong", "check", "draw"]


def draw(card: Card) -> bytes:
    """PNG, 900 pixels wide and under 60 KB, the same bytes for the same card.

    Raises `TooLong`, and as `check` does.
    """
    from content.cards.drawing import drawn

    return drawn(card)


def check(text: str) -> None:
    """Whether all of the text can be drawn on this machine, before it is published.

    Raises `content.fonts.LetterMissing` (the letters, and the Debian package that may bring them),
    `MarkAlone`, and `content.fonts.FontMissing` where there is no font at all.
    """
    from content.cards.runs import check_letters

    check_letters(text)
