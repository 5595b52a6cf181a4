"""Rules for repeating, as data. What they mean is in `dates.py`; how they are kept, in `stored.py`.

A rule that makes no sense is refused when it is made (ValueError). Weekdays are 0 (Monday) to 6.
`every` counts weeks or months from that of `since`; nothing falls before `since`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from dateutil.rrule import rrulestr

LONGEST_RRULE = 200  # characters
LAST = -1


@dataclass(frozen=True, slots=True)
class Monthly:
    """Day 1–31 of a month. Where a month is shorter it is its last day: never skipped, never moved on."""

    day: int
    every: int = 1  # months: 3 a quarter, 6 half a year
    since: date | None = None

    def __post_init__(self) -> None:
        _within("day", [self.day], 1, 31)
        _steps(self.every, self.since)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first to fifth (1–5) or last (-1) such weekday of a month; months without a fifth are skipped."""

    nth: int
    weekday: int
    every: int = 1
    since: date | None = None

    def __post_init__(self) -> None:
        if self.nth != LAST:
            _within("nth", [self.nth], 1, 5)
        _within("weekday", [self.weekday], 0, 6)
        _steps(self.every, self.since)


@dataclass(frozen=True, slots=True)
class Weekly:
    """On weekdays of a week; weeks begin on Monday."""

    weekdays: tuple[int, ...]
    every: int = 1
    since: date | None = None

    def __post_init__(self) -> None:
        _within("weekday", self.weekdays, 0, 6)
        _steps(self.every, self.since)


@dataclass(frozen=True, slots=True)
class Yearly:
    """One day of each year; 29 February is the 28th in a year that has none."""

    month: int
    day: int

    def __post_init__(self) -> None:
        date(2024, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Relative:
    """Days before (negative) or after a date: 30 days before a session opens is (-30,)."""

    of: date
    days: tuple[int, ...]

    def __post_init__(self) -> None:
        _a_day(self.of)
        _within("days", self.days, -3660, 3660)
        if not date.min.year + 11 < self.of.year < date.max.year - 11:
            raise ValueError(f"{self.of} is too far away")


@dataclass(frozen=True, slots=True)
class Announced:
    """Days that somebody decided and wrote down, one by one."""

    days: tuple[date, ...]

    def __post_init__(self) -> None:
        for day in self.days:
            _a_day(day)
        if not self.days:
            raise ValueError("no days")


@dataclass(frozen=True, slots=True)
class Lunar:
    """Lunar days of every lunar month, or of one. The 30th of a short month is its 29th.

    `leap`: whether it is held in a leap month too. By default a monthly rite is, for people keep
    mùng 1 and rằm of every moon; a yearly one is held once, in the first of the two months.
    """

    days: tuple[int, ...]
    month: int | None = None
    leap: bool | None = None

    def __post_init__(self) -> None:
        _within("day", self.days, 1, 30)
        if self.month is not None:
            _within("month", [self.month], 1, 12)

    @property
    def in_leap(self) -> bool:
        return self.month is None if self.leap is None else self.leap


@dataclass(frozen=True, slots=True)
class MarketDays:
    """Days of one or more địa chi (0 Tý … 11 Hợi). Tý and Ngọ are six apart: a market every six days."""

    branches: tuple[int, ...]

    def __post_init__(self) -> None:
        _within("branch", self.branches, 0, 11)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """An RRULE of RFC 5545 ("FREQ=MONTHLY;BYDAY=-1SU") from a day on; whole days, one rule.

    As RFC 5545 has it, a month without the day is skipped: who wants the last day takes `Monthly`.
    """

    rrule: str
    start: date

    def __post_init__(self) -> None:
        _a_day(self.start)
        if len(self.rrule) > LONGEST_RRULE or "\n" in self.rrule:
            raise ValueError("rrule: one rule, not longer than 200 characters")
        parts = self.parts
        if parts.get("FREQ") not in {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}:
            raise ValueError("rrule: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY")
        if not parts.get("INTERVAL", "1").isdigit() or int(parts.get("INTERVAL", "1")) < 1:
            raise ValueError("rrule: INTERVAL is a number from 1")
        if not parts.get("COUNT", "1").isdigit() or {"COUNT", "UNTIL"} <= parts.keys():
            raise ValueError("rrule: COUNT is a number, and there is no UNTIL beside it")
        if refused := parts.keys() & {"BYHOUR", "BYMINUTE", "BYSECOND", "BYEASTER"}:
            raise ValueError(f"rrule: {', '.join(sorted(refused))}: whole days only")
        if len(parts.get("UNTIL", "19700101")) != 8:
            raise ValueError("rrule: UNTIL is a day, as 20271231")
        parsed(self)

    @property
    def count(self) -> int | None:
        """How often it falls at all; None: for ever, or until a day."""
        return int(self.parts["COUNT"]) if "COUNT" in self.parts else None

    @property
    def until(self) -> date:
        """The last day on which it may fall; the last of the calendar when none is told."""
        told = self.parts.get("UNTIL")
        return date.fromisoformat(told) if told else date.max

    @property
    def parts(self) -> dict[str, str]:
        pairs = (part.partition("=") for part in self.rrule.upper().split(";"))
        return {name: value for name, _, value in pairs}


Rule = (
    Monthly | NthWeekday | Weekly | Yearly | Relative | Announced | Lunar | MarketDays | Recurrence
)


@lru_cache(maxsize=1024)
def parsed(rule: Recurrence) -> Any:
    """dateutil's rule, at midnight, without its count. ValueError when it is no RRULE."""
    told = ";".join(f"{name}={value}" for name, value in rule.parts.items() if name != "COUNT")
    try:
        return rrulestr(told, dtstart=datetime.combine(rule.start, datetime.min.time()))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"rrule: {error}") from error


def _within(what: str, values: Iterable[int], low: int, high: int) -> None:
    given = list(values)
    if not given or any(not isinstance(one, int) or not low <= one <= high for one in given):
        raise ValueError(f"{what} {given}: {low}–{high}")


def _steps(every: int, since: date | None) -> None:
    _within("every", [every], 1, 120)
    if since is not None:
        _a_day(since)
    elif every > 1:
        raise ValueError("every second or more is counted from a day: since")


def _a_day(day: date) -> None:
    if isinstance(day, datetime):
        raise ValueError("a day, not a moment")  # noqa: TRY004  # a rule that makes no sense, as others
