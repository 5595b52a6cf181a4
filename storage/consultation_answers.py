"""What people answered on drafts: how many said what, and words that lead to nobody.

What is chosen is added to counts as it comes; no row says what one person chose. `Mark` says only *that*
somebody has taken part, has no time, and goes when the consultation ends. Words stand by random ids,
without a day and without a place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import BigInteger, ForeignKey, String, Text, delete, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.areas import Area
from storage.base import BY_RANDOM_ID, Base
from storage.cases import random_id
from storage.consultations import Consultation
from storage.statements import insert_new


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
