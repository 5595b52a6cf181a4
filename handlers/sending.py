"""Saying something to somebody: the only way to do so is a row in the outbox."""

import time

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from handlers.context import Push
from storage import outbox, people, reaching


def send(connection: Connection, *pushes: Push) -> None:
    """Put messages into the outbox, in the caller's transaction; doubles are passed over."""
    outbox.add(connection, [row(push) for push in pushes])


def lose_address(session: Session, address_id: int, failed_row: int | None = None) -> None:
    """An address is dead until its person returns: what waits for it goes to their next one, if any.

    `failed_row`: the message by which it was found out; it is tried there too. Consent is the
    person's, whatever the channel. What may have arrived (`unknown`) is not said again.
    """
    people.mark_gone(session, address_id)
    following = reaching.next_to(session, address_id)
    if following is not None:
        reaching.move_pushes(session, address_id, following)
        if failed_row is not None:
            reaching.move_failed(session, failed_row, following)
    outbox.cancel_pushes(session.connection(), [address_id])


def row(push: Push) -> dict[str, object]:
    return {
        "id": outbox.new_id(),
        "address_id": push.address_id,
        "channel": push.channel,
        "priority": push.priority,
        "purpose": push.purpose,
        "part": 0,
        "content": push.message.as_json(),
        "body_id": None,
        "state": "waiting",
        "resend": push.resend,
        "not_before": push.not_before,
        "queued_at": time.time(),
        "attempts": 0,
    }
