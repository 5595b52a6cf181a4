"""The calendar gathers what has a day from the subjects, for the areas of who asks."""

from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.calendars.entries import entries
from handlers.calendars.entry import Entry
from handlers.errors import Refused
from storage.calendar import Span
from storage.meetings import Meeting as VillageMeeting
from storage.meetings import MeetingItem
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, add_staff
from tests.unit.dialogues.meetings import AFTER, HELD_ON, Meeting, area_named, planned

YEAR = Span(date(2026, 11, 1), date(2027, 10, 31))


def of(commune: Commune, person: int | None = None, span: Span = YEAR) -> list[Entry]:
    with commune.desk(person) as desk:
        return entries(desk, span)


PUBLIC = {"market", "festival", "day", "session", "tet", "holiday", "campaign"}


def keys(found: list[Entry]) -> set[str]:
    """Of what is their own: neither everybody's days, nor campaigns and reports that all owe."""
    own = (one for one in found if one.kind not in PUBLIC)
    return {one.key for one in own if not one.key.startswith(("session-", "campaign-"))}


@pytest.fixture
def meeting(commune: Commune) -> Meeting:
    return planned(commune)


def test_a_dialogue_stands_on_its_day_and_at_its_hour(meeting: Meeting) -> None:
    found = [one for one in of(meeting.commune) if one.kind == "dialogue"]
    assert [(one.day, one.starts, one.place) for one in found] == [
        (HELD_ON, "08:30", "xã Sáng Nhè")
    ]
    assert found[0].address == f"/console/dialogues/{meeting.id}"


def test_the_last_day_for_questions_stands_there_once_they_are_taken(meeting: Meeting) -> None:
    assert keys(of(meeting.commune)) == {f"dialogue-{meeting.id}"}
    meeting.opens()
    found = of(meeting.commune)
    assert keys(found) == {f"dialogue-{meeting.id}", f"questions-{meeting.id}"}
    assert meeting.row().collects_to in {one.day for one in found if one.kind == "deadline"}


def test_of_a_span_only_its_own_days_are_told(meeting: Meeting) -> None:
    day = timedelta(days=1)
    assert keys(of(meeting.commune, span=Span(HELD_ON, HELD_ON)))
    assert not keys(of(meeting.commune, span=Span(HELD_ON - 9 * day, HELD_ON - day)))
    assert not keys(of(meeting.commune, span=Span(HELD_ON + day, HELD_ON + 9 * day)))


def test_another_commune_s_staff_see_nothing_of_it(meeting: Meeting) -> None:
    with meeting.commune.database.write() as session:
        other = add_staff(session, "Lò Văn Ơ", ("officer", area_named(session, "Tủa Chùa"))).id
    assert keys(of(meeting.commune, other)) == set()


def test_who_only_watches_has_no_calendar_of_cases(meeting: Meeting) -> None:
    with meeting.commune.database.write() as session:
        place = area_named(session, "Sáng Nhè")
        observer = add_staff(session, "Cán bộ theo dõi", ("observer", place)).id
    with pytest.raises(Refused):
        of(meeting.commune, observer)


def test_public_holidays_stand_there_with_their_names(meeting: Meeting) -> None:
    tet = [one.day for one in of(meeting.commune) if one.kind == "holiday"]
    assert date(2027, 2, 6) in tet
    assert date(2027, 9, 2) in tet


def test_market_days_stand_with_those_whose_commune_holds_them(meeting: Meeting) -> None:
    with meeting.commune.database.write() as session:
        area_named(session, "Sáng Nhè").code = "03244"  # as in events.csv
        other = add_staff(session, "Lò Văn Ơ", ("officer", area_named(session, "Tủa Chùa"))).id
    week = Span(date(2026, 11, 23), date(2026, 12, 4))
    xa_nhe = [one for one in of(meeting.commune, span=week) if "Xá Nhè" in str(one.title.args)]
    assert [one.day for one in xa_nhe] == [date(2026, 11, 25), date(2026, 12, 1)]
    assert {one.place for one in xa_nhe} == {"xã Sáng Nhè"}
    assert not [one for one in of(meeting.commune, other, week) if "Xá Nhè" in str(one.title.args)]


def test_a_village_s_meeting_stands_in_its_commune_s_calendar(meeting: Meeting) -> None:
    with meeting.commune.database.write() as session:
        village = area_named(session, "Hồ Chim 2").id
        called = VillageMeeting(
            area_id=village,
            starts_at=datetime(2026, 11, 28, 12, 30, tzinfo=UTC),
            place="nhà văn hóa",
            created_at=NOW,
            items=[MeetingItem(position=1, matter="other", question="làm đường nội bản")],
        )
        session.add(called)
        session.flush()
        key = f"meeting-{called.id}"
        other = add_staff(session, "Lò Văn Ơ", ("officer", area_named(session, "Tủa Chùa"))).id
    (found,) = [one for one in of(meeting.commune) if one.key == key]
    assert (found.day, found.starts) == (date(2026, 11, 28), "19:30")
    assert found.place == "bản Hồ Chim 2"
    assert key not in keys(of(meeting.commune, other))


def test_entries_come_by_day_and_hour(meeting: Meeting) -> None:
    found = of(meeting.commune)
    assert found == sorted(found, key=lambda one: (one.day, one.starts, one.key))
    assert NOW < AFTER
