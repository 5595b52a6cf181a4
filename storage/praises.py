"""Who is praised for what they did in an emulation campaign: villages, households, persons."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, String, delete, func, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.areas import Area
from storage.base import Base
from storage.campaign_plans import CampaignScore
from storage.campaigns import CampaignTask, Reach
from storage.households import Household, HouseholdMember
from storage.outbox import Outgoing
from storage.people import Appointment, Person


class Praise(Base):
    """One to be praised, from the proposal on. `public`: whether they agreed to be named; None: not asked yet.

    `area_id` is the village that is praised, or that the household or the person lives in.
    """

    __tablename__ = "praise"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    campaign: Mapped[str] = mapped_column(String(40), index=True)
    kind: Mapped[str] = mapped_column(String(10))  # village | household | person
    name: Mapped[str] = mapped_column(String(200))  # as on the certificate; "" once it was erased
    reason: Mapped[str] = mapped_column(String(300))
    household_id: Mapped[int | None] = mapped_column(
        ForeignKey("household.id", ondelete="SET NULL"), index=True
    )
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True
    )  # of a person whose name we know
    state: Mapped[str] = mapped_column(String(10))  # proposed | approved
    public: Mapped[bool | None]
    version: Mapped[int]
    editor_ids: Mapped[list[Any]]  # who proposed it: none of them approves it
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    approved_on: Mapped[date | None]
    number: Mapped[str | None] = mapped_column(String(40))  # of the certificate, from the clerk
    at: Mapped[datetime]


def add(session: Session, praise: Praise) -> None:
    session.add(praise)
    session.flush()


def under(session: Session, reach: Reach, campaign: str) -> list[tuple[Praise, Area]]:
    """Those of a campaign within reach, village by village."""
    found = select(Praise, Area).join(Area, Area.id == Praise.area_id)
    found = found.where(reach.holds(), Praise.campaign == campaign).order_by(Area.code, Praise.id)
    return [(praise, area) for praise, area in session.execute(found)]


def find(session: Session, reach: Reach, number: int) -> tuple[Praise, Area] | None:
    found = select(Praise, Area).join(Area, Area.id == Praise.area_id)
    row = session.execute(found.where(reach.holds(), Praise.id == number)).one_or_none()
    return None if row is None else (row[0], row[1])


def lock(session: Session, praise: Praise) -> None:
    session.refresh(praise, with_for_update=True)


def drop(session: Session, praise: Praise) -> None:
    session.delete(praise)
    session.flush()


def villages(session: Session, reach: Reach, campaign: str, done: Sequence[str]) -> list[Area]:
    """Those within reach with at least one task in these states."""
    judged = select(CampaignTask.area_id).where(
        CampaignTask.campaign == campaign, CampaignTask.state.in_(done)
    )
    found = select(Area).where(reach.holds(), Area.level == "village", Area.id.in_(judged))
    return list(session.scalars(found.order_by(Area.code)))


def is_confirmed(session: Session, area_id: int, campaign: str) -> bool:
    """Whether a second person stands for some appraisal of the village."""
    sure = (
        select(CampaignScore.task_id)
        .join(CampaignTask, CampaignTask.id == CampaignScore.task_id)
        .where(
            CampaignTask.area_id == area_id,
            CampaignTask.campaign == campaign,
            CampaignScore.confirmed_at.is_not(None),
        )
    )
    return session.execute(sure.limit(1)).first() is not None


def household_named(session: Session, area_id: int, name: str) -> int | None:
    """The household of that name in the village's list, if there is just one."""
    found = select(Household.id).where(
        Household.area_id == area_id, func.lower(Household.name) == name.lower()
    )
    ids = session.scalars(found.limit(2)).all()
    return ids[0] if len(ids) == 1 else None


def person_named(session: Session, area_id: int, name: str) -> int | None:
    """Whoever of that village gave us that name (heads and speakers did), if there is just one."""
    posts = select(Appointment.person_id).where(Appointment.area_id == area_id)
    near = or_(Person.area_id == area_id, Person.id.in_(posts))
    rows = session.execute(select(Person.id, Person.name).where(near, Person.name.is_not(None)))
    ids = [one for one, known in rows if (known or "").casefold() == name.casefold()]
    return ids[0] if len(ids) == 1 else None


def members(session: Session, household_id: int | None) -> Sequence[int]:
    """Ids of the people who joined it."""
    found = select(HouseholdMember.person_id).where(HouseholdMember.household_id == household_id)
    return session.scalars(found.order_by(HouseholdMember.person_id)).all()


def of_person(session: Session, person_id: int, number: int) -> Praise | None:
    """An approved one of the person's own, or of their household."""
    found = select(Praise).where(Praise.id == number, Praise.state == "approved", _of(person_id))
    return session.scalars(found).one_or_none()


def theirs(session: Session, person_id: int) -> Sequence[Praise]:
    """All that stands of a person, or of the household that they belong to, proposed or approved."""
    found = select(Praise).where(_of(person_id)).order_by(Praise.id)
    return session.scalars(found).all()


def erase_of(session: Session, person_id: int) -> None:
    """The person asks to be forgotten: nothing of theirs says any more who was praised, nor for what."""
    for praise in theirs(session, person_id):
        if praise.state == "approved":
            erase_name(session, praise)
        else:
            session.delete(praise)
    session.flush()


def erase_name(session: Session, praise: Praise) -> None:
    """That somebody was praised stays, as a number; messages that name them are taken out of the outbox."""
    praise.name = praise.reason = ""
    praise.public, praise.household_id, praise.person_id = False, None, None
    praise.version += 1
    told = delete(Outgoing).where(Outgoing.purpose == f"praise:{praise.id}")
    session.execute(told, execution_options={"synchronize_session": False})
    session.flush()


def _of(person_id: int) -> ColumnElement[bool]:
    mine = select(HouseholdMember.household_id).where(HouseholdMember.person_id == person_id)
    return or_(Praise.person_id == person_id, Praise.household_id.in_(mine))


def move(
    session: Session, campaign: str, step: tuple[Iterable[str], str], area_id: int | None = None
) -> None:
    """What a second person stands for goes a step further. `step`: from which states, and to which.

    The tasks of the whole campaign, or of one village.
    """
    sure = select(CampaignScore.task_id).where(CampaignScore.confirmed_at.is_not(None))
    moved = update(CampaignTask).where(
        CampaignTask.campaign == campaign,
        CampaignTask.state.in_(step[0]),
        CampaignTask.id.in_(sure),
    )
    if area_id is not None:
        moved = moved.where(CampaignTask.area_id == area_id)
    session.execute(moved.values(state=step[1]), execution_options={"synchronize_session": "fetch"})


def approved(session: Session, campaign: str, path: str) -> Sequence[Praise]:
    """Those of the areas under `path`."""
    found = select(Praise).join(Area, Area.id == Praise.area_id)
    under_it = Area.path.startswith(path, autoescape=True)
    found = found.where(Praise.campaign == campaign, Praise.state == "approved", under_it)
    return session.scalars(found.order_by(Area.code, Praise.id)).all()


def is_there(session: Session, praise: Praise) -> bool:
    """Whether the same is praised in the same campaign already."""
    same = select(Praise.id).where(
        Praise.campaign == praise.campaign,
        Praise.area_id == praise.area_id,
        Praise.kind == praise.kind,
        or_(Praise.kind == "village", func.lower(Praise.name) == praise.name.lower()),
    )
    return session.scalar(same.limit(1)) is not None
