"""Messages out: everything the bot says is a row here before it is said.

A row goes `waiting → sending → sent | failed | unknown | cancelled`; it is `held` while its notice is
paused, scheduled, or stopped for the night, and `recalled` once the channel has taken it back. It is
unique on (purpose, address, part), so saying a thing twice by mistake is impossible. `unknown` is honest: the process
died, or the line broke, when nobody could tell whether the platform had taken the message.
"""

import itertools
import secrets
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Double,
    ForeignKey,
    Index,
    Row,
    RowMapping,
    Select,
    SmallInteger,
    String,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    false,
    func,
    literal,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.dml import ReturningUpdate

from storage.base import Base, epoch_now
from storage.people import Address, Person
from storage.statements import insert_new
from storage.windows import OUTSIDE

REPLY, URGENT, REMINDER, BULK = 0, 1, 2, 3
COSTS = "cost > 0 AND state IN ('waiting', 'held', 'sending', 'unknown')"  # money that is bound
LEASE_SECONDS = 12.0  # renewed every RENEW_SECONDS; others may settle the row after that
RENEW_SECONDS = 4.0


class Body(Base):
    """What a notice says, once, for all the rows that carry it.

    Nothing of it leaves while it is `held`, or at night when it goes `by_day`. So that a claim need
    not look past a million such rows, they are then moved to another state, piece by piece
    (`moving_to`); `resting` says that they were moved for the night.
    """

    __tablename__ = "outbox_body"

    id: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[dict[str, Any]]
    held: Mapped[bool] = mapped_column(default=False)
    by_day: Mapped[bool] = mapped_column(default=False)
    resting: Mapped[bool] = mapped_column(default=False)
    moving_to: Mapped[str | None] = mapped_column(String(10))  # held | waiting | cancelled
    correction_id: Mapped[int | None] = mapped_column(
        ForeignKey("outbox_body.id")
    )  # what is said to those from whom it cannot be taken back
    template: Mapped[dict[str, Any] | None]  # the same as one of the platform's templates


class Outgoing(Base):
    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("address_id", "purpose", "part"),
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
        Index(
            "ix_outbox_cost",
            "channel",
            "cost",
            sqlite_where=text(COSTS),
            postgresql_where=text(COSTS),
        ),
    )

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    address_id: Mapped[int] = mapped_column(ForeignKey("address.id", ondelete="CASCADE"))
    channel: Mapped[str] = mapped_column(String(20))
    priority: Mapped[int] = mapped_column(SmallInteger)
    purpose: Mapped[str] = mapped_column(String(100))
    part: Mapped[int] = mapped_column(SmallInteger, default=0)
    content: Mapped[dict[str, Any] | None]
    body_id: Mapped[int | None]  # of a `Body`; no foreign key: a million rows would check it each
    state: Mapped[str] = mapped_column(String(10), default="waiting")
    resend: Mapped[bool]  # what becomes of an unknown: said again, or left and reported
    not_before: Mapped[float] = mapped_column(Double, default=0.0)
    lease_until: Mapped[float | None] = mapped_column(Double)
    owner: Mapped[str | None] = mapped_column(String(40))
    attempts: Mapped[int] = mapped_column(SmallInteger, default=0)
    error: Mapped[str | None] = mapped_column(String(200))
    queued_at: Mapped[float] = mapped_column(Double, default=0.0)
    sent_at: Mapped[float | None] = mapped_column(Double)
    recall: Mapped[bool] = mapped_column(default=False)  # to be taken back, not said
    message_ids: Mapped[str | None] = mapped_column(String(200))  # the channel's, with commas
    cost: Mapped[int | None]  # đồng; NULL: nobody asked, since it is free there
    by_template: Mapped[bool] = mapped_column(default=False, server_default=false())


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


def _stopped(*, night: bool) -> Select[int]:
    """Bodies of which nothing may leave now; their rows are moved to `held` a little later."""
    return select(Body.id).where(or_(Body.held, and_(Body.by_day, literal(night))))


_DUE = and_(Outgoing.state == "waiting", Outgoing.channel == bindparam("of_channel"))
_ANYTHING_DUE = select(Outgoing.id).where(
    or_(
        and_(_DUE, Outgoing.not_before <= _now),
        and_(Outgoing.state == "sending", Outgoing.lease_until < _now),
    )
)


def anything_due(connection: Connection, channel: str) -> bool:
    """Whether there is something to claim, or a lease that ran out."""
    due = connection.execute(_ANYTHING_DUE.limit(1), {"of_channel": channel})
    return due.first() is not None


def _claim_statement(*, night: bool) -> ReturningUpdate[int]:
    stopped = Outgoing.body_id.in_(_stopped(night=night))
    may_leave = or_(Outgoing.body_id.is_(None), Outgoing.recall, ~stopped)
    due = (
        select(Outgoing.id)
        .where(_DUE, Outgoing.not_before <= _now, may_leave)
        .order_by(Outgoing.priority, Outgoing.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )
    return (
        update(Outgoing)
        .where(Outgoing.id.in_(due.scalar_subquery()))
        .values(
            state="sending",
            owner=bindparam("by_owner"),
            lease_until=_now + LEASE_SECONDS,
            attempts=Outgoing.attempts + 1,
        )
        .returning(Outgoing.id)
    )


_CLAIM = {night: _claim_statement(night=night) for night in (False, True)}


def claim(
    connection: Connection, channel: str, owner: str, most: int, *, night: bool = False
) -> Sequence[RowMapping]:
    """Lease up to `most` waiting messages of a channel, the most pressing first.

    `night`: only what may leave at any hour.
    """
    asked = {"of_channel": channel, "by_owner": owner, "most": most}
    ids = [row.id for row in connection.execute(_CLAIM[night], asked)]
    return connection.execute(_READ, {"ids": ids}).mappings().all() if ids else []


_READ = (
    select(
        Outgoing.id,
        Outgoing.priority,
        Outgoing.resend,
        Outgoing.attempts,
        Outgoing.body_id,
        Outgoing.content,
        Outgoing.recall,
        Outgoing.message_ids,
        Address.external_id,
        Address.id.label("address_id"),
        Address.free_at,
        Address.heard_at,
        Address.state.label("address_state"),
        Address.person_id,
        Outgoing.cost,
        Outgoing.by_template,
        Address.person_id.is_(None).label("group"),
        Person.language,
        Person.by_ear,
    )
    .join(Address, Address.id == Outgoing.address_id)
    .outerjoin(Person, Person.id == Address.person_id)
    .where(Outgoing.id.in_(bindparam("ids", expanding=True)))
    .order_by(Outgoing.priority, Outgoing.id)
)


def body(connection: Connection, body_id: int) -> dict[str, Any]:
    """What a body says."""
    found = connection.execute(select(Body.content).where(Body.id == body_id))
    return found.scalar_one()  # type: ignore[no-any-return]


def body_template(connection: Connection, body_id: int) -> dict[str, Any]:
    """What a body says where only a template is taken; {} where it has none."""
    found: dict[str, Any] | None = connection.scalar(
        select(Body.template).where(Body.id == body_id)
    )
    return found or {}


def set_costs(connection: Connection, costs: Mapping[int, int]) -> None:
    """What these rows cost after all."""
    if costs:
        rows = [{"of_id": row, "much": cost} for row, cost in costs.items()]
        connection.execute(_SET_COST, rows)


def wait_again(connection: Connection, address_id: int, since: float, most: int) -> None:
    """What was meant for this person alone and was given up since then waits once more."""
    mine = (Outgoing.address_id == address_id, Outgoing.state == "cancelled")
    given_up = (Outgoing.error == OUTSIDE, Outgoing.body_id.is_(None), Outgoing.queued_at > since)
    found = select(Outgoing.id).where(*mine, *given_up).order_by(Outgoing.id.desc()).limit(most)
    again = update(Outgoing).where(Outgoing.id.in_(found.scalar_subquery()))
    connection.execute(again.values(state="waiting", error=None, cost=None))


def give_up(connection: Connection, ids: Sequence[int], error: str) -> None:
    """These were claimed and will not be sent."""
    if ids:
        gone = {"state": "cancelled", "error": error, "lease_until": None, "owner": None}
        connection.execute(update(Outgoing).where(Outgoing.id.in_(ids)).values(**gone))


_SET_COST = update(Outgoing).where(Outgoing.id == bindparam("of_id")).values(cost=bindparam("much"))
_PUT_BACK = (
    update(Outgoing)
    .where(Outgoing.id == bindparam("of_id"))
    .values(
        state="waiting",
        not_before=_now + bindparam("wait", type_=Double),
        attempts=Outgoing.attempts - 1,
        lease_until=None,
        owner=None,
    )
)


def put_back(connection: Connection, waits: Mapping[int, float]) -> None:
    """These were claimed and not sent after all: they wait again, so many seconds."""
    if waits:
        rows = [{"of_id": row, "wait": wait} for row, wait in waits.items()]
        connection.execute(_PUT_BACK, rows)


_RENEW = (
    update(Outgoing)
    .where(Outgoing.state == "sending", Outgoing.owner == bindparam("by_owner"))
    .values(lease_until=_now + LEASE_SECONDS)
)


def on_their_way(connection: Connection) -> Sequence[Row[str, str, int]]:
    """(channel, state, how many rows) of what waits and of what is being sent."""
    rows = (
        select(Outgoing.channel, literal(state).label("state"), func.count())
        .where(Outgoing.state == state)
        .group_by(Outgoing.channel)
        for state in ("waiting", "sending")
    )
    return [row for statement in rows for row in connection.execute(statement)]


def renew(connection: Connection, owner: str) -> None:
    """This owner is alive, and still busy with what it has leased."""
    connection.execute(_RENEW, {"by_owner": owner})


_DROP_REPLIES = delete(Outgoing).where(
    Outgoing.id.in_(bindparam("ids", expanding=True)), Outgoing.priority == REPLY
)
_MARK_SENT = (
    update(Outgoing)
    .where(Outgoing.id.in_(bindparam("ids", expanding=True)))
    .values(state="sent", sent_at=_now, lease_until=None, owner=None, error=None)
)
_MARK_NAMED = (
    update(Outgoing)
    .where(Outgoing.id == bindparam("of_id"))
    .values(
        state="sent",
        sent_at=_now,
        lease_until=None,
        owner=None,
        error=None,
        message_ids=bindparam("named"),
    )
)


def mark_replies_sent(connection: Connection, ids: Sequence[int]) -> None:
    """A reply that was sent is erased: it may hold the person's words, or the code of a case."""
    if ids:
        connection.execute(_DROP_REPLIES, {"ids": list(ids)})


def mark_sent(connection: Connection, sent: Mapping[int, str]) -> None:
    """`sent`: of each row the channel's ids of its messages, by which they can be taken back."""
    named = [{"of_id": row, "named": ids[:200]} for row, ids in sent.items() if ids]
    unnamed = [row for row, ids in sent.items() if not ids]
    if named:
        connection.execute(_MARK_NAMED, named)
    if unnamed:
        connection.execute(_MARK_SENT, {"ids": unnamed})


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
            Outgoing.state.in_(("waiting", "held")),
            Outgoing.priority != REPLY,
            ~Outgoing.recall,  # to be taken back, it says nothing
        )
        .values(state="cancelled")
    )
