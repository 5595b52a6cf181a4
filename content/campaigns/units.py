"""How people write the units of criteria: "0,3 km" of a road is 300 mét, and 300 cây are none.

An office that has a `units.csv` in its own folder adds its own ways of writing.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.tables import own, read

TABLE = Path(__file__).with_name("units.csv")


@dataclass(frozen=True, slots=True)
class Written:
    """A way of writing: `factor` of the unit; "km" is 1000 of "mét"."""

    unit: str
    written: str  # in small letters
    factor: float


@cache
def ways_of_writing(folder: str = "") -> tuple[Written, ...]:
    """The longest first, so that "cây số" is not read as "cây". Raises `TableError`."""
    files = (own(folder, TABLE.name), TABLE)
    rows = [one for file in files if file for one in read(file, _written)]
    return tuple(sorted(rows, key=lambda one: len(one.written), reverse=True))


def _written(row: dict[str, str]) -> Written:
    unit, written = row["unit"].strip(), row["written"].strip().casefold()
    factor = float(row["factor"])
    if not unit or not written or factor <= 0:
        raise ValueError("an empty cell, or a factor that is none")
    return Written(unit, written, factor)
