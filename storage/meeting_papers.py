"""What belongs to a meeting and lies behind a link: documents, ballot sheets, a calendar file."""

import secrets
from collections.abc import Sequence
from datetime import date

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base

DOCUMENT = "document"  # a file that somebody attached; of the other kinds a meeting has one each


def new_token() -> str:
    return secrets.token_urlsafe(16)


class MeetingPaper(Base):
    """Whoever has the link sees this paper and nothing else."""

    __tablename__ = "meeting_paper"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[str] = mapped_column(String(12))
    token: Mapped[str] = mapped_column(String(30), unique=True, default=new_token)
    added_on: Mapped[date]
    name: Mapped[str | None] = mapped_column(String(200))  # these three of a document only
    media_id: Mapped[str | None] = mapped_column(ForeignKey("media.id", ondelete="CASCADE"))
    suffix: Mapped[str | None] = mapped_column(String(4))


def by_token(session: Session, token: str) -> MeetingPaper | None:
    return session.scalar(select(MeetingPaper).where(MeetingPaper.token == token))


def documents(session: Session, meeting_id: int) -> Sequence[MeetingPaper]:
    """In the order in which they were attached."""
    found = select(MeetingPaper).where(
        MeetingPaper.meeting_id == meeting_id, MeetingPaper.kind == DOCUMENT
    )
    return session.scalars(found.order_by(MeetingPaper.id)).all()


def of_kind(session: Session, meeting_id: int, kind: str) -> MeetingPaper | None:
    """The one that is not a document, if its link was ever asked for."""
    found = select(MeetingPaper).where(
        MeetingPaper.meeting_id == meeting_id, MeetingPaper.kind == kind
    )
    return session.scalars(found.order_by(MeetingPaper.id)).first()
