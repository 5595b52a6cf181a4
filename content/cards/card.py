"""What stands on a card, and what is wrong with one that cannot be drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """Each text as a finished sentence, in any of the scripts of `content.fonts`."""

    title: str
    lines: tuple[str, ...]  # one to five
    source: str  # "Nguồn: Nghị quyết số …, hiệu lực từ …"; "" where there is none
    link: str  # of the QR code; "" where there is nothing to open
    footer: str = ""  # whose it is


class TooLong(ValueError):  # noqa: N818  reads as what is the matter
    """It does not fit on a card in letters that can be read on a phone."""


class MarkAlone(ValueError):  # noqa: N818  reads as what is the matter
    """A mark (of a vowel or a tone) stands without a letter: the text was cut or mistyped."""

    def __init__(self, mark: str) -> None:
        super().__init__(mark)
        self.mark = mark
