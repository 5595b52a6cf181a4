"""Pacing: whatever is asked for, no one-second window holds more than the rate."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import pace
from storage.database import Database
from tests.contracts.people import add_address

TOKEN = "telegram"


@pytest.fixture
def paced(database: Database) -> Database:
    with database.write() as session:
        pace.ensure(session.connection(), TOKEN)
    return database


def _slots(database: Database, count: int, rate: float) -> pace.Slots:
    with database.write() as session:
        slots = pace.reserve(session.connection(), TOKEN, count, rate)
        assert slots is not None
        return slots


def test_the_first_message_leaves_at_once(paced: Database) -> None:
    assert _slots(paced, 1, 10).wait < 0.05


def test_the_second_waits_for_its_slot(paced: Database) -> None:
    _slots(paced, 1, 2)
    assert 0.3 < _slots(paced, 1, 2).wait <= 0.5


def test_a_429_holds_the_whole_token(paced: Database) -> None:
    with paced.write() as session:
        pace.hold(session.connection(), TOKEN, 30)
    assert 29 < _slots(paced, 1, 28).wait <= 30


def test_a_slot_that_is_too_far_off_is_not_taken(paced: Database) -> None:
    _slots(paced, 280, 28)
    with paced.write() as session:
        assert pace.reserve(session.connection(), TOKEN, 1, 28, within=5) is None
    assert _slots(paced, 1, 28).wait < 10.1


def test_there_is_room_for_what_may_start_within_the_time(paced: Database) -> None:
    _slots(paced, 14, 28)
    with paced.read() as session:
        assert 13 <= pace.room(session.connection(), TOKEN, 28, ahead=1.0) <= 15


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(counts=st.lists(st.integers(1, 40), min_size=1, max_size=12))
def test_no_second_holds_more_than_the_rate(paced: Database, counts: list[int]) -> None:
    """However the messages are bundled, their slots follow each other at 1/rate."""
    rate = 1000.0
    with paced.write() as session:
        connection = session.connection()
        pace.hold(connection, TOKEN, 5)  # so that real time plays no part
        waits = []
        for count in counts:
            slots = pace.reserve(connection, TOKEN, count, rate)
            assert slots is not None
            waits += [slots.wait + number * slots.apart for number in range(count)]
    gaps = [later - sooner for sooner, later in itertools.pairwise(waits)]
    assert all(gap > -0.05 for gap in gaps)
    assert waits[-1] - waits[0] == pytest.approx((len(waits) - 1) / rate, abs=0.05)


def test_a_second_429_adds_nothing_to_the_first(paced: Database) -> None:
    for _ in range(3):
        with paced.write() as session:
            pace.hold(session.connection(), TOKEN, 3)
    assert 2.8 < _slots(paced, 1, 28).wait <= 3.1


def test_somebody_writing_is_remembered_for_a_moment(paced: Database) -> None:
    with paced.write() as session:
        assert not pace.has_replied(session.connection(), TOKEN)
        pace.reserve(session.connection(), TOKEN, 1, 28, within=5)
        assert pace.has_replied(session.connection(), TOKEN)


def test_a_chat_has_a_turn_a_second_and_others_do_not_wait_for_it(database: Database) -> None:
    with database.write() as session:
        one, other = add_address(session, "1"), add_address(session, "2")
        connection = session.connection()
        assert pace.reserve_chats(connection, {one: 1.0}, 1.0, 0.2)[one] < 0.05
        waits = pace.reserve_chats(connection, {one: 1.0, other: 1.0}, 1.0, 0.2)
        assert one not in waits
        assert waits[other] < 0.05


def test_a_group_waits_longer_than_a_person(database: Database) -> None:
    with database.write() as session:
        group = add_address(session, "1")
        connection = session.connection()
        pace.reserve_chats(connection, {group: 3.0}, 1.0, 0.2)
        assert 3.0 < pace.reserve_chats(connection, {group: 3.0}, 9.0, 0.2)[group] < 3.3
