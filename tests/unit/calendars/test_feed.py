"""A member of staff's own feed: one secret, revocable, for as long as they hold their post."""

from datetime import datetime, timedelta

from icalendar import Calendar
from sqlalchemy import update

from handlers.calendars import feed
from storage.calendar import CalendarFeed
from storage.people import Appointment, AuditLine
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW
from tests.unit.console.conftest import OFFICE
from tests.unit.dialogues.meetings import HELD_ON, planned


def made(commune: Commune) -> str:
    with commune.desk() as desk:
        return feed.make(desk).rpartition("/")[2].removesuffix(".ics")


def opened(commune: Commune, token: str) -> bytes | None:
    with commune.database.read() as session:
        return feed.feed(session, token, NOW, OFFICE)


def test_the_feed_is_a_calendar_that_a_phone_reads(commune: Commune) -> None:
    meeting = planned(commune)
    file = opened(commune, made(commune))
    assert file is not None
    events = {one.uid: one for one in Calendar.from_ical(file).events}
    dialogue = events[f"dialogue-{meeting.id}@nhipcau"]
    starts = dialogue.start
    assert isinstance(starts, datetime)
    assert (starts.date(), f"{starts:%H:%M %z}") == (HELD_ON, "08:30 +0700")
    assert "đường và nước" in str(dialogue.get("summary"))
    assert str(dialogue.get("url")) == f"{OFFICE.public_url}/console/dialogues/{meeting.id}"


def test_only_the_newest_address_opens(commune: Commune) -> None:
    first, second = made(commune), made(commune)
    assert opened(commune, first) is None
    assert opened(commune, second) is not None


def test_a_dropped_address_opens_no_more(commune: Commune) -> None:
    token = made(commune)
    with commune.desk() as desk:
        feed.drop(desk)
        assert feed.made_on(desk) is None
    assert opened(commune, token) is None


def test_who_left_the_post_has_no_feed(commune: Commune) -> None:
    token = made(commune)
    with commune.database.write() as session:
        ended = update(Appointment).where(Appointment.person_id == commune.officer)
        session.execute(ended.values(until=NOW - timedelta(minutes=1)))
    assert opened(commune, token) is None


def test_the_secret_is_nowhere_but_with_its_owner(commune: Commune) -> None:
    token = made(commune)
    with commune.database.read() as session:
        kept = [str(vars(one)) for one in session.query(CalendarFeed)]
        lines = [str(vars(one)) for one in session.query(AuditLine)]
    assert kept
    assert any("calendar.feed" in line for line in lines)
    assert not any(token in row for row in kept + lines)
