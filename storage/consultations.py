"""Consultations on drafts: what is asked, how many said what, and words that lead to nobody.

What people answer is added to counts as it comes; no row says what one person chose. `Mark` says only
*that* somebody has taken part, has no time, and goes when the consultation ends. Words stand by random
ids, without a day and without a place.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ForeignKey,
    Select,
    String,
    Text,
    delete,
    false,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column, relationship, selectinload

from storage.areas import Area
from storage.base import BY_RANDOM_ID, Base
from storage.cases import random_id
from storage.statements import insert_new

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


class Turnout(Base):
    """How many took part, by commune; `marked`: of how many of them that is remembered."""

    __tablename__ = "consultation_turnout"

    consultation_id: Mapped[int] = mapped_column(
        ForeignKey("consultation.id", ondelete="CASCADE"), primary_key=True
    )
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), primary_key=True)
    people: Mapped[int]
    marked: Mapped[int]


class Tally(Base):
    """How often a choice was made; by commune, or under the consultation's own area."""

    __tablename__ = "consultation_tally"

    consultation_id: Mapped[int] = mapped_column(
        ForeignKey("consultation.id", ondelete="CASCADE"), primary_key=True
    )
    question: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    choice: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), primary_key=True)
    number: Mapped[int]


class Mark(Base):
    """That a person has taken part, so that nobody is counted twice; not when, and not how."""

    __tablename__ = "consultation_mark"
    __table_args__ = BY_RANDOM_ID

    consultation_id: Mapped[int] = mapped_column(
        ForeignKey("consultation.id", ondelete="CASCADE"), primary_key=True
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )


class Opinion(Base):
    """What somebody said in words or by voice; `shown`: as staff may pass it on, written down and masked."""

    __tablename__ = "consultation_opinion"
    __table_args__ = BY_RANDOM_ID

    id: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, default=random_id
    )
    consultation_id: Mapped[int] = mapped_column(
        ForeignKey("consultation.id", ondelete="CASCADE"), index=True
    )
    question: Mapped[int]
    text: Mapped[str | None] = mapped_column(Text)
    media_id: Mapped[str | None] = mapped_column(String(30))
    shown: Mapped[str | None] = mapped_column(Text)
    group_id: Mapped[int | None] = mapped_column(
        ForeignKey("consultation_group.id", ondelete="SET NULL"), index=True
    )


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


def has_taken_part(session: Session, consultation_id: int, person_id: int) -> bool:
    found = select(Mark.person_id).where(
        Mark.consultation_id == consultation_id, Mark.person_id == person_id
    )
    return session.scalar(found) is not None


def taken_part_in(session: Session, person_id: int) -> Sequence[str]:
    """The titles of those that are still open and that somebody is remembered to have answered."""
    found = select(Consultation.title).join(Mark, Mark.consultation_id == Consultation.id)
    return session.scalars(found.where(Mark.person_id == person_id).order_by(Consultation.id)).all()


def mark(session: Session, consultation_id: int, person_id: int) -> None:
    row = {"consultation_id": consultation_id, "person_id": person_id}
    session.execute(insert_new(session.connection(), Mark).values(**row))


def forget_marks(session: Session, today: date) -> None:
    """When a consultation has ended nobody needs to know any more who took part."""
    ended = select(Consultation.id).where(Consultation.closes_on < today)
    session.execute(
        delete(Mark)
        .where(Mark.consultation_id.in_(ended))
        .execution_options(synchronize_session=False)
    )


def if_open(
    session: Session, consultation_id: int, day: date, *, lock: bool = False
) -> Consultation | None:
    """The consultation if it is open; locked, counts are read and raised one after another."""
    found = select(Consultation).where(Consultation.id == consultation_id, _open_on(day))
    return session.scalar(found.with_for_update() if lock else found)


def turnout(session: Session, consultation_id: int) -> dict[int, tuple[int, int]]:
    """(people, marked) by the id of their commune."""
    found = select(Turnout.area_id, Turnout.people, Turnout.marked)
    rows = session.execute(found.where(Turnout.consultation_id == consultation_id))
    return {area_id: (people, marked) for area_id, people, marked in rows}


def raise_turnout(session: Session, consultation_id: int, area_id: int, *, marked: bool) -> None:
    key = {"consultation_id": consultation_id, "area_id": area_id}
    new = insert_new(session.connection(), Turnout).values(**key, people=0, marked=0)
    session.execute(new)
    session.execute(
        update(Turnout)
        .filter_by(**key)
        .values(people=Turnout.people + 1, marked=Turnout.marked + int(marked))
        .execution_options(synchronize_session=False)
    )


def raise_tally(session: Session, consultation_id: int, chosen: tuple[int, int, int]) -> None:
    """`chosen`: the question, the choice and the id of the area that it is counted under."""
    key = dict(zip(("question", "choice", "area_id"), chosen, strict=True))
    key["consultation_id"] = consultation_id
    session.execute(insert_new(session.connection(), Tally).values(**key, number=0))
    session.execute(
        update(Tally)
        .filter_by(**key)
        .values(number=Tally.number + 1)
        .execution_options(synchronize_session=False)
    )


# --- what came in -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a choice was made among those counted under one area."""

    question: int
    choice: int
    area_id: int
    place: str
    number: int


def tallies(session: Session, consultation_id: int) -> list[Counted]:
    found = (
        select(Tally.question, Tally.choice, Area.id, Area.kind + " " + Area.name, Tally.number)
        .join(Area, Area.id == Tally.area_id)
        .where(Tally.consultation_id == consultation_id)
        .order_by(Tally.question, Tally.choice, Area.code)
    )
    return [
        Counted(question, choice, area_id, place, number)
        for question, choice, area_id, place, number in session.execute(found)
    ]


def opinions(
    session: Session, consultation_id: int, group_id: int | None, *, most: int
) -> Sequence[Opinion]:
    """Those of a group, or of none, in the order of their random ids, which is no order at all."""
    found = select(Opinion).where(
        Opinion.consultation_id == consultation_id, Opinion.group_id.is_not_distinct_from(group_id)
    )
    return session.scalars(found.order_by(Opinion.id).limit(most)).all()


def in_groups(session: Session, consultation_id: int) -> dict[int | None, int]:
    """How many opinions stand in each group; None: in none yet."""
    found = select(Opinion.group_id, func.count()).group_by(Opinion.group_id)
    rows = session.execute(found.where(Opinion.consultation_id == consultation_id))
    return dict(rows.all())


def opinion(session: Session, consultation_id: int, opinion_id: int) -> Opinion | None:
    found = select(Opinion).where(
        Opinion.consultation_id == consultation_id, Opinion.id == opinion_id
    )
    return session.scalar(found)


def with_voice(session: Session, media_id: str) -> int | None:
    """The consultation that a recording was sent to."""
    return session.scalar(select(Opinion.consultation_id).where(Opinion.media_id == media_id))
