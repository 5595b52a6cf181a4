"""The clock's part: the days of what repeats become reminders, some days ahead and each once.

Only a short while ahead, so that a change finds little to undo; far enough for a machine that was off.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from content.calendars.stored import from_stored
from handlers.context import Office
from handlers.reminders.actions import Change, Event, cancel, plan_new
from handlers.repeating.rules import days_between
from storage import repeating as storage
from storage.appointments import holders
from storage.repeating import HEAD, KIND, ON, RESTS, Repeating

AHEAD = timedelta(days=14)  # its reminders are planned; it must be longer than a reminder is before
MOST = 2000  # a turn


def plan_ahead(session: Session, now: datetime, office: Office, ahead: timedelta = AHEAD) -> int:
    """Plan the days up to so far ahead; how many were planned. However often it is asked, each day once."""
    _hand_over(session, now)
    until = now.astimezone(office.timezone).date() + ahead
    behind = storage.behind(session, until, MOST)
    planned = _plan(session, behind, until, (now, office))
    storage.forget(session, now - timedelta(days=office.delivery_days))
    return planned


def plan_one(session: Session, row: Repeating, now: datetime, office: Office) -> None:
    """What was just set or approved, without waiting for the clock."""
    if row.state == ON:
        until = now.astimezone(office.timezone).date() + AHEAD
        _plan(session, [row], until, (now, office))


def call_off(session: Session, row: Repeating, now: datetime) -> None:
    """Its reminders die, and whoever was reminded of a day to come is told that it does not stand."""
    for day in storage.ahead(session, row.id, now):
        cancel(session, Event(KIND, day.id, day.at, row.author_id), Change(1), now)


def _plan(
    session: Session, rows: Sequence[Repeating], until: date, clock: tuple[datetime, Office]
) -> int:
    now, office = clock
    days = [
        {"repeating_id": row.id, "at": at}
        for row in rows
        for at in _moments(row, until, now, office)
        if at > now
    ]
    authors = {row.id: row.author_id for row in rows}
    ids = storage.add_days(session, days)
    events = [
        Event(KIND, own, at, authors[number])
        for (number, at), own in ids.items()
        if number in authors
    ]
    plan_new(session, events, now, office)
    for row in rows:
        row.planned_until = until
    session.flush()
    return len(days)


def _moments(row: Repeating, until: date, now: datetime, office: Office) -> list[datetime]:
    yesterday = now.astimezone(office.timezone).date() - timedelta(days=1)
    after = max(row.planned_until or yesterday, yesterday)
    at = time.fromisoformat(row.at)
    days = days_between(after, until, from_stored(row.rule))
    return [datetime.combine(day, at, office.timezone) for day in days]


def _hand_over(session: Session, now: datetime) -> None:
    """What a head set for the village is the village's: it goes on in the successor's name.

    While there is none it rests: nothing is said in the name of somebody who may not speak for the village.
    """
    for row in storage.orphaned(session, now):
        heads = holders(session, HEAD, row.area_id, now)
        if heads:
            storage.hand_on(session, row, heads[0].id)
        else:
            row.state = RESTS
    session.flush()
