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
    """`number` is its place in the village's list, `name` what the village calls it.

    Below zero: it is off the list, but was marked present at a meeting that is not over yet.
    """

    __tablename__ = "household"
    __table_args__ = (UniqueConstraint("area_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"))
    number: Mapped[int]
    name: Mapped[str] = mapped_column(String(100))
    join_code: Mapped[str] = mapped_column(String(30), unique=True, default=new_join_code)


class HouseholdMember(Base):
    """A person belongs to one household at most."""

    __tablename__ = "household_member"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )
    household_id: Mapped[int] = mapped_column(
        ForeignKey("household.id", ondelete="CASCADE"), index=True
    )


class HouseholdConsent(Base):
    """What a household said to its head, who had read it the words: it stands in the list, or not."""

    __tablename__ = "household_consent"

    household_id: Mapped[int] = mapped_column(
        ForeignKey("household.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    given: Mapped[bool]
    text_version: Mapped[str] = mapped_column(String(20))
    proof: Mapped[str] = mapped_column(String(64))  # SHA-256 of the words that were read
    heard_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    at: Mapped[datetime]


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
    found = select(Household).where(Household.area_id == area_id, Household.number > 0)
    return session.scalars(found.order_by(Household.number)).all()


def with_gone(session: Session, area_id: int) -> Sequence[Household]:
    """Those on the list, and those that are off it while a meeting still counts them."""
    return session.scalars(select(Household).where(Household.area_id == area_id)).all()


def set_aside(session: Session, household: Household) -> None:
    """Off the list, and of nobody any more; the meeting at which it is present keeps it."""
    mine = delete(HouseholdMember).where(HouseholdMember.household_id == household.id)
    session.execute(mine, execution_options={"synchronize_session": False})
    household.number, household.join_code = -household.id, new_join_code()


def count(session: Session, area_id: int) -> int:
    found = select(func.count()).where(Household.area_id == area_id, Household.number > 0)
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
        .where(Household.number > 0)
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


def put_consent(session: Session, said: HouseholdConsent) -> None:
    """What the household said last counts. `said` is not yet in the session."""
    put = upsert(session.connection(), HouseholdConsent, ["household_id"])
    columns = ("household_id", "given", "text_version", "proof", "heard_by", "at")
    session.execute(put, [{name: getattr(said, name) for name in columns}])


def forget_consent(session: Session, household_id: int) -> None:
    """It was given for another name."""
    mine = delete(HouseholdConsent).where(HouseholdConsent.household_id == household_id)
    session.execute(mine, execution_options={"synchronize_session": False})


def consents(session: Session, area_id: int) -> dict[int, tuple[bool, datetime]]:
    """What households of a village said by word of mouth, and when."""
    found = (
        select(HouseholdConsent.household_id, HouseholdConsent.given, HouseholdConsent.at)
        .join(Household, Household.id == HouseholdConsent.household_id)
        .where(Household.area_id == area_id)
    )
    return {one: (given, at) for one, given, at in session.execute(found)}


def with_members(session: Session, area_id: int) -> set[int]:
    """The village's households that somebody joined, with a consent of their own."""
    found = (
        select(HouseholdMember.household_id)
        .join(Household, Household.id == HouseholdMember.household_id)
        .where(Household.area_id == area_id)
    )
    return set(session.scalars(found.distinct()))


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
