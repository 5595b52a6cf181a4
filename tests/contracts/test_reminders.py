"""Reminders from their planning to the outbox, over both databases: nothing twice, nothing lost."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select, update

from handlers.context import DIEN_BIEN, Office
from handlers.dialogues import actions, reminding
from handlers.dialogues.actions import Moved
from handlers.messages import Outgoing as Message
from handlers.notices.rules import is_quiet
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from storage import outbox
from storage.database import Database
from storage.dialogues import Dialogue
from storage.due import Due
from storage.notices import Notice
from storage.outbox import Body, Outgoing
from storage.people import Address, AuditLine, Person
from tests.unit.casework.conftest import furnish
from tests.unit.casework.office import NOW, TODAY, add_consent
from tests.unit.dialogues.meetings import Meeting, area_named, planned, resident

OFFICE = Office()
EVENT = datetime(2026, 12, 15, 8, 30, tzinfo=DIEN_BIEN)


@dataclass
class Place:
    """An open dialogue, whoever asked at it, and somebody of its area who agreed to notices."""

    database: Database
    meeting: Meeting
    asker: int
    neighbour: int

    def tick(self, at: datetime) -> None:
        """As the clock does: turns until nothing is left."""
        more = True
        while more:
            with self.database.write() as session:
                more = run_due(session, Turn(at, OFFICE, SUBJECTS), 2)

    def states(self) -> dict[str, str]:
        with self.database.read() as session:
            rows = session.execute(select(Due.step, Due.state).order_by(Due.id))
            return {row.step: row.state for row in rows}

    def said(self, person: int) -> list[str]:
        """The keys of what was queued for that person, the first one first."""
        with self.database.read() as session:
            rows = session.execute(
                select(Body.content)
                .join(Outgoing, Outgoing.body_id == Body.id)
                .join(Address, Address.id == Outgoing.address_id)
                .where(Address.person_id == person)
                .order_by(Body.id)
            )
            return [Message.from_json(row.content).says[0].key for row in rows]

    def arrives(self) -> None:
        """Everything that may leave has left."""
        with self.database.write() as session:
            held = select(Body.id).where(Body.held)
            may = Outgoing.body_id.not_in(held)
            session.execute(update(Outgoing).where(may).values(state="sent"))


def add_neighbour(database: Database, *, agrees: bool = True) -> int:
    with database.write() as session:
        person = Person(
            created_on=TODAY, area_id=area_named(session, "Hồ Chim 2").id, language="vi"
        )
        session.add(person)
        session.flush()
        session.add(
            Address(
                person_id=person.id, channel="telegram", external_id=f"n{person.id}", state="active"
            )
        )
        add_consent(session, person, "notices", given=agrees)
        return person.id


def announce(database: Database, meeting: Meeting, state: str = "done") -> None:
    with database.write() as session:
        dialogue = session.get_one(Dialogue, meeting.id)
        notice = Notice(
            area_id=dialogue.area_id,
            text="Mời bà con.",
            priority="bulk",
            created_at=NOW,
            state=state,
            audience={"areas": [dialogue.area_id]},
        )
        session.add(notice)
        session.flush()
        dialogue.notice_id = notice.id


def furnished(database: Database) -> Place:
    meeting = planned(furnish(database))
    meeting.opens()
    asker = resident(meeting.commune)
    meeting.asked("Bao giờ có nước?", "Đường đến đâu?", who=asker)
    announce(database, meeting)
    return Place(database, meeting, asker, add_neighbour(database))


@pytest.fixture
def place(database: Database) -> Place:
    return furnished(database)


BEFORE = {"3d": timedelta(days=3), "1d": timedelta(days=1), "2h": timedelta(hours=2)}


def test_each_is_told_once_at_each_moment_however_often_the_clock_ticks(place: Place) -> None:
    for before in BEFORE.values():
        place.tick(EVENT - before - timedelta(minutes=1))
        for _ in range(3):
            place.tick(EVENT - before)
    assert place.states() == dict.fromkeys(BEFORE, "done")
    assert place.said(place.asker) == place.said(place.neighbour) == ["nhac-doithoai-sap-den"] * 3


def test_who_does_not_agree_lives_elsewhere_or_was_not_told_of_it_hears_nothing(
    place: Place,
) -> None:
    silent = add_neighbour(place.database, agrees=False)
    with place.database.write() as session:
        person = session.get_one(Person, place.asker)
        add_consent(session, person, "notices", given=False)
    announce(place.database, place.meeting, state="review")
    place.tick(EVENT - BEFORE["3d"])
    assert [place.said(one) for one in (silent, place.asker, place.neighbour)] == [[], [], []]


def test_whoever_has_not_answered_is_told_first(place: Place) -> None:
    place.tick(EVENT - BEFORE["3d"])
    with place.database.write() as session:
        claimed = outbox.claim(session.connection(), "telegram", "me", 10)
        people = [session.get_one(Address, row["address_id"]).person_id for row in claimed]
    assert people[0] == place.neighbour
    assert place.asker in people[1:]


def test_after_two_days_off_one_reminder_comes_late_and_none_that_is_of_no_use(
    place: Place,
) -> None:
    place.tick(EVENT - timedelta(hours=12, minutes=30))  # 20:00 on the evening before
    assert place.states() == {"3d": "dropped", "1d": "late", "2h": "waiting"}
    assert place.said(place.neighbour) == ["nhac-doithoai-muon"]
    place.tick(EVENT)
    assert place.states()["2h"] == "dropped"
    assert place.said(place.neighbour) == ["nhac-doithoai-muon"]


def test_nothing_is_queued_at_night_and_what_waited_in_the_queue_rests(place: Place) -> None:
    night = datetime(2026, 12, 12, 23, 0, tzinfo=DIEN_BIEN)
    place.tick(night)
    assert place.states()["3d"] == "waiting"
    place.tick(night + timedelta(hours=7, minutes=30))
    assert place.states()["3d"] == "late"
    with place.database.write() as session:
        assert not outbox.claim(session.connection(), "telegram", "me", 10, night=True)


def test_a_clock_that_jumps_back_says_nothing_twice_and_one_that_jumped_ahead_loses_nothing(
    place: Place,
) -> None:
    place.tick(EVENT - BEFORE["3d"])
    place.tick(EVENT + timedelta(days=30, hours=2))
    assert place.states() == {"3d": "done", "1d": "dropped", "2h": "dropped"}
    for before in BEFORE.values():
        place.tick(EVENT - before)
    assert place.states() == dict.fromkeys(BEFORE, "done")
    assert place.said(place.asker) == ["nhac-doithoai-sap-den"] * 3
    with place.database.read() as session:
        assert not session.scalars(select(Body.id).where(Body.held)).all()


def _turn_that_fails(place: Place) -> None:
    with place.database.write() as session:
        run_due(session, Turn(EVENT - BEFORE["3d"], OFFICE, SUBJECTS))
        raise ZeroDivisionError


def test_a_turn_that_fails_leaves_nothing_behind_and_is_made_up_for(place: Place) -> None:
    with pytest.raises(ZeroDivisionError):
        _turn_that_fails(place)
    assert place.states()["3d"] == "waiting"
    assert place.said(place.asker) == []
    place.tick(EVENT - BEFORE["3d"])
    assert place.said(place.asker) == ["nhac-doithoai-sap-den"]


def postpone(place: Place, day: date, at: datetime) -> None:
    with place.meeting.commune.desk(now=at) as desk:
        moved = Moved(day, "9h00", "Hội trường xã")
        actions.postpone(desk, place.meeting.number, moved, place.meeting.version)


def test_another_day_kills_old_reminders_and_is_told_at_once_to_whoever_was_told(
    place: Place,
) -> None:
    place.tick(EVENT - BEFORE["3d"])
    place.arrives()
    newcomer = add_neighbour(place.database)  # was told nothing, so nothing has changed for them
    at = EVENT - timedelta(days=2)
    postpone(place, date(2026, 12, 20), at)
    place.tick(at)
    told = ["nhac-doithoai-sap-den", "nhac-doithoai-doi"]
    assert place.said(place.neighbour) == told
    assert place.said(newcomer) == []
    assert place.said(place.asker) == told[:1]  # who asked hears it with their code
    place.tick(EVENT - BEFORE["1d"])
    assert place.said(place.neighbour) == told
    place.tick(datetime(2026, 12, 19, 9, 0, tzinfo=DIEN_BIEN))
    assert place.said(place.neighbour) == [*told, "nhac-doithoai-sap-den"]


def test_what_was_queued_and_has_not_left_does_not_leave_after_a_change(place: Place) -> None:
    place.tick(EVENT - BEFORE["3d"])
    postpone(place, date(2026, 12, 20), EVENT - BEFORE["3d"])
    place.tick(EVENT - BEFORE["3d"])
    with place.database.write() as session:
        claimed = outbox.claim(session.connection(), "telegram", "me", 10)
        assert all(row["body_id"] is None for row in claimed)  # whoever asked, with their code


def test_a_day_that_is_moved_and_moved_back_has_all_its_reminders_again(place: Place) -> None:
    at = EVENT - timedelta(days=5)
    postpone(place, date(2026, 12, 20), at)
    postpone(place, date(2026, 12, 15), at)
    event = EVENT.replace(hour=9, minute=0)
    for before in BEFORE.values():
        place.tick(event - before)
    assert place.said(place.neighbour) == ["nhac-doithoai-sap-den"] * 3


def test_one_that_is_called_off_is_called_off_for_whoever_was_told(place: Place) -> None:
    place.tick(EVENT - BEFORE["3d"])
    place.arrives()
    at = EVENT - timedelta(days=2)
    with place.meeting.commune.desk(now=at) as desk:
        actions.cancel(desk, place.meeting.number, "Mưa lũ", place.meeting.version)
    place.tick(at)
    place.tick(EVENT - BEFORE["1d"])
    assert place.said(place.neighbour) == ["nhac-doithoai-sap-den", "nhac-doithoai-thoi"]


def test_one_that_was_held_reminds_nobody_any_more(place: Place) -> None:
    place.meeting.holds(EVENT - timedelta(hours=4))
    place.tick(EVENT - timedelta(hours=2))
    assert place.said(place.neighbour) == []


def test_what_was_not_sent_before_the_event_is_not_sent_after_it(place: Place) -> None:
    place.tick(EVENT - BEFORE["2h"])
    place.tick(EVENT)
    with place.database.write() as session:
        claimed = outbox.claim(session.connection(), "telegram", "me", 10)
        assert claimed == []


def test_planning_twice_plans_once_and_a_dialogue_without_reminders_gets_them(
    place: Place,
) -> None:
    with place.database.write() as session:
        dialogue = session.get_one(Dialogue, place.meeting.id)
        reminding.planned(session, dialogue, (NOW, OFFICE))
        assert len(session.scalars(select(Due)).all()) == 3
        for row in session.scalars(select(Due)):
            session.delete(row)
        session.flush()
        reminding.catch_up(session, NOW, OFFICE)
        reminding.catch_up(session, NOW, OFFICE)
    assert place.states() == dict.fromkeys(BEFORE, "waiting")


def test_every_reminder_has_an_author_and_a_line_in_the_log(place: Place) -> None:
    place.tick(EVENT - BEFORE["3d"])
    with place.database.read() as session:
        found = select(AuditLine).where(AuditLine.action == "reminder.done")
        line = session.scalars(found).one()
        assert (line.person_id, line.subject) == (
            place.meeting.approver,
            f"dialogue:{place.meeting.id}",
        )


def test_nights_of_the_office_count(place: Place) -> None:
    office = replace(OFFICE, quiet_from=time(8))
    assert is_quiet(EVENT - BEFORE["3d"], office)
    with place.database.write() as session:
        assert not run_due(session, Turn(EVENT - BEFORE["3d"], office, SUBJECTS))
    assert place.states()["3d"] == "waiting"
