"""Consultations on drafts: what is asked, of whom, when, and what the drafting body answered."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Select,
    String,
    Text,
    false,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column, relationship, selectinload

from storage.areas import Area
from storage.base import Base

APPROVED = "approved"


class Consultation(Base):
    """A draft on which people are asked.

    `questions`: [{"text", "choices": [...]}]; without choices it is answered in words or by voice.
    `renderings`: {language: {"title", "summary", "questions": as above, "by": who wrote it}}.
    """

    __tablename__ = "consultation"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    title: Mapped[str] = mapped_column(String(300))
    folded: Mapped[str] = mapped_column(String(900))  # the title as it is searched
    body: Mapped[str] = mapped_column(String(200))  # who drafts it and is to answer
    summary: Mapped[str] = mapped_column(Text)  # in plain words
    full_text: Mapped[str | None] = mapped_column(Text)
    media_id: Mapped[str | None] = mapped_column(String(30))  # the draft as a file
    suffix: Mapped[str | None] = mapped_column(String(10))
    opens_on: Mapped[date]
    closes_on: Mapped[date] = mapped_column(index=True)  # the last day
    questions: Mapped[list[Any]]
    renderings: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(12), index=True)  # as `handlers` move it
    version: Mapped[int]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    editor_ids: Mapped[list[Any]]
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]
    approved_at: Mapped[datetime | None]
    concluder_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    concluded_at: Mapped[datetime | None]  # the summary of what came in

    groups: Mapped[list["Group"]] = relationship(order_by="Group.id", cascade="all, delete-orphan")


class Group(Base):
    """What several people said, in one sentence by staff, and what the drafting body answered to it."""

    __tablename__ = "consultation_group"

    id: Mapped[int] = mapped_column(primary_key=True)
    consultation_id: Mapped[int] = mapped_column(
        ForeignKey("consultation.id", ondelete="CASCADE"), index=True
    )
    side: Mapped[str] = mapped_column(String(10))  # for | against | add: what the group says
    title: Mapped[str] = mapped_column(String(500))
    taken: Mapped[str | None] = mapped_column(String(10))  # whole | partly | not
    reply: Mapped[str | None] = mapped_column(Text)
    replied_on: Mapped[date | None]


@dataclass(frozen=True, slots=True)
class Reach:
    """The consultations of the areas under these paths, in these states."""

    paths: Sequence[str]
    states: Collection[str]

    def holds(self) -> ColumnElement[bool]:
        inside = or_(false(), *(Area.path.startswith(one, autoescape=True) for one in self.paths))
        return inside & Consultation.state.in_(self.states)


def _of(reach: Reach) -> Select[Consultation, Area]:
    found = select(Consultation, Area).join(Area, Area.id == Consultation.area_id)
    return found.where(reach.holds())


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; `before`: only those older than that number."""

    words: str = ""  # folded
    before: int | None = None


def listed(
    session: Session, reach: Reach, wanted: Wanted, *, most: int
) -> list[tuple[Consultation, Area]]:
    """The newest first."""
    found = _of(reach)
    for word in wanted.words.split():
        found = found.where(Consultation.folded.contains(word, autoescape=True))
    if wanted.before is not None:
        found = found.where(Consultation.id < wanted.before)
    rows = session.execute(found.order_by(Consultation.id.desc()).limit(most))
    return [(one, area) for one, area in rows]


def find(session: Session, number: int, reach: Reach) -> tuple[Consultation, Area] | None:
    whole = selectinload(Consultation.groups)
    found = _of(reach).where(Consultation.id == number).options(whole)
    row = session.execute(found).one_or_none()
    return None if row is None else (row[0], row[1])


def lock(session: Session, one: Consultation) -> None:
    session.refresh(one, with_for_update=True)


# --- for residents ------------------------------------------------------------------------------------


def _open_on(day: date) -> ColumnElement[bool]:
    return (
        (Consultation.state == APPROVED)
        & (Consultation.opens_on <= day)
        & (Consultation.closes_on >= day)
    )


def open_for(session: Session, path: str, day: date) -> Sequence[Consultation]:
    """Those that who lives in the area with that path may answer on that day; what ends first first."""
    around = literal(path).startswith(Area.path)
    found = select(Consultation).join(Area, Area.id == Consultation.area_id)
    found = found.where(_open_on(day), around).order_by(Consultation.closes_on, Consultation.id)
    return session.scalars(found).all()


_Home = aliased(Area)


def is_any_open(session: Session, home: ColumnElement[bool], day: date) -> bool:
    """Whether one is open to who lives in the area that `home` picks of areas; asked for each menu."""
    found = (
        select(Consultation.id)
        .join(Area, Area.id == Consultation.area_id)
        .join(_Home, _Home.path.startswith(Area.path))
        .where(_open_on(day), home)
        .limit(1)
    )
    return session.scalar(found) is not None


def lives_in(area_id: int) -> ColumnElement[bool]:
    return _Home.id == area_id


def office_at(code: str, day: date) -> ColumnElement[bool]:
    """The office's own area, for who did not say where they live."""
    held = or_(_Home.valid_to.is_(None), _Home.valid_to >= day)
    return (_Home.code == code) & (_Home.valid_from <= day) & held


def if_open(
    session: Session, consultation_id: int, day: date, *, lock: bool = False
) -> Consultation | None:
    """The consultation if it is open; locked, counts are read and raised one after another."""
    found = select(Consultation).where(Consultation.id == consultation_id, _open_on(day))
    return session.scalar(found.with_for_update() if lock else found)
