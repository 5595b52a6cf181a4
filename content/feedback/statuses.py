"""The table of a case's statuses: who may bring it there, from where, and whether the person hears.

`statuses.csv` has one row a status: `actors` and `from` hold several codes with "|" between them,
`*` is any status that has not ended. The row of kind `flag` is a mark beside a status, not a status.
The names that people read are in the catalog as `trang-thai-<code>`.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("statuses.csv")
ANY = "*"


@dataclass(frozen=True, slots=True)
class Status:
    code: str
    actors: frozenset[str]  # system | resident | commune | board | staff
    comes_from: frozenset[str]
    tells: bool  # whether the person who wrote is told
    ended: bool  # nothing more happens to the case

    @property
    def name(self) -> str:
        """The catalog's key of what it is called."""
        return "trang-thai-" + self.code.lower().replace("_", "-")


@cache
def statuses() -> dict[str, Status]:
    """Every status by its code, in the order of the table."""
    return {row["code"]: _status(row) for row in _rows() if row["kind"] == "status"}


@cache
def flags() -> dict[str, Status]:
    """The marks that stand beside a status; `comes_from` is where each can stand."""
    return {row["code"]: _status(row) for row in _rows() if row["kind"] == "flag"}


def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _status(row: dict[str, str]) -> Status:
    return Status(
        row["code"],
        _several(row["actors"]),
        _several(row["from"]),
        tells=row["tells"] == "yes",
        ended=row["ended"] == "yes",
    )


def _several(cell: str) -> frozenset[str]:
    return frozenset(code for code in cell.split("|") if code)
