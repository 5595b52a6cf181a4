"""Days on which nothing is pushed: national mourning, a bereaved village, a festival left in peace.

Nobody knows these beforehand, so the product brings none: an office writes them in its own `pauses.csv`.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from content import tables
from content.calendars.dates import dates
from content.calendars.events import EVERYWHERE, Event, events

OWN = "pauses.csv"


@dataclass(frozen=True, slots=True)
class Pause:
    """From the first day to the last, both of them whole; `where`: codes of areas, or "*"."""

    first: date
    last: date
    reason: str
    where: frozenset[str] = frozenset({EVERYWHERE})

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a pause that ends before it begins: {self.first}, {self.last}")

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def is_at(self, *areas: str) -> bool:
        return EVERYWHERE in self.where or not self.where.isdisjoint(areas)


@cache
def pauses(folder: str = "") -> tuple[Pause, ...]:
    """The office's own pauses; `folder` "" has none. `TableError` when a row makes no sense."""
    file = tables.own(folder, OWN)
    return tuple(tables.read(file, _pause)) if file else ()


def pauses_at(*areas: str, folder: str = "") -> list[Pause]:
    """Those that hold in an area: its code, then those of the areas that it lies in."""
    return [one for one in pauses(folder) if one.is_at(*areas)]


def holding_on(day: date, folder: str = "") -> list[Pause]:
    """Every pause that holds on that day, wherever it does: the office's own, Tết and its like."""
    festivals = (
        pause
        for event in events(folder)
        if event.kind == "tet" and event.exact
        for pause in _days_of(event, day, day)
    )
    return [one for one in (*pauses(folder), *festivals) if one.holds(day)]


def festival_pauses(start: date, end: date, *areas: str, folder: str = "") -> list[Pause]:
    """Tết and its like there, as pauses: what is no matter of life is kept until they are over."""
    return [
        pause
        for event in events(folder)
        if event.kind == "tet" and event.exact and event.is_at(*areas)
        for pause in _days_of(event, start, end)
    ]


def _days_of(event: Event, start: date, end: date) -> list[Pause]:
    before, after = timedelta(days=event.before), timedelta(days=event.after)
    return [
        Pause(on - before, on + after, event.name, event.where)
        for on in dates(event.rule, start - after, end + before)
    ]


def _pause(row: dict[str, str]) -> Pause:
    where = frozenset(row["where"].split())
    if not where or not row["reason"].strip():
        raise ValueError("a reason and where it holds are needed")
    first, last = date.fromisoformat(row["first"]), date.fromisoformat(row["last"])
    return Pause(first, last, row["reason"].strip(), where)
