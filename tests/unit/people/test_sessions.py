"""Sessions: how long they run, used and unused, and what is kept of them."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.people.signing_in import (
    Lasting,
    begin,
    confirm,
    devices,
    end_device,
    end_others,
    hash_of,
    holder,
    touch,
)
from storage.people import ConsoleSession, Person
from tests.unit.people.talker import NOW, TODAY

LASTING = Lasting(timedelta(hours=8), timedelta(minutes=30), timedelta(minutes=10))
MINUTE = timedelta(minutes=1)


@pytest.fixture
def person(session: Session) -> int:
    made = Person(name="Lò Thị Mai", created_on=TODAY)
    session.add(made)
    session.flush()
    return made.id


def test_it_runs_while_it_is_used_and_no_longer_than_a_day_s_work(
    session: Session, person: int
) -> None:
    token, now = begin(session, person, NOW, LASTING), NOW
    while now < NOW + timedelta(hours=8):
        assert holder(session, token, now, LASTING) is not None
        touch(session, token, now)
        now += 29 * MINUTE
    assert holder(session, token, NOW + timedelta(hours=8), LASTING) is None


def test_left_alone_it_ends(session: Session, person: int) -> None:
    token = begin(session, person, NOW, LASTING)
    assert holder(session, token, NOW + 29 * MINUTE, LASTING) is not None
    assert holder(session, token, NOW + 30 * MINUTE, LASTING) is None


def test_that_it_is_used_is_written_down_every_two_minutes_at_most(
    session: Session, person: int
) -> None:
    token = begin(session, person, NOW, LASTING)
    who = holder(session, token, NOW, LASTING)
    assert who is not None
    assert [who.is_stale(NOW + n * MINUTE) for n in (0, 1, 2)] == [False, False, True]


def test_a_proof_runs_out_and_is_given_again(session: Session, person: int) -> None:
    token = begin(session, person, NOW, LASTING)
    for moment, proved in ((NOW, True), (NOW + 10 * MINUTE, False)):
        who = holder(session, token, moment, LASTING)
        assert who is not None
        assert who.has_proved(moment, LASTING) is proved
    confirm(session, token, NOW + 10 * MINUTE)
    who = holder(session, token, NOW + 10 * MINUTE, LASTING)
    assert who is not None
    assert who.has_proved(NOW + 19 * MINUTE, LASTING)


def test_sessions_that_were_left_are_forgotten_at_the_next_sign_in(
    session: Session, person: int
) -> None:
    begin(session, person, NOW, LASTING)
    fresh = begin(session, person, NOW + 31 * MINUTE, LASTING)
    assert session.scalars(select(ConsoleSession.token_hash)).all() == [hash_of(fresh)]


def test_of_a_browser_its_family_is_kept_and_when_it_was_used(
    session: Session, person: int
) -> None:
    begin(session, person, NOW, LASTING, "Firefox")
    row = session.scalars(select(ConsoleSession)).one()
    kept = {column.name for column in ConsoleSession.__table__.columns}
    assert kept == {
        "token_hash", "person_id", "expires_at", "seen_at", "confirmed_at", "browser"
    }  # fmt: skip
    assert row.browser == "Firefox"


def test_one_browser_is_ended_or_all_others(session: Session, person: int) -> None:
    here, there, third = (begin(session, person, NOW, LASTING) for _ in range(3))
    who = holder(session, here, NOW, LASTING)
    assert who is not None
    listed = devices(session, who, here, NOW, LASTING)
    assert [one.here for one in listed].count(True) == 1
    assert end_device(session, person, hash_of(there)) == 1
    assert end_device(session, person + 1, hash_of(third)) == 0
    assert holder(session, there, NOW, LASTING) is None
    assert end_others(session, person, here) == 1
    assert holder(session, third, NOW, LASTING) is None
    assert holder(session, here, NOW, LASTING) is not None
