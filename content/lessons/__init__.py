"""Short lessons for village heads and for new staff about what this bot does, a file a lesson.

`for`: head | staff. `text` is read in a minute; each of three questions has one right choice (`right`,
counted from 1) and a sentence that says why. `source`: what in this product or in the law it rests on.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with choices. `right`: the place of the right one, counted from 0."""

    text: str
    choices: tuple[str, ...]
    right: int
    why: str


@dataclass(frozen=True, slots=True)
class Lesson:
    id: str
    title: str
    audience: str  # head | staff
    text: str
    source: str
    questions: tuple[Asked, ...]


@cache
def lessons() -> dict[str, Lesson]:
    """Every lesson by its id, in the order in which they are offered."""
    files = sorted(FOLDER.glob("*.toml"))
    found = [_lesson(file.stem, tomllib.loads(file.read_text("utf-8"))) for file in files]
    return {one.id: one for one in found}


def _lesson(name: str, read: dict[str, Any]) -> Lesson:
    asked = tuple(
        Asked(one["text"], tuple(one["choices"]), one["right"] - 1, one["why"])
        for one in read["question"]
    )
    text = read["text"].strip()
    return Lesson(name.split("-", 1)[1], read["title"], read["for"], text, read["source"], asked)
