"""On which legal and Party documents supervision, criticism and village inspection rest.

The rows are in `bases.csv`; an office's own rows, in `bases.csv` of its folder of tables, stand above
ours under the same code and are added otherwise.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.tables import own, read

TABLE = Path(__file__).with_name("bases.csv")
KINDS = frozenset({"supervision", "criticism", "both"})


@dataclass(frozen=True, slots=True)
class Basis:
    """A document that a plan names; `kind`: for what: supervision | criticism | both."""

    code: str
    name: str
    kind: str
    verified: bool
    source: str


@cache
def bases(folder: str = "") -> dict[str, Basis]:
    """In the order in which a plan names them. `folder`: the office's own tables, "" for none."""
    rows = read(TABLE, _basis)
    theirs = own(folder, TABLE.name)
    return {one.code: one for one in [*rows, *(read(theirs, _basis) if theirs else [])]}


def _basis(row: dict[str, str]) -> Basis:
    if row["kind"] not in KINDS:
        raise ValueError(f"kind {row['kind']!r}")
    verified = {"yes": True, "no": False}[row["verified"]]
    return Basis(row["code"], row["name"].strip(), row["kind"], verified, row["source"])
