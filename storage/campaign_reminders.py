"""Who is reminded of what a village or a household took on in a campaign, and what is still to be planned."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, SQLColumnExpression, exists, func, literal, or_, select
from sqlalchemy.orm import Session

from storage.campaign_households import CampaignHousehold
from storage.campaigns import CampaignTask
from storage.due import CANCELLED, Due, People
from storage.households import Household, HouseholdMember
from storage.people import Appointment
from storage.places import of

OPEN = ("registered", "proved")


def heads(ids: Sequence[int]) -> People:
    """(subject_id, person_id, answered, consent): whoever heads the village of each task now."""
    holds = or_(Appointment.until.is_(None), Appointment.until > func.now())
    return (
        select(
            CampaignTask.id.label("subject_id"),
            Appointment.person_id.label("person_id"),
            literal(0).label("answered"),
            literal("notices").label("consent"),
        )
        .join(Appointment, Appointment.area_id == CampaignTask.area_id)
        .where(CampaignTask.id.in_(ids), Appointment.role == "head", holds)
        .distinct()
    )


def members(ids: Sequence[int]) -> People:
    """(subject_id, person_id, answered, consent): everybody of a household that is not done."""
    return (
        select(
            CampaignHousehold.id.label("subject_id"),
            HouseholdMember.person_id.label("person_id"),
            literal(0).label("answered"),
            literal("notices").label("consent"),
        )
        .join(HouseholdMember, HouseholdMember.household_id == CampaignHousehold.household_id)
        .where(CampaignHousehold.id.in_(ids), CampaignHousehold.done_on.is_(None))
    )


def places(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """The path of the village of each household's registration."""
    found = select(CampaignHousehold.id, Household.area_id).join(
        Household, Household.id == CampaignHousehold.household_id
    )
    return of(session, found.where(CampaignHousehold.id.in_(ids)))


def first_tasks(
    session: Session, campaign: str, planned: tuple[str, float], most: int
) -> Sequence[int]:
    """Of each village the first open task of the campaign, if (kind, event) is not planned for it yet."""
    first = (
        select(func.min(CampaignTask.id).label("id"))
        .where(CampaignTask.campaign == campaign, CampaignTask.state.in_(OPEN))
        .group_by(CampaignTask.area_id)
        .subquery()
    )
    found = select(first.c.id).where(~_is_planned(first.c.id, planned))
    return session.scalars(found.order_by(first.c.id).limit(most)).all()


def households(
    session: Session, campaign: str, planned: tuple[str, float], most: int
) -> Sequence[int]:
    """Registrations of households that are not done, of which somebody has a phone."""
    joined = exists().where(HouseholdMember.household_id == CampaignHousehold.household_id)
    found = select(CampaignHousehold.id).where(
        CampaignHousehold.campaign == campaign,
        CampaignHousehold.done_on.is_(None),
        joined,
        ~_is_planned(CampaignHousehold.id, planned),
    )
    return session.scalars(found.order_by(CampaignHousehold.id).limit(most)).all()


def _is_planned(
    subject: SQLColumnExpression[int], planned: tuple[str, float]
) -> ColumnElement[bool]:
    kind, event = planned
    return exists().where(
        Due.kind == kind, Due.subject_id == subject, Due.event_at == event, Due.state != CANCELLED
    )


def open_beside(session: Session, ids: Collection[int]) -> dict[int, list[CampaignTask]]:
    """By task: all that its village has open in the same campaign, the first due before the others."""
    asked = session.scalars(select(CampaignTask).where(CampaignTask.id.in_(ids))).all()
    found = select(CampaignTask).where(
        CampaignTask.state.in_(OPEN),
        CampaignTask.area_id.in_({one.area_id for one in asked}),
        CampaignTask.campaign.in_({one.campaign for one in asked}),
    )
    tasks = session.scalars(found.order_by(CampaignTask.due_on, CampaignTask.id)).all()
    return {
        one.id: [
            task for task in tasks if (task.area_id, task.campaign) == (one.area_id, one.campaign)
        ]
        for one in asked
    }


def titles(session: Session, ids: Collection[int]) -> dict[int, str]:
    """The campaign's name of registrations that are not done."""
    found = select(CampaignHousehold.id, CampaignHousehold.title).where(
        CampaignHousehold.id.in_(ids), CampaignHousehold.done_on.is_(None)
    )
    return {row.id: row.title for row in session.execute(found)}


@dataclass(frozen=True, slots=True)
class When:
    """Of a reminder, in seconds since 1970: when it falls due, and the event that it is about."""

    due_at: float
    event_at: float


def moments(session: Session, ids: Collection[int]) -> dict[int, When]:
    """By reminder."""
    found = select(Due.id, Due.due_at, Due.event_at).where(Due.id.in_(ids))
    return {row.id: When(row.due_at, row.event_at) for row in session.execute(found)}


def of_campaign(session: Session, campaign: str) -> tuple[Sequence[int], Sequence[int]]:
    """The tasks and the households of a campaign, by id."""
    tasks = select(CampaignTask.id).where(CampaignTask.campaign == campaign)
    registered = select(CampaignHousehold.id).where(CampaignHousehold.campaign == campaign)
    return session.scalars(tasks).all(), session.scalars(registered).all()
