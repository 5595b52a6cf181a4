"""Supervision and criticism by the Front: dossiers from the proposal to the answer, and what belongs to one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, Select, String, Text, false, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from storage.areas import Area
from storage.base import Base
from storage.media import Media


class Supervision(Base):
    """One dossier: what is looked into or criticised, why, by whom, and what came of it.

    `plan` holds the texts of the plan: content, scope, way (each a text), bases (codes of the table of
    bases), team (a line each: roles and organisations). `editor_ids` are those who wrote what now waits
    for approval: none of them approves it.
    """

    __tablename__ = "supervision"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    kind: Mapped[str] = mapped_column(String(12))  # supervision | criticism
    title: Mapped[str] = mapped_column(String(300))
    folded: Mapped[str] = mapped_column(String(900))  # the title as it is searched
    topic: Mapped[str | None] = mapped_column(String(10))  # of the group that it was proposed from
    place: Mapped[str | None] = mapped_column(String(100))  # of that group: "xã Sáng Nhè"
    state: Mapped[str] = mapped_column(String(12), index=True)
    version: Mapped[int]  # counts the changes, so that nobody overwrites what they have not seen
    plan: Mapped[dict[str, Any]]
    since: Mapped[date]
    until: Mapped[date]  # the last day
    conclusions: Mapped[str | None] = mapped_column(Text)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    editor_ids: Mapped[list[Any]]
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    approved_at: Mapped[datetime | None]  # the plan
    concluder_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    concluded_at: Mapped[datetime | None]  # the results
    created_at: Mapped[datetime]

    findings: Mapped[list["Finding"]] = relationship(
        order_by="Finding.seen_on, Finding.id", cascade="all, delete-orphan"
    )
    papers: Mapped[list["Paper"]] = relationship(order_by="Paper.id", cascade="all, delete-orphan")
    advices: Mapped[list["Advice"]] = relationship(
        order_by="Advice.id", cascade="all, delete-orphan"
    )


class Finding(Base):
    """A record from the field: by the team, or on the paper of a village's inspection board."""

    __tablename__ = "supervision_finding"

    id: Mapped[int] = mapped_column(primary_key=True)
    supervision_id: Mapped[int] = mapped_column(
        ForeignKey("supervision.id", ondelete="CASCADE"), index=True
    )
    seen_on: Mapped[date]
    place: Mapped[str] = mapped_column(String(200))
    made_by: Mapped[str] = mapped_column(String(200))  # an organisation: "Ban GSĐTCCĐ xã …"
    text: Mapped[str] = mapped_column(Text)


class Paper(Base):
    """A photo or a document that belongs to a dossier; the file is one of the media folder."""

    __tablename__ = "supervision_paper"

    id: Mapped[int] = mapped_column(primary_key=True)
    supervision_id: Mapped[int] = mapped_column(
        ForeignKey("supervision.id", ondelete="CASCADE"), index=True
    )
    finding_id: Mapped[int | None] = mapped_column(
        ForeignKey("supervision_finding.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(String(200))  # what staff called it
    media_id: Mapped[str] = mapped_column(String(30))
    suffix: Mapped[str] = mapped_column(String(10))  # jpg | pdf | docx | xlsx


class Advice(Base):
    """A recommendation to an authority, by when it is to answer, and what it answered."""

    __tablename__ = "supervision_advice"

    id: Mapped[int] = mapped_column(primary_key=True)
    supervision_id: Mapped[int] = mapped_column(
        ForeignKey("supervision.id", ondelete="CASCADE"), index=True
    )
    authority: Mapped[str] = mapped_column(String(200))
    matter: Mapped[str] = mapped_column(Text)
    due_on: Mapped[date] = mapped_column(index=True)
    number: Mapped[str | None] = mapped_column(String(60))  # of the document that it went with
    sent_on: Mapped[date | None]
    taken: Mapped[str | None] = mapped_column(String(10))  # whole | partly | not
    answer: Mapped[str | None] = mapped_column(Text)
    answered_on: Mapped[date | None]

    urgings: Mapped[list["AdviceUrging"]] = relationship(
        order_by="AdviceUrging.number", cascade="all, delete-orphan"
    )


class AdviceUrging(Base):
    """The authority was urged to answer, and has until that day."""

    __tablename__ = "supervision_urging"

    id: Mapped[int] = mapped_column(primary_key=True)
    advice_id: Mapped[int] = mapped_column(
        ForeignKey("supervision_advice.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[int]
    urged_on: Mapped[date]
    until: Mapped[date]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))


@dataclass(frozen=True, slots=True)
class Reach:
    """The dossiers of the areas under these paths, in these states."""

    paths: Sequence[str]
    states: Collection[str]

    def holds(self) -> ColumnElement[bool]:
        inside = or_(false(), *(Area.path.startswith(one, autoescape=True) for one in self.paths))
        return inside & Supervision.state.in_(self.states)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; `before`: only dossiers older than that number."""

    words: str = ""  # folded
    state: str = ""
    kind: str = ""
    before: int | None = None


def _of(reach: Reach) -> Select[Supervision, Area]:
    found = select(Supervision, Area).join(Area, Area.id == Supervision.area_id)
    return found.where(reach.holds())


def listed(
    session: Session, reach: Reach, wanted: Wanted, *, most: int
) -> list[tuple[Supervision, Area]]:
    """The newest first."""
    found = _of(reach)
    for word in wanted.words.split():
        found = found.where(Supervision.folded.contains(word, autoescape=True))
    if wanted.state:
        found = found.where(Supervision.state == wanted.state)
    if wanted.kind:
        found = found.where(Supervision.kind == wanted.kind)
    if wanted.before is not None:
        found = found.where(Supervision.id < wanted.before)
    rows = session.execute(found.order_by(Supervision.id.desc()).limit(most))
    return [(dossier, area) for dossier, area in rows]


def find(session: Session, number: int, reach: Reach) -> tuple[Supervision, Area] | None:
    """With all that belongs to it."""
    whole = (
        selectinload(Supervision.findings),
        selectinload(Supervision.papers),
        selectinload(Supervision.advices).selectinload(Advice.urgings),
    )
    found = _of(reach).where(Supervision.id == number).options(*whole)
    row = session.execute(found).one_or_none()
    return None if row is None else (row[0], row[1])


def lock(session: Session, dossier: Supervision) -> None:
    session.refresh(dossier, with_for_update=True)


def add(session: Session, row: Base) -> None:
    session.add(row)
    session.flush()


def drop(session: Session, row: Base) -> None:
    session.delete(row)
    session.flush()


def keep_file(session: Session, media: Media) -> None:
    """Files are named by rows; they go, file and row, when those expire."""
    session.add(media)
    session.flush()


@dataclass(frozen=True, slots=True)
class Late:
    """A recommendation whose day had gone by without an answer."""

    advice: Advice
    dossier: Supervision
    area: Area


def late(session: Session, reach: Reach, today: date) -> list[Late]:
    """Those that were sent, the most overdue first."""
    found = (
        select(Advice, Supervision, Area)
        .join(Supervision, Supervision.id == Advice.supervision_id)
        .join(Area, Area.id == Supervision.area_id)
        .where(
            reach.holds(),
            Advice.sent_on.is_not(None),
            Advice.answered_on.is_(None),
            Advice.due_on < today,
        )
        .order_by(Advice.due_on, Advice.id)
    )
    return [Late(row[0], row[1], row[2]) for row in session.execute(found)]


def unanswered(session: Session, reach: Reach) -> dict[int, int]:
    """How many recommendations of each dossier wait for an answer."""
    found = (
        select(Advice.supervision_id, func.count())
        .join(Supervision, Supervision.id == Advice.supervision_id)
        .join(Area, Area.id == Supervision.area_id)
        .where(reach.holds(), Advice.sent_on.is_not(None), Advice.answered_on.is_(None))
        .group_by(Advice.supervision_id)
    )
    return dict(session.execute(found).all())
