"""How figures are made: the cases of one period are read once and counted by commune, topic and measure.

The clock asks for it (`refresh`): a few periods a minute, so that no single turn lasts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from content.holidays import Calendar, calendar
from handlers.context import Office
from handlers.feedback import rules as cases
from handlers.feedback.deadlines import working_days_between
from handlers.figures import rules
from handlers.figures.rules import Period, places
from handlers.notices.actions import status
from storage import figure_sources as sources
from storage import figures as storage
from storage.figure_sources import Opened, Taken
from storage.figures import ALL, Counted, FigureRun, Waited

PIECES = 4  # periods that are counted in one turn at most
ACTIVE = timedelta(days=30)


@dataclass(slots=True)
class Pile:
    """Opinions that are counted together; who wrote them is forgotten with it."""

    opinions: int = 0
    anonymous: int = 0
    people: set[int] = field(default_factory=set)

    def add(self, one: Opened | Taken) -> None:
        self.opinions += 1
        self.anonymous += one.anonymous
        if one.person_id is not None:
            self.people.add(one.person_id)


class Piles:
    """The piles of one period."""

    def __init__(self) -> None:
        self.counts: dict[tuple[int, str, str], Pile] = defaultdict(Pile)
        self.waits: dict[int, Counter[tuple[str, str, int]]] = defaultdict(Counter)

    def add(self, one: Opened | Taken, measure: str, topic: str = ALL) -> None:
        for area_id in places(one.path, one.level):
            for key in {ALL, topic}:
                self.counts[area_id, measure, key].add(one)

    def wait(self, one: Taken, measure: str, unit: str, amount: int) -> None:
        for area_id in places(one.path, one.level):
            self.waits[area_id][measure, unit, amount] += 1

    def messages(self, path: str, level: str, measure: str, number: int) -> None:
        for area_id in places(path, level):
            self.counts[area_id, measure, ALL].opinions += number

    def counted(self, since: date) -> list[Counted]:
        return [
            Counted(since, area, measure, topic, pile.opinions, pile.anonymous, len(pile.people))
            for (area, measure, topic), pile in self.counts.items()
        ]

    def waited(self) -> Iterator[tuple[int, Waited]]:
        for area_id, found in self.waits.items():
            for (measure, unit, amount), number in found.items():
                yield area_id, Waited(measure, unit, amount, number)


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
    piles = Piles()
    _add_opened(session, period, piles)
    _add_overdue(session, period, piles, now.astimezone(office.timezone).date())
    _add_taken(session, period, piles, calendar(office.tables_dir))
    _add_notices(session, period, piles, office)
    run = FigureRun(span=period.span, since=period.since, counted_at=now)
    storage.replace(session, run, piles.counted(period.since), piles.waited())


def _add_opened(session: Session, period: Period, piles: Piles) -> None:
    for one in sources.opened(session, period.since, period.until):
        if one.status == cases.WITHDRAWN:
            piles.add(one, rules.WITHDRAWN)
        else:
            piles.add(one, rules.RECEIVED, one.topic)


def _add_overdue(session: Session, period: Period, piles: Piles, today: date) -> None:
    """What was to be answered by a day of the period that has gone by, and is not."""
    until = min(period.until, today - rules.DAY)
    for one in sources.overdue(session, period.since, until, cases.WITH_AUTHORITY):
        piles.add(one, rules.OVERDUE)


def _add_taken(session: Session, period: Period, piles: Piles, days: Calendar) -> None:
    within = (period.since, period.until)
    for one in sources.taken(session, within, cases.FORWARDED, rules.ANSWERS):
        for measure in _measures(one):
            piles.add(one, measure)
            if measure in rules.STEPS:
                piles.wait(one, measure, *_lasted(one, days))


def _measures(step: Taken) -> Iterable[str]:
    if step.status == cases.WITHDRAWN:
        return
    if step.position == 1:
        yield rules.TRIAGED
    if step.status == cases.FORWARDED:
        yield rules.FORWARDED
    if step.status in rules.ANSWERS:
        yield rules.ANSWERED
        if step.owed_on is not None:
            yield rules.IN_TIME if step.taken_on <= step.owed_on else rules.LATE


def _lasted(step: Taken, days: Calendar) -> tuple[str, int]:
    """From the day or hour on which it was written. An anonymous one has no hour."""
    if step.opened_at is not None and step.taken_at is not None and not step.anonymous:
        hours = int((step.taken_at - step.opened_at) / timedelta(hours=1))
        return rules.HOUR, min(max(hours, 0), rules.MOST_HOURS)
    passed = working_days_between(step.opened_on, step.taken_on, days)
    return rules.WORKDAY, min(passed, rules.MOST_WORKDAYS)


def _add_notices(session: Session, period: Period, piles: Piles, office: Office) -> None:
    begin = datetime.combine(period.since, time(), office.timezone)
    end = datetime.combine(period.until + rules.DAY, time(), office.timezone)
    for notice in sources.announced(session, begin, end):
        states = status(session, notice.notice_id)
        lost = states["failed"] + states["unknown"]
        piles.messages(notice.path, notice.level, rules.DELIVERED, states["sent"])
        piles.messages(notice.path, notice.level, rules.UNDELIVERED, lost)


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
