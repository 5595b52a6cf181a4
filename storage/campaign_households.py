"""Households that take part in a campaign: by themselves, or through the head where nobody has a phone."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ForeignKey, String, UniqueConstraint, delete, exists, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.households import Household, HouseholdMember


class CampaignHousehold(Base):
    """`person_id`: who registered it, with whom it goes; None: the head did, as the household asked.

    `title`: what the campaign was called then; `done_on`: the household says that its part is done.
    """

    __tablename__ = "campaign_household"
    __table_args__ = (UniqueConstraint("campaign", "household_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    campaign: Mapped[str] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(300))
    household_id: Mapped[int] = mapped_column(
        ForeignKey("household.id", ondelete="CASCADE"), index=True
    )
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True
    )
    since: Mapped[date]
    done_on: Mapped[date | None]


def of_household(session: Session, household_id: int) -> Sequence[CampaignHousehold]:
    found = select(CampaignHousehold).where(CampaignHousehold.household_id == household_id)
    return session.scalars(found.order_by(CampaignHousehold.id)).all()


def find(session: Session, household_id: int, campaign: str) -> CampaignHousehold | None:
    found = select(CampaignHousehold).where(
        CampaignHousehold.household_id == household_id, CampaignHousehold.campaign == campaign
    )
    return session.scalar(found)


def add(session: Session, registered: CampaignHousehold) -> None:
    session.add(registered)
    session.flush()


def drop(session: Session, registered: CampaignHousehold) -> None:
    session.delete(registered)
    session.flush()


def drop_of_person(session: Session, person_id: int) -> None:
    """What somebody registered goes when they leave their household."""
    session.execute(delete(CampaignHousehold).where(CampaignHousehold.person_id == person_id))


def counts(session: Session, area_id: int, campaign: str) -> tuple[int, int]:
    """How many households of the village take part, and how many of them are done."""
    found = (
        select(func.count(), func.count(CampaignHousehold.done_on))
        .join(Household, Household.id == CampaignHousehold.household_id)
        .where(Household.area_id == area_id, CampaignHousehold.campaign == campaign)
    )
    taking_part, done = session.execute(found).one()
    return int(taking_part), int(done)


def without_phone(
    session: Session, area_id: int, campaign: str
) -> list[tuple[Household, CampaignHousehold | None]]:
    """The village's households that nobody joined, and whether the head has registered each."""
    joined = exists().where(HouseholdMember.household_id == Household.id)
    found = (
        select(Household, CampaignHousehold)
        .outerjoin(
            CampaignHousehold,
            (CampaignHousehold.household_id == Household.id)
            & (CampaignHousehold.campaign == campaign),
        )
        .where(Household.area_id == area_id, ~joined)
        .order_by(Household.number)
    )
    return [(household, registered) for household, registered in session.execute(found)]


def titles_of(session: Session, person_id: int) -> list[str]:
    """The campaigns in which somebody registered their household."""
    found = select(CampaignHousehold.title).where(CampaignHousehold.person_id == person_id)
    return list(session.scalars(found.order_by(CampaignHousehold.id)))
