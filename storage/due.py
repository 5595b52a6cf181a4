"""What is due: a row a reminder, with its moment and a key that no two rows share.

A row goes `waiting → done | late | dropped | cancelled`. One that is done or late has a body in the
outbox; while it is `queuing`, not all of its people have their row there yet. What it says is of use
until the event; after that, or when the event is moved, the body is held so that nothing more leaves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Double,
    ForeignKey,
    Index,
    Select,
    String,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from storage.base import Base
from storage.broadcasting import forget_piece, ids_of_body
from storage.outbox import Body, Outgoing
from storage.people import Address, AuditLine, Person
from storage.statements import add_new

WAITING, DONE, LATE, DROPPED, CANCELLED = "waiting", "done", "late", "dropped", "cancelled"
OVER, DEAD = "over", "dead"
MOVED, OFF = "moved", "off"
NEWS = (MOVED, OFF)  # steps that are no reminder: they tell whoever was reminded of a change


class Due(Base):
    __tablename__ = "due"
    __table_args__ = (
        Index("ix_due_state", "state", "due_at"),
        Index("ix_due_subject", "kind", "subject_id"),
        Index("ix_due_ended", "ended", "event_at"),
        Index("ix_due_queuing", "queuing"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))  # of content/reminders
    key: Mapped[str] = mapped_column(String(80), unique=True)
    subject_id: Mapped[int] = mapped_column(BigInteger)  # a dialogue's, a meeting's …
    round: Mapped[int]  # counts the times that the event was given
    step: Mapped[str] = mapped_column(String(10))  # "3d", "2h" …, or one of NEWS
    due_at: Mapped[float] = mapped_column(Double)  # seconds since 1970
    event_at: Mapped[float] = mapped_column(Double)  # it is of use until then
    payload: Mapped[dict[str, Any] | None]  # what the words need and the subject no longer knows
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    state: Mapped[str] = mapped_column(String(10), default=WAITING)
    held_until: Mapped[float | None] = mapped_column(Double)  # a pause holds it back until then
    body_id: Mapped[int | None] = mapped_column(BigInteger)  # of `outbox.Body`
    queuing: Mapped[bool] = mapped_column(default=False)
    ended: Mapped[str | None] = mapped_column(String(10))  # its body is held: over | dead


People = Select[int, int, int, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is worked on."""

    id: int
    kind: str
    subject_id: int
    step: str
    due_at: float
    event_at: float
    payload: dict[str, Any] | None
    author_id: int | None


# --- planning -------------------------------------------------------------------------------------


def latest(session: Session, kind: str, subject_id: int) -> tuple[int, float, bool] | None:
    """The last round of a subject's reminders: its number, its event, whether it still stands."""
    found = session.execute(
        select(Due.round, Due.event_at, func.min(Due.state), func.max(Due.state))
        .where(Due.kind == kind, Due.subject_id == subject_id, Due.step.not_in(NEWS))
        .group_by(Due.round, Due.event_at)
        .order_by(Due.round.desc())
        .limit(1)
    ).one_or_none()
    if found is None:
        return None
    number, event_at, first, last = found
    return number, event_at, not first == last == CANCELLED


def add(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Rows whose key is there already are passed over."""
    if rows:
        waiting = {"state": WAITING, "queuing": False}
        add_new(session, Due, [row | waiting for row in rows])


def kill(session: Session, kind: str, subject_id: int) -> None:
    """What waits is cancelled, and what is queued and has not left never leaves."""
    mine = and_(Due.kind == kind, Due.subject_id == subject_id)
    session.execute(
        update(Due).where(mine, Due.state.in_((WAITING, DROPPED))).values(state=CANCELLED),
        execution_options={"synchronize_session": False},
    )
    said = and_(mine, Due.body_id.is_not(None), or_(Due.ended.is_(None), Due.ended == OVER))
    _bodies(session, said, held=True, moving_to="cancelled")
    session.execute(
        update(Due).where(said).values(ended=DEAD, queuing=False),
        execution_options={"synchronize_session": False},
    )


def _bodies(session: Session, which: ColumnElement[bool], **values: Any) -> None:
    session.execute(
        update(Body).where(Body.id.in_(select(Due.body_id).where(which))).values(**values),
        execution_options={"synchronize_session": False},
    )


# --- the clock's part -----------------------------------------------------------------------------


def anything(session: Session, now: float) -> bool:
    """Whether a turn of the clock would find something to do; quick, and it only reads."""
    useless = and_(Due.ended.is_(None), Due.event_at <= now, Due.body_id.is_not(None))
    for found in (
        _may_be_said(now),
        Due.queuing,
        useless,
        and_(Due.state == DROPPED, Due.due_at > now),
        and_(Due.ended == OVER, Due.event_at > now),
    ):
        if session.execute(select(Due.id).where(found).limit(1)).first() is not None:
            return True
    return False


def set_right(session: Session, now: float, grace: Mapping[str, float]) -> None:
    """What the time has made useless rests; what a clock that was set back makes of use waits again.

    `grace`: of each kind, for how many seconds after its moment a reminder is in time.
    """
    quiet = {"synchronize_session": False}
    again = and_(Due.state == DROPPED, Due.due_at > now)
    session.execute(update(Due).where(again).values(state=WAITING), execution_options=quiet)
    in_time = case(grace, value=Due.kind, else_=None)  # a kind that is not known any more stays
    missed = and_(_waits(now), Due.due_at <= now - in_time, Due.step.not_in(NEWS))
    stale = and_(missed, _overtaken(now))
    session.execute(update(Due).where(stale).values(state=DROPPED), execution_options=quiet)
    useful = and_(Due.ended == OVER, Due.event_at > now)
    _bodies(session, useful, held=False, moving_to="waiting")
    session.execute(update(Due).where(useful).values(ended=None), execution_options=quiet)
    over = and_(Due.ended.is_(None), Due.event_at <= now, Due.body_id.is_not(None))
    _bodies(session, over, held=True, moving_to="held")
    session.execute(update(Due).where(over).values(ended=OVER), execution_options=quiet)


def _waits(until: float) -> ColumnElement[bool]:
    return and_(Due.state == WAITING, Due.due_at <= until)


def _may_be_said(now: float) -> ColumnElement[bool]:
    return and_(_waits(now), or_(Due.held_until.is_(None), Due.held_until <= now))


_OTHER = aliased(Due)


def _overtaken(now: float) -> ColumnElement[bool]:
    """A later reminder of the same event is due too: one is enough."""
    return exists().where(
        _OTHER.kind == Due.kind,
        _OTHER.subject_id == Due.subject_id,
        _OTHER.round == Due.round,
        _OTHER.step.not_in(NEWS),
        _OTHER.state == WAITING,
        _OTHER.due_at > Due.due_at,
        _OTHER.due_at <= now,
    )


def take(session: Session, now: float, most: int) -> list[Row]:
    """What is due, locked until the transaction ends; the most pressing event first."""
    columns = (Due.id, Due.kind, Due.subject_id, Due.step, Due.due_at, Due.event_at)
    found = (
        select(*columns, Due.payload, Due.author_id)
        .where(_may_be_said(now))
        .order_by(Due.due_at, Due.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return [Row(*row) for row in session.execute(found)]


def drop(session: Session, ids: Sequence[int]) -> None:
    if ids:
        session.execute(update(Due).where(Due.id.in_(ids)).values(state=DROPPED))


def hold_back(session: Session, ids: Sequence[int], until: float) -> None:
    """They wait until that moment; then they are as late as if the machine had been off."""
    session.execute(update(Due).where(Due.id.in_(ids)).values(held_until=until))


@dataclass(frozen=True, slots=True)
class Said:
    """A row that was taken, what it says, and the state that it is now in."""

    row: Row
    state: str
    content: dict[str, Any]
    template: dict[str, Any] | None = None  # the same as one of the platform's templates


def say(session: Session, said: Sequence[Said], now: datetime) -> None:
    """Give each its body, which goes by day only, and write down in whose name it goes."""
    if not said:
        return
    connection = session.connection()
    bodies = connection.execute(
        insert(Body).returning(Body.id, sort_by_parameter_order=True),
        [{"content": one.content, "by_day": True, "template": one.template} for one in said],
    ).scalars()
    connection.execute(
        _SAY,
        [
            {"of_id": one.row.id, "to": one.state, "body": body}
            for one, body in zip(said, bodies, strict=True)
        ],
    )
    session.add_all(
        AuditLine(
            at=now,
            person_id=one.row.author_id,
            action=f"reminder.{one.row.step if one.row.step in NEWS else one.state}",
            subject=f"{one.row.kind}:{one.row.subject_id}",
        )
        for one in said
    )
    session.flush()


_SAY = (
    update(Due)
    .where(Due.id == bindparam("of_id"))
    .values(state=bindparam("to"), body_id=bindparam("body"), queuing=True)
)


def queuing(session: Session, most: int) -> list[Row]:
    """Rows of which not everybody has a message yet."""
    columns = (Due.id, Due.kind, Due.subject_id, Due.step, Due.due_at, Due.event_at)
    found = (
        select(*columns, Due.payload, Due.author_id)
        .where(Due.queuing, Due.ended.is_(None))
        .order_by(Due.event_at, Due.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return [Row(*row) for row in session.execute(found)]


def all_queued(session: Session, ids: Sequence[int]) -> None:
    session.execute(update(Due).where(Due.id.in_(ids)).values(queuing=False))


def told(kind: str, subjects: Sequence[int]) -> People:
    """Whoever was sent something about these subjects, as `due_queuing.queue_piece` wants it."""
    first = literal(ids_of_body(0)[0], BigInteger) + Due.body_id * literal(1 << 31, BigInteger)
    its = Outgoing.id.between(first, first + literal((1 << 31) - 1, BigInteger))
    reached = Outgoing.state.in_(("sent", "sending", "unknown"))
    return (
        select(
            Due.subject_id.label("subject_id"),
            Person.id.label("person_id"),
            literal(0).label("answered"),
            literal("notices").label("consent"),
        )
        .join(Outgoing, and_(its, reached))
        .join(Address, Address.id == Outgoing.address_id)
        .join(Person, Person.id == Address.person_id)
        .where(Due.kind == kind, Due.subject_id.in_(subjects), Due.body_id.is_not(None))
        .distinct()
    )


def forget(session: Session, before: float, most: int = 200) -> None:
    """Erase what was due long ago, with its messages, piece by piece."""
    found = select(Due.id, Due.body_id).where(Due.event_at < before, Due.state != WAITING)
    for number, body_id in session.execute(found.order_by(Due.event_at).limit(most)).all():
        if body_id is not None:
            if forget_piece(session.connection(), body_id):
                return  # the rest at the next tick
            session.execute(delete(Body).where(Body.id == body_id))
        session.execute(delete(Due).where(Due.id == number))
