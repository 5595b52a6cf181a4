"""Notices: what was announced, by whom, to whom, and how far it has come."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Double,
    ForeignKey,
    String,
    Text,
    and_,
    case,
    false,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.audience import Audience, belongs
from storage.base import Base
from storage.outbox import Body
from storage.people import Person

STATES = (
    "review",  # waits for a second person's approval
    "rejected",
    "scheduled",  # waits for its hour
    "sending",  # its rows are in the outbox, or on their way into it
    "done",  # nothing of it is left to send
    "paused",
    "cancelled",
    "recalled",
)


class Notice(Base):
    __tablename__ = "notice"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(
        ForeignKey("area.id"), index=True
    )  # the smallest area that all of its audience lies in
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    text: Mapped[str] = mapped_column(Text)
    priority: Mapped[str] = mapped_column(String(10))  # urgent | bulk
    created_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(12), default="sending")  # see STATES
    template: Mapped[str | None] = mapped_column(String(20))  # of content/notices
    audience: Mapped[dict[str, Any]]  # `storage.audience.Audience`
    leaves_at: Mapped[float] = mapped_column(Double, default=0.0)  # seconds since 1970; 0: at once
    by_day: Mapped[bool] = mapped_column(default=False)  # stops for the night
    resend: Mapped[bool] = mapped_column(default=False)  # what becomes of an unknown
    free_only: Mapped[bool] = mapped_column(
        default=False, server_default=false()
    )  # not to those to whom it would cost money
    body_id: Mapped[int | None] = mapped_column(ForeignKey("outbox_body.id"))
    queued_to: Mapped[int | None] = mapped_column(
        BigInteger, default=0
    )  # the last address that was looked at; None: the whole audience has its rows
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    approved_at: Mapped[datetime | None]
    corrects: Mapped[int | None] = mapped_column(ForeignKey("notice.id"))
    page_token: Mapped[str | None] = mapped_column(String(30), unique=True)  # of its A4 page
    tally: Mapped[dict[str, Any] | None]  # its numbers, once its rows are erased

    @property
    def purpose(self) -> str:
        """What its rows in the outbox are there for."""
        return f"notice:{self.id}"


# What residents may read in «Nghe, xem thông báo», and what may still go out.
PUBLIC = ("sending", "paused", "done")
ALIVE = ("scheduled", "sending", "paused")


def newest_of(session: Session, author_id: int, area_id: int) -> Notice | None:
    """What that person last announced there."""
    found = (
        select(Notice)
        .where(Notice.author_id == author_id, Notice.area_id == area_id)
        .order_by(Notice.id.desc())
    )
    return session.scalars(found).first()


def announced(session: Session, since: datetime, most: int) -> Sequence[Notice]:
    """What everybody of its audience should have by now, the newest first."""
    there = and_(Notice.body_id.is_not(None), Notice.queued_to.is_(None))
    found = select(Notice).where(Notice.created_at >= since, Notice.state.in_(PUBLIC), there)
    return session.scalars(found.order_by(Notice.id.desc()).limit(most)).all()


def is_for(session: Session, notice: Notice, person_id: int, now: datetime) -> bool:
    """Whether that person is of its audience, and agreed."""
    meant = belongs(session, Audience.from_json(notice.audience), now)
    found = select(Person.id).where(Person.id == person_id, meant)
    return session.execute(found).first() is not None


def in_state(session: Session, *states: str) -> Sequence[Notice]:
    """All in one of these states, the oldest first."""
    return session.scalars(select(Notice).where(Notice.state.in_(states)).order_by(Notice.id)).all()


def unfinished(session: Session) -> Notice | None:
    """The next notice of which some of the audience has no row in the outbox yet.

    It is locked: of several processes that ask at once each gets another one.
    """
    found = select(Notice).where(Notice.state == "sending", Notice.queued_to.is_not(None))
    urgent_first = case((Notice.priority == "urgent", 0), else_=1)
    found = found.order_by(urgent_first, Notice.id).limit(1)
    return session.scalars(found.with_for_update(skip_locked=True)).first()


def due(session: Session, now: float) -> Sequence[Notice]:
    """Those whose hour has come, locked."""
    found = select(Notice).where(Notice.state == "scheduled", Notice.leaves_at <= now)
    found = found.order_by(Notice.id).with_for_update(skip_locked=True)
    return session.scalars(found).all()


def to_forget(session: Session, before: datetime) -> Sequence[Notice]:
    """Those that are over since long and of which rows are left, a few at a time."""
    over = Notice.state.in_(("done", "cancelled", "recalled"))
    found = select(Notice).where(over, Notice.created_at < before, Notice.body_id.is_not(None))
    return session.scalars(found.order_by(Notice.id).limit(10)).all()


def turn_night(session: Session, *, night: bool) -> None:
    """Let what goes by day rest, or go on, as the night begins or ends; what is paused stays so."""
    going = select(Notice.body_id).where(Notice.state == "sending", Notice.by_day)
    turning = update(Body).where(Body.id.in_(going), Body.resting.is_(not night), ~Body.held)
    to = "held" if night else "waiting"
    session.execute(
        turning.values(resting=night, moving_to=to),
        execution_options={"synchronize_session": False},
    )
