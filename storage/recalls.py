"""Taking messages back: rows that were sent go out again, as requests to the channel to delete them."""

from collections.abc import Sequence

from sqlalchemy import (
    BigInteger,
    Connection,
    Double,
    SmallInteger,
    String,
    and_,
    literal,
    select,
    update,
)

from storage.base import epoch_now
from storage.broadcasting import ids_of_body
from storage.outbox import URGENT, Body, Outgoing, new_id
from storage.statements import insert_new


def take_back(connection: Connection, body_id: int, since: float) -> int:
    """What was sent after that moment goes out again, as a request to take it back."""
    sent = and_(
        Outgoing.id.between(*ids_of_body(body_id)),
        Outgoing.state.in_(("sent", "unknown")),
        Outgoing.sent_at > since,
    )
    back = update(Outgoing).where(sent)
    return connection.execute(back.values(state="waiting", recall=True, priority=URGENT)).rowcount


def mark_recalled(connection: Connection, ids: Sequence[int]) -> None:
    """The channel has taken these back."""
    if ids:
        gone = update(Outgoing).where(Outgoing.id.in_(ids))
        connection.execute(gone.values(state="recalled", lease_until=None, owner=None))


def correct_instead(connection: Connection, message_id: int) -> None:
    """This one cannot be taken back: it stays as it was sent, and the correction follows it."""
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
