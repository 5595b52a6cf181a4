"""The figures that staff see: every number of fewer than ten people is hidden, and cannot be had otherwise.

`showing.py` says which may be shown. A quarter's own counts are for reports only: they cross the weeks.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from handlers.desk import Desk
from handlers.figures import rules
from handlers.figures.grounds import Ground
from handlers.figures.rules import Period
from handlers.figures.showing import Cell, Number, alone, less, number, split, together, without_sum
from handlers.reports.protecting import THRESHOLD, Count, added
from storage import figures as storage
from storage.areas import Area
from storage.figures import Counted, Sought, Waited

K = TypeVar("K")
WEEKS = 12
Topics = list[tuple[str, Number]]


@dataclass(frozen=True, slots=True)
class Week:
    period: Period
    received: Number
    answered: Number


@dataclass(frozen=True, slots=True)
class Wait:
    """The median wait for a step; None where it is of fewer than ten people."""

    hours: int | None  # of those whose hour is known
    workdays: int | None  # of the anonymous ones, of whom only the day is kept


@dataclass(frozen=True, slots=True)
class Pace:
    """How a period was worked through."""

    period: Period
    received: Number
    answered: Number
    waits: Mapping[str, Wait]  # by the step
    in_time: float | None  # of what was to be answered: answered by its day, 0 to 1
    delivered: float | None  # of the messages of notices that left, 0 to 1


def weeks(desk: Desk, ground: Ground, cells: Sequence[Cell] = ()) -> list[Week]:
    """The last twelve weeks, the oldest first."""
    newest = ground.newest(rules.week_of(desk.today), desk.today)
    wanted = rules.weeks_until(newest.since, WEEKS)
    sought = Sought(rules.WEEK, wanted[0].since, wanted[-1].since, ground.area_ids)
    rows = storage.counts(desk.session, sought, (rules.RECEIVED, rules.ANSWERED))
    apart = split(cells, lambda one: one.week)
    received = alone(_by(rows, rules.RECEIVED, _week), apart)
    answered = alone(_by(rows, rules.ANSWERED, _week))
    return [Week(one, _at(received, one.since), _at(answered, one.since)) for one in wanted]


def topics(desk: Desk, ground: Ground, week: Period, cells: Sequence[Cell] = ()) -> Topics:
    """What was written about in a week, the most frequent first; what is hidden last."""
    sought = Sought(week.span, week.since, week.since, ground.area_ids)
    rows = storage.counts(desk.session, sought, (rules.RECEIVED,), by_topic=True)
    counts = _by(rows, rules.RECEIVED, lambda row: row.topic)
    here = [one for one in cells if one.week == week.since]
    apart = split(here, lambda one: one.topic)
    whole = alone({week.since: added(counts.values())}, split(here, lambda one: one.week))
    known = not whole[week.since].is_hidden
    numbers = together(counts, apart) if known else alone(counts, apart)
    return _ordered(numbers)


def topics_in(desk: Desk, commune: Area, block: Period, number_of_all: Number) -> Topics:
    """What one commune wrote about in four weeks; for whoever handles its cases.

    `number_of_all`: what is told of the commune as a whole.
    """
    sought = Sought(block.span, block.since, block.since, [commune.id])
    rows = storage.counts(desk.session, sought, (rules.RECEIVED,), by_topic=True)
    counts = _by(rows, rules.RECEIVED, lambda row: row.topic)
    return _ordered(alone(counts) if number_of_all.is_hidden else together(counts))


def communes(
    desk: Desk, ground: Ground, block: Period, cells: Sequence[Cell] = ()
) -> list[tuple[Area, Number]]:
    """What each commune wrote in four weeks, in the order of their names.

    The sum is known if each of the weeks is shown; else one more commune is hidden where none is, so
    that the sum, and with it the hidden week, cannot be had.
    """
    received = (rules.RECEIVED,)
    sought = Sought(block.span, block.since, block.since, ground.commune_ids)
    counts = _by(
        storage.counts(desk.session, sought, received), rules.RECEIVED, lambda r: r.area_id
    )
    weekly = Sought(rules.WEEK, block.since, block.until, ground.area_ids)
    by_week = _by(storage.counts(desk.session, weekly, received), rules.RECEIVED, _week)
    inside = [one for one in cells if block.holds(one.week)]
    weeks_shown = alone(by_week, split(inside, lambda one: one.week))
    apart = split(inside, lambda one: one.area_id)
    if any(one.is_hidden for one in weeks_shown.values()):
        numbers = without_sum(alone(counts, apart))
    else:
        elsewhere = less(added(by_week.values()), added(counts.values()))
        numbers = together(counts, apart, elsewhere)
    return [(area, _at(numbers, area.id)) for area in ground.communes]


def pace(desk: Desk, area_ids: Collection[int], periods: Sequence[Period]) -> Pace:
    """How these periods of one span were worked through, as one: a half-year is two quarters."""
    first, last = periods[0], periods[-1]
    sought = Sought(first.span, first.since, last.since, area_ids)
    rows = storage.counts(desk.session, sought, _MEASURES)
    sums = {name: added(_counts(rows, name)) for name in _MEASURES}
    waited = storage.waits(desk.session, sought)
    return Pace(
        period=Period(first.span, first.since, last.until),
        received=number(sums[rules.RECEIVED]),
        answered=number(sums[rules.ANSWERED]),
        waits={step: _wait(step, sums[step], waited) for step in rules.STEPS},
        in_time=_share(sums, *_OF_TIME),
        delivered=_delivered(sums),
    )


def in_time(desk: Desk, ground: Ground, period: Period) -> list[tuple[Area, float | None]]:
    """Of each commune the share that was answered by its day, 0 to 1; None of fewer than ten people."""
    sought = Sought(period.span, period.since, period.since, ground.commune_ids)
    measures = (rules.IN_TIME, rules.LATE, rules.OVERDUE)
    rows = storage.counts(desk.session, sought, measures)
    by_area: dict[int, dict[str, Count]] = defaultdict(lambda: defaultdict(Count))
    for row in rows:
        by_area[row.area_id][row.measure] += rules.count(row)
    none = dict.fromkeys(measures, Count())
    shares = {area_id: _share(none | sums, *_OF_TIME) for area_id, sums in by_area.items()}
    return [(area, shares.get(area.id)) for area in ground.communes]


_OF_TIME = (rules.IN_TIME, (rules.LATE, rules.OVERDUE))
_MEASURES = (
    rules.RECEIVED,
    rules.TRIAGED,
    rules.FORWARDED,
    rules.ANSWERED,
    rules.IN_TIME,
    rules.LATE,
    rules.OVERDUE,
    rules.DELIVERED,
    rules.UNDELIVERED,
)


def counted_at(desk: Desk, period: Period) -> datetime | None:
    return storage.counted_at(desk.session, period.span, period.since)


# --- what may be shown ----------------------------------------------------------------------------


def _by(rows: Iterable[Counted], measure: str, key: Callable[[Counted], K]) -> dict[K, Count]:
    found: dict[K, Count] = defaultdict(Count)
    for row in rows:
        if row.measure == measure:
            found[key(row)] += rules.count(row)
    return found


def _week(row: Counted) -> date:
    return row.since


def _counts(rows: Iterable[Counted], measure: str) -> list[Count]:
    return [rules.count(row) for row in rows if row.measure == measure]


def _ordered(numbers: Mapping[str, Number]) -> Topics:
    return sorted(numbers.items(), key=lambda one: (-(one[1].value or 0), one[0]))


def _at(numbers: Mapping[K, Number], key: K) -> Number:
    return numbers.get(key, Number(0))


# --- paces and shares -----------------------------------------------------------------------------


def _wait(step: str, count: Count, waited: Iterable[Waited]) -> Wait:
    mine = [one for one in waited if one.measure == step]
    hours = [one for one in mine if one.unit == rules.HOUR]
    days = [one for one in mine if one.unit == rules.WORKDAY]
    return Wait(
        rules.median(hours) if count.people >= THRESHOLD else None,
        rules.median(days) if count.anonymous >= THRESHOLD else None,
    )


def _share(sums: Mapping[str, Count], good: str, others: Sequence[str]) -> float | None:
    """None when it is of fewer than ten people."""
    whole = added((sums[good], *(sums[name] for name in others)))
    return sums[good].opinions / whole.opinions if whole.least >= THRESHOLD else None


def _delivered(sums: Mapping[str, Count]) -> float | None:
    """Of messages, one to a person and notice."""
    sent, lost = sums[rules.DELIVERED].opinions, sums[rules.UNDELIVERED].opinions
    return sent / (sent + lost) if sent + lost >= THRESHOLD else None
