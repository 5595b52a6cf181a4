"""Whatever ticks, crashes, jumps and changes come in whatever order: nothing twice, lost, or at night."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from handlers.notices.rules import is_quiet
from handlers.reminders.actions import Change, Event, move, plan
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from storage.database import Database
from storage.due import Due, anything
from storage.outbox import Body, Outgoing
from tests.contracts.test_reminders import EVENT, OFFICE, Place, furnished
from tests.unit.casework.office import NOW

HOUR = timedelta(hours=1)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("tick"), st.integers(-60, 100)),  # after so many hours; back, too
        st.tuples(st.just("crash"), st.integers(0, 30)),
        st.tuples(st.just("move"), st.integers(-5, 5)),  # by so many days
    ),
    max_size=6,
)


@pytest.fixture
def place(database: Database) -> Place:
    return furnished(database)


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_whatever_happens_nothing_is_doubled_lost_or_said_at_night(
    place: Place, steps: list[tuple[str, int]]
) -> None:
    begin(place)
    now, event = EVENT - timedelta(days=4), EVENT
    for version, (what, much) in enumerate(steps):
        if what == "move":
            event = max(event + timedelta(days=much), now + timedelta(days=4))
            with place.database.write() as session:
                its = Event("dialogue", place.meeting.id, event)
                move(session, its, Change(version), (now, OFFICE))
        elif what == "crash":
            now += much * HOUR
            crash(place, now)
        else:
            now += much * HOUR
            place.tick(now)
    first = now
    while now <= event:
        if is_something_due(place, now):
            place.tick(now)
        now += HOUR
    is_told_once_and_by_day(place)
    nothing_was_lost(place, first, event)


def is_something_due(place: Place, now: datetime) -> bool:
    """As the clock asks before each turn."""
    with place.database.read() as session:
        return anything(session, now.timestamp())


def begin(place: Place) -> None:
    with place.database.write() as session:
        for table in (Due, Outgoing, Body):
            session.execute(delete(table))
        plan(session, Event("dialogue", place.meeting.id, EVENT), NOW, OFFICE)


def crash(place: Place, now: datetime) -> None:
    """A turn that is not committed."""
    with place.database.write() as session:
        inner = session.begin_nested()
        run_due(session, Turn(now, OFFICE, SUBJECTS))
        inner.rollback()


def is_told_once_and_by_day(place: Place) -> None:
    with place.database.read() as session:
        rows = session.execute(select(Outgoing.address_id, Outgoing.purpose, Outgoing.queued_at))
        told = rows.all()
    assert all(times == 1 for times in Counter((one, what) for one, what, _ in told).values())
    assert not any(is_quiet(datetime.fromtimestamp(at, UTC), OFFICE) for *_, at in told)


def nothing_was_lost(place: Place, first: datetime, event: datetime) -> None:
    """Of the event as it stands, what came due while the clock ran was said to both."""
    with place.database.read() as session:
        mine = select(Due).where(Due.event_at == event.timestamp(), Due.state != "cancelled")
        rows = session.scalars(mine.where(Due.due_at >= first.timestamp())).all()
        for row in rows:
            assert row.state in {"done", "late"}
            said = select(Outgoing.id).where(Outgoing.purpose == f"due:{row.key}")
            if row.step != "moved":
                assert len(session.scalars(said).all()) == 2
