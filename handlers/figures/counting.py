"""How figures are made: the cases of one period are counted by commune, topic and measure.

The clock asks for it (`refresh`): a few periods a minute, so that no single turn lasts.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cache, partial

from sqlalchemy.orm import Session

from content.holidays import Calendar, calendar
from handlers.context import Office
from handlers.feedback import rules as cases
from handlers.feedback.deadlines import working_days_between
from handlers.figures import rules
from handlers.figures.rules import Period, places
from handlers.notices.actions import status
from storage import figure_piles as piles
from storage import figure_sources as sources
from storage import figures as storage
from storage.figure_piles import Lasted, Span, Steps
from storage.figures import ALL, Counted, FigureRun, Waited

PIECES = 4  # periods that are counted in one turn at most
ACTIVE = timedelta(days=30)
STEPS = Steps(cases.FORWARDED, tuple(rules.ANSWERS), cases.WITHDRAWN)


def refresh(session: Session, now: datetime, office: Office, pieces: int = PIECES) -> int:
    """Count the periods whose figures are missing or old, the newest first; how many it did."""
    now = now.astimezone(office.timezone)
    first = sources.first_day(session)
    counted = storage.runs(session)
    due = [
        period
        for period in rules.periods(first or now.date(), now.date())
        if rules.is_due(period, counted.get((period.span, period.since)), now, now.date())
    ]
    newest_first = sorted(due, key=lambda one: one.until, reverse=True)[:pieces]
    for period in newest_first:
        count(session, period, now, office)
    if any(period.span == rules.WEEK and period.holds(now.date()) for period in newest_first):
        _count_villages(session, now)
    return len(newest_first)


def count(session: Session, period: Period, now: datetime, office: Office) -> None:
    """Make the figures of one period anew."""
    span = Span(period.since, period.until)
    today = now.astimezone(office.timezone).date()
    gone_by = Span(period.since, min(period.until, today - rules.DAY))
    counted = [
        *piles.opened(session, span, cases.WITHDRAWN),
        *piles.overdue(session, gone_by, cases.WITH_AUTHORITY),
        *piles.taken(session, span, STEPS),
        *_messages(session, period, office),
    ]
    waited = _waited(piles.lasted(session, span, STEPS), calendar(office.tables_dir))
    run = FigureRun(span=period.span, since=period.since, counted_at=now)
    storage.replace(session, run, counted, waited)


def _waited(found: Iterable[Lasted], days: Calendar) -> Iterator[tuple[int, Waited]]:
    """From the day or hour on which it was written. An anonymous one has no hour."""
    between = cache(partial(working_days_between, days=days))
    waits: Counter[tuple[int, str, str, int]] = Counter()
    for one in found:
        for area_id in {one.area_id, one.top_id}:
            waits[area_id, one.measure, *_amount(one, between)] += one.cases
    for (area_id, measure, unit, amount), number in waits.items():
        yield area_id, Waited(measure, unit, amount, number)


def _amount(one: Lasted, between: Callable[[date, date], int]) -> tuple[str, int]:
    if one.hours is not None:
        return rules.HOUR, min(max(one.hours, 0), rules.MOST_HOURS)
    if one.opened_on is None or one.taken_on is None:
        raise ValueError("neither hours nor days")
    return rules.WORKDAY, min(between(one.opened_on, one.taken_on), rules.MOST_WORKDAYS)


def _messages(session: Session, period: Period, office: Office) -> Iterator[Counted]:
    """What became of the messages of the notices that left in the period."""
    begin = datetime.combine(period.since, time(), office.timezone)
    end = datetime.combine(period.until + rules.DAY, time(), office.timezone)
    sums: Counter[tuple[int, str]] = Counter()
    for notice in sources.announced(session, begin, end):
        states = status(session, notice.notice_id)
        for area_id in places(notice.path, notice.level):
            sums[area_id, rules.DELIVERED] += states["sent"]
            sums[area_id, rules.UNDELIVERED] += states["failed"] + states["unknown"]
    for (area_id, measure), number in sums.items():
        yield Counted(period.since, area_id, measure, ALL, number, 0, 0)


def _count_villages(session: Session, now: datetime) -> None:
    """By commune: how many villages there are, were active, chose how they make things public."""
    today, begin = now.date(), now - ACTIVE
    aimed, inhabited = sources.aimed_at(session, begin), sources.inhabited(session, today)
    headed, decided = sources.headed(session, begin, now), sources.decided(session)
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for number, path in sources.villages(session, today):
        ids = [int(part) for part in path.strip("/").split("/")]
        reached = number in inhabited and not aimed.isdisjoint(ids)
        here = found[ids[-2]]
        here["villages"] += 1
        here["active"] += reached or number in headed
        here["decided"] += number in decided
    rows: list[dict[str, int | date]] = [
        {"area_id": area_id, "counted_on": today, **row} for area_id, row in found.items()
    ]
    storage.replace_villages(session, rows)
