"""By which day a step is due: working or calendar days, by topic and by the commune's region.

The day that sets a term running is not counted (Civil Code 2015, art. 147.2), and a term that would end
on a day off ends on the next working day (art. 148.5). How long each term is, is data: `terms.py`.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from content.areas.regions import regions
from content.feedback.terms import CALENDAR, Term, term, terms
from content.holidays import Calendar, calendar
from handlers.context import Office

SCREEN, FORWARD, REMIND, ANSWER = "screen", "forward", "remind", "answer"
AGAIN, URGE, SETTLE = "again", "urge", "settle"
DAY = timedelta(days=1)
BY_LAW = calendar()  # without an office's own rows


@dataclass(frozen=True, slots=True)
class Matter:
    """What a term depends on. `commune`: the code of the commune, or of the area above it."""

    topic: str
    commune: str


def is_working_day(day: date, days: Calendar = BY_LAW) -> bool:
    return days.is_working(day)


def working_days_after(day: date, count: int, days: Calendar = BY_LAW) -> date:
    """The day on which `count` working days have gone by since `day`, which is not counted.

    With a count of 0: `day`, or the next working day if it is off.
    """
    while count > 0:
        day += DAY
        count -= days.is_working(day)
    return _working_from(day, days)


def calendar_days_after(day: date, count: int, days: Calendar = BY_LAW) -> date:
    """`count` days after `day`, or the next working day if that is off."""
    return _working_from(day + count * DAY, days)


def due(office: Office, step: str, matter: Matter, since: date) -> date:
    """The last day of the step for a case like that, running from `since`."""
    held = _term(office, step, matter)
    days = calendar(office.tables_dir)
    after = calendar_days_after if held.unit == CALENDAR else working_days_after
    return after(since, held.amount, days)


def shortest(office: Office, step: str) -> timedelta:
    """No term of that step is over sooner: as few days as any row says."""
    held = terms(office.tables_dir).values()
    return min(one.amount for one in held if one.step == step) * DAY


def resumed(office: Office, by: date, stopped: date, again: date) -> date:
    """The new last day of a term that stood still from `stopped` until `again`.

    What was left when it stopped is left when it goes on, the rest of its last day too; a term that
    had run out stays run out.
    """
    days = calendar(office.tables_dir)
    if by < stopped:
        return by
    return working_days_after(again, working_days_between(stopped, by, days), days)


def working_days_between(day: date, later: date, days: Calendar = BY_LAW) -> int:
    """How many working days lie after `day`, up to and with `later`."""
    return sum(days.is_working(day + n * DAY) for n in range(1, (later - day).days + 1))


def _term(office: Office, step: str, matter: Matter) -> Term:
    region = regions(office.tables_dir).get(matter.commune)
    return term(step, matter.topic, region, office.tables_dir)


def _working_from(day: date, days: Calendar) -> date:
    while not days.is_working(day):
        day += DAY
    return day
