"""From what a person answers to a rule for repeating. Pure.

Each kind that is offered has a few fields, and each field is one question in the chat and one box on a page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from content.calendars.dates import next_dates
from content.calendars.rules import (
    LAST,
    Lunar,
    MarketDays,
    Monthly,
    NthWeekday,
    Relative,
    Rule,
    Weekly,
    Yearly,
)

PREVIEWED = 5
WHAT_MOST = 120  # characters, so that it fits on a small screen with the day and the hour
MOST = 10  # of one area, so that nobody is told of something every other day
NTH = ("1", "2", "3", "4", str(LAST))
WEEKDAYS = ("0", "1", "2", "3", "4", "5", "6")
MARKETS = ("0", "1", "2", "3", "4", "5")  # Tý (and Ngọ) … Tỵ (and Hợi): six days apart
QUARTER, HALF_YEAR = 3, 6  # months

# The fields of each kind, in the order in which they are asked.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "monthly": ("day",),
    "weekday": ("nth", "weekday"),
    "weekly": ("weekday",),
    "lunar": ("lunar",),
    "market": ("branch",),
    "quarter": ("since",),
    "half_year": ("since",),
    "yearly": ("since",),
    "relative": ("since", "before"),
}
CHOICES: Mapping[str, tuple[str, ...]] = {"nth": NTH, "weekday": WEEKDAYS, "branch": MARKETS}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is set: what it is, the rule, the hour ("19:30")."""

    what: str
    rule: Rule
    at: str


def rule_of(kind: str, said: Mapping[str, str]) -> Rule:
    """The rule that the answers mean. ValueError when one of them makes no sense, KeyError: is missing."""
    return _MADE[kind](said)


def is_understood(field: str, text: str) -> bool:
    """Whether an answer to that question can be part of a rule."""
    try:
        _READ[field](text)
    except ValueError:
        return False
    return True


def next_days(rule: Rule, today: date) -> list[date]:
    """The next five, today's own not among them; fewer when it falls no more."""
    return next_dates(rule, today, PREVIEWED)


def days_between(after: date, until: date, rule: Rule) -> list[date]:
    """Later than the one, up to the other."""
    found = next_dates(rule, after, max(1, (until - after).days))
    return [day for day in found if day <= until]


def _numbers(text: str, low: int, high: int) -> tuple[int, ...]:
    """ "1 15", "1, 15", "1 và 15" → (1, 15)."""
    words = text.replace(",", " ").replace("và", " ").split()
    found = tuple(sorted({int(word) for word in words if word.isdecimal()}))
    if not found or len(found) > 6 or any(not low <= one <= high for one in found):
        raise ValueError(text)
    if any(not word.isdecimal() for word in words):
        raise ValueError(text)
    return found


def _number(text: str, low: int, high: int) -> int:
    (found,) = _numbers(text, low, high)
    return found


def _chosen(field: str) -> Callable[[str], int]:
    def read(text: str) -> int:
        if text not in CHOICES[field]:
            raise ValueError(text)
        return int(text)

    return read


_READ: Mapping[str, Callable[[str], object]] = {
    "day": lambda text: _number(text, 1, 31),
    "lunar": lambda text: _numbers(text, 1, 30),
    "before": lambda text: _numbers(text, 0, 180),
    "since": date.fromisoformat,
    "nth": _chosen("nth"),
    "weekday": _chosen("weekday"),
    "branch": _chosen("branch"),
}


def _every(months: int) -> Callable[[Mapping[str, str]], Rule]:
    def made(said: Mapping[str, str]) -> Rule:
        since = date.fromisoformat(said["since"])
        return Monthly(since.day, months, since)

    return made


def _yearly(said: Mapping[str, str]) -> Rule:
    day = date.fromisoformat(said["since"])
    return Yearly(day.month, day.day)


def _relative(said: Mapping[str, str]) -> Rule:
    days = tuple(-number for number in _numbers(said["before"], 0, 180))
    return Relative(date.fromisoformat(said["since"]), days)


def _market(said: Mapping[str, str]) -> Rule:
    first = _chosen("branch")(said["branch"])
    return MarketDays((first, first + 6))


_MADE: Mapping[str, Callable[[Mapping[str, str]], Rule]] = {
    "monthly": lambda said: Monthly(_number(said["day"], 1, 31)),
    "weekday": lambda said: NthWeekday(
        _chosen("nth")(said["nth"]), _chosen("weekday")(said["weekday"])
    ),
    "weekly": lambda said: Weekly((_chosen("weekday")(said["weekday"]),)),
    "lunar": lambda said: Lunar(_numbers(said["lunar"], 1, 30)),
    "market": _market,
    "quarter": _every(QUARTER),
    "half_year": _every(HALF_YEAR),
    "yearly": _yearly,
    "relative": _relative,
}
