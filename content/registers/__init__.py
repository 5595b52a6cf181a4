"""Which registers of commitments the Front keeps, and when its staff are reminded of what is owed.

The rows are in `registers.csv`; an office's own rows, in `registers.csv` of its folder of tables, stand
above ours under the same code and are added otherwise.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.tables import own, read

TABLE = Path(__file__).with_name("registers.csv")
TERM = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Register:
    """A kind of commitment. `clause`: of the directive; days are working days."""

    code: str
    name: str
    clause: str
    has_term: bool  # what is signed holds until a day
    every: int  # months after which there is one again; 0: not periodic
    remind: int  # days before a due day, and before the end of a term
    again: int  # days between two reminders of what is overdue
    note: str  # what belongs into it, as the directive says it
    source: str


@cache
def registers(folder: str = "") -> dict[str, Register]:
    """In the order in which pages name them. `folder`: the office's own tables, "" for none."""
    rows = read(TABLE, _register)
    theirs = own(folder, TABLE.name)
    return {one.code: one for one in [*rows, *(read(theirs, _register) if theirs else [])]}


def _register(row: dict[str, str]) -> Register:
    found = Register(
        code=row["code"],
        name=row["name"].strip(),
        clause=row["clause"],
        has_term=TERM[row["has_term"]],
        every=int(row["every"]),
        remind=int(row["remind"]),
        again=int(row["again"]),
        note=row["note"].strip(),
        source=row["source"],
    )
    if not found.name or not 0 < len(found.code) <= 20:
        raise ValueError(f"a register has a name and a short code: {found.code!r}")
    if found.remind < 1 or found.again < 1 or found.every < 0:
        raise ValueError("a term is a day at least, and months are counted from nought")
    return found
