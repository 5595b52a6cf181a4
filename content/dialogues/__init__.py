"""What a dialogue goes by: how long its steps take, and the words of its papers.

`terms.csv` may be replaced row by row by an office's own `dialogues.csv` (`NHIPCAU_TABLES_DIR`).
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from content import tables

FOLDER = Path(__file__).parent
OWN = "dialogues.csv"
UNITS = {"questions": "calendar", "remind": "working", "urge": "working"}


@dataclass(frozen=True, slots=True)
class Term:
    step: str  # questions | remind | urge
    amount: int  # days
    source: str


@cache
def terms(folder: str = "") -> dict[str, Term]:
    """Every term by its step; `folder`: the office's own tables. Raises `TableError`."""
    files = [FOLDER / "terms.csv", tables.own(folder, OWN)]
    rows = [row for file in files if file is not None for row in tables.read(file, _term)]
    return {row.step: row for row in rows}


def _term(row: dict[str, str]) -> Term:
    found = Term(row["step"], int(row["amount"]), row["source"])
    if UNITS.get(found.step) != row["unit"]:
        raise ValueError(f"no such step in {row['unit']!r} days: {found.step!r}")
    if found.amount < 1:
        raise ValueError("a term is a day at least")
    return found


@cache
def papers() -> dict[str, Any]:
    """The words of the agenda, of the notice of conclusions, and of the letter that urges."""
    return tomllib.loads((FOLDER / "papers.toml").read_text("utf-8"))
