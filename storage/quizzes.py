"""Knowledge contests: what is asked, who took part, and the draw.

`ContestEntry` says *that* somebody took part and how many answers were right, as the prize needs it;
what somebody answered to a question is only added to counts. Entries go some days after the draw.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, String, Text, delete, false, or_, select, update
from sqlalchemy import literal as sql_literal
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.areas import Area
from storage.base import BY_RANDOM_ID, Base
from storage.people import Address
from storage.reaching import best_of
from storage.statements import insert_new

APPROVED = "approved"


class Contest(Base):
    """`questions`: [{"text", "choices": [...], "right": place from 0}]."""

    __tablename__ = "contest"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    intro: Mapped[str] = mapped_column(Text)
    prize: Mapped[str] = mapped_column(String(300))
    winners: Mapped[int]
    pass_right: Mapped[int]  # how many right answers it takes to be in the draw
    opens_on: Mapped[date]
    closes_on: Mapped[date] = mapped_column(index=True)  # the last day
    closed_early_because: Mapped[str | None] = mapped_column(Text)
    draw_on: Mapped[date]  # the day on which the public number becomes known
    seed_source: Mapped[str] = mapped_column(String(300))  # which number it will be
    questions: Mapped[list[Any]]
    state: Mapped[str] = mapped_column(String(12), index=True)  # as `handlers` move it
    version: Mapped[int]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    editor_ids: Mapped[list[Any]]
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]
    approved_at: Mapped[datetime | None]
    tickets: Mapped[list[Any] | None]  # those in the draw, sorted; they lead to nobody
    seal: Mapped[str | None] = mapped_column(String(64))  # SHA-256 of that list
    sealed_at: Mapped[datetime | None]
    seed: Mapped[str | None] = mapped_column(String(40))
    winning: Mapped[list[Any] | None]  # tickets, the first prize first
    drawer_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    drawn_at: Mapped[datetime | None]


class ContestEntry(Base):
    """One try a person. `code`: what they hold; `ticket`: what is drawn, worked out from the code."""

    __tablename__ = "contest_entry"
    __table_args__ = BY_RANDOM_ID

    contest_id: Mapped[int] = mapped_column(
        ForeignKey("contest.id", ondelete="CASCADE"), primary_key=True
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )
    code: Mapped[str] = mapped_column(String(20))
    ticket: Mapped[str] = mapped_column(String(16))
    right: Mapped[int]


class ContestTally(Base):
    """How often a choice was made, by all together."""

    __tablename__ = "contest_tally"

    contest_id: Mapped[int] = mapped_column(
        ForeignKey("contest.id", ondelete="CASCADE"), primary_key=True
    )
    question: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    choice: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]


class ContestTurnout(Base):
    """How many took part, by where they live."""

    __tablename__ = "contest_turnout"

    contest_id: Mapped[int] = mapped_column(
        ForeignKey("contest.id", ondelete="CASCADE"), primary_key=True
    )
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), primary_key=True)
    people: Mapped[int]


@dataclass(frozen=True, slots=True)
class Reach:
    """The contests of the areas under these paths."""

    paths: Sequence[str]

    def holds(self) -> ColumnElement[bool]:
        return or_(false(), *(Area.path.startswith(one, autoescape=True) for one in self.paths))


def listed(
    session: Session, reach: Reach, before: int | None, *, most: int
) -> list[tuple[Contest, Area]]:
    """The newest first; `before`: only those older than that number."""
    found = select(Contest, Area).join(Area, Area.id == Contest.area_id).where(reach.holds())
    if before is not None:
        found = found.where(Contest.id < before)
    return [
        (row[0], row[1]) for row in session.execute(found.order_by(Contest.id.desc()).limit(most))
    ]


def find(session: Session, number: int, reach: Reach) -> tuple[Contest, Area] | None:
    found = select(Contest, Area).join(Area, Area.id == Contest.area_id)
    row = session.execute(found.where(reach.holds(), Contest.id == number)).one_or_none()
    return None if row is None else (row[0], row[1])


def lock(session: Session, one: Contest) -> None:
    session.refresh(one, with_for_update=True)


# --- taking part --------------------------------------------------------------------------------------


def _open_on(day: date) -> ColumnElement[bool]:
    return (Contest.state == APPROVED) & (Contest.opens_on <= day) & (Contest.closes_on >= day)


def open_for(session: Session, path: str, day: date) -> Sequence[Contest]:
    """Those open to who lives in the area with that path; what ends first first."""
    around = sql_literal(path).startswith(Area.path)
    found = select(Contest).join(Area, Area.id == Contest.area_id).where(_open_on(day), around)
    return session.scalars(found.order_by(Contest.closes_on, Contest.id)).all()


def is_any_open(session: Session, day: date) -> bool:
    """Anywhere: asked for each menu, before the question for whom."""
    return session.scalar(select(Contest.id).where(_open_on(day)).limit(1)) is not None


def if_open(session: Session, contest_id: int, day: date, *, lock: bool = False) -> Contest | None:
    """The contest if it is open; locked, whoever comes at the same time waits."""
    found = select(Contest).where(Contest.id == contest_id, _open_on(day))
    return session.scalar(found.with_for_update() if lock else found)


def entry(session: Session, contest_id: int, person_id: int) -> ContestEntry | None:
    return session.get(ContestEntry, (contest_id, person_id))


def entered(session: Session, person_id: int) -> list[tuple[str, int, str]]:
    """(title, right answers, code) of the contests that somebody is remembered in."""
    found = select(Contest.title, ContestEntry.right, ContestEntry.code)
    found = found.join(ContestEntry, ContestEntry.contest_id == Contest.id)
    rows = session.execute(found.where(ContestEntry.person_id == person_id).order_by(Contest.id))
    return [(*row,) for row in rows]


def enter(session: Session, row: dict[str, Any]) -> bool:
    """Remember an entry (the columns of `ContestEntry`); False when there is one of theirs already."""
    made = insert_new(session.connection(), ContestEntry).values(**row)
    found = session.execute(made.returning(ContestEntry.person_id)).first()
    return found is not None


def count(session: Session, contest_id: int, area_id: int, chosen: Sequence[int]) -> None:
    """One more person of that area, and their choice of each question."""
    _raise(session, ContestTurnout, {"contest_id": contest_id, "area_id": area_id}, "people")
    for question, choice in enumerate(chosen):
        key = {"contest_id": contest_id, "question": question, "choice": choice}
        _raise(session, ContestTally, key, "number")


def _raise(session: Session, table: type[Base], key: dict[str, int], column: str) -> None:
    session.execute(insert_new(session.connection(), table).values(**key, **{column: 0}))
    counted = getattr(table, column)
    session.execute(
        update(table)
        .filter_by(**key)
        .values({counted: counted + 1})
        .execution_options(synchronize_session=False)
    )


# --- after it has ended -------------------------------------------------------------------------------


def running(session: Session) -> Sequence[Contest]:
    """Those that were approved and whose list nobody has closed yet."""
    found = select(Contest).where(Contest.state == APPROVED, Contest.sealed_at.is_(None))
    return session.scalars(found.order_by(Contest.id)).all()


def unsealed(session: Session, today: date) -> Sequence[Contest]:
    """Those that ended and whose list nobody has closed yet."""
    found = select(Contest).where(
        Contest.state == APPROVED, Contest.closes_on < today, Contest.sealed_at.is_(None)
    )
    return session.scalars(found.order_by(Contest.id)).all()


def tickets(session: Session, contest_id: int, least_right: int) -> list[str]:
    found = select(ContestEntry.ticket).where(
        ContestEntry.contest_id == contest_id, ContestEntry.right >= least_right
    )
    return list(session.scalars(found.order_by(ContestEntry.ticket)))


def won_by(
    session: Session, contest_id: int, winning: Collection[str]
) -> list[tuple[str, Address]]:
    """(code, address) of each winner who can be written to."""
    found = (
        select(ContestEntry.code, Address)
        .join(Address, Address.person_id == ContestEntry.person_id)
        .where(ContestEntry.contest_id == contest_id, ContestEntry.ticket.in_(winning))
        .where(Address.id == best_of(ContestEntry.person_id).correlate(ContestEntry))
        .order_by(Address.id)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def forget_entries(session: Session, drawn_before: datetime, ended_before: date) -> None:
    """Of contests that were drawn so long ago, or ended so long ago and were never drawn."""
    over = select(Contest.id).where(
        or_(
            Contest.drawn_at < drawn_before,
            Contest.drawn_at.is_(None) & (Contest.draw_on < ended_before),
        )
    )
    session.execute(
        delete(ContestEntry)
        .where(ContestEntry.contest_id.in_(over))
        .execution_options(synchronize_session=False)
    )


def tallies(session: Session, contest_id: int) -> dict[tuple[int, int], int]:
    """How often, by (question, choice)."""
    found = select(ContestTally.question, ContestTally.choice, ContestTally.number)
    rows = session.execute(found.where(ContestTally.contest_id == contest_id))
    return {(question, choice): number for question, choice, number in rows}


def turnout(session: Session, contest_id: int) -> list[tuple[Area, int]]:
    found = select(Area, ContestTurnout.people)
    found = found.join(ContestTurnout, ContestTurnout.area_id == Area.id)
    found = found.where(ContestTurnout.contest_id == contest_id).order_by(Area.path)
    return [(row[0], row[1]) for row in session.execute(found)]


def published(session: Session, number: int) -> Contest | None:
    """One whose list was closed: anybody may see it."""
    found = select(Contest).where(Contest.id == number, Contest.sealed_at.is_not(None))
    return session.scalar(found)
