"""Pure rules of figures: the periods they are counted by, what is measured, what a median is.

Weeks begin on Monday. A *block* is four weeks of the ISO calendar (weeks 1–4, 5–8, … 49–52 or 53), so
weeks nest in blocks and no two periods that are shown side by side cross: what crosses could be
subtracted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handlers.feedback import rules as cases
from handlers.reports.protecting import Count
from storage import figures
from storage.figures import Counted, Waited

WEEK, BLOCK, QUARTER = "week", "block", "quarter"
SPANS = (WEEK, BLOCK, QUARTER)
HOUR, WORKDAY = "hour", "workday"
MOST_HOURS, MOST_WORKDAYS = 24 * 60, 250  # longer waits are counted as that long
# How old the figures of a period that still runs may be; a quarter takes long to count.
FRESH = {WEEK: timedelta(minutes=15), BLOCK: timedelta(hours=3), QUARTER: timedelta(hours=3)}
SHOWN = timedelta(days=200)  # pages show nothing older; what is older is counted once a week

RECEIVED, WITHDRAWN = figures.RECEIVED, figures.WITHDRAWN
TRIAGED, FORWARDED, ANSWERED = figures.TRIAGED, figures.FORWARDED, figures.ANSWERED
IN_TIME, LATE, OVERDUE = figures.IN_TIME, figures.LATE, figures.OVERDUE
DELIVERED, UNDELIVERED = "delivered", "undelivered"  # messages of notices
STEPS = (TRIAGED, FORWARDED, ANSWERED)

# The first of these is the answer that the person waited for.
ANSWERS = frozenset({cases.ANSWERED, cases.EXPLAINED})
DAY = timedelta(days=1)
YEAR_OF_WEEKS, WEEKS_IN_BLOCK = 52, 4


@dataclass(frozen=True, slots=True)
class Period:
    """`until` is its last day."""

    span: str
    since: date
    until: date

    def holds(self, day: date) -> bool:
        return self.since <= day <= self.until


def week_of(day: date) -> Period:
    monday = day - timedelta(days=day.weekday())
    return Period(WEEK, monday, monday + timedelta(days=6))


def block_of(day: date) -> Period:
    """The four weeks that the day lies in; a year of 53 weeks ends with a block of five."""
    year, week, _ = day.isocalendar()
    first = min(week - (week - 1) % WEEKS_IN_BLOCK, YEAR_OF_WEEKS - WEEKS_IN_BLOCK + 1)
    since = date.fromisocalendar(year, first, 1)
    last = first + WEEKS_IN_BLOCK - 1
    is_last = last >= YEAR_OF_WEEKS
    until = date.fromisocalendar(year + 1, 1, 1) - DAY if is_last else since + timedelta(27)
    return Period(BLOCK, since, until)


def quarter_of(day: date) -> Period:
    since = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    after = (since + timedelta(days=95)).replace(day=1)
    return Period(QUARTER, since, after - DAY)


OF_SPAN = {WEEK: week_of, BLOCK: block_of, QUARTER: quarter_of}


def periods(first: date, today: date) -> Iterator[Period]:
    """Every period since that day, the newest of each span first."""
    for of in OF_SPAN.values():
        period = of(today)
        while period.until >= first:
            yield period
            period = of(period.since - DAY)


def before(period: Period) -> Period:
    return OF_SPAN[period.span](period.since - DAY)


def year_until(quarter: Period) -> tuple[date, date]:
    """The first and the last day of the four quarters of which this is the last."""
    first = quarter
    for _ in range(3):
        first = before(first)
    return first.since, quarter.until


def weeks_until(day: date, number: int) -> list[Period]:
    """The week of that day and those before it, the oldest first."""
    newest = week_of(day)
    return [week_of(newest.since - timedelta(weeks=back)) for back in reversed(range(number))]


def is_due(period: Period, counted_at: datetime | None, now: datetime, today: date) -> bool:
    """Whether its figures are to be made: often while it runs, then once a day, at last once a week."""
    if counted_at is None:
        return True
    if period.holds(today):
        return now - counted_at >= FRESH[period.span]
    days = (today - counted_at.astimezone(now.tzinfo).date()).days
    return days >= (1 if today - period.until <= SHOWN else 7)


def places(path: str, level: str) -> tuple[int, ...]:
    """The commune (or what lies above the communes itself), and the unit above all, by their ids."""
    ids = [int(part) for part in path.strip("/").split("/")]
    own = ids[-2] if level == "village" else ids[-1]
    return (own,) if own == ids[0] else (own, ids[0])


def count(row: Counted) -> Count:
    return Count(row.opinions, row.anonymous, row.people)


def median(waited: Iterable[Waited]) -> int | None:
    """The lower one of two in the middle; None of nothing."""
    rows = sorted(waited, key=lambda one: one.amount)
    left = (sum(one.cases for one in rows) + 1) // 2
    for one in rows:
        left -= one.cases
        if left <= 0:
            return one.amount
    return None
