"""What each form of an item must obey, whatever its language; pure rules, no files.

The figures are those of the Front's content handbook: a message that is sent says one thing in at
most 320 characters, a card has a title and three to five lines, a script for the loudspeaker takes
60 to 90 seconds, which is 150 to 200 words in all, and is read out twice by whoever reads it.
"""

import unicodedata
from collections.abc import Callable, Mapping

FORMS = ("short", "card", "full", "loudspeaker")

SHORT_MOST = 320  # characters, composed (NFC)
TITLE_MOST = 40  # characters of a card's first line: what a small screen shows in one row
CARD_LEAST, CARD_LINES = 3, 5  # lines under the title
CARD_WORDS = 12  # in one line
FULL_WORDS = 500  # read on a phone in about two minutes
LOUDSPEAKER_LEAST = 150  # words that a script aims at; a shorter one harms nobody
LOUDSPEAKER_MOST = 200


class FormBroken(ValueError):  # noqa: N818 - it is what the text is, and the console says why
    """A text that does not obey its form.

    `reason` is a key for the catalog, `numbers` its figures: `so` (how many there are), `toi_da` or
    `toi_thieu` (how many there may or must be), `dong` (which line of the card, from 1).
    """

    def __init__(self, form: str, reason: str, numbers: Mapping[str, int] | None = None) -> None:
        self.form = form
        self.reason = reason
        self.numbers = dict(numbers or {})
        super().__init__(f"{form}: {reason} {self.numbers}".strip())


def check_text(form: str, text: str) -> None:
    """FormBroken when the text breaks its form.

    Reasons: no-such-form, empty, too-long (characters), too-many-words, title-too-long,
    too-few-lines, too-many-lines, line-too-long (words).
    """
    check = _CHECKS.get(form)
    if check is None:
        raise FormBroken(form, "no-such-form")
    composed = unicodedata.normalize("NFC", text).strip()
    if not composed:
        raise FormBroken(form, "empty")
    check(composed)


def words(text: str) -> int:
    """How many words: what stands between spaces and holds a letter or a digit, so no dash."""
    return sum(any(map(str.isalnum, piece)) for piece in text.split())


def card_lines(text: str) -> tuple[str, ...]:
    """The title and the lines of a card, without the empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _short(text: str) -> None:
    _at_most("short", "too-long", len(text), SHORT_MOST)


def _full(text: str) -> None:
    _at_most("full", "too-many-words", words(text), FULL_WORDS)


def _loudspeaker(text: str) -> None:
    _at_most("loudspeaker", "too-many-words", words(text), LOUDSPEAKER_MOST)


def _card(text: str) -> None:
    title, *lines = card_lines(text)
    _at_most("card", "title-too-long", len(title), TITLE_MOST)
    if len(lines) < CARD_LEAST:
        raise FormBroken("card", "too-few-lines", {"so": len(lines), "toi_thieu": CARD_LEAST})
    _at_most("card", "too-many-lines", len(lines), CARD_LINES)
    for number, line in enumerate(lines, 1):
        if (count := words(line)) > CARD_WORDS:
            raise FormBroken(
                "card", "line-too-long", {"dong": number, "so": count, "toi_da": CARD_WORDS}
            )


def _at_most(form: str, reason: str, count: int, most: int) -> None:
    if count > most:
        raise FormBroken(form, reason, {"so": count, "toi_da": most})


_CHECKS: dict[str, Callable[[str], None]] = {
    "short": _short,
    "card": _card,
    "full": _full,
    "loudspeaker": _loudspeaker,
}
