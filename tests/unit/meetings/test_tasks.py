"""Work that a meeting agreed on is reminded until it is done; what is late is called so."""

from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import DIEN_BIEN
from handlers.messages import Outgoing as Message
from handlers.people import actions as people
from handlers.people.appointing import hand_over
from storage.due import WAITING, Due
from storage.meetings import Meeting, MeetingTask
from storage.outbox import Body, Outgoing
from storage.people import Address
from tests.unit.meetings.test_closing import adds_task
from tests.unit.meetings.test_counting import on_its_day
from tests.unit.meetings.test_reminding import ticks
from tests.unit.people.talker import Places, Talker

DUE = datetime(2026, 12, 20, tzinfo=DIEN_BIEN)
MORNING = time(8, 1)


def agreed(session: Session, places: Places) -> tuple[Talker, Meeting]:
    who, meeting = on_its_day(session, places)
    people.give_consent(who.context(), "notices", True)
    who.begins("meeting", str(meeting.id))
    who.taps("Kết thúc họp")
    adds_task(who, "20/12")
    who.taps("Hết việc rồi")
    who.taps("Kết thúc họp")
    return who, meeting


def told(session: Session, who: Talker) -> list[str]:
    rows = session.scalars(
        select(Body.content)
        .join(Outgoing, Outgoing.body_id == Body.id)
        .join(Address, Address.id == Outgoing.address_id)
        .where(Address.person_id == who.speaker.person_id)
        .order_by(Body.id)
    )
    keys = [Message.from_json(row).says[0].key for row in rows]
    return [key for key in keys if key.startswith("viec-hop")]


def morning(days: int) -> datetime:
    return datetime.combine((DUE + timedelta(days=days)).date(), MORNING, DIEN_BIEN)


def test_the_head_is_reminded_before_it_is_due_and_every_week_after(
    session: Session, places: Places
) -> None:
    who, _ = agreed(session, places)
    for days in range(-5, 20):
        for hour in (8, 20):
            ticks(session, morning(days).replace(hour=hour))
    assert told(session, who) == ["viec-hop-sap-han"] * 3 + ["viec-hop-qua-han"] * 3


def test_what_is_done_is_not_spoken_of_again(session: Session, places: Places) -> None:
    who, meeting = agreed(session, places)
    ticks(session, morning(-2))
    who.begins("meeting-tasks", str(meeting.id))
    who.taps("Xong: Đổ bê tông 300 m đường nội bản")
    assert session.scalars(select(Due).where(Due.state == WAITING)).all() == []
    before = told(session, who)
    ticks(session, morning(9))
    assert told(session, who) == before


def test_who_is_head_no_longer_is_left_in_peace(session: Session, places: Places) -> None:
    who, _ = agreed(session, places)
    hand_over(session, places.ho_chim.id, who.now)
    ticks(session, morning(1))
    assert told(session, who) == []
    assert session.query(MeetingTask).one().state == "open"
