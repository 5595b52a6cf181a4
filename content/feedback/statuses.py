"""The statuses of a case and the moves between them, as the Front's table has them.

`statuses.csv` has one row a status: whether it has `ended` (nobody has to do anything more), whether what
the person said is still `kept`, and whose `clock` runs meanwhile: the Front's own, or the authority's that
the case was passed on to. The row of kind `flag` is a mark beside a status, not a status.

`transitions.csv` has one row a move: from where, to where, who may make it, the sentences by which the
person hears of it (none: they are not told), and its condition (`another`: by somebody else than who
decided before). `*` is every status whose content is still kept, an empty `from` the case's beginning.
A pair that has no row is refused.

The names that people read are in the catalog as `trang-thai-<code>`.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content import tables

TABLE = Path(__file__).with_name("statuses.csv")
MOVES = Path(__file__).with_name("transitions.csv")
ANY = "*"
FRONT, AUTHORITY = "front", "authority"
ANOTHER = "another"


@dataclass(frozen=True, slots=True)
class Status:
    code: str
    ended: bool
    kept: bool
    clock: str  # FRONT, AUTHORITY or ""

    @property
    def name(self) -> str:
        """The catalog's key of what it is called."""
        return "trang-thai-" + self.code.lower().replace("_", "-")


@dataclass(frozen=True, slots=True)
class Move:
    origin: str  # "" where a case begins
    target: str
    actor: str  # system | resident | commune | board | staff
    notices: tuple[str, ...]  # the catalog's keys of what the person hears
    condition: str  # ANOTHER or ""
    source: str


@cache
def statuses() -> dict[str, Status]:
    """Every status by its code, in the order of the table."""
    return {row["code"]: _status(row) for row in _rows() if row["kind"] == "status"}


@cache
def flags() -> dict[str, Status]:
    """The marks that stand beside a status."""
    return {row["code"]: _status(row) for row in _rows() if row["kind"] == "flag"}


@cache
def moves() -> dict[tuple[str, str, str], Move]:
    """Every move that is allowed, by (from, to, actor)."""
    found: dict[tuple[str, str, str], Move] = {}
    for row in tables.read(MOVES, _move):
        for origin in _origins(row.origin):
            found[(origin, row.target, row.actor)] = row
    return found


def _origins(cell: str) -> list[str]:
    return [code for code, one in statuses().items() if one.kept] if cell == ANY else [cell]


def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _status(row: dict[str, str]) -> Status:
    return Status(row["code"], row["ended"] == "yes", row["kept"] == "yes", row["clock"])


def _move(row: dict[str, str]) -> Move:
    notices = tuple(key for key in row["notice"].split("|") if key)
    return Move(row["from"], row["to"], row["actor"], notices, row["condition"], row["source"])
