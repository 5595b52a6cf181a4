"""The words by which what must not be taken in is recognised; see `patterns.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from content.screening.phrases import Phrase, Phrases
from content.screening.spelling import blind, exact, loose

TABLE = Path(__file__).with_name("patterns.toml")


@dataclass(frozen=True, slots=True)
class Patterns:
    """Of one kind; they are looked for in a text as `spelled` writes it."""

    telling: Phrases
    harmless: Phrases  # taken out first
    who: Phrases | None  # without somebody who did it, it is not of this kind


@cache
def short_forms() -> dict[str, str]:
    """What people's short forms stand for."""
    return dict(_tables()["short"])


@cache
def patterns() -> dict[str, Patterns]:
    """By kind, in the order in which they are tried."""
    return {kind: _patterns(table) for kind, table in _tables().items() if kind != "short"}


def _patterns(table: dict[str, list[str]]) -> Patterns:
    telling = [
        Phrase(pattern, write(pattern))
        for name, write in (("loose", loose), ("blind", blind), ("exact", exact))
        for pattern in table.get(name, ())
    ]
    who = Phrases(_loose(table["who"])) if "who" in table else None
    return Patterns(Phrases(telling), Phrases(_loose(table.get("harmless", []))), who)


def _loose(phrases: list[str]) -> list[Phrase]:
    return [Phrase(pattern, loose(pattern)) for pattern in phrases]


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text("utf-8"))
