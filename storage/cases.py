"""Cases: what people say back, from the first word to the answer.

An anonymous case has no contact row and no hour: only its day and its commune are kept, and its ids
are random, so that nothing here, nor the order of anything, leads to the person. On SQLite rows stand
by those ids (`WITHOUT ROWID`): a hidden number that grows would put an anonymous case between two
others whose hours are known.
"""

import secrets
from datetime import date, datetime

from sqlalchemy import BigInteger, Connection, ForeignKey, String, Text, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import BY_RANDOM_ID, Base
from storage.statements import insert_new


def random_id() -> int:
    """63 random bits: an id that says nothing about when the row was made."""
    return secrets.randbits(63)


class Case(Base):
    __tablename__ = "feedback_case"
    __table_args__ = BY_RANDOM_ID

    id: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, default=random_id
    )
    code: Mapped[str] = mapped_column(String(30), unique=True)
    topic: Mapped[str] = mapped_column(String(10))
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    language: Mapped[str | None] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(20), index=True)
    anonymous: Mapped[bool]
    opened_on: Mapped[date] = mapped_column(index=True)
    opened_at: Mapped[datetime | None]  # never for an anonymous case
    due_on: Mapped[date | None]

    entries: Mapped[list["CaseEntry"]] = relationship(
        order_by="CaseEntry.position", cascade="all, delete-orphan"
    )
    steps: Mapped[list["CaseStep"]] = relationship(
        order_by="CaseStep.position", cascade="all, delete-orphan"
    )
    contact: Mapped["CaseContact | None"] = relationship(cascade="all, delete-orphan")


class CaseEntry(Base):
    """One thing said in a case: the person's words, a voice, a photo, a question, an answer."""

    __tablename__ = "case_entry"
    __table_args__ = BY_RANDOM_ID

    id: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, default=random_id
    )
    case_id: Mapped[int] = mapped_column(
        ForeignKey("feedback_case.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    author: Mapped[str] = mapped_column(String(10))  # resident | staff
    kind: Mapped[str] = mapped_column(String(10))  # words | voice | photo | question | answer
    text: Mapped[str | None] = mapped_column(Text)
    media_id: Mapped[str | None] = mapped_column(ForeignKey("media.id"))
    said_on: Mapped[date]


class CaseStep(Base):
    """The case took on a status."""

    __tablename__ = "case_step"
    __table_args__ = BY_RANDOM_ID

    id: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, default=random_id
    )
    case_id: Mapped[int] = mapped_column(
        ForeignKey("feedback_case.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    status: Mapped[str] = mapped_column(String(20))
    taken_on: Mapped[date]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    authority: Mapped[str | None] = mapped_column(String(200))  # who has it in hand from now on
    slip: Mapped[str | None] = mapped_column(String(50))  # the number under which it was passed on
    note: Mapped[str | None] = mapped_column(String(500))  # a reason that the person may read too


class CaseContact(Base):
    """Who stands behind a case that is not anonymous. Deleting this row unlinks the person."""

    __tablename__ = "case_contact"

    case_id: Mapped[int] = mapped_column(
        ForeignKey("feedback_case.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    name: Mapped[str | None] = mapped_column(String(100))
    phone: Mapped[str | None] = mapped_column(String(20))


class Turnaway(Base):
    """How often an emergency or a denunciation was shown the way, by commune and day; no content."""

    __tablename__ = "turnaway"

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    commune_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # 0: not known
    day: Mapped[date] = mapped_column(primary_key=True)
    count: Mapped[int]


def by_code(session: Session, code: str, *, lock: bool = False) -> Case | None:
    """The case; with `lock`, nobody else changes it until this transaction ends."""
    found = select(Case).where(Case.code == code)
    return session.scalar(found.with_for_update() if lock else found)


def count_turnaway(connection: Connection, kind: str, commune_id: int, day: date) -> None:
    """One more who was shown the way. Nothing of what they said is known here."""
    key = {"kind": kind, "commune_id": commune_id, "day": day}
    connection.execute(insert_new(connection, Turnaway), [{**key, "count": 0}])
    connection.execute(update(Turnaway).filter_by(**key).values(count=Turnaway.count + 1))
