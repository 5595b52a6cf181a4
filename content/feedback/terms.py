"""How long each step of a case may take: `deadlines.csv`, and an office's own rows above it.

A row holds for one topic or for all (`*`), in communes of one region (I, II, III) or in all (`*`).
The row that says more wins: of those for a topic and a region, for a topic, for a region, for all.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content import tables

TABLE = Path(__file__).with_name("deadlines.csv")
OWN = "deadlines.csv"
ANY = "*"
WORKING, CALENDAR = "working", "calendar"
STEPS = ("screen", "forward", "remind", "answer", "again", "urge", "settle")


@dataclass(frozen=True, slots=True)
class Term:
    topic: str  # a topic's code, or ANY
    region: str  # I, II, III, or ANY
    step: str
    amount: int  # days
    unit: str  # WORKING or CALENDAR
    source: str


def term(step: str, topic: str, region: str | None, folder: str = "") -> Term:
    """The term that holds. `region`: None outside the communes; `folder`: the office's own tables.

    Raises KeyError when no step is called that.
    """
    found = terms(folder)
    regions = (ANY,) if region is None else (region, ANY)
    for key in ((about, where, step) for about in (topic, ANY) for where in regions):
        if key in found:
            return found[key]
    raise KeyError(step)


@cache
def terms(folder: str = "") -> dict[tuple[str, str, str], Term]:
    """Every term by its topic, region and step. Raises `TableError` when a row makes no sense."""
    files = [TABLE, tables.own(folder, OWN)]
    rows = [row for file in files if file is not None for row in tables.read(file, _term)]
    return {(row.topic, row.region, row.step): row for row in rows}


def _term(row: dict[str, str]) -> Term:
    found = Term(
        row["topic"], row["region"], row["step"], int(row["amount"]), row["unit"], row["source"]
    )
    if found.step not in STEPS:
        raise ValueError(f"no such step: {found.step!r}")
    if found.unit not in {WORKING, CALENDAR}:
        raise ValueError(f"unit must be working or calendar, not {found.unit!r}")
    if found.amount < 0:
        raise ValueError("a term is not negative")
    return found
