"""Plans of a village's regular conference, and who has agreed to them before it is called."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.areas import Area
from storage.base import Base
from storage.casework import Scope

Reach = Scope  # the areas whose plans somebody may see
BODIES = ("committee", "front", "board")  # People's Committee, Front, People's Inspection Board
MOST = 100  # plans that a page shows


class ConferencePlan(Base):
    __tablename__ = "conference_plan"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    held_on: Mapped[date]
    starts: Mapped[str] = mapped_column(String(5))  # HH:MM
    place: Mapped[str] = mapped_column(String(200))
    content: Mapped[str] = mapped_column(Text)  # a line each
    sent_on: Mapped[date | None]
    sent_number: Mapped[str | None] = mapped_column(String(60))
    created_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
    agreements: Mapped[list["ConferenceAgreement"]] = relationship(
        order_by="ConferenceAgreement.agreed_on", cascade="all, delete-orphan"
    )


class ConferenceAgreement(Base):
    """One of the bodies has agreed, by a document of its own."""

    __tablename__ = "conference_agreement"

    plan_id: Mapped[int] = mapped_column(
        ForeignKey("conference_plan.id", ondelete="CASCADE"), primary_key=True
    )
    body: Mapped[str] = mapped_column(String(10), primary_key=True)
    agreed_on: Mapped[date]
    number: Mapped[str | None] = mapped_column(String(60))


def listed(session: Session, reach: Reach) -> Sequence[tuple[ConferencePlan, Area]]:
    """The latest day first."""
    found = (
        select(ConferencePlan, Area)
        .join(Area, Area.id == ConferencePlan.area_id)
        .where(reach.holds())
        .order_by(ConferencePlan.held_on.desc(), ConferencePlan.id.desc())
        .limit(MOST)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def find(session: Session, reach: Reach, number: int) -> tuple[ConferencePlan, Area] | None:
    found = (
        select(ConferencePlan, Area)
        .join(Area, Area.id == ConferencePlan.area_id)
        .where(reach.holds(), ConferencePlan.id == number)
    )
    row = session.execute(found).one_or_none()
    return None if row is None else (row[0], row[1])


def is_agreed(session: Session, area_id: int, since: date) -> bool:
    """Whether everybody has agreed to a plan of that village for that day or a later one."""
    given = (
        select(func.count())
        .where(ConferenceAgreement.plan_id == ConferencePlan.id)
        .correlate(ConferencePlan)
        .scalar_subquery()
    )
    found = select(ConferencePlan.id).where(
        ConferencePlan.area_id == area_id,
        ConferencePlan.held_on >= since,
        given == len(BODIES),
    )
    return session.scalars(found.limit(1)).first() is not None
