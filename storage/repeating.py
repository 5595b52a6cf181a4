"""What repeats: somebody set a rule, an hour and whom it is for; each day on which it falls is a row.

State: `waiting` for an approver → `on` → `off`; a village's `rests` while the village has no head. A change
ends one and begins another. The rules are kept
as `content/calendars/stored.py` writes them.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ForeignKey,
    String,
    UniqueConstraint,
    and_,
    delete,
    exists,
    false,
    func,
    literal,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from storage.appointments import holds
from storage.areas import Area
from storage.base import Base
from storage.due import WAITING as DUE_WAITING
from storage.due import Due, People
from storage.people import Appointment, Person
from storage.statements import insert_new

WAITING, ON, RESTS, OFF = "waiting", "on", "rests", "off"
VILLAGE, HEADS = (
    "village",
    "heads",
)  # whom: everybody of the village; the heads of an area's villages
HEAD = "head"
KIND = "repeating"  # of storage/due.py


class Repeating(Base):
    __tablename__ = "repeating"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    whom: Mapped[str] = mapped_column(String(10))
    what: Mapped[str] = mapped_column(String(200))
    rule: Mapped[dict[str, Any]]
    at: Mapped[str] = mapped_column(String(5))  # "19:30", of the office's day
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    state: Mapped[str] = mapped_column(String(10), index=True)
    planned_until: Mapped[date | None]  # the last day up to which its days are planned
    created_at: Mapped[datetime]


class Occurrence(Base):
    """A day on which it falls; what is due points at it."""

    __tablename__ = "repeating_day"
    __table_args__ = (UniqueConstraint("repeating_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    repeating_id: Mapped[int] = mapped_column(ForeignKey("repeating.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(index=True)


# --- what there is --------------------------------------------------------------------------------


def of_village(session: Session, area_id: int) -> Sequence[Repeating]:
    """Those for a village's people that have not ended, the first one first."""
    found = select(Repeating).where(
        Repeating.area_id == area_id, Repeating.whom == VILLAGE, Repeating.state != OFF
    )
    return session.scalars(found.order_by(Repeating.id)).all()


def for_heads(session: Session, paths: Sequence[str]) -> list[tuple[Repeating, Area]]:
    """Those for village heads of the areas under these paths, what waits first."""
    found = (
        select(Repeating, Area)
        .join(Area, Area.id == Repeating.area_id)
        .where(Repeating.whom == HEADS, Repeating.state != OFF, _under(paths))
        .order_by(Repeating.state.desc(), Repeating.id)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def find(session: Session, number: int) -> tuple[Repeating, Area] | None:
    found = (
        select(Repeating, Area)
        .join(Area, Area.id == Repeating.area_id)
        .where(Repeating.id == number, Repeating.state != OFF)
    )
    row = session.execute(found.with_for_update(of=Repeating)).one_or_none()
    return (row[0], row[1]) if row else None


def _under(paths: Sequence[str]) -> Any:
    return or_(false(), *(Area.path.startswith(path, autoescape=True) for path in paths))


# --- the clock's part -----------------------------------------------------------------------------


def behind(session: Session, day: date, most: int) -> Sequence[Repeating]:
    """Those whose days up to `day` are not planned yet, locked."""
    less = or_(Repeating.planned_until.is_(None), Repeating.planned_until < day)
    found = select(Repeating).where(Repeating.state == ON, less).order_by(Repeating.id)
    return session.scalars(found.limit(most).with_for_update(skip_locked=True)).all()


def add_days(session: Session, rows: Sequence[dict[str, Any]]) -> dict[tuple[int, datetime], int]:
    """Their ids by what repeats and the moment; days that are there already are passed over."""
    if not rows:
        return {}
    session.execute(insert_new(session.connection(), Occurrence), list(rows))
    first = min(row["at"] for row in rows)
    numbers = {row["repeating_id"] for row in rows}
    found = select(Occurrence.repeating_id, Occurrence.at, Occurrence.id).where(
        Occurrence.at >= first, Occurrence.repeating_id.in_(numbers)
    )
    return {(number, at): own for number, at, own in session.execute(found)}


def ahead(session: Session, repeating_id: int, now: datetime) -> Sequence[Occurrence]:
    found = select(Occurrence).where(Occurrence.repeating_id == repeating_id, Occurrence.at > now)
    return session.scalars(found.order_by(Occurrence.at)).all()


def orphaned(session: Session, now: datetime) -> Sequence[Repeating]:
    """Those for a village's people whose author is no longer head of it."""
    still = exists().where(
        Appointment.person_id == Repeating.author_id,
        Appointment.role == HEAD,
        Appointment.area_id == Repeating.area_id,
        holds(now),
    )
    found = select(Repeating).where(
        Repeating.whom == VILLAGE, Repeating.state.in_((ON, RESTS)), ~still
    )
    return session.scalars(found.order_by(Repeating.id)).all()


def hand_on(session: Session, repeating: Repeating, person_id: int) -> None:
    """It goes on in another's name, what is planned already too."""
    repeating.author_id, repeating.state = person_id, ON
    its = select(Occurrence.id).where(Occurrence.repeating_id == repeating.id)
    waits = and_(Due.kind == KIND, Due.state == DUE_WAITING, Due.subject_id.in_(its))
    session.execute(
        update(Due).where(waits).values(author_id=person_id),
        execution_options={"synchronize_session": False},
    )
    session.flush()


def forget(session: Session, before: datetime) -> None:
    """Days of long ago."""
    session.execute(
        delete(Occurrence).where(Occurrence.at < before),
        execution_options={"synchronize_session": False},
    )


# --- who is reminded of which -------------------------------------------------------------------


def recipients(ids: Sequence[int]) -> People:
    """(subject_id, person_id, answered, consent): the village's people, or the heads of that day.

    A head is whoever holds the post at the moment of which is reminded: one whose post has ended by then
    is told no more, and the successor is.
    """
    told = literal(0).label("answered"), literal("notices").label("consent")
    subject, person = Occurrence.id.label("subject_id"), Person.id.label("person_id")
    of_ours = and_(Occurrence.repeating_id == Repeating.id, Occurrence.id.in_(ids))
    village = (
        select(subject, person, *told)
        .join(Repeating, of_ours)
        .join(Person, Person.area_id == Repeating.area_id)
        .where(Repeating.whom == VILLAGE)
    )
    own, around = aliased(Area), aliased(Area)
    within = func.substr(own.path, 1, func.length(around.path)) == around.path
    heads = (
        select(subject, Appointment.person_id.label("person_id"), *told)
        .join(Repeating, of_ours)
        .join(around, around.id == Repeating.area_id)
        .join(own, and_(own.level == "village", within))
        .join(Appointment, and_(Appointment.area_id == own.id, Appointment.role == HEAD))
        .where(Repeating.whom == HEADS, Appointment.since <= Occurrence.at)
        .where(or_(Appointment.until.is_(None), Appointment.until > Occurrence.at))
        .distinct()
    )
    both = union_all(village, heads).subquery()
    return select(both.c.subject_id, both.c.person_id, both.c.answered, both.c.consent)


def of_days(
    session: Session, ids: Collection[int]
) -> Mapping[int, tuple[Occurrence, Repeating, Area]]:
    found = (
        select(Occurrence, Repeating, Area)
        .join(Repeating, Repeating.id == Occurrence.repeating_id)
        .join(Area, Area.id == Repeating.area_id)
        .where(Occurrence.id.in_(ids))
    )
    return {row[0].id: (row[0], row[1], row[2]) for row in session.execute(found)}
