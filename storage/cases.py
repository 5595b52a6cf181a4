"""Cases: what people say back, from the first word to the answer.

An anonymous case has no contact row and no hour: only its day and its commune are kept, and its ids
are random, so that nothing here, nor the order of anything, leads to the person. On SQLite rows stand
by those ids (`WITHOUT ROWID`): a hidden number that grows would put an anonymous case between two
others whose hours are known.
"""

import secrets
from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    Connection,
    ForeignKey,
    Index,
    String,
    Text,
    false,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.areas import Area, commune_of
from storage.base import BY_RANDOM_ID, Base
from storage.statements import insert_new


def random_id() -> int:
    """63 random bits: an id that says nothing about when the row was made."""
    return secrets.randbits(63)


class Case(Base):
    __tablename__ = "feedback_case"
    __table_args__ = (  # the lists' indexes
        Index("ix_feedback_case_status_opened_on", "status", "opened_on"),
        Index("ix_feedback_case_topic_opened_on", "topic", "status", "opened_on"),
        Index("ix_feedback_case_area_opened_on", "area_id", "status", "opened_on"),
        Index("ix_feedback_case_held_by", "held_by", "status", "opened_on"),
        BY_RANDOM_ID,
    )

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
    due_on: Mapped[date | None] = mapped_column(
        index=True
    )  # the last day of the step that it is at
    screen_by: Mapped[date | None] = mapped_column(
        index=True
    )  # the last day on which a new case is to be screened
    stopped_on: Mapped[date | None]  # since when the clock stands: the person was asked
    same_as_id: Mapped[int | None] = mapped_column(BigInteger, index=True)  # merged into that case
    rating_asked: Mapped[bool] = mapped_column(
        default=False, server_default=false()
    )  # whether it was asked how the answer is found; not whether somebody said so
    by_head: Mapped[bool] = mapped_column(
        default=False, server_default=false()
    )  # a village head sent it for somebody who agreed; which head is not known
    split_from_id: Mapped[int | None] = mapped_column(BigInteger, index=True)
    held_by: Mapped[str | None] = mapped_column(String(200))  # the authority that was named last

    entries: Mapped[list["CaseEntry"]] = relationship(
        order_by="CaseEntry.position", cascade="all, delete-orphan"
    )
    steps: Mapped[list["CaseStep"]] = relationship(
        order_by="CaseStep.position", cascade="all, delete-orphan"
    )
    urgings: Mapped[list["CaseUrging"]] = relationship(
        order_by="CaseUrging.number", cascade="all, delete-orphan"
    )
    contact: Mapped["CaseContact | None"] = relationship(cascade="all, delete-orphan")
    slip: Mapped["CaseSlip | None"] = relationship(cascade="all, delete-orphan")

    @property
    def runs_until(self) -> date | None:
        """The last day of what is owed now; None while the clock stands, or when nothing is."""
        if self.stopped_on is not None:
            return None
        return self.screen_by or self.due_on


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
    text: Mapped[str | None] = mapped_column(Text)  # as it was said; sealed once it is masked
    masked: Mapped[str | None] = mapped_column(Text)  # the same as staff read it over and masked it
    language: Mapped[str | None] = mapped_column(String(20))  # of words or voice, as staff chose
    transcript: Mapped[str | None] = mapped_column(Text)  # of a voice, as staff heard it
    transcript_masked: Mapped[str | None] = mapped_column(Text)
    translation: Mapped[str | None] = mapped_column(Text)  # into Vietnamese
    translation_masked: Mapped[str | None] = mapped_column(Text)
    revision: Mapped[int] = mapped_column(default=0, server_default="0")  # of what staff wrote here
    media_id: Mapped[str | None] = mapped_column(ForeignKey("media.id"))
    said_on: Mapped[date]


class CaseStep(Base):
    """The case took on a status."""

    __tablename__ = "case_step"
    __table_args__ = (
        Index("ix_case_step_day", "taken_on"),
        Index("ix_case_step_slip", "slip", postgresql_ops={"slip": "text_pattern_ops"}),
        Index("ix_case_step_taken_on", "status", "taken_on"),
        BY_RANDOM_ID,
    )

    id: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, default=random_id
    )
    case_id: Mapped[int] = mapped_column(
        ForeignKey("feedback_case.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    status: Mapped[str] = mapped_column(String(20))
    taken_on: Mapped[date]
    taken_at: Mapped[datetime | None]  # by staff; never for an anonymous case
    owed_on: Mapped[date | None]  # the last day of what was owed when it was taken
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    authority: Mapped[str | None] = mapped_column(String(200))  # who has it in hand from now on
    slip: Mapped[str | None] = mapped_column(String(50))  # the number under which it was passed on
    note: Mapped[str | None] = mapped_column(String(500))  # a reason that the person may read too


class CaseUrging(Base):
    """The authority was urged to answer, once more."""

    __tablename__ = "case_urging"
    __table_args__ = BY_RANDOM_ID

    id: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, default=random_id
    )
    case_id: Mapped[int] = mapped_column(
        ForeignKey("feedback_case.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[int]  # the first is 1
    urged_on: Mapped[date]
    until: Mapped[date]  # the last day for the authority's reply
    authority: Mapped[str] = mapped_column(String(200))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))


class CaseSlip(Base):
    """The newest slip of the case as staff read it over; it waits until the clerk gives its number."""

    __tablename__ = "case_slip"
    __table_args__ = (
        Index(
            "ix_case_slip_waits",
            "case_id",
            postgresql_where=text("number IS NULL"),
            sqlite_where=text("number IS NULL"),
        ),
        BY_RANDOM_ID,
    )

    case_id: Mapped[int] = mapped_column(
        ForeignKey("feedback_case.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    authority: Mapped[str] = mapped_column(String(200))
    due_on: Mapped[date]
    text: Mapped[str] = mapped_column(Text)  # what was said, masked
    made_on: Mapped[date]
    number: Mapped[str | None] = mapped_column(String(50))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))


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


def merged_into(session: Session, case: Case) -> list[Case]:
    """The cases that were merged into this one."""
    return list(session.scalars(select(Case).where(Case.same_as_id == case.id).with_for_update()))


def split_from(session: Session, case: Case) -> list[Case]:
    """The cases that were split off from this one, in the order of their days."""
    found = session.scalars(select(Case).where(Case.split_from_id == case.id))
    # In an ORDER BY, SQLite would walk through all cases by their days: hardly one was split off.
    return sorted(found, key=lambda one: (one.opened_on, one.code))


def commune_code(session: Session, area_id: int) -> str:
    """The code of the commune that an area lies in; of an area above the communes its own."""
    area = session.get_one(Area, area_id)
    return (commune_of(session, area) or area).code


def count_turnaway(connection: Connection, kind: str, commune_id: int, day: date) -> None:
    """One more who was shown the way. Nothing of what they said is known here."""
    key = {"kind": kind, "commune_id": commune_id, "day": day}
    connection.execute(insert_new(connection, Turnaway), [{**key, "count": 0}])
    connection.execute(update(Turnaway).filter_by(**key).values(count=Turnaway.count + 1))
