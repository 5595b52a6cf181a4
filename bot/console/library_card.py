"""The card of an item as people will see it; or, in words, why it cannot be drawn."""

from dataclasses import dataclass
from functools import lru_cache

from content import cards
from content.cards import Card, MarkAlone, TooLong
from content.fonts import FontMissing, LetterMissing
from content.languages import written
from handlers.desk import Desk
from handlers.messages import Words
from handlers.policies import pictures
from storage.library import PolicyVersion

REMEMBERED = 32  # pictures of at most 60 KB: the page asks for the picture right after it was made
FAULTS = (FontMissing, LetterMissing, MarkAlone, TooLong)


@dataclass(frozen=True, slots=True)
class Picture:
    language: str
    name: str
    lines: str  # what it says, for who does not see it
    fault: Words | None


def drawn(desk: Desk, version: PolicyVersion, languages: tuple[str, ...]) -> list[Picture]:
    """A picture for each of these languages in which there is a text."""
    found = []
    for code in languages:
        edition = pictures.of_language(version, code)
        if edition is not None:
            card = pictures.drawn_from(edition, desk.office)
            said = " ".join((card.title, *card.lines))
            found.append(Picture(code, written()[code].name, said, fault(card)))
    return found


def fault(card: Card) -> Words | None:
    try:
        draw(card)
    except FAULTS as error:
        return pictures.fault_of(error)
    return None


@lru_cache(REMEMBERED)
def draw(card: Card) -> bytes:
    return cards.draw(card)
