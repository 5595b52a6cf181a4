"""Taking messages back: rows that were sent go out again, as requests to the channel to delete them."""

import time
from collections.abc import Mapping, Sequence

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Double,
    SmallInteger,
    String,
    and_,
    delete,
    literal,
    select,
    update,
)

from storage.base import epoch_now
from storage.broadcasting import ids_of_body
from storage.outbox import REMINDER, URGENT, Body, Outgoing, new_id
from storage.statements import insert_new

FLEETS = 30 * 60.0  # seconds for which what a case holds may stand in a messenger
FLEETING = "fleeting:"  # how the purpose of a row begins that only asks a message back
NOTHING = {"says": [], "buttons": [], "media": [], "forget": False}


def take_back(connection: Connection, body_id: int, since: float) -> int:
    """What was sent after that moment goes out again, as a request to take it back."""
    sent = and_(
        Outgoing.id.between(*ids_of_body(body_id)),
        Outgoing.state.in_(("sent", "unknown")),
        Outgoing.sent_at > since,
    )
    back = update(Outgoing).where(sent)
    return connection.execute(back.values(state="waiting", recall=True, priority=URGENT)).rowcount


def take_back_later(
    connection: Connection, channel: str, named: Mapping[tuple[int, int], str]
) -> None:
    """What was just said is asked back when `FLEETS` have gone by; nothing of its words is kept.

    `named`: (id of the address, id of the row that said it) → the channel's ids of the messages.
    """
    rows = [
        {
            "id": new_id(),
            "address_id": address_id,
            "channel": channel,
            "priority": REMINDER,
            "purpose": f"{FLEETING}{row_id}",
            "part": 0,
            "content": NOTHING,
            "state": "waiting",
            "resend": True,
            "not_before": time.time() + FLEETS,
            "queued_at": time.time(),
            "attempts": 0,
            "recall": True,
            "message_ids": ids[:200],
        }
        for (address_id, row_id), ids in named.items()
    ]
    if rows:
        connection.execute(insert_new(connection, Outgoing), rows)


def mark_recalled(connection: Connection, ids: Sequence[int]) -> None:
    """The channel has taken these back."""
    if ids:
        gone = update(Outgoing).where(Outgoing.id.in_(ids))
        connection.execute(gone.values(state="recalled", lease_until=None, owner=None))
        _drop_fleeting(connection, Outgoing.id.in_(ids))


def _drop_fleeting(connection: Connection, which: ColumnElement[bool]) -> None:
    """What stood only for the deleting of a message has done its work."""
    fleeting = Outgoing.purpose.startswith(FLEETING, autoescape=True)
    connection.execute(delete(Outgoing).where(which, fleeting))


def correct_instead(connection: Connection, message_id: int) -> None:
    """This one cannot be taken back: it stays as it was sent, and the correction follows it."""
    _drop_fleeting(connection, Outgoing.id == message_id)
    connection.execute(
        update(Outgoing)
        .where(Outgoing.id == message_id)
        .values(state="sent", recall=False, lease_until=None, owner=None)
    )
    correction = (
        select(
            literal(new_id(), BigInteger),
            Outgoing.address_id,
            Outgoing.channel,
            Outgoing.priority,
            Outgoing.purpose + ":correction",
            Outgoing.part,
            Body.correction_id,
            literal("waiting", String),
            literal(True),
            literal(0.0, Double),
            literal(0, SmallInteger),
            epoch_now(),
        )
        .join(Body, Body.id == Outgoing.body_id)
        .where(Outgoing.id == message_id, Body.correction_id.is_not(None))
    )
    columns = ["id", "address_id", "channel", "priority", "purpose", "part", "body_id", "state"]
    columns += ["resend", "not_before", "attempts", "queued_at"]
    connection.execute(insert_new(connection, Outgoing).from_select(columns, correction))
