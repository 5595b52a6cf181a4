"""What figures are counted from: cases, their steps, notices and villages of one period."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from storage.appointments import holds
from storage.areas import Area, holding
from storage.cases import Case, CaseContact, CaseStep
from storage.conversations import Conversation
from storage.notices import Notice
from storage.people import Address, Appointment, Person
from storage.receipts import VillageDecision

BATCH = 2000  # rows that are read at a time


@dataclass(frozen=True, slots=True)
class Opened:
    """A case as figures see it. `path` and `level` are of its area, `person_id` of who left a contact."""

    path: str
    level: str
    topic: str
    status: str
    anonymous: bool
    person_id: int | None


@dataclass(frozen=True, slots=True)
class Taken:
    """A step of a case; `owed_on`: the last day of what was owed then."""

    path: str
    level: str
    anonymous: bool
    person_id: int | None
    opened_on: date
    opened_at: datetime | None
    status: str
    position: int
    taken_on: date
    taken_at: datetime | None
    owed_on: date | None


@dataclass(frozen=True, slots=True)
class Announced:
    """A notice: the smallest area around its audience, and the id by which its messages are counted."""

    notice_id: int
    path: str
    level: str


def first_day(session: Session) -> date | None:
    """The day of the oldest case."""
    return session.scalar(select(func.min(Case.opened_on)))


def opened(session: Session, since: date, until: date) -> Iterator[Opened]:
    """The cases that were opened in a period, both days included."""
    found = (
        select(
            Area.path,
            Area.level,
            Case.topic,
            Case.status,
            Case.anonymous,
            CaseContact.person_id,
        )
        .join(Area, Area.id == Case.area_id)
        .outerjoin(CaseContact, CaseContact.case_id == Case.id)
        .where(Case.opened_on.between(since, until))
    )
    for row in session.execute(found.execution_options(yield_per=BATCH)):
        yield Opened(*row)


def overdue(
    session: Session, since: date, until: date, statuses: Collection[str]
) -> Iterator[Opened]:
    """The cases that still stand in these statuses and whose last day fell in the period."""
    found = (
        select(
            Area.path,
            Area.level,
            Case.topic,
            Case.status,
            Case.anonymous,
            CaseContact.person_id,
        )
        .join(Area, Area.id == Case.area_id)
        .outerjoin(CaseContact, CaseContact.case_id == Case.id)
        .where(
            Case.due_on.between(since, until),
            Case.status.in_(statuses),
            Case.stopped_on.is_(None),
        )
    )
    for row in session.execute(found.execution_options(yield_per=BATCH)):
        yield Opened(*row)


def taken(
    session: Session, period: tuple[date, date], passed_on: str, answers: Collection[str]
) -> Iterator[Taken]:
    """The first step after a case's opening, its first passing on, its first answer, in that period."""
    earlier = aliased(CaseStep)
    same = or_(
        earlier.status == CaseStep.status,
        and_(CaseStep.status.in_(answers), earlier.status.in_(answers)),
    )
    came_before = exists().where(
        earlier.case_id == CaseStep.case_id, earlier.position < CaseStep.position, same
    )
    found = (
        select(
            Area.path,
            Area.level,
            Case.anonymous,
            CaseContact.person_id,
            Case.opened_on,
            Case.opened_at,
            CaseStep.status,
            CaseStep.position,
            CaseStep.taken_on,
            CaseStep.taken_at,
            CaseStep.owed_on,
        )
        .join(Case, Case.id == CaseStep.case_id)
        .join(Area, Area.id == Case.area_id)
        .outerjoin(CaseContact, CaseContact.case_id == Case.id)
        .where(
            CaseStep.taken_on.between(*period),
            or_(CaseStep.position == 1, CaseStep.status.in_((passed_on, *answers))),
            ~came_before,
        )
    )
    for row in session.execute(found.execution_options(yield_per=BATCH)):
        yield Taken(*row)


def announced(session: Session, begin: datetime, end: datetime) -> list[Announced]:
    """The notices of a period that have left; `end` is not included."""
    found = (
        select(Notice.id, Area.path, Area.level)
        .join(Area, Area.id == Notice.area_id)
        .where(
            Notice.created_at >= begin,
            Notice.created_at < end,
            or_(Notice.body_id.is_not(None), Notice.tally.is_not(None)),
        )
        .order_by(Notice.id)
    )
    return [Announced(*row) for row in session.execute(found)]


# --- villages -------------------------------------------------------------------------------------


def villages(session: Session, day: date) -> list[tuple[int, str]]:
    """(id, path) of every village of that day."""
    found = select(Area.id, Area.path).where(Area.level == "village", holding(day))
    return [(number, path) for number, path in session.execute(found.order_by(Area.id))]


def inhabited(session: Session, day: date) -> set[int]:
    """The villages in which somebody may be reached."""
    lives = exists().where(Person.area_id == Area.id)
    return set(session.scalars(select(Area.id).where(Area.level == "village", holding(day), lives)))


def aimed_at(session: Session, begin: datetime) -> set[int]:
    """The areas that notices which left since that moment were for."""
    gone = Notice.state.in_(("sending", "paused", "done"))
    found = session.scalars(select(Notice.audience).where(Notice.created_at >= begin, gone))
    return {int(area_id) for audience in found for area_id in audience["areas"]}


def headed(session: Session, begin: datetime, now: datetime) -> set[int]:
    """The villages whose head wrote a notice or talked with us since that moment."""
    head = (Appointment.role == "head", holds(now))
    wrote = select(Appointment.area_id).where(
        *head,
        exists().where(Notice.author_id == Appointment.person_id, Notice.created_at >= begin),
    )
    talked = (
        select(Appointment.area_id)
        .join(Address, Address.person_id == Appointment.person_id)
        .join(Conversation, Conversation.address_id == Address.id)
        .where(*head, Conversation.touched_at >= begin)
    )
    return {*session.scalars(wrote), *session.scalars(talked)}


def decided(session: Session) -> set[int]:
    """The villages that agreed on how they make things public."""
    return set(session.scalars(select(VillageDecision.area_id).distinct()))
