"""Profiles on disk: `profiles/words.json`, small, and read in a few milliseconds.

    {"classes": ["vi", "vi-bare", …],
     "unseen": ROW,                 ln of the share of words never seen
     "words": {word: ROW},          ln P(word)
     "letters": {"^ng": ROW}}       ln P(g | ^n); the longest entry that fits is meant

A ROW is a string with one character a class: -ln P in steps of STEP, counted up from "#".
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PATH = Path(__file__).parent / "profiles" / "words.json"
STEP = 0.25  # nats
_ZERO, _MOST = ord("#"), 88
_SKIPPED = ord("\\")  # would be written as two characters

Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Profiles:
    classes: tuple[str, ...]
    unseen: str
    words: Mapping[str, str]
    letters: Mapping[str, str]


def packed(values: Iterable[float]) -> str:
    """ln P of each class → ROW."""
    return "".join(_character(min(_MOST, max(0, round(-value / STEP)))) for value in values)


def _character(steps: int) -> str:
    code = _ZERO + steps
    return chr(code + 1 if code >= _SKIPPED else code)


_VALUES = {_character(steps): -steps * STEP for steps in range(_MOST + 1)}


def unpacked(row: str) -> Row:
    """ROW → ln P of each class."""
    return tuple([_VALUES[char] for char in row])


@cache
def load(path: Path = PATH) -> Profiles:
    """The profiles; read once."""
    data = json.loads(path.read_bytes())
    return Profiles(tuple(data["classes"]), data["unseen"], data["words"], data["letters"])


def save(profiles: Profiles, path: Path = PATH) -> None:
    """Write the profiles, an entry a line, so that a new build shows what changed."""
    data = {
        "classes": list(profiles.classes),
        "unseen": profiles.unseen,
        "words": dict(sorted(profiles.words.items())),
        "letters": dict(sorted(profiles.letters.items())),
    }
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        json.dumps(data, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n",
        encoding="utf-8",
    )
