"""A channel that is down for everybody is noticed from numbers, told, and gone round, once."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.channels.watching import PIECE, down, stuck, watch
from handlers.context import Office
from storage import broadcasting, channel_health, outbox
from storage.channel_health import ChannelMinute, Tally
from storage.database import Database
from storage.outbox import Outgoing as Row
from storage.people import Address, Appointment, Consent, Person
from tests.contracts.people import add_address
from tests.contracts.test_merging import message
from tests.contracts.test_taking_over import on_both
from tests.unit.casework.office import TODAY, add_places

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
OFFICE = Office(channel_patience=30)


def tried(session: Session, at: datetime, tally: Tally, channel: str = "telegram") -> None:
    minute = int(at.timestamp() // 60)
    channel_health.count(session.connection(), channel, minute, tally)


@pytest.fixture
def broken(database: Database) -> Database:
    """Telegram answered all day, and for some minutes does not."""
    with database.write() as session:
        tried(session, NOW - timedelta(hours=3), Tally(500, 2))
        tried(session, NOW - timedelta(minutes=2), Tally(30, 30))
        tried(session, NOW - timedelta(minutes=2), Tally(30, 0), "web")
        watch(session, NOW, OFFICE)
    return database


def test_the_one_that_nobody_is_reached_on_is_down_and_no_other(broken: Database) -> None:
    with broken.read() as session:
        assert [(one.channel, one.since) for one in down(session)] == [("telegram", NOW)]


def test_numbers_of_one_minute_add_up(database: Database) -> None:
    with database.write() as session:
        for _ in range(3):
            tried(session, NOW, Tally(2, 1))
        minute = int(NOW.timestamp() // 60)
        sums = channel_health.sums(session, minute, minute + 1)
    assert sums == {"telegram": Tally(6, 3)}


def test_when_on_a_day_something_was_sent_is_gone_after_ten_minutes(database: Database) -> None:
    with database.write() as session:
        for minutes in (11, 60, 180, 185, 600):
            tried(session, NOW - timedelta(minutes=minutes), Tally(2, 1))
        tried(session, NOW - timedelta(minutes=9), Tally(1, 0))
        watch(session, NOW, OFFICE)
        watch(session, NOW, OFFICE)
        found = select(ChannelMinute.minute, ChannelMinute.tried, ChannelMinute.troubled)
        rows = [tuple(row) for row in session.execute(found.order_by(ChannelMinute.minute))]
    today = int(datetime(2026, 11, 23, tzinfo=UTC).timestamp() // 60)
    lately = int(NOW.timestamp() // 60) - 9
    assert rows == [(today - 24 * 60, 4, 2), (today, 6, 3), (lately, 1, 0)]


def test_what_waits_stays_until_patience_is_over_and_then_moves_once(broken: Database) -> None:
    telegram, web = on_both(broken)
    with broken.write() as session:
        alone = add_address(session, "2", "telegram")
        session.add_all([message(telegram, "n", "waiting"), message(alone, "n", "waiting")])
        session.flush()
        later = NOW + timedelta(minutes=20)
        tried(session, later, Tally(12, 12))
        watch(session, later, OFFICE)
        assert {row.address_id for row in session.scalars(select(Row))} == {telegram, alone}
        for minutes in (31, 32):
            later = NOW + timedelta(minutes=minutes)
            tried(session, later, Tally(12, 12))
            assert watch(session, later, OFFICE) is False
        found = session.execute(select(Row.address_id, Row.channel, Row.state)).all()
    assert sorted(tuple(row) for row in found) == sorted(
        [(web, "web", "waiting"), (alone, "telegram", "waiting")]
    )


def test_what_waits_for_a_channel_that_was_switched_off_moves_at_once(database: Database) -> None:
    telegram, web = on_both(database)
    alone = Office(channels_off=("telegram",))
    with database.write() as session:
        session.add(message(telegram, "n:1", "waiting"))
        session.flush()
        assert watch(session, NOW, Office(channels_off=("telegram", "web"))) is False
        assert session.scalars(select(Row.address_id)).all() == [telegram]
        watch(session, NOW, alone)
        assert session.scalars(select(Row.address_id)).all() == [web]


def test_a_reply_does_not_move(broken: Database) -> None:
    telegram, _ = on_both(broken)
    with broken.write() as session:
        row = message(telegram, "reply", "waiting")
        row.priority = outbox.REPLY
        session.add(row)
        session.flush()
        tried(session, NOW + timedelta(minutes=31), Tally(12, 12))
        watch(session, NOW + timedelta(minutes=31), OFFICE)
        assert session.scalar(select(Row.channel)) == "telegram"


def test_what_arrives_again_ends_it_and_so_does_an_hour_of_silence(broken: Database) -> None:
    with broken.write() as session:
        watch(session, NOW + timedelta(minutes=59), OFFICE)
        assert len(down(session)) == 1
        watch(session, NOW + timedelta(minutes=61), OFFICE)
        assert down(session) == []
        tried(session, NOW + timedelta(minutes=80), Tally(30, 30))
        watch(session, NOW + timedelta(minutes=80), OFFICE)
        assert len(down(session)) == 1
        tried(session, NOW + timedelta(minutes=95), Tally(5, 0))
        watch(session, NOW + timedelta(minutes=95), OFFICE)
        assert down(session) == []


def test_a_channel_that_works_again_is_up_within_minutes_and_stays_so(broken: Database) -> None:
    with broken.write() as session:
        for minutes in range(5):
            tried(session, NOW + timedelta(minutes=minutes), Tally(20, 20))
        later = NOW + timedelta(minutes=8)
        tried(session, later, Tally(16, 0))
        for seconds in (0, 20, 40):
            watch(session, later + timedelta(seconds=seconds), OFFICE)
            assert down(session) == []


def test_staff_who_agreed_are_told_where_it_can_reach_them(database: Database) -> None:
    with database.write() as session:
        area = add_places(session).province
        person = Person(name="Lò Thị Hoa", language="vi", created_on=TODAY)
        for channel in ("telegram", "web"):
            person.addresses.append(Address(channel=channel, external_id="1"))
        session.add(person)
        session.flush()
        post = Appointment(person_id=person.id, role="officer", area_id=area.id, since=NOW)
        agreed = Consent(person_id=person.id, purpose="digest", given=True, at=NOW, channel="web")
        agreed.text_version, agreed.proof = "a", "0" * 64
        session.add_all([post, agreed])
        session.flush()
        for minute in (0, 1):  # told once
            tried(session, NOW + timedelta(minutes=minute), Tally(30, 30))
            watch(session, NOW + timedelta(minutes=minute), OFFICE)
        found = session.scalars(select(Row)).all()
        assert [(row.channel, row.priority) for row in found] == [("web", outbox.URGENT)]


def test_a_notice_says_how_many_of_it_wait_for_that_channel(broken: Database) -> None:
    telegram, _ = on_both(broken)
    with broken.write() as session:
        body = broadcasting.add_body(session.connection(), {}, by_day=False)
        row = message(telegram, "n", "waiting")
        row.id, row.body_id = broadcasting.ids_of_body(body)[0] + 1, body
        session.add_all([row, message(telegram, "other", "waiting")])
        session.flush()
        assert [(one.channel, one.waiting) for one in stuck(session, body)] == [("telegram", 1)]
        assert down(session)[0].waiting == 2
        assert stuck(session, None) == []


def test_many_are_moved_a_piece_at_a_time(broken: Database) -> None:
    telegram, _ = on_both(broken)
    with broken.write() as session:
        session.add_all(message(telegram, f"n:{number}", "waiting") for number in range(PIECE + 1))
        session.flush()
        later = NOW + timedelta(minutes=31)
        tried(session, later, Tally(12, 12))
        assert watch(session, later, OFFICE) is True
        assert watch(session, later, OFFICE) is False
        assert set(session.scalars(select(Row.channel))) == {"web"}
