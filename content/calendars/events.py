"""The year's events: festivals, Tết, market days, days of remembrance, sessions; each with its source.

The rows are in `events.csv`; an office's own `events.csv` stands above ours under the same code.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from content import tables
from content.calendars.dates import dates
from content.calendars.rules import Monthly, Relative, Rule
from content.calendars.written import rule_of

FOLDER = Path(__file__).parent
OWN = "events.csv"
EVERYWHERE = "*"
CLASHING = frozenset({"festival", "tet", "market"})  # people are then elsewhere than at a meeting
KINDS = CLASHING | {"day", "session", "off"}  # off: an office's row that takes one of ours away
LOOKED_AT = 14  # days on either side of a day among which a free one is looked for


@dataclass(frozen=True, slots=True)
class Event:
    """An event. `before`, `after`: days around the rule's own that belong to it.

    `where`: codes of areas, or "*"; `places` says it in words where the table cannot (which villages keep
    a festival is not known by area). `exact`: whether the day is certain; `verified`: whether the source is.
    """

    code: str
    name: str
    kind: str
    rule: Rule
    before: int
    after: int
    where: frozenset[str]
    places: str
    exact: bool
    verified: bool
    note: str
    source: str

    def is_at(self, *areas: str) -> bool:
        return EVERYWHERE in self.where or not self.where.isdisjoint(areas)


@dataclass(frozen=True, slots=True)
class Clash:
    """An event on a day; `on` is the day on which the event's rule falls, the day itself or near it."""

    event: Event
    day: date
    on: date


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule that lacks its date: days around one that is announced, or every so many months from one."""

    code: str
    name: str
    kind: str
    number: int
    verified: bool
    note: str
    source: str

    def from_day(self, day: date) -> Rule:
        if self.kind == "relative":
            return Relative(day, (self.number,))
        return Monthly(day.day, self.number, day)


@cache
def events(folder: str = "") -> tuple[Event, ...]:
    """Every event. `folder`: the office's own tables, "" for none. `TableError`: a row makes no sense."""
    theirs = tables.own(folder, OWN)
    rows = [*tables.read(FOLDER / OWN, _event), *(tables.read(theirs, _event) if theirs else [])]
    return tuple(one for one in {one.code: one for one in rows}.values() if one.kind != "off")


def on_day(day: date, *areas: str, folder: str = "") -> list[Clash]:
    """What there is on a day in an area: its code, then those of the areas that it lies in."""
    return [clash for event in events(folder) if event.is_at(*areas) for clash in _at(event, day)]


def clashes(day: date, *areas: str, folder: str = "") -> list[Clash]:
    """Festivals, Tết and market days, for whoever calls a meeting there; with their sources."""
    return [one for one in on_day(day, *areas, folder=folder) if one.event.kind in CLASHING]


def nearest_free(day: date, today: date, *areas: str, folder: str = "") -> date | None:
    """The day without a clash nearest to `day`, sooner before later, after `today`; None within two weeks."""
    near = (day + timedelta(days=sign * n) for n in range(1, LOOKED_AT + 1) for sign in (-1, 1))
    return next(
        (one for one in near if one > today and not clashes(one, *areas, folder=folder)), None
    )


@cache
def patterns() -> dict[str, Pattern]:
    return {one.code: one for one in tables.read(FOLDER / "patterns.csv", _pattern)}


def _at(event: Event, day: date) -> Iterator[Clash]:
    """The event on that day, if it is."""
    first, last = day - timedelta(days=event.after), day + timedelta(days=event.before)
    for on in dates(event.rule, first, last):
        yield Clash(event, day, on)
        return


def _event(row: dict[str, str]) -> Event:
    before, after = int(row["before"] or 0), int(row["after"] or 0)
    if row["kind"] not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(sorted(KINDS))}, not {row['kind']!r}")
    if not (0 <= before <= 30 and 0 <= after <= 30):
        raise ValueError("before and after are 0 to 30 days")
    where = frozenset(row["where"].split())
    if not row["code"] or not row["name"].strip() or not where:
        raise ValueError("a code, a name and where it is are needed")
    return Event(
        row["code"],
        row["name"].strip(),
        row["kind"],
        rule_of(row["rule"], row["on"]),
        before,
        after,
        where,
        row["places"].strip(),
        yes(row["exact"]),
        yes(row["verified"]),
        row["note"].strip(),
        row["source"].strip(),
    )


def _pattern(row: dict[str, str]) -> Pattern:
    if row["rule"] not in {"relative", "months"}:
        raise ValueError(f"rule must be relative or months, not {row['rule']!r}")
    return Pattern(
        row["code"],
        row["name"],
        row["rule"],
        int(row["on"]),
        yes(row["verified"]),
        row["note"],
        row["source"],
    )


def yes(cell: str) -> bool:
    """ValueError for anything but yes or no."""
    if cell not in {"yes", "no"}:
        raise ValueError(f"yes or no, not {cell!r}")
    return cell == "yes"
