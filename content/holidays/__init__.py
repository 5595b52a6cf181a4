"""Which days are working days: public holidays by the Labour Code 2019, and what was moved.

The tables and where each row is from: `README.md` beside this file.
"""

import calendar as gregorian
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from vnlunar import convert_lunar_to_solar

from content import tables

FOLDER = Path(__file__).parent
OWN = "days_off.csv"
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moved:
    """A day that the government, or the office, made a day off or a working day."""

    day: date
    works: bool
    name: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """Working days, with those that were moved. `moved` stands above holidays and weekends."""

    moved: Mapping[date, Moved]

    def is_working(self, day: date) -> bool:
        moved = self.moved.get(day)
        if moved is not None:
            return moved.works
        return day.weekday() < gregorian.SATURDAY and day not in holidays(day.year)

    def name_of(self, day: date) -> str | None:
        """What a day is called that differs from others of its weekday; None: nothing."""
        moved = self.moved.get(day)
        return moved.name if moved else holidays(day.year).get(day)


@cache
def calendar(folder: str = "") -> Calendar:
    """The calendar with the rows of an office's own folder; "" when it has none.

    Raises `TableError` when a row makes no sense.
    """
    files = [*sorted((FOLDER / "moved").glob("*.csv")), tables.own(folder, OWN)]
    rows = [row for file in files if file is not None for row in tables.read(file, _moved)]
    return Calendar({row.day: row for row in rows})


@cache
def holidays(year: int) -> Mapping[date, str]:
    """The year's public holidays by their names, with the days that make up for those on a weekend."""
    named = dict(sorted([*_fixed(year), *_lunar(year)]))
    off = dict(named)
    for day, name in named.items():
        if day.weekday() >= gregorian.SATURDAY:
            off[_next_working(day, off)] = f"Nghỉ bù {name}"
    return off


def _next_working(day: date, off: Mapping[date, str]) -> date:
    """The next day that is neither on a weekend nor off already (Labour Code 2019, art. 111.3)."""
    while day.weekday() >= gregorian.SATURDAY or day in off:
        day += DAY
    return day


def _fixed(year: int) -> Iterator[tuple[date, str]]:
    for month, day, name in tables.read(FOLDER / "fixed.csv", _fixed_row):
        yield date(year, month, day), name


def _fixed_row(row: dict[str, str]) -> tuple[int, int, str]:
    return int(row["month"]), int(row["day"]), row["name"]


def _lunar(year: int) -> Iterator[tuple[date, str]]:
    """Around each lunar day; months of the first half of the year lie in the year of their number."""
    for month, day, before, after, name in tables.read(FOLDER / "lunar.csv", _lunar_row):
        found = convert_lunar_to_solar(day, month, year)
        if found is None:
            raise ValueError(f"the lunar year {year} has no {day}/{month}")
        middle = date(found[2], found[1], found[0])
        for offset in range(-before, after + 1):
            yield middle + offset * DAY, name


def _lunar_row(row: dict[str, str]) -> tuple[int, int, int, int, str]:
    return (
        int(row["lunar_month"]),
        int(row["lunar_day"]),
        int(row["days_before"]),
        int(row["days_after"]),
        row["name"],
    )


def _moved(row: dict[str, str]) -> Moved:
    kinds = {"off": False, "work": True}
    if row["kind"] not in kinds:
        raise ValueError(f"kind must be off or work, not {row['kind']!r}")
    return Moved(date.fromisoformat(row["day"]), kinds[row["kind"]], row["name"])
