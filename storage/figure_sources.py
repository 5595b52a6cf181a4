"""What figures are counted from beside the cases themselves (`figure_piles.py`): notices and villages."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from storage.appointments import holds
from storage.areas import Area, holding
from storage.cases import Case
from storage.conversations import Conversation
from storage.notices import Notice
from storage.people import Address, Appointment, Person
from storage.receipts import VillageDecision


@dataclass(frozen=True, slots=True)
class Announced:
    """A notice: the smallest area around its audience, and the id by which its messages are counted."""

    notice_id: int
    path: str
    level: str


def first_day(session: Session) -> date | None:
    """The day of the oldest case."""
    return session.scalar(select(func.min(Case.opened_on)))


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
