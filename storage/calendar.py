"""What has a day: meetings, dialogues, conclusions, recommendations, consultations and notices; and the feeds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from sqlalchemy import ColumnElement, ForeignKey, String, delete, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session, mapped_column, selectinload

from storage.areas import Area, holding
from storage.base import Base
from storage.consultations import APPROVED, Consultation
from storage.dialogues import Conclusion, Dialogue
from storage.meetings import CALLED, Meeting, MeetingCluster
from storage.notices import Notice
from storage.supervision import Advice, Supervision

MOST = 500  # of each subject, so that a page and a feed stay small


class CalendarFeed(Base):
    """The secret of a person's own feed: only a hash of it is kept."""

    __tablename__ = "calendar_feed"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_on: Mapped[date]


def feed_of(session: Session, person_id: int) -> CalendarFeed | None:
    return session.get(CalendarFeed, person_id)


def owner(session: Session, token_hash: str) -> int | None:
    found = select(CalendarFeed.person_id).where(CalendarFeed.token_hash == token_hash)
    return session.scalar(found)


def put_feed(session: Session, person_id: int, token_hash: str, today: date) -> None:
    """The newest of a person's is the only one."""
    drop_feed(session, person_id)
    session.add(CalendarFeed(person_id=person_id, token_hash=token_hash, made_on=today))
    session.flush()


def drop_feed(session: Session, person_id: int) -> None:
    """The feed opens no more."""
    session.execute(delete(CalendarFeed).where(CalendarFeed.person_id == person_id))
    session.expire_all()


# --- what has a day ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `since` to `until`, both within."""

    since: date
    until: date

    def holds(self, day: InstrumentedAttribute[date]) -> ColumnElement[bool]:
        return day.between(self.since, self.until)


class Areas(Protocol):
    """Some areas, as a condition."""

    def holds(self) -> ColumnElement[bool]: ...


def names(session: Session, scope: Areas, codes: Sequence[str], day: date) -> Sequence[str]:
    """Of the areas of these codes, those within the scope."""
    found = select(Area).where(scope.holds(), Area.code.in_(codes), holding(day))
    return [area.full_name for area in session.scalars(found.order_by(Area.code))]


def dialogues(
    session: Session, scope: Areas, span: Span, states: Sequence[str]
) -> list[tuple[Dialogue, Area]]:
    """Those to be held then, and those whose last day for questions it is."""
    near = or_(span.holds(Dialogue.held_on), Dialogue.collects_to.between(span.since, span.until))
    found = (
        select(Dialogue, Area)
        .join(Area, Area.id == Dialogue.area_id)
        .where(scope.holds(), near, Dialogue.state.in_(states))
        .order_by(Dialogue.held_on, Dialogue.id)
        .limit(MOST)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def conclusions(
    session: Session, scope: Areas, span: Span, state: str
) -> list[tuple[Conclusion, Area]]:
    """Of dialogues in that state, those that are not done."""
    found = (
        select(Conclusion, Area)
        .join(Dialogue, Dialogue.id == Conclusion.dialogue_id)
        .join(Area, Area.id == Dialogue.area_id)
        .where(scope.holds(), span.holds(Conclusion.due_on), Conclusion.state != "done")
        .where(Dialogue.state == state)
        .order_by(Conclusion.due_on, Conclusion.id)
        .limit(MOST)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def advices(session: Session, scope: Areas, span: Span) -> list[tuple[Advice, Area]]:
    """Recommendations that were sent and are not answered."""
    found = (
        select(Advice, Area)
        .join(Supervision, Supervision.id == Advice.supervision_id)
        .join(Area, Area.id == Supervision.area_id)
        .where(scope.holds(), span.holds(Advice.due_on))
        .where(Advice.sent_on.is_not(None), Advice.answered_on.is_(None))
        .order_by(Advice.due_on, Advice.id)
        .limit(MOST)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def consultations(session: Session, scope: Areas, span: Span) -> list[tuple[Consultation, Area]]:
    """Those that were approved, by their last day."""
    found = (
        select(Consultation, Area)
        .join(Area, Area.id == Consultation.area_id)
        .where(scope.holds(), span.holds(Consultation.closes_on))
        .where(Consultation.state == APPROVED)
        .order_by(Consultation.closes_on, Consultation.id)
        .limit(MOST)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def notices(
    session: Session, scope: Areas, hours: tuple[float, float]
) -> list[tuple[Notice, Area]]:
    """Those that are to leave within these hours (seconds since 1970)."""
    found = (
        select(Notice, Area)
        .join(Area, Area.id == Notice.area_id)
        .where(scope.holds(), Notice.leaves_at.between(*hours))
        .where(Notice.state.in_(("review", "scheduled")))
        .order_by(Notice.leaves_at, Notice.id)
        .limit(MOST)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting of a village, or one cluster of it. `key`: the same for ever."""

    meeting: Meeting
    area: Area
    starts_at: datetime
    place: str
    name: str  # of the cluster; "" of a meeting in one place
    key: str


def meetings(session: Session, scope: Areas, hours: tuple[datetime, datetime]) -> list[Sitting]:
    """Of villages; those that begin from the first moment on and before the second."""
    whole = (
        select(Meeting, Area)
        .join(Area, Area.id == Meeting.area_id)
        .where(scope.holds(), Meeting.state == CALLED, ~Meeting.clusters.any())
        .where(Meeting.starts_at >= hours[0], Meeting.starts_at < hours[1])
        .options(selectinload(Meeting.items))
        .order_by(Meeting.starts_at, Meeting.id)
        .limit(MOST)
    )
    found = [
        Sitting(one, area, one.starts_at, one.place, "", f"meeting-{one.id}")
        for one, area in session.execute(whole)
    ]
    return sorted([*found, *_clusters(session, scope, hours)], key=lambda one: one.starts_at)


def _clusters(session: Session, scope: Areas, hours: tuple[datetime, datetime]) -> list[Sitting]:
    found = (
        select(Meeting, Area, MeetingCluster)
        .join(Area, Area.id == Meeting.area_id)
        .join(MeetingCluster, MeetingCluster.meeting_id == Meeting.id)
        .where(scope.holds(), Meeting.state == CALLED)
        .where(MeetingCluster.starts_at >= hours[0], MeetingCluster.starts_at < hours[1])
        .options(selectinload(Meeting.items))
        .order_by(MeetingCluster.starts_at, MeetingCluster.id)
        .limit(MOST)
    )
    return [
        Sitting(one, area, part.starts_at, part.place, part.name, f"meeting-{one.id}-{part.number}")
        for one, area, part in session.execute(found)
    ]
