"""A village's days: its own meetings, what was announced to it, the moon's days; nothing of its neighbours."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar
from sqlalchemy import update

from handlers.calendars import feed, village
from handlers.calendars.entry import Entry
from handlers.dialogues import rules as dialogues
from handlers.errors import Refused
from storage.areas import Area
from storage.calendar import Span
from storage.campaigns import CampaignTask
from storage.dialogues import Dialogue
from storage.meetings import Meeting as VillageMeeting
from storage.meetings import MeetingItem
from storage.people import Appointment
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW
from tests.unit.console.conftest import OFFICE
from tests.unit.dialogues.meetings import HELD_ON, area_named, planned

AHEAD = Span(date(2026, 11, 23), date(2026, 12, 31))


def days(commune: Commune, name: str = "Pàng Dề A1", span: Span = AHEAD) -> dict[str, Entry]:
    with commune.database.read() as session:
        home = village.Home(session, OFFICE, area_named(session, name))
        return {one.key: one for one in village.entries(home, span)}


def called(commune: Commune, name: str) -> str:
    with commune.database.write() as session:
        meeting = VillageMeeting(
            area_id=area_named(session, name).id,
            starts_at=datetime(2026, 11, 28, 12, 30, tzinfo=UTC),
            place="nhà văn hóa",
            created_at=NOW,
            items=[MeetingItem(position=1, matter="other", question="làm đường nội bản")],
        )
        session.add(meeting)
        session.flush()
        return f"meeting-{meeting.id}"


def task(commune: Commune, state: str, due_on: date) -> str:
    with commune.database.write() as session:
        row = CampaignTask(
            area_id=area_named(session, "Pàng Dề A1").id,
            campaign="nong-thon-moi",
            criterion="duong",
            who="Chi hội Nông dân",
            result="bê tông 300 m đường",
            target=300,
            unit="mét",
            due_on=due_on,
            measured_how="ảnh và số mét",
            how_far="chưa làm",
            state=state,
            at=NOW,
        )
        session.add(row)
        session.flush()
        return f"task-{row.id}"


def test_a_village_has_its_own_meeting_and_not_its_neighbour_s(commune: Commune) -> None:
    own, other = called(commune, "Pàng Dề A1"), called(commune, "Hồ Chim 2")
    found = days(commune)
    assert (found[own].starts, found[own].place) == ("19:30", "nhà văn hóa")
    assert other not in found
    assert not any(one.address for one in found.values())


@pytest.mark.parametrize("state", dialogues.STATES)
def test_a_dialogue_is_there_once_it_was_announced(commune: Commune, state: str) -> None:
    meeting = planned(commune)
    with commune.database.write() as session:
        session.execute(update(Dialogue).values(state=state))
    told = f"dialogue-{meeting.id}" in days(commune)
    assert told == (state in village.ANNOUNCED)
    if told:
        assert days(commune)[f"dialogue-{meeting.id}"].day == HELD_ON


def test_the_first_and_the_full_moon_are_there_in_a_leap_month_too(commune: Commune) -> None:
    found = days(commune, span=Span(date(2025, 7, 1), date(2025, 8, 31)))
    moons = [one.day for one in found.values() if one.kind == "moon"]
    leap = [one.day for one in found.values() if one.title.args.get("nhuan") == "True"]
    assert date(2025, 7, 25) in moons
    assert leap == [date(2025, 7, 25), date(2025, 8, 8)]


def test_what_the_village_took_on_is_there_until_it_is_judged(commune: Commune) -> None:
    waits = task(commune, "registered", date(2026, 12, 20))
    done = task(commune, "appraised", date(2026, 12, 20))
    assert waits in days(commune)
    assert done not in days(commune)
    assert waits not in days(commune, "Hồ Chim 2")


def test_a_market_day_is_there_for_the_villages_of_its_commune(commune: Commune) -> None:
    held = [one.day for one in days(commune).values() if one.kind == "market"]
    assert date(2026, 11, 28) in held  # a day of the Horse: market of Tả Sìn Thàng (story T3)
    with commune.database.write() as session:
        session.execute(update(Area).where(Area.name == "Sáng Nhè").values(code="03000"))
        session.execute(update(Area).where(Area.name == "Pàng Dề A1").values(code="03000-01"))
    assert not any(one.kind == "market" for one in days(commune).values())


def test_a_head_s_feed_holds_the_village_and_ends_with_the_post(commune: Commune) -> None:
    own = called(commune, "Pàng Dề A1")
    planned(commune)  # a draft: staff see it, the head does not
    with commune.desk(commune.head) as desk:
        token = feed.make(desk).rpartition("/")[2].removesuffix(".ics")
    with commune.database.read() as session:
        file = feed.feed(session, token, NOW, OFFICE)
    assert file is not None
    uids = {str(one.uid).partition("@")[0] for one in Calendar.from_ical(file).events}
    assert own in uids
    assert not any(uid.startswith("dialogue-") for uid in uids)
    with commune.database.write() as session:
        ended = update(Appointment).where(Appointment.person_id == commune.head)
        session.execute(ended.values(until=NOW))
    with commune.database.read() as session:
        assert feed.feed(session, token, NOW, OFFICE) is None


def test_staff_turn_off_the_feed_of_a_head_of_theirs_and_of_nobody_else(commune: Commune) -> None:
    with commune.desk(commune.head) as desk:
        feed.make(desk)
    with commune.desk(commune.neighbour) as desk:
        assert feed.kept_by(desk, commune.head) is None
        with pytest.raises(Refused):
            feed.take_away(desk, commune.head)
    with commune.desk() as desk:
        assert feed.kept_by(desk, commune.head) == desk.today
        feed.take_away(desk, commune.head)
        assert feed.kept_by(desk, commune.head) is None
