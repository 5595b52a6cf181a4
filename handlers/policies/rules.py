"""Which documents a question is about, and how a long text is cut for a phone."""

import re
from collections.abc import Sequence

from content.library import Item
from handlers.answers import fold, menu_number, tidy

PIECE = 1500  # characters that a small screen shows in a few strokes of the thumb
_SENTENCE_END = re.compile(r"(?<=[.;:!?])\s+")


def numbered(text: str, items: Sequence[Item]) -> Item | None:
    """The item whose number in the list was typed."""
    number = menu_number(tidy(text))
    return items[number - 1] if number and number <= len(items) else None


def asked_for(question: str, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items that the words may mean: those of which a keyword was said.

    Nothing cleverer: a wrong document is worse than "I do not know".
    """
    said = f" {fold(question)} "
    return tuple(item for item in items if any(name in said for name in _names(item)))


def _names(item: Item) -> list[str]:
    """What the item answers to, folded, as whole words."""
    return [f" {fold(name)} " for name in (item.number, item.label, *item.keywords)]


def pieces(text: str, limit: int = PIECE) -> tuple[str, ...]:
    """The text in order, cut between paragraphs; inside one only when it is too long by itself."""
    found: list[str] = []
    for paragraph in text.split("\n\n"):
        for part in _cut(paragraph, limit):
            if found and len(found[-1]) + 2 + len(part) <= limit:
                found[-1] += f"\n\n{part}"
            else:
                found.append(part)
    return tuple(found)


def _cut(paragraph: str, limit: int) -> list[str]:
    """One paragraph in parts of at most `limit`: at a sentence's end, or a word's, or anywhere."""
    parts: list[str] = []
    rest = paragraph.strip()
    while len(rest) > limit:
        ends = [end.start() for end in _SENTENCE_END.finditer(rest, 0, limit + 1)]
        at = (ends and ends[-1]) or rest.rfind(" ", 1, limit + 1)
        at = at if at > 0 else limit
        parts.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*parts, rest] if rest else parts
