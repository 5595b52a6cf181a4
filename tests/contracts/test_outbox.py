"""The outbox, over SQLite and PostgreSQL."""

from typing import Any

import pytest
from sqlalchemy import select, update

from storage import broadcasting, outbox, recalls
from storage.database import Database
from storage.outbox import BULK, REMINDER, REPLY, URGENT, Outgoing
from tests.contracts.people import add_address

SAYS = {"says": [], "buttons": [], "media": [], "forget": False}


def _row(address: int, purpose: str, priority: int = BULK, **more: Any) -> dict[str, Any]:
    return {
        "id": outbox.new_id(),
        "address_id": address,
        "channel": "test",
        "priority": priority,
        "purpose": purpose,
        "part": 0,
        "content": SAYS,
        "body_id": None,
        "state": "waiting",
        "resend": False,
        "not_before": 0.0,
        "attempts": 0,
    } | more


def _put(database: Database, *rows: dict[str, Any]) -> None:
    with database.write() as session:
        outbox.add(session.connection(), rows)


def _claim(database: Database, most: int = 10, owner: str = "me") -> list[int]:
    with database.write() as session:
        return [row["id"] for row in outbox.claim(session.connection(), "test", owner, most)]


def _states(database: Database) -> dict[str, str]:
    with database.read() as session:
        return dict(session.execute(select(Outgoing.purpose, Outgoing.state)).all())


@pytest.fixture
def address(database: Database) -> int:
    with database.write() as session:
        return add_address(session)


def test_a_message_put_in_twice_is_there_once(database: Database, address: int) -> None:
    _put(database, _row(address, "notice:1"), _row(address, "notice:1"))
    _put(database, _row(address, "notice:1"))
    assert len(_claim(database)) == 1


def test_the_most_pressing_is_claimed_first(database: Database, address: int) -> None:
    kinds = {"b": BULK, "r": REMINDER, "u": URGENT, "a": REPLY}
    rows = {name: _row(address, name, priority) for name, priority in kinds.items()}
    _put(database, *rows.values())
    assert _claim(database) == [rows[name]["id"] for name in ("a", "u", "r", "b")]


def test_what_one_claims_another_does_not(database: Database, address: int) -> None:
    _put(database, *[_row(address, f"n{i}") for i in range(5)])
    first, second = _claim(database, 3, "one"), _claim(database, 3, "two")
    assert (len(first), len(second)) == (3, 2)
    assert not set(first) & set(second)


def test_a_message_that_is_not_due_yet_stays(database: Database, address: int) -> None:
    _put(database, _row(address, "later", not_before=9e12))
    assert _claim(database) == []


def test_a_reply_that_was_sent_is_gone_and_a_notice_is_kept(
    database: Database, address: int
) -> None:
    _put(database, _row(address, "reply", REPLY), _row(address, "notice"))
    ids = _claim(database)
    with database.write() as session:
        outbox.mark_replies_sent(session.connection(), ids)
        outbox.mark_sent(session.connection(), {ids[1]: "17"})
    assert _states(database) == {"notice": "sent"}


def test_a_dead_senders_messages_are_sent_again_or_reported_as_unknown(
    database: Database, address: int
) -> None:
    _put(database, _row(address, "again", resend=True), _row(address, "skip"))
    _claim(database, owner="dead")
    with database.write() as session:
        assert outbox.recover(session.connection(), alive="me") == 2
    assert _states(database) == {"again": "waiting", "skip": "unknown"}


def test_a_lease_that_still_runs_is_left_alone(database: Database, address: int) -> None:
    _put(database, _row(address, "n"))
    _claim(database, owner="other")
    with database.write() as session:
        assert outbox.recover(session.connection()) == 0
        session.execute(update(Outgoing).values(lease_until=1.0))
        assert outbox.recover(session.connection()) == 1


def test_a_person_who_stops_gets_replies_and_nothing_else(database: Database, address: int) -> None:
    _put(database, _row(address, "reply", REPLY), _row(address, "notice"))
    with database.write() as session:
        outbox.cancel_pushes(session.connection(), [address])
    assert _states(database) == {"reply": "waiting", "notice": "cancelled"}


def test_a_failed_try_waits_before_the_next(database: Database, address: int) -> None:
    _put(database, _row(address, "n"))
    (message,) = _claim(database)
    with database.write() as session:
        outbox.mark(session.connection(), message, "waiting", "server", wait=60)
    assert _claim(database) == []
    assert _states(database) == {"n": "waiting"}


def test_what_was_claimed_and_not_sent_waits_again_as_if_untouched(
    database: Database, address: int
) -> None:
    _put(database, _row(address, "n"))
    (message,) = _claim(database)
    with database.write() as session:
        outbox.put_back(session.connection(), {message: 0.0})
    with database.write() as session:
        (row,) = outbox.claim(session.connection(), "test", "me", 5)
        assert (row["id"], row["attempts"]) == (message, 1)


def test_whoever_renews_a_lease_keeps_it(database: Database, address: int) -> None:
    _put(database, _row(address, "n"))
    _claim(database, owner="alive")
    with database.write() as session:
        session.execute(update(Outgoing).values(lease_until=1.0))
        outbox.renew(session.connection(), "alive")
        assert outbox.recover(session.connection()) == 0


@pytest.mark.parametrize(("held", "by_day", "night", "leaves"), [
    (False, False, True, 1), (True, False, False, 0), (False, True, True, 0), (False, True, False, 1),
])  # fmt: skip
def test_what_is_paused_or_goes_by_day_is_not_claimed(
    database: Database, address: int, held: bool, by_day: bool, night: bool, leaves: int
) -> None:
    with database.write() as session:
        connection = session.connection()
        body = broadcasting.add_body(connection, SAYS, by_day=by_day)
        broadcasting.change(connection, body, held=held)
    _put(database, _row(address, "n", content=None, body_id=body))
    with database.write() as session:
        found = outbox.claim(session.connection(), "test", "me", 5, night=night)
    assert len(found) == leaves


def test_what_cannot_be_taken_back_is_followed_by_its_correction(
    database: Database, address: int
) -> None:
    with database.write() as session:
        connection = session.connection()
        body = broadcasting.add_body(connection, SAYS, by_day=False)
        other = broadcasting.add_body(connection, SAYS | {"media": ["x"]}, by_day=False)
        broadcasting.change(connection, body, correction_id=other)
    _put(database, _row(address, "notice:1", content=None, body_id=body, recall=True))
    (message,) = _claim(database)
    with database.write() as session:
        recalls.correct_instead(session.connection(), message)
    assert _states(database) == {"notice:1": "sent", "notice:1:correction": "waiting"}
    with database.write() as session:
        (row,) = outbox.claim(session.connection(), "test", "me", 5)
        assert row["body_id"] == other
