"""Messages out: everything the bot says is a row here before it is said.

A row goes `waiting → sending → sent | failed | unknown | cancelled`. It is unique on (purpose,
address, part), so saying a thing twice by mistake is impossible. `unknown` is honest: the process
died, or the line broke, when nobody could tell whether the platform had taken the message.
"""

import itertools
import secrets
import time
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Double,
    ForeignKey,
    Index,
    RowMapping,
    SmallInteger,
    String,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, epoch_now
from storage.people import Address, Person
from storage.statements import insert_new

REPLY, URGENT, REMINDER, BULK = 0, 1, 2, 3
LEASE_SECONDS = 60.0


class Body(Base):
    """What a notice says, once, for all the rows that carry it."""

    __tablename__ = "outbox_body"

    id: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[dict[str, Any]]


class Outgoing(Base):
    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("purpose", "address_id", "part"),
        Index(
            "ix_outbox_waiting",
            "channel",
            "priority",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_outbox_sending",
            "lease_until",
            sqlite_where=text("state = 'sending'"),
            postgresql_where=text("state = 'sending'"),
        ),
    )

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    address_id: Mapped[int] = mapped_column(
        ForeignKey("address.id", ondelete="CASCADE"), index=True
    )
    channel: Mapped[str] = mapped_column(String(20))
    priority: Mapped[int] = mapped_column(SmallInteger)
    purpose: Mapped[str] = mapped_column(String(100))
    part: Mapped[int] = mapped_column(SmallInteger, default=0)
    content: Mapped[dict[str, Any] | None]
    body_id: Mapped[int | None] = mapped_column(ForeignKey("outbox_body.id"))
    state: Mapped[str] = mapped_column(String(10), default="waiting")
    resend: Mapped[bool]  # what becomes of an unknown: said again, or left and reported
    not_before: Mapped[float] = mapped_column(Double, default=0.0)
    lease_until: Mapped[float | None] = mapped_column(Double)
    owner: Mapped[str | None] = mapped_column(String(40))
    attempts: Mapped[int] = mapped_column(SmallInteger, default=0)
    error: Mapped[str | None] = mapped_column(String(200))


_counter = itertools.count(secrets.randbelow(1 << 20))


def new_id() -> int:
    """An id that grows with time and that two processes do not both draw."""
    return (time.time_ns() // 1_000_000 << 22) | (next(_counter) & 0x3FFFFF)


def first_id_of(moment: datetime) -> int:
    """No id drawn before that moment is as large, none drawn after it is smaller."""
    return int(moment.timestamp() * 1000) << 22


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Put messages in; rows that are there already (same purpose, address, part) are passed over."""
    if rows:
        connection.execute(insert_new(connection, Outgoing), rows)


_now = epoch_now()


_ANYTHING_DUE = select(Outgoing.id).where(
    or_(
        and_(
            Outgoing.state == "waiting",
            Outgoing.channel == bindparam("of_channel"),
            Outgoing.not_before <= _now,
        ),
        and_(Outgoing.state == "sending", Outgoing.lease_until < _now),
    )
)


def anything_due(connection: Connection, channel: str) -> bool:
    """Whether there is something to claim, or a lease that ran out."""
    due = connection.execute(_ANYTHING_DUE.limit(1), {"of_channel": channel})
    return due.first() is not None


def claim(connection: Connection, channel: str, owner: str, most: int) -> Sequence[RowMapping]:
    """Lease up to `most` waiting messages of a channel, the most pressing first."""
    due = (
        select(Outgoing.id)
        .where(
            Outgoing.state == "waiting", Outgoing.channel == channel, Outgoing.not_before <= _now
        )
        .order_by(Outgoing.priority, Outgoing.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    taken = (
        update(Outgoing)
        .where(Outgoing.id.in_(due.scalar_subquery()))
        .values(
            state="sending",
            owner=owner,
            lease_until=_now + LEASE_SECONDS,
            attempts=Outgoing.attempts + 1,
        )
        .returning(Outgoing.id)
    )
    ids = [row.id for row in connection.execute(taken)]
    return _read(connection, ids) if ids else []


def _read(connection: Connection, ids: list[int]) -> Sequence[RowMapping]:
    content = func.coalesce(Outgoing.content, Body.content).label("content")
    statement = (
        select(
            Outgoing.id,
            Outgoing.priority,
            Outgoing.resend,
            Outgoing.attempts,
            content,
            Address.external_id,
            Address.id.label("address_id"),
            Person.language,
        )
        .join(Address, Address.id == Outgoing.address_id)
        .join(Person, Person.id == Address.person_id)
        .outerjoin(Body, Body.id == Outgoing.body_id)
        .where(Outgoing.id.in_(ids))
        .order_by(Outgoing.priority, Outgoing.id)
    )
    return connection.execute(statement).mappings().all()


_DROP_REPLIES = delete(Outgoing).where(
    Outgoing.id.in_(bindparam("ids", expanding=True)), Outgoing.priority == REPLY
)
_MARK_SENT = (
    update(Outgoing)
    .where(Outgoing.id.in_(bindparam("ids", expanding=True)))
    .values(state="sent", lease_until=None, owner=None, error=None)
)


def mark_replies_sent(connection: Connection, ids: Sequence[int]) -> None:
    """A reply that was sent is erased: it may hold the person's words, or the code of a case."""
    if ids:
        connection.execute(_DROP_REPLIES, {"ids": list(ids)})


def mark_sent(connection: Connection, ids: Sequence[int]) -> None:
    if ids:
        connection.execute(_MARK_SENT, {"ids": list(ids)})


def mark(connection: Connection, message_id: int, state: str, error: str, wait: float = 0) -> None:
    """End a lease with `failed`, `unknown`, `cancelled`, or `waiting` again after `wait` seconds."""
    connection.execute(
        update(Outgoing)
        .where(Outgoing.id == message_id)
        .values(
            state=state, error=error[:200], not_before=_now + wait, lease_until=None, owner=None
        )
    )


def recover(connection: Connection, *, alive: str | None = None) -> int:
    """Settle messages whose sender died: resend or report as unknown. Returns how many.

    With `alive`, every lease that is not that owner's counts as dead (one process, just started);
    otherwise only those that ran out.
    """
    dead = Outgoing.lease_until < _now if alive is None else Outgoing.owner != alive
    lost = update(Outgoing).where(Outgoing.state == "sending", dead)
    freed = {"lease_until": None, "owner": None}
    again = connection.execute(lost.where(Outgoing.resend).values(state="waiting", **freed))
    unsure = connection.execute(lost.where(~Outgoing.resend).values(state="unknown", **freed))
    return again.rowcount + unsure.rowcount


def counts(connection: Connection, purpose: str) -> dict[str, int]:
    """How many messages of a purpose are in each state."""
    rows = connection.execute(
        select(Outgoing.state, func.count())
        .where(Outgoing.purpose == purpose)
        .group_by(Outgoing.state)
    )
    return dict(rows.all())


def erase_replies(connection: Connection, addresses: Sequence[int]) -> None:
    """Drop every reply of these addresses, sent or not: nothing of the talk may remain."""
    connection.execute(
        delete(Outgoing).where(Outgoing.address_id.in_(addresses), Outgoing.priority == REPLY)
    )


def cancel_pushes(connection: Connection, address_ids: Sequence[int]) -> None:
    """Call back what has not left yet for people who stopped; replies still go."""
    connection.execute(
        update(Outgoing)
        .where(
            Outgoing.address_id.in_(address_ids),
            Outgoing.state == "waiting",
            Outgoing.priority != REPLY,
        )
        .values(state="cancelled")
    )
