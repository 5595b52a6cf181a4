"""Households of a village, as its head lists them, and which of our people belong to one.

The list is the village's own and voluntary: a person joins one with a consent of its own (purpose
`household`), and a household of which we know no telephone stands on it too.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.areas import Area, holding
from storage.audience import Audience, Cap, recipients
from storage.base import Base
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Address
from storage.statements import insert_new, upsert

MISSED = ("failed", "cancelled", "recalled")  # states of a message that did not come, or is gone


def new_join_code() -> str:
    return secrets.token_urlsafe(12)


class Household(Base):
    """`number` is its place in the village's list, `name` what the village calls it."""

    __tablename__ = "household"
    __table_args__ = (UniqueConstraint("area_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"))
    number: Mapped[int]
    name: Mapped[str] = mapped_column(String(100))
    join_code: Mapped[str] = mapped_column(String(30), unique=True, default=new_join_code)
    cluster: Mapped[int | None]  # where the village meets in clusters: 1, 2 …


class HouseholdMember(Base):
    """A person belongs to one household at most."""

    __tablename__ = "household_member"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )
    household_id: Mapped[int] = mapped_column(
        ForeignKey("household.id", ondelete="CASCADE"), index=True
    )


class HouseholdTold(Base):
    """The head told this household of the notice by word of mouth."""

    __tablename__ = "household_told"

    notice_id: Mapped[int] = mapped_column(
        ForeignKey("notice.id", ondelete="CASCADE"), primary_key=True
    )
    household_id: Mapped[int] = mapped_column(
        ForeignKey("household.id", ondelete="CASCADE"), primary_key=True
    )
    at: Mapped[datetime]


def listed(session: Session, area_id: int) -> Sequence[Household]:
    """A village's households in the order of its list."""
    found = select(Household).where(Household.area_id == area_id).order_by(Household.number)
    return session.scalars(found).all()


def count(session: Session, area_id: int) -> int:
    found = select(func.count()).where(Household.area_id == area_id)
    return session.scalar(found) or 0


@dataclass(frozen=True, slots=True)
class Sized:
    """A village, and how many households it has; None: nobody said, and its list is not the whole."""

    kind: str
    name: str
    commune_id: int | None
    households: int | None
    listed: int  # on the list that its head keeps; people join it as they like


def sizes(session: Session, day: date) -> list[Sized]:
    """Every village of that day."""
    listed = (
        select(Household.area_id, func.count().label("number"))
        .group_by(Household.area_id)
        .subquery()
    )
    found = (
        select(
            Area.kind,
            Area.name,
            Area.parent_id,
            Area.households,
            func.coalesce(listed.c.number, 0),
        )
        .outerjoin(listed, listed.c.area_id == Area.id)
        .where(Area.level == "village", holding(day))
        .order_by(Area.code)
    )
    return [Sized(*tuple(row)) for row in session.execute(found)]


def by_join_code(session: Session, code: str) -> tuple[Household, Area] | None:
    """The household whose link it is, and its village."""
    found = session.execute(
        select(Household, Area)
        .join(Area, Area.id == Household.area_id)
        .where(Household.join_code == code)
    ).one_or_none()
    return None if found is None else (found[0], found[1])


def of_person(session: Session, person_id: int) -> Household | None:
    """The household that a person belongs to."""
    found = select(Household).join(HouseholdMember, HouseholdMember.household_id == Household.id)
    return session.scalar(found.where(HouseholdMember.person_id == person_id))


def join(session: Session, person_id: int, household_id: int) -> None:
    """From now on they belong to this household, and to no other."""
    put = upsert(session.connection(), HouseholdMember, ["person_id"])
    session.execute(put, [{"person_id": person_id, "household_id": household_id}])


def leave(session: Session, person_id: int) -> None:
    session.execute(delete(HouseholdMember).where(HouseholdMember.person_id == person_id))


def with_message(session: Session, notice: Notice, area_id: int) -> set[int]:
    """The village's households of which somebody has the notice, or has it on the way."""
    found = (
        select(HouseholdMember.household_id)
        .join(Household, Household.id == HouseholdMember.household_id)
        .join(Address, Address.person_id == HouseholdMember.person_id)
        .join(Outgoing, Outgoing.address_id == Address.id)
        .where(
            Household.area_id == area_id,
            Outgoing.purpose == notice.purpose,
            Outgoing.state.not_in(MISSED),
        )
    )
    return set(session.scalars(found.distinct()))


def within_reach(session: Session, area_id: int, now: datetime, cap: Cap | None) -> set[int]:
    """The village's households of which somebody would be sent a notice to the village."""
    meant = recipients(session, Audience((area_id,)), now, cap).subquery()
    found = (
        select(HouseholdMember.household_id)
        .join(Household, Household.id == HouseholdMember.household_id)
        .join(meant, meant.c.person_id == HouseholdMember.person_id)
        .where(Household.area_id == area_id)
    )
    return set(session.scalars(found.distinct()))


def told(session: Session, notice_id: int) -> set[int]:
    """The households that the head told by word of mouth."""
    found = select(HouseholdTold.household_id).where(HouseholdTold.notice_id == notice_id)
    return set(session.scalars(found))


def tell(session: Session, notice_id: int, households: Sequence[int], now: datetime) -> None:
    """Remember that these were told; who was told before stays so."""
    rows = [{"notice_id": notice_id, "household_id": one, "at": now} for one in households]
    if rows:
        session.execute(insert_new(session.connection(), HouseholdTold), rows)
