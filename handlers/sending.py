"""Saying something to somebody: the only way to do so is a row in the outbox."""

import time

from sqlalchemy import Connection

from handlers.context import Push
from storage import outbox


def send(connection: Connection, *pushes: Push) -> None:
    """Put messages into the outbox, in the caller's transaction; doubles are passed over."""
    outbox.add(connection, [row(push) for push in pushes])


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
