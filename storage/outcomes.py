"""What supervision and consultations came to in a period: numbers of documents, and of people who took part."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.consultation_answers import Turnout
from storage.consultations import Consultation
from storage.supervision import Advice, Supervision

ENDED = ("approved", "reported", "concluded")  # of a consultation whose last day has gone by


@dataclass(frozen=True, slots=True)
class Recommendations:
    """Those that an authority was to answer in a period."""

    due: int
    in_time: int


def concluded(session: Session, path: str, moments: tuple[datetime, datetime]) -> dict[str, int]:
    """By kind, the dossiers whose results were approved in that time."""
    found = (
        select(Supervision.kind, func.count())
        .join(Area, Area.id == Supervision.area_id)
        .where(
            _under(path),
            Supervision.concluded_at >= moments[0],
            Supervision.concluded_at < moments[1],
        )
        .group_by(Supervision.kind)
    )
    return dict(session.execute(found).all())


def recommendations(
    session: Session, path: str, days: tuple[date, date], today: date
) -> Recommendations:
    """Those that were sent; one whose day has not gone by counts once it is answered."""
    in_time = case((Advice.answered_on <= Advice.due_on, 1), else_=0)
    found = (
        select(func.count(), func.coalesce(func.sum(in_time), 0))
        .select_from(Advice)
        .join(Supervision, Supervision.id == Advice.supervision_id)
        .join(Area, Area.id == Supervision.area_id)
        .where(
            _under(path),
            Advice.sent_on.is_not(None),
            Advice.due_on.between(*days),
            or_(Advice.answered_on.is_not(None), Advice.due_on < today),
        )
    )
    due, good = session.execute(found).one()
    return Recommendations(due, int(good))


def turnouts(session: Session, path: str, days: tuple[date, date], today: date) -> list[int]:
    """Of each consultation that ended in these days, how many people took part."""
    found = (
        select(func.coalesce(func.sum(Turnout.people), 0))
        .select_from(Consultation)
        .join(Area, Area.id == Consultation.area_id)
        .outerjoin(Turnout, Turnout.consultation_id == Consultation.id)
        .where(
            _under(path),
            Consultation.state.in_(ENDED),
            and_(Consultation.closes_on.between(*days), Consultation.closes_on < today),
        )
        .group_by(Consultation.id)
        .order_by(Consultation.id)
    )
    return [int(number) for number in session.scalars(found)]


def _under(path: str) -> ColumnElement[bool]:
    return Area.path.startswith(path, autoescape=True)
