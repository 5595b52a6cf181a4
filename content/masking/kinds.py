"""The kinds of what may tell who somebody is, from `kinds.toml`, and those known by their shape."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("kinds.toml")
SENDER, NAME, VILLAGE, OWN = "sender", "name", "village", "own"


@dataclass(frozen=True, slots=True)
class Kind:
    shown: str  # what stands in the masked words
    name: str  # as staff read it
    patterns: tuple[re.Pattern[str], ...]
    source: str  # of the shapes


@cache
def kinds() -> dict[str, Kind]:
    table = tomllib.loads(TABLE.read_text("utf-8"))
    return {code: _kind(row) for code, row in table.items()}


def _kind(row: dict[str, str | list[str]]) -> Kind:
    found = tuple(re.compile(pattern, re.IGNORECASE) for pattern in row.get("patterns", ()))
    return Kind(str(row["shown"]), str(row["name"]), found, str(row.get("source", "")))


def shaped(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, kind) of every number, address of the net and house number; they may overlap."""
    for code, kind in kinds().items():
        for pattern in kind.patterns:
            for found in pattern.finditer(text):
                yield (*found.span(pattern.groups), code)


@cache
def labels() -> re.Pattern[str]:
    """What was put in the place of something that was masked."""
    shown = sorted({kind.shown for kind in kinds().values()})
    return re.compile("|".join(map(re.escape, shown)))
