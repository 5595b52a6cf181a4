"""A month and a week as a page shows them, and what the Vietnamese calendar calls a day. Pure."""

import calendar as gregorian
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from content.calendars.lunar import lunar_day
from handlers.calendars.entry import Entry
from storage.calendar import Span

WEEK = timedelta(days=7)
YEARS = range(1990, 2100)  # those that a page goes to
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_WEEKS = gregorian.Calendar(gregorian.MONDAY)


@dataclass(frozen=True, slots=True)
class Day:
    day: date
    lunar: str  # "1/11" on the first of a lunar month and on the first day shown, else "12"
    entries: tuple[Entry, ...]
    outside: bool  # of the month that is shown


@dataclass(frozen=True, slots=True)
class Month:
    year: int
    month: int

    @property
    def before(self) -> "Month":
        return Month(self.year, self.month - 1) if self.month > 1 else Month(self.year - 1, 12)

    @property
    def after(self) -> "Month":
        return Month(self.year, self.month + 1) if self.month < 12 else Month(self.year + 1, 1)

    @property
    def span(self) -> Span:
        """Whole weeks, from the Monday on or before the first to a Sunday."""
        days = list(_WEEKS.itermonthdates(self.year, self.month))
        return Span(days[0], days[-1])

    @property
    def days(self) -> Span:
        """From the first to the last."""
        last = gregorian.monthrange(self.year, self.month)[1]
        return Span(date(self.year, self.month, 1), date(self.year, self.month, last))

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}"


def month_of(typed: str, today: date) -> Month:
    """ "2026-11"; this month, where it is not understood."""
    return known(typed) or Month(today.year, today.month)


def known(typed: str) -> Month | None:
    found = _MONTH.fullmatch(typed)
    if found:
        year, month = int(found[1]), int(found[2])
        if year in YEARS and 1 <= month <= 12:
            return Month(year, month)
    return None


def week_of(typed: str, today: date) -> Span:
    """The week of that day, Monday to Sunday; this week's, where it is not understood."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = today
    if day.year not in YEARS:
        day = today
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + WEEK - timedelta(days=1))


def weeks(month: Month, entries: Iterable[Entry]) -> list[list[Day]]:
    """Seven days each."""
    days = days_of(month.span, entries, month.month)
    return [days[start : start + 7] for start in range(0, len(days), 7)]


def days_of(span: Span, entries: Iterable[Entry], month: int = 0) -> list[Day]:
    """`month`: days of another one are marked; 0: none is."""
    held: dict[date, list[Entry]] = {}
    for entry in entries:
        held.setdefault(entry.day, []).append(entry)
    days = [span.since + timedelta(days=n) for n in range((span.until - span.since).days + 1)]
    return [
        Day(day, lunar(day, full=day == span.since), tuple(held.get(day, ())), _is_of(day, month))
        for day in days
    ]


def _is_of(day: date, month: int) -> bool:
    return bool(month) and day.month != month


def lunar(day: date, *, full: bool = False) -> str:
    """The day of the lunar month; with the month on its first day, or when `full`."""
    found = lunar_day(day)
    leap = "n" if found.leap else ""  # nhuận, as wall calendars have it
    whole = full or found.day == 1
    return f"{found.day}/{found.month}{leap}" if whole else str(found.day)
