"""The policy items that come with the product: what the bot may answer from, and nothing else.

An item is a folder: `item.toml` says what the document is, `summary.md` tells it in plain words
that a phone shows in a minute, `full.md` is the text itself. Both texts are Vietnamese, plain
paragraphs parted by an empty line.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
STATUSES = frozenset({"in-force", "ended"})


class InvalidItemError(ValueError):
    """An item's folder does not hold what it must; the message names the folder and the fault."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A misprint of the copy at hand that the stored text sets right."""

    place: str
    printed: str
    reads: str


@dataclass(frozen=True, slots=True)
class Item:
    """One document. `period` is what it says of its own time; its days bound that period."""

    id: str  # the folder's name
    number: str
    kind: str
    issuer: str
    issued: date
    title: str
    label: str  # short enough for a button
    topic: str
    source: str
    period: str
    in_force_from: date
    in_force_to: date | None  # the last day; None: until something replaces it
    status: str  # in-force | ended
    keywords: tuple[str, ...]
    corrections: tuple[Correction, ...]
    summary: str
    full: str

    def has_ended(self, day: date) -> bool:
        return self.status == "ended" or (self.in_force_to is not None and self.in_force_to < day)


@cache
def items() -> tuple[Item, ...]:
    """Every item, the newest document first; InvalidItemError when a folder is not whole."""
    found = [load(path.parent) for path in FOLDER.glob("*/item.toml")]
    return tuple(sorted(found, key=lambda item: (item.issued, item.id), reverse=True))


def item(item_id: str) -> Item | None:
    return next((found for found in items() if found.id == item_id), None)


def load(folder: Path) -> Item:
    """Read one item from its folder."""
    try:
        told: dict[str, Any] = tomllib.loads((folder / "item.toml").read_text("utf-8"))
        made = Item(
            **told
            | {
                "id": folder.name,
                "in_force_to": told.get("in_force_to"),
                "keywords": tuple(told["keywords"]),
                "corrections": tuple(Correction(**each) for each in told.get("corrections", ())),
                "summary": (folder / "summary.md").read_text("utf-8").strip(),
                "full": (folder / "full.md").read_text("utf-8").strip(),
            }
        )
    except (OSError, KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        raise InvalidItemError(f"library: {folder.name}: {error}") from error
    if made.status not in STATUSES:
        raise InvalidItemError(f"library: {folder.name}: no such status: {made.status!r}")
    return made
