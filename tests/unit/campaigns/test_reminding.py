"""Reminders of campaigns: on the month's day, before the due day and the milestone, never of what is done."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from handlers.campaigns import actions, cycle, households, reminding
from handlers.context import DIEN_BIEN, Office
from handlers.messages import Outgoing as Message
from handlers.people.actions import give_consent
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from handlers.wording import wording
from storage import campaign_marks as marks
from storage.campaigns import CampaignTask
from storage.due import CANCELLED, Due
from storage.outbox import Body, Outgoing
from storage.people import Address
from tests.unit.campaigns.test_talk import ROAD, TOLD, registered
from tests.unit.meetings.assembly import listed, villager
from tests.unit.people.talker import Places, Talker, add_area

OFFICE = Office()
MONTHLY = datetime(2026, 11, 25, 8, 5, tzinfo=DIEN_BIEN)


def ticks(session: Session, at: datetime) -> None:
    """As the clock does; again and again."""
    for _ in range(2):
        reminding.plan_ahead(session, at - timedelta(days=1), OFFICE)
    while run_due(session, Turn(at, OFFICE, SUBJECTS), 10):
        pass


def told(session: Session, who: Talker) -> list[str]:
    """What each reminder says, the first one first."""
    rows = session.execute(
        select(Body.content)
        .join(Outgoing, Outgoing.body_id == Body.id)
        .join(Address, Address.id == Outgoing.address_id)
        .where(Address.person_id == who.speaker.person_id)
        .order_by(Body.id)
    )
    messages = [Message.from_json(row.content) for row in rows]
    return ["\n".join(wording(words) for words in one.says) for one in messages]


def agreed(session: Session, places: Places) -> tuple[Talker, CampaignTask]:
    who = registered(session, places)
    give_consent(who.context(), "notices", True)
    return who, session.query(CampaignTask).one()


def test_a_village_is_reminded_once_a_month_of_all_that_it_has_open(
    session: Session, places: Places
) -> None:
    who, _ = agreed(session, places)
    for number in range(4):
        actions.register(
            who.context(), places.ho_chim.id, ROAD, {**TOLD, "result": f"Việc {number}"}
        )
    ticks(session, MONTHLY)
    ticks(session, MONTHLY + timedelta(hours=1))
    [once] = told(session, who)
    assert "Bản mình đăng ký Bê tông 300 m đường nội bản. Hạn 30/06/2027." in once
    assert "Còn 2 việc nữa" in once
    ticks(session, MONTHLY + timedelta(days=30))
    assert len(told(session, who)) == 2


def hands_in(who: Talker, task: CampaignTask) -> None:
    actions.prove(who.context(), task.id, None, 300.0)
    cycle.score(who.context(), task.id, None)


def ends(who: Talker, task: CampaignTask) -> None:
    reminding.plan_ahead(who.session, MONTHLY - timedelta(days=1), OFFICE)
    reminding.ended(who.session, task.campaign)


def stops(who: Talker, _: CampaignTask) -> None:
    give_consent(who.context(), "notices", False)


@pytest.mark.parametrize("change", [hands_in, ends, stops])
def test_of_what_is_done_or_ended_and_who_does_not_want_it_nobody_is_reminded(
    change: Callable[[Talker, CampaignTask], None], session: Session, places: Places
) -> None:
    who, task = agreed(session, places)
    change(who, task)
    if change is ends:
        while run_due(session, Turn(MONTHLY, OFFICE, SUBJECTS), 10):
            pass
    else:
        ticks(session, MONTHLY)
    assert told(session, who) == []


def test_before_the_due_day_and_the_milestone_the_head_is_told_and_overdue_is_said_to_be_so(
    session: Session, places: Places
) -> None:
    who, _ = agreed(session, places)
    due = datetime(2027, 6, 30, 18, tzinfo=DIEN_BIEN)
    for before in (7, 1):
        while run_due(
            session, Turn(due - timedelta(days=before, minutes=-1), OFFICE, SUBJECTS), 10
        ):
            pass
    assert [one.split(".")[0] for one in told(session, who)] == [
        "Việc thi đua sắp đến hạn ngày 30/06/2027"
    ] * 2
    ticks(session, datetime(2027, 7, 25, 8, 5, tzinfo=DIEN_BIEN))
    assert "đã quá nên đang tính là chưa làm" in told(session, who)[-1]
    mark = datetime(2030, 12, 28, 18, 5, tzinfo=DIEN_BIEN)
    ticks(session, mark)
    assert "sơ kết, tổng kết ngày 31/12/2030" in told(session, who)[-1]


@pytest.mark.parametrize(("place", "reminded"), [("commune", 0), ("neighbour", 1)])
def test_of_a_milestone_that_the_village_s_commune_reached_it_is_not_reminded(
    place: str, reminded: int, session: Session, places: Places
) -> None:
    who, _ = agreed(session, places)
    session.execute(update(Due).values(state=CANCELLED))  # its own day is not meant here
    elsewhere = add_area(session, "03173", "xã", "Tủa Chùa", None)
    area = places.na_sang if place == "commune" else elsewhere
    day = date(2026, 12, 31)
    marks.put(session, [area.id], (ROAD[0], day), day)
    ticks(session, datetime(2026, 12, 28, 18, 5, tzinfo=DIEN_BIEN))
    assert sum("sơ kết, tổng kết" in one for one in told(session, who)) == reminded


def test_a_household_is_reminded_until_it_is_done(session: Session, places: Places) -> None:
    listed(session, places)
    who = villager(session, places, "anh", 3)
    households.register(who.context(), "nong-thon-moi")
    ticks(session, MONTHLY)
    assert ["Hộ mình tham gia" in one for one in told(session, who)] == [True]
    households.say_done(who.context(), "nong-thon-moi")
    ticks(session, MONTHLY + timedelta(days=30))
    assert len(told(session, who)) == 1


@given(st.integers(0, 1800 * 24 * 60))
def test_the_next_monthly_moment_lies_ahead_and_no_month_is_skipped(minutes: int) -> None:
    here = MONTHLY + timedelta(minutes=minutes)
    moment = reminding.next_monthly("nong-thon-moi", here, OFFICE)
    assert here < moment <= here + timedelta(days=32)
    assert (moment.day, moment.hour) == (25, 8)
