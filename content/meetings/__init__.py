"""What a village meeting goes by: the matters of the law with their thresholds, and a few limits.

`matters.csv` and `limits.csv` may be replaced row by row by an office's own `matters.csv` and
`meetings.csv` (`NHIPCAU_TABLES_DIR`): a number that nobody has checked against the law (`known` 0) is
a setting until somebody has.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from content import tables

FOLDER = Path(__file__).parent
OWN_MATTERS, OWN_LIMITS = "matters.csv", "meetings.csv"
ALL, PRESENT, NONE = "all", "present", "none"  # of which households a share is taken
# A resolution of the community (Law 10/2022, art. 20.1), or one that the commune People's Committee
# has to recognise besides (Decree 61/2023: a village's charter).
RESOLUTION, RECOGNISED = "resolution", "recognised"
PAPERS = frozenset({"", RESOLUTION, RECOGNISED})
UNITS = {"invite": "days", "cluster": "households"}


@dataclass(frozen=True, slots=True)
class Threshold:
    """The share that must be in favour: of all households of the village, or of those present."""

    of: str  # all | present
    share: Fraction
    over: bool  # more than the share; else the share itself is enough


@dataclass(frozen=True, slots=True)
class Matter:
    """What may stand on an agenda. Without a threshold it is heard, not voted on."""

    id: str
    label: str  # on a button
    short: str  # within a sentence
    threshold: Threshold | None
    quorum: bool  # the same share of all households must attend
    posted_days: int  # for which the draft is posted first
    article: str
    known: bool  # whether the number was checked against the law
    source: str
    paper: str  # what is written of it beside the minutes once it passed: see `PAPERS`; "" nothing


@cache
def matters(folder: str = "") -> dict[str, Matter]:
    """Every matter by its id, in the order in which they are offered. Raises `TableError`."""
    files = [FOLDER / "matters.csv", tables.own(folder, OWN_MATTERS)]
    return {row.id: row for file in files if file is not None for row in tables.read(file, _matter)}


@cache
def limits(folder: str = "") -> dict[str, int]:
    """`invite`: days before the meeting; `cluster`: households. Raises `TableError`."""
    files = [FOLDER / "limits.csv", tables.own(folder, OWN_LIMITS)]
    return dict(row for file in files if file is not None for row in tables.read(file, _limit))


def _matter(row: dict[str, str]) -> Matter:
    return Matter(
        id=row["id"],
        label=row["label"],
        short=row["short"],
        threshold=_threshold(row),
        quorum=row["quorum"] == "1",
        posted_days=int(row["posted_days"]),
        article=row["article"],
        known=row["known"] == "1",
        source=row["source"],
        paper=_paper(row.get("paper") or ""),  # an office's own table may be older than the column
    )


def _paper(written: str) -> str:
    if written not in PAPERS:
        raise ValueError(f"paper must be one of {sorted(PAPERS)}, not {written!r}")
    return written


def _threshold(row: dict[str, str]) -> Threshold | None:
    if row["of"] == NONE:
        return None
    if row["of"] not in {ALL, PRESENT}:
        raise ValueError(f"of must be all, present or none, not {row['of']!r}")
    top, bottom = int(row["numerator"]), int(row["denominator"])
    if not 0 < top < bottom:
        raise ValueError("a share lies between nothing and everything")
    share = Fraction(top, bottom)
    return Threshold(row["of"], share, over=row["over"] == "1")


def _limit(row: dict[str, str]) -> tuple[str, int]:
    if UNITS.get(row["limit"]) != row["unit"]:
        raise ValueError(f"no such limit in {row['unit']!r}: {row['limit']!r}")
    return row["limit"], int(row["amount"])
