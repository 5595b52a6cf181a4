"""One body to many: its rows in the outbox, put there, counted and moved in pieces.

A piece is one statement and one transaction of at most `PIECE` rows, so that a notice to a million
people never holds up a reply, and takes no more memory than one to a hundred.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Double,
    RowMapping,
    Select,
    SmallInteger,
    String,
    Subquery,
    and_,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from storage.appointments import holds
from storage.audience import Audience, Cap, Recipients, lives_in, recipients
from storage.base import Json
from storage.outbox import REMINDER, Body, Outgoing
from storage.people import Address, Appointment, Person
from storage.statements import insert_new
from storage.windows import Gate

PIECE = 20_000
MESSENGER = "messenger"  # of the roles: whoever passes a notice on by word of mouth
_BITS = 31  # room for the rows of one body: one a person, the groups at the upper end
_LOWEST_ID = -(1 << 62)


def ids_of_body(body_id: int) -> tuple[int, int]:
    """The first and the last id of a body's rows.

    `outbox.new_id` counts up from the clock, so a block of its numbers could meet ids that are drawn
    elsewhere in the same millisecond. Bodies therefore have the numbers below zero, where each owns
    2³¹ of them: they never meet, their rows stand together, and each person has one.
    """
    first = _LOWEST_ID + (body_id << _BITS)
    return first, first + (1 << _BITS) - 1


@dataclass(frozen=True, slots=True)
class Sending:
    """How a body goes out, and when it is put there."""

    body_id: int
    purpose: str
    priority: int
    now: datetime
    resend: bool = False
    cap: Cap | None = None
    gate: Gate | None = None  # of the channel with windows; None: there is none


def add_body(
    connection: Connection,
    content: dict[str, Any],
    *,
    by_day: bool,
    template: dict[str, Any] | None = None,
) -> int:
    """Store what many rows of the outbox say; `template`: where only such a one is taken."""
    said = {"content": content, "by_day": by_day, "template": template}
    added = insert(Body).values(said).returning(Body.id)
    return connection.execute(added).scalar_one()


def queue_messengers(
    session: Session, audience: Audience, sending: Sending, content: dict[str, Any]
) -> int:
    """The audience's messengers have it before all others, in words of their own."""
    is_messenger = exists().where(
        Appointment.person_id == Person.id,
        Appointment.role == MESSENGER,
        holds(sending.now),
    )
    own = {
        "priority": literal(min(sending.priority, REMINDER), SmallInteger),
        "content": literal(content, Json),
    }
    return _queue(session, audience, sending, is_messenger, own)


def queue_piece(
    session: Session, audience: Audience, sending: Sending, after: int
) -> tuple[int, int | None]:
    """Rows for the next people of the audience, those with an id above `after`.

    Returns how many rows, and up to which person it looked; None when there is nobody left.
    """
    people = (
        select(Person.id)
        .where(lives_in(session, audience), Person.id > after)
        .order_by(Person.id)
        .limit(PIECE)
        .subquery()
    )
    looked_at, upto = session.execute(select(func.count(), func.max(people.c.id))).one()
    if not looked_at:
        return 0, None
    # Said of the address too, or PostgreSQL reads all the addresses for each piece.
    here = and_(Person.id.between(after + 1, upto), Address.person_id.between(after + 1, upto))
    queued = _queue(session, audience, sending, here)
    return queued, upto if looked_at == PIECE else None


def _queue(
    session: Session,
    audience: Audience,
    sending: Sending,
    which: ColumnElement[bool],
    own: Mapping[str, Any] | None = None,
) -> int:
    """`own`: what these rows have otherwise than the others of their body."""
    chosen = recipients(session, audience, sending.now, sending.cap, sending.gate).where(which)
    first = literal(ids_of_body(sending.body_id)[0], BigInteger)
    gate = sending.gate
    found = chosen.subquery() if gate is None else _affordable(chosen, gate, first)
    row = {
        **_common(sending),
        **(own or {}),
        "id": first + found.c.person_id,
        "address_id": found.c.address_id,
        "channel": found.c.channel,
    }
    if gate is not None:
        row |= {"cost": found.c.cost, "by_template": found.c.by_template}
    # The WHERE tells SQLite where the SELECT ends and ON CONFLICT begins.
    return _insert(session.connection(), row, select(*row.values()).where(found.c.person_id > 0))


def _affordable(chosen: Recipients, gate: Gate, first: ColumnElement[int]) -> Subquery:
    """All who cost nothing, and of the others as many as the money is enough for.

    `first`: of the body's ids. Whoever has a message already costs nothing more.
    """
    all_ = chosen.subquery()
    new = ~exists().where(Outgoing.id == first + all_.c.person_id)
    so_far = func.sum(all_.c.cost).over(order_by=all_.c.person_id).label("so_far")
    summed = select(all_, so_far).where(new).subquery()
    pays = or_(summed.c.cost == 0, summed.c.so_far <= gate.left)
    return select(summed).where(pays).subquery()


def queue_for(
    connection: Connection, addresses: Sequence[int], sending: Sending, content: dict[str, Any]
) -> int:
    """Rows for addresses of nobody: the villages' groups."""
    row = _common(sending) | {
        "id": literal(ids_of_body(sending.body_id)[1], BigInteger) - Address.id,
        "address_id": Address.id,
        "channel": Address.channel,
        "content": literal(content, Json),
    }
    return _insert(connection, row, select(*row.values()).where(Address.id.in_(addresses)))


def has_message(connection: Connection, person_id: int, purpose: str) -> bool:
    """Whether anything of that purpose went to a person, or is on its way."""
    mine = select(Address.id).where(Address.person_id == person_id)
    found = select(Outgoing.id).where(
        Outgoing.address_id.in_(mine),
        Outgoing.purpose == purpose,
        Outgoing.state.in_(("waiting", "held", "sending", "sent", "unknown")),
    )
    return connection.execute(found.limit(1)).first() is not None


def queue_one(connection: Connection, who: tuple[int, int, str], sending: Sending) -> None:
    """The row of one person after all; `who`: person, address and channel."""
    person_id, address_id, channel = who
    number = ids_of_body(sending.body_id)[0] + person_id
    row = {
        **_common(sending),
        "id": literal(number, BigInteger),
        "address_id": literal(address_id),
        "channel": literal(channel, String),
    }
    _insert(connection, row, select(*row.values()).where(literal(1) == 1))
    again = update(Outgoing).where(
        Outgoing.id == number, Outgoing.state.in_(("cancelled", "failed"))
    )
    anew = {"state": "waiting", "error": None, "cost": None, "by_template": False}
    connection.execute(again.values(address_id=address_id, channel=channel, **anew))


def _common(sending: Sending) -> dict[str, ColumnElement[Any]]:
    return {
        "priority": literal(sending.priority, SmallInteger),
        "purpose": literal(sending.purpose, String),
        "part": literal(0, SmallInteger),
        "body_id": literal(sending.body_id),
        "state": literal("waiting", String),
        "resend": literal(sending.resend),
        "not_before": literal(0.0, Double),
        "attempts": literal(0, SmallInteger),
        "queued_at": literal(sending.now.timestamp(), Double),
    }


def _insert(connection: Connection, row: Mapping[str, Any], rows: Select[Any]) -> int:
    put = insert_new(connection, Outgoing).from_select(list(row), rows)
    return connection.execute(put, execution_options={"preserve_rowcount": True}).rowcount


def counts(connection: Connection, body_id: int) -> dict[str, int]:
    """How many messages of a body are in each state."""
    rows = connection.execute(
        select(Outgoing.state, func.count())
        .where(Outgoing.id.between(*ids_of_body(body_id)))
        .group_by(Outgoing.state)
    )
    return dict(rows.all())


_FROM = {"held": ("waiting",), "waiting": ("held",), "cancelled": ("waiting", "held")}


def move_piece(connection: Connection, body_id: int, to: str, after: int | None) -> int | None:
    """The next rows of a body to that state.

    Returns the id of the last one, from which to go on; None when there is none left.
    """
    first, last = ids_of_body(body_id)
    begin = first if after is None else after + 1
    old = and_(Outgoing.state.in_(_FROM[to]), ~Outgoing.recall)
    some = (
        select(Outgoing.id)
        .where(Outgoing.id.between(begin, last), old)
        .order_by(Outgoing.id)
        .limit(PIECE)
        .subquery()
    )
    upto: int | None = connection.scalar(select(func.max(some.c.id)))
    if upto is not None:
        these = and_(Outgoing.id.between(begin, upto), old)
        connection.execute(update(Outgoing).where(these).values(state=to))
    return upto


def moving(connection: Connection) -> tuple[int, str] | None:
    """A body whose rows are to be moved, and to which state."""
    found = connection.execute(
        select(Body.id, Body.moving_to)
        .where(Body.moving_to.is_not(None))
        .order_by(Body.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).first()
    return None if found is None else (found.id, str(found.moving_to))


def moved(connection: Connection, body_id: int) -> None:
    """None of its rows is left to move."""
    change(connection, body_id, moving_to=None)


def change(connection: Connection, body_id: int, **values: Any) -> None:
    """Set `held`, `resting`, `moving_to` or `correction_id` of a body."""
    connection.execute(update(Body).where(Body.id == body_id).values(**values))


def is_over(connection: Connection, body_id: int) -> bool:
    """Whether nothing of a body can still leave."""
    left = (
        select(Outgoing.id)
        .where(
            Outgoing.id.between(*ids_of_body(body_id)),
            Outgoing.state.in_(("waiting", "held", "sending")),
        )
        .order_by(Outgoing.id.desc())
        .limit(1)
    )
    return connection.execute(left).first() is None


def settle_unknown(connection: Connection, body_id: int, to: str) -> int:
    """Rows of which nobody can tell whether they arrived become `waiting` or `sent`; how many."""
    unsure = and_(Outgoing.id.between(*ids_of_body(body_id)), Outgoing.state == "unknown")
    return connection.execute(update(Outgoing).where(unsure).values(state=to)).rowcount


def unknown_rows(connection: Connection, body_id: int) -> Sequence[RowMapping]:
    """Id, channel and attempts of the rows whose fate nobody knows."""
    unsure = and_(Outgoing.id.between(*ids_of_body(body_id)), Outgoing.state == "unknown")
    found = select(Outgoing.id, Outgoing.channel, Outgoing.attempts).where(unsure)
    return connection.execute(found.order_by(Outgoing.id)).mappings().all()


def forget_piece(connection: Connection, body_id: int) -> int:
    """Erase some rows of a body; returns how many."""
    some = select(Outgoing.id).where(Outgoing.id.between(*ids_of_body(body_id))).limit(PIECE)
    gone = delete(Outgoing).where(Outgoing.id.in_(some.scalar_subquery()))
    return connection.execute(gone).rowcount
