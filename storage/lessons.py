"""Which lessons somebody who holds a post has gone through; not what they answered."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.appointments import holds
from storage.areas import Area
from storage.base import Base
from storage.people import Appointment
from storage.statements import insert_new


class LessonDone(Base):
    """Goes with the person; kept for whoever was appointed when they learned."""

    __tablename__ = "lesson_done"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )
    lesson: Mapped[str] = mapped_column(String(40), primary_key=True)  # of `content.lessons`
    done_on: Mapped[date]


def done_by(session: Session, person_id: int) -> frozenset[str]:
    """The ids of the lessons that they have gone through."""
    found = select(LessonDone.lesson).where(LessonDone.person_id == person_id)
    return frozenset(session.scalars(found))


def complete(session: Session, person_id: int, lesson: str, today: date) -> None:
    """The first time counts."""
    row = {"person_id": person_id, "lesson": lesson, "done_on": today}
    session.execute(insert_new(session.connection(), LessonDone).values(**row))


def posts(
    session: Session, paths: Sequence[str], roles: Collection[str], now: datetime
) -> list[tuple[int, str, str]]:
    """(person, role, path of its area) of whoever holds one of the roles under these paths."""
    found = (
        select(Appointment.person_id, Appointment.role, Area.path)
        .join(Area, Area.id == Appointment.area_id)
        .where(Appointment.role.in_(roles), holds(now))
        .order_by(Area.path, Appointment.person_id)
    )
    inside = tuple(paths)
    return [(*row,) for row in session.execute(found) if row.path.startswith(inside)]


def done_of(session: Session, person_ids: Collection[int]) -> set[tuple[int, str]]:
    """(person, lesson) of those that they have gone through."""
    wanted = set(person_ids)
    rows = session.execute(select(LessonDone.person_id, LessonDone.lesson))
    return {(person, lesson) for person, lesson in rows if person in wanted}


def places(session: Session, ids: Collection[int]) -> dict[int, Area]:
    return {one.id: one for one in session.scalars(select(Area).where(Area.id.in_(ids)))}
