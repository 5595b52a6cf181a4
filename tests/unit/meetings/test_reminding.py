"""T3: the village is reminded 3 days, 1 day and 2 hours before its meeting, until it has said no."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import DIEN_BIEN, Office
from handlers.messages import Outgoing as Message
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from handlers.wording import wording
from storage.due import Due
from storage.outbox import Body, Outgoing
from storage.people import Address
from tests.unit.meetings.assembly import called, listed, villager, with_document
from tests.unit.people.talker import Places, Talker, resident

OFFICE = Office()
STARTS = datetime(2026, 11, 28, 19, 30, tzinfo=DIEN_BIEN)
BEFORE = (timedelta(days=3), timedelta(days=1), timedelta(hours=2))


def ticks(session: Session, at: datetime) -> None:
    while run_due(session, Turn(at, OFFICE, SUBJECTS), 10):
        pass


def reminders(session: Session, who: Talker) -> list[Message]:
    """What was queued for them that the meeting's reminders say, the first one first."""
    rows = session.execute(
        select(Body.content)
        .join(Outgoing, Outgoing.body_id == Body.id)
        .join(Address, Address.id == Outgoing.address_id)
        .where(Address.person_id == who.speaker.person_id)
        .order_by(Body.id)
    )
    messages = [Message.from_json(row.content) for row in rows]
    return [one for one in messages if one.says[0].key.startswith("nhac-hop")]


def test_who_did_not_answer_is_reminded_three_times_with_the_same_buttons(
    session: Session, places: Places
) -> None:
    listed(session, places)
    who = villager(session, places, "anh", 3)
    _, meeting = called(session, places)
    for before in BEFORE:
        ticks(session, STARTS - before + timedelta(minutes=1))
    told = reminders(session, who)
    assert [one.says[0].key for one in told] == ["nhac-hop-sap-den"] * 3
    assert [tag for tag, _ in told[0].buttons] == [
        f"go.meeting-{way}.{meeting.notice_id}" for way in ("going", "sending", "absent")
    ]


def test_a_reminder_names_the_documents_and_the_menu_has_their_links(
    session: Session, places: Places
) -> None:
    listed(session, places)
    who = villager(session, places, "anh", 3)
    _, meeting = called(session, places)
    with_document(session, meeting, "Dự toán làm đường")
    ticks(session, STARTS - BEFORE[0] + timedelta(minutes=1))
    (told,) = reminders(session, who)
    assert wording(told.says[1]) == "Tài liệu kèm theo: Dự toán làm đường."
    assert "Dự toán làm đường: " in who.begins("village-meetings")


def test_a_household_that_cannot_come_is_left_in_peace(session: Session, places: Places) -> None:
    listed(session, places)
    stays, comes = villager(session, places, "anh", 3), villager(session, places, "chị", 4)
    _, meeting = called(session, places)
    stays.begins("meeting-absent", str(meeting.notice_id))
    comes.begins("meeting-going", str(meeting.notice_id))
    ticks(session, STARTS - timedelta(days=1))
    assert reminders(session, stays) == []
    assert reminders(session, comes)


def test_a_meeting_that_is_put_off_reminds_nobody(session: Session, places: Places) -> None:
    listed(session, places)
    who = villager(session, places, "anh", 3)
    head, meeting = called(session, places)
    head.begins("meeting", str(meeting.id))
    head.taps("Đổi lịch hoặc hoãn")
    head.taps("Hoãn họp")
    head.taps(next(one for one in head.buttons if one.startswith("Hoãn")))
    ticks(session, STARTS - timedelta(hours=2))
    assert reminders(session, who) == []
    assert "waiting" not in set(session.scalars(select(Due.state)))


def test_another_village_is_not_reminded(session: Session, places: Places) -> None:
    listed(session, places)
    near = villager(session, places, "anh", None)
    far = resident(session, places.huoi_xuan, "khách")
    called(session, places)
    ticks(session, STARTS - timedelta(days=1))
    assert reminders(session, near)
    assert reminders(session, far) == []
