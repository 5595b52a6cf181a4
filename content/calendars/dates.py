"""On which days a rule falls. Both ends of every span are days that count."""

import calendar as gregorian
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import singledispatch
from itertools import islice

from content.calendars import lunar
from content.calendars.rules import (
    Announced,
    Lunar,
    MarketDays,
    Monthly,
    NthWeekday,
    Recurrence,
    Relative,
    Rule,
    Weekly,
    Yearly,
    parsed,
)

DAY = timedelta(days=1)
FAR = timedelta(days=366 * 30)  # the rarest rule, a fifth weekday each February, is 28 years apart


def dates(rule: Rule, start: date, end: date) -> Iterator[date]:
    """Every day from `start` to `end` on which the rule falls, in order, each once; found lazily.

    TypeError when given moments: whose day a moment lies in depends on a time zone (see `moments`).
    """
    if isinstance(start, datetime) or isinstance(end, datetime):
        raise TypeError("days are asked for, not moments")
    return _within(_falls(rule, start, end), start, end)


def next_dates(rule: Rule, after: date, count: int = 5) -> list[date]:
    """The next days on which it falls later than `after`; fewer when it falls no more in 30 years."""
    if after >= date.max - FAR:
        raise ValueError("too far in the future")
    return list(islice(dates(rule, after + DAY, after + FAR), count))


def falls_on(rule: Rule, day: date) -> bool:
    return next(dates(rule, day, day), None) is not None


def moments(rule: Rule, at: time, start: datetime, end: datetime) -> Iterator[datetime]:
    """From `start` until before `end`: the rule's days, each at the hour `at` of its own time zone.

    ValueError unless all three know their time zone.
    """
    zone = at.tzinfo
    if zone is None or start.utcoffset() is None or end.utcoffset() is None:
        raise ValueError("a moment without a time zone")
    first, last = start.astimezone(zone).date(), end.astimezone(zone).date()
    on_the_wall = (datetime.combine(day, at) for day in dates(rule, first, last))
    return (moment for moment in on_the_wall if start <= moment < end)


def _within(found: Iterator[date], start: date, end: date) -> Iterator[date]:
    """What lies in the span, each day once; `found` is in order."""
    last: date | None = None
    for day in found:
        if day > end:
            return
        if day >= start and day != last:
            last = day
            yield day


@singledispatch
def _falls(rule: Rule, start: date, end: date) -> Iterator[date]:
    """The rule's days around the span, in order; it may begin sooner and end later."""
    raise TypeError(f"no rule: {rule!r}")


@_falls.register
def _monthly(rule: Monthly, start: date, end: date) -> Iterator[date]:
    for year, month in _months(rule, start, end):
        day = date(year, month, min(rule.day, gregorian.monthrange(year, month)[1]))
        if rule.since is None or day >= rule.since:
            yield day


@_falls.register
def _nth_weekday(rule: NthWeekday, start: date, end: date) -> Iterator[date]:
    for year, month in _months(rule, start, end):
        weekday_of_first, length = gregorian.monthrange(year, month)
        first = 1 + (rule.weekday - weekday_of_first) % 7
        all_of_them = range(first, length + 1, 7)
        number = rule.nth - 1 if rule.nth > 0 else len(all_of_them) - 1
        if number < len(all_of_them):
            day = date(year, month, all_of_them[number])
            if rule.since is None or day >= rule.since:
                yield day


def _months(rule: Monthly | NthWeekday, start: date, end: date) -> Iterator[tuple[int, int]]:
    """(year, month) of every month that counts, from that of `start` or `since` to that of `end`."""
    since = _number(rule.since) if rule.since else 0
    begins = max(_number(start), since)
    for number in range(begins + (since - begins) % rule.every, _number(end) + 1, rule.every):
        yield number // 12, number % 12 + 1


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


@_falls.register
def _weekly(rule: Weekly, start: date, end: date) -> Iterator[date]:
    begins = max(start, rule.since or start)
    monday = begins.toordinal() - begins.weekday()
    if rule.since is not None:
        anchor = rule.since.toordinal() - rule.since.weekday()
        monday += (anchor - monday) % (7 * rule.every)
    for week in range(monday, end.toordinal() + 1, 7 * rule.every):
        for weekday in sorted(rule.weekdays):
            if begins.toordinal() <= week + weekday <= end.toordinal():
                yield date.fromordinal(week + weekday)


@_falls.register
def _yearly(rule: Yearly, start: date, end: date) -> Iterator[date]:
    for year in range(start.year, end.year + 1):
        yield date(year, rule.month, min(rule.day, gregorian.monthrange(year, rule.month)[1]))


@_falls.register
def _relative(rule: Relative, start: date, end: date) -> Iterator[date]:
    for days in sorted(rule.days):
        yield rule.of + timedelta(days=days)


@_falls.register
def _announced(rule: Announced, start: date, end: date) -> Iterator[date]:
    yield from sorted(rule.days)


@_falls.register
def _lunar(rule: Lunar, start: date, end: date) -> Iterator[date]:
    """Within the lunar years of the table (1800–2199); outside of it there is nothing."""
    first = max(start.year - 1, lunar.FIRST_YEAR)
    for year in range(first, min(end.year, lunar.LAST_YEAR) + 1):
        for month in lunar.months(year):
            counts = rule.month in {None, month.number} and (rule.in_leap or not month.leap)
            if counts and month.first <= end and month.day(month.days) >= start:
                yield from (month.day(day) for day in sorted(rule.days))


@_falls.register
def _market_days(rule: MarketDays, start: date, end: date) -> Iterator[date]:
    offsets = sorted({(branch - lunar.branch_of(start)) % 12 for branch in rule.branches})
    for begins in range(start.toordinal(), end.toordinal() + 1, 12):
        for offset in offsets:
            if begins + offset <= end.toordinal():
                yield date.fromordinal(begins + offset)


@_falls.register
def _recurrence(rule: Recurrence, start: date, end: date) -> Iterator[date]:
    """Ends at `end` also where nothing more would ever be found."""
    told = parsed(rule).replace(until=datetime.combine(min(end, rule.until), time()))
    for moment in islice(told, rule.count):
        yield moment.date()
