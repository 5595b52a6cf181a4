"""The starter library: the policy items that come with the product, in Vietnamese.

An item is a folder. `item.toml` says what document it rests on, what of it is not certain and which
questions it answers; `short.md`, `card.md`, `full.md` and `loudspeaker.md` tell it in the four
forms, plain paragraphs parted by an empty line; `document.md`, when there is one, is the document's
own text. People act on these words: what a source does not support is left out or called uncertain.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from content.feedback.topics import topics
from content.library.forms import FORMS, FormBroken, check_text

__all__ = [
    "FOLDER",
    "FORMS",
    "Correction",
    "FormBroken",
    "InvalidItemError",
    "Item",
    "Source",
    "check_text",
    "item",
    "items",
    "load",
]

FOLDER = Path(__file__).parent
LABEL_MOST = 40  # characters that fit a button
QUESTIONS_LEAST, QUESTIONS_MOST = 3, 8


class InvalidItemError(ValueError):
    """An item's folder does not hold what it must; the message names the folder and the fault."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A misprint of the copy at hand that the stored document sets right."""

    place: str
    printed: str
    reads: str


@dataclass(frozen=True, slots=True)
class Source:
    """A further document. `issued` is None where its day could not be looked up."""

    number: str
    issuer: str
    issued: date | None
    note: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that residents ask about, and the document that answers it.

    `period` is what the document says of its own time, `""` when nothing; `caveat` is what is not
    certain, one plain sentence shown to the reader; `document` is the document's own text or `""`.
    """

    key: str  # the folder's name
    number: str
    kind: str
    issuer: str
    issued: date
    title: str
    label: str  # short enough for a button
    topic: str  # a code of content/feedback/topics.csv
    source: str  # one line, shown after "Nguồn:"
    period: str
    in_force_from: date
    in_force_to: date | None  # the last day; None: until something replaces it
    caveat: str
    questions: tuple[str, ...]
    keywords: tuple[str, ...]
    corrections: tuple[Correction, ...]
    sources: tuple[Source, ...]
    texts: Mapping[str, str]  # by form
    document: str

    def has_ended(self, day: date) -> bool:
        return self.in_force_to is not None and self.in_force_to < day


_IN_TOML = {field.name for field in fields(Item)} - {"key", "texts", "document"}


@cache
def items() -> tuple[Item, ...]:
    """Every item, by the order of the topics, then by label; InvalidItemError if one is not whole."""
    order = list(topics())
    found = [load(path.parent) for path in FOLDER.glob("*/item.toml")]
    return tuple(sorted(found, key=lambda each: (order.index(each.topic), each.label)))


def item(key: str) -> Item | None:
    return next((found for found in items() if found.key == key), None)


def load(folder: Path) -> Item:
    """Read one item from its folder; InvalidItemError says what is wrong with it."""
    try:
        found = _read(folder)
        _check(found)
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise InvalidItemError(f"library: {folder.name}: {error}") from error
    return found


def _read(folder: Path) -> Item:
    told: dict[str, Any] = tomllib.loads((folder / "item.toml").read_text("utf-8"))
    if unknown := told.keys() - _IN_TOML:
        raise ValueError(f"unknown field: {', '.join(sorted(unknown))}")
    document = folder / "document.md"
    made: dict[str, Any] = {
        "period": "",
        "in_force_to": None,
        "caveat": "",
        **told,
        "key": folder.name,
        "questions": tuple(told["questions"]),
        "keywords": tuple(told["keywords"]),
        "corrections": tuple(Correction(**each) for each in told.get("corrections", ())),
        "sources": tuple(Source(**{"issued": None, **each}) for each in told.get("sources", ())),
        "texts": MappingProxyType({form: _text(folder / f"{form}.md") for form in FORMS}),
        "document": _text(document) if document.exists() else "",
    }
    return Item(**made)


def _text(path: Path) -> str:
    return path.read_text("utf-8").strip()


def _check(found: Item) -> None:
    """What a reader relies on: where it comes from, from when, that it fits what shows it."""
    for name in ("number", "kind", "issuer", "title", "label", "source"):
        if not getattr(found, name).strip():
            raise ValueError(f"{name} is empty")
    days = (found.issued, found.in_force_from, found.in_force_to or found.in_force_from)
    if not all(isinstance(day, date) for day in days) or days[1] > days[2]:
        raise ValueError(f"days are not in order: {days}")
    if len(found.label) > LABEL_MOST:
        raise ValueError(f"label is longer than {LABEL_MOST} characters")
    if found.topic not in topics():
        raise ValueError(f"no such topic: {found.topic!r}")
    if not QUESTIONS_LEAST <= len(found.questions) <= QUESTIONS_MOST or not found.keywords:
        raise ValueError(f"{QUESTIONS_LEAST} to {QUESTIONS_MOST} questions, and keywords")
    for form, text in found.texts.items():
        check_text(form, text)
