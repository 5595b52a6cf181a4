"""Rules as people write them in a table: a kind of rule and, in a second cell, on what."""

from collections.abc import Callable, Mapping
from datetime import date

from content.calendars.lunar import branch_by_name
from content.calendars.rules import (
    Announced,
    Lunar,
    MarketDays,
    Monthly,
    Recurrence,
    Rule,
    Weekly,
    Yearly,
)

WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


def rule_of(kind: str, on: str) -> Rule:
    """What a row's `rule` and `on` mean; README.md tells how each is written. ValueError: nothing."""
    if kind not in _READERS:
        raise ValueError(f"rule must be one of {', '.join(_READERS)}, not {kind!r}")
    return _READERS[kind](on.strip())


def _yearly(on: str) -> Yearly:
    day, month = map(int, on.split("/"))
    return Yearly(month, day)


def _lunar(on: str) -> Lunar:
    """ "30/11" once a year, "1 15" in every lunar month."""
    if "/" in on:
        day, month = map(int, on.split("/"))
        return Lunar((day,), month)
    return Lunar(tuple(int(day) for day in on.split()))


def _recurrence(on: str) -> Recurrence:
    start, _, rrule = on.partition(" ")
    return Recurrence(rrule, date.fromisoformat(start))


_READERS: Mapping[str, Callable[[str], Rule]] = {
    "yearly": _yearly,
    "monthly": lambda on: Monthly(int(on)),
    "weekly": lambda on: Weekly(tuple(WEEKDAYS.index(name) for name in on.split())),
    "lunar": _lunar,
    "chi": lambda on: MarketDays(tuple(branch_by_name(name) for name in on.split())),
    "announced": lambda on: Announced(tuple(date.fromisoformat(day) for day in on.split())),
    "rrule": _recurrence,
}
