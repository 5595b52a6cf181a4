"""Stopping a notice, taking it back, and settling what nobody knows."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.notices import control, queuing
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_as_operator, send_notice, status
from handlers.people.authority import authority_of
from handlers.people.synthesis import synthesize
from storage import outbox
from storage.audience import Audience
from storage.notices import Notice
from storage.outbox import Outgoing
from tests.unit.people.talker import NOW, OFFICE, Places, head

NIGHT = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)  # ten in the evening in Điện Biên


def _operator(session: Session, now: datetime = NOW) -> Acting:
    return Acting(session, None, now, OFFICE)


@pytest.fixture
def number(session: Session, places: Places) -> int:
    """A notice to ten people, of which three are on their way and one was sent."""
    synthesize(session, count=10, area_code="03172", now=NOW)
    draft = Draft("Họp bản.")
    return send_as_operator(_operator(session), "03172", draft)


def _claim(session: Session, most: int = 10, *, night: bool = False) -> list[int]:
    rows = outbox.claim(session.connection(), "telegram", "me", most, night=night)
    session.expire_all()
    return [row["id"] for row in rows]


def _work(session: Session, now: datetime = NOW) -> None:
    while queuing.work(session, now, OFFICE):
        session.expire_all()


def test_a_pause_stops_it_at_once_and_it_goes_on_where_it_was(
    session: Session, number: int
) -> None:
    assert len(_claim(session, 3)) == 3
    control.pause(_operator(session), number)
    assert _claim(session) == []  # before its rows are moved aside …
    _work(session)
    assert _claim(session) == []  # … and after
    assert status(session, number)["waiting"] == 7
    assert not status(session, number)["done"]
    control.resume(_operator(session), number)
    _work(session)
    assert len(_claim(session)) == 7


def test_what_was_cancelled_does_not_leave_and_what_was_sent_stays_sent(
    session: Session, number: int
) -> None:
    sent = _claim(session, 4)
    outbox.mark_sent(session.connection(), dict.fromkeys(sent, "1"))
    control.cancel(_operator(session), number)
    _work(session)
    found = status(session, number)
    assert (found["sent"], found["cancelled"], found["waiting"], found["done"]) == (4, 6, 0, True)


def test_a_notice_that_was_paused_can_be_cancelled(session: Session, number: int) -> None:
    control.pause(_operator(session), number)
    _work(session)
    control.cancel(_operator(session), number)
    _work(session)
    assert status(session, number)["cancelled"] == 10


def test_a_recall_asks_for_what_was_sent_within_two_days_and_stops_the_rest(
    session: Session, number: int
) -> None:
    sent = _claim(session, 4)
    outbox.mark_sent(session.connection(), dict.fromkeys(sent, "17"))
    session.query(Outgoing).filter(Outgoing.id == sent[0]).update({"sent_at": 1.0})
    now = datetime.now(UTC)
    control.recall(_operator(session, now), number, "Họp lùi sang tối mai.")
    _work(session, now)
    back = outbox.claim(session.connection(), "telegram", "me", 20)
    assert sorted(row["id"] for row in back if row["recall"]) == sorted(sent[1:])
    assert {row["message_ids"] for row in back if row["recall"]} == {"17"}
    session.expire_all()
    assert status(session, number)["cancelled"] == 6


def test_a_recall_needs_its_correction(session: Session, number: int) -> None:
    with pytest.raises(Refused):
        control.recall(_operator(session), number, "  ")
    assert session.get_one(Notice, number).state == "sending"


@pytest.mark.parametrize(("again", "state"), [(True, "waiting"), (False, "sent")])
def test_what_nobody_knows_is_listed_and_settled_by_hand(
    session: Session, number: int, again: bool, state: str
) -> None:
    (row, *_) = _claim(session, 1)
    session.query(Outgoing).filter(Outgoing.id == row).update({"state": "unknown"})
    assert [found["id"] for found in control.unknown_rows(session, number)] == [row]
    assert control.settle(_operator(session), number, again=again) == 1
    session.expire_all()
    assert session.get_one(Outgoing, row).state == state
    assert control.unknown_rows(session, number) == []


def test_a_heads_long_notice_rests_at_night_and_goes_on_in_the_morning(
    session: Session, places: Places
) -> None:
    synthesize(session, count=10, area_code="03172-01", now=NOW)
    author = authority_of(session, head(session, places.ho_chim).speaker.person_id, NOW)
    acting = Acting(session, author, NOW, OFFICE)
    send_notice(acting, Audience((places.ho_chim.id,)), Draft("Họp."))
    assert len(_claim(session, 2)) == 2
    assert _claim(session, night=True) == []
    _work(session, NIGHT)
    assert set(session.scalars(select(Outgoing.state))) == {"sending", "held"}
    _work(session, NIGHT + timedelta(hours=9))
    assert len(_claim(session)) == 8


def test_only_whoever_answers_for_the_place_can_stop_it(
    session: Session, places: Places, number: int
) -> None:
    who = authority_of(session, head(session, places.ho_chim).speaker.person_id, NOW)
    stranger = Acting(session, who, NOW, OFFICE)
    for change in (control.pause, control.resume, control.cancel):
        with pytest.raises(Refused):
            change(stranger, number)
    with pytest.raises(Refused):
        control.recall(stranger, number, "Sai.")
    with pytest.raises(Refused):
        control.settle(stranger, number, again=True)


@pytest.mark.parametrize("state", ["review", "rejected", "cancelled", "recalled", "done"])
def test_an_action_that_makes_no_sense_there_is_refused(
    session: Session, number: int, state: str
) -> None:
    session.get_one(Notice, number).state = state
    with pytest.raises(Refused):
        control.pause(_operator(session), number)
    with pytest.raises(Refused):
        control.resume(_operator(session), number)


def test_a_notice_is_done_when_nothing_of_it_can_still_leave(session: Session, number: int) -> None:
    sent = _claim(session, 9)
    outbox.mark_sent(session.connection(), dict.fromkeys(sent, ""))
    queuing.finish(session, NOW, OFFICE)
    assert session.get_one(Notice, number).state == "sending"
    outbox.mark_sent(session.connection(), dict.fromkeys(_claim(session), ""))
    queuing.finish(session, NOW, OFFICE)
    assert session.get_one(Notice, number).state == "done"


def test_after_two_months_the_numbers_are_kept_and_to_whom_it_went_is_not(
    session: Session, number: int
) -> None:
    outbox.mark_sent(session.connection(), dict.fromkeys(_claim(session), ""))
    before = status(session, number)
    queuing.finish(session, NOW, OFFICE)
    assert session.query(Outgoing).count() == 10
    for _ in range(2):
        queuing.finish(session, NOW + timedelta(days=61), OFFICE)
        session.expire_all()
    assert session.query(Outgoing).count() == 0
    assert status(session, number) == before | {"done": True}
