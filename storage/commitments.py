"""Registers of commitments: what was agreed or concluded, and what somebody owes by a day because of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Select,
    String,
    Text,
    and_,
    exists,
    false,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from storage.areas import Area
from storage.base import Base
from storage.media import Media

DONE = "done"


class Entry(Base):
    """What was signed or held: a coordination agreement, a work session, minutes of a meeting.

    `register` is a code of the table of registers. A session's `held_on` is its day, an agreement's the
    day on which it was signed.
    """

    __tablename__ = "register_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    register: Mapped[str] = mapped_column(String(20), index=True)
    subject: Mapped[str] = mapped_column(String(300))
    partner: Mapped[str] = mapped_column(String(200))  # with whom: an organisation
    folded: Mapped[str] = mapped_column(String(1600))  # both, as they are searched
    held_on: Mapped[date]
    until: Mapped[date | None]  # the last day of the term
    document: Mapped[str | None] = mapped_column(String(100))  # its number
    media_id: Mapped[str | None] = mapped_column(String(30))  # the paper, in the media folder
    suffix: Mapped[str | None] = mapped_column(String(10))  # jpg | pdf | docx | xlsx
    term_told_on: Mapped[date | None]  # staff were told that the term ends
    version: Mapped[int]  # counts the changes, so that nobody overwrites what they have not seen
    created_at: Mapped[datetime]

    commitments: Mapped[list["Commitment"]] = relationship(
        order_by="Commitment.due_on, Commitment.id", cascade="all, delete-orphan"
    )


class Commitment(Base):
    """Who owes what by when; that it is overdue is computed, never stored."""

    __tablename__ = "register_commitment"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(
        ForeignKey("register_entry.id", ondelete="CASCADE"), index=True
    )
    matter: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(String(200))  # an office or an organisation
    due_on: Mapped[date] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(String(10))  # waiting | in_hand | done
    result: Mapped[str | None] = mapped_column(Text)  # what was done
    done_on: Mapped[date | None]
    told_on: Mapped[date | None]  # staff were reminded last


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; `paths`: of the areas whose registers somebody may see."""

    paths: Sequence[str]
    today: date
    words: str = ""  # folded
    register: str = ""
    state: str = ""  # late | open | done | ended


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in the list, and how many of its commitments there are."""

    entry: Entry
    area: Area
    commitments: int
    done: int
    late: int


@dataclass(frozen=True, slots=True)
class Owed:
    """A commitment, what it comes from, and whose register that is in."""

    commitment: Commitment
    entry: Entry
    area: Area


def _inside(paths: Sequence[str]) -> ColumnElement[bool]:
    return or_(false(), *(Area.path.startswith(path, autoescape=True) for path in paths))


def _late(today: date) -> ColumnElement[bool]:
    return and_(Commitment.state != DONE, Commitment.due_on < today)


def _any(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(Commitment.entry_id == Entry.id, *conditions)


def _number(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    found = select(func.count()).where(Commitment.entry_id == Entry.id, *conditions)
    return found.correlate(Entry).scalar_subquery()


def _of(wanted: Wanted) -> list[ColumnElement[bool]]:
    states = {
        "late": _any(_late(wanted.today)),
        "open": _any(Commitment.state != DONE),
        "done": and_(_any(), ~_any(Commitment.state != DONE)),
        "ended": and_(Entry.until.is_not(None), Entry.until < wanted.today),
    }
    held = [_inside(wanted.paths)]
    held += [Entry.folded.contains(one, autoescape=True) for one in wanted.words.split()]
    if wanted.register:
        held.append(Entry.register == wanted.register)
    if wanted.state:
        held.append(states[wanted.state])
    return held


def listed(session: Session, wanted: Wanted, *, skip: int = 0, most: int) -> list[Line]:
    """The newest first: by the day on which they were signed or held."""
    counts = _number(), _number(Commitment.state == DONE), _number(_late(wanted.today))
    found = select(Entry, Area, *counts).join(Area, Area.id == Entry.area_id).where(*_of(wanted))
    found = found.order_by(Entry.held_on.desc(), Entry.id.desc()).offset(skip).limit(most)
    return [Line(*row) for row in session.execute(found)]


def number(session: Session, wanted: Wanted) -> int:
    found = select(func.count()).select_from(Entry).join(Area, Area.id == Entry.area_id)
    return session.scalar(found.where(*_of(wanted))) or 0


def _owed() -> Select[Commitment, Entry, Area]:
    found = select(Commitment, Entry, Area).join(Entry, Entry.id == Commitment.entry_id)
    return found.join(Area, Area.id == Entry.area_id)


def late(session: Session, paths: Sequence[str], today: date, most: int) -> list[Owed]:
    """The most overdue first."""
    found = _owed().where(_inside(paths), _late(today))
    found = found.order_by(Commitment.due_on, Commitment.id).limit(most)
    return [Owed(*row) for row in session.execute(found)]


def every_one(session: Session, wanted: Wanted, most: int) -> list[Owed]:
    """The commitments of the entries in the list, for a file."""
    found = _owed().where(*_of(wanted))
    found = found.order_by(Entry.held_on.desc(), Entry.id.desc(), Commitment.due_on, Commitment.id)
    return [Owed(*row) for row in session.execute(found.limit(most))]


def find(session: Session, number: int, paths: Sequence[str]) -> tuple[Entry, Area] | None:
    found = select(Entry, Area).join(Area, Area.id == Entry.area_id)
    found = found.where(Entry.id == number, _inside(paths))
    row = session.execute(found.options(selectinload(Entry.commitments))).one_or_none()
    return None if row is None else (row[0], row[1])


def lock(session: Session, entry: Entry) -> None:
    session.refresh(entry, with_for_update=True)


def add(session: Session, row: Base) -> None:
    session.add(row)
    session.flush()


def drop(session: Session, entry: Entry) -> None:
    session.delete(entry)
    session.flush()


def keep_file(session: Session, media: Media) -> None:
    session.add(media)
    session.flush()


def last_held(session: Session, register: str, area_ids: Collection[int]) -> dict[int, date]:
    """When each of these areas had its last one; an area without any is not there."""
    found = select(Entry.area_id, func.max(Entry.held_on))
    found = found.where(Entry.register == register, Entry.area_id.in_(area_ids))
    return dict(session.execute(found.group_by(Entry.area_id)).all())


@dataclass(frozen=True, slots=True)
class Days:
    """By which days a register's staff are reminded."""

    today: date
    soon: date  # what is due by then is near
    before: date  # who was reminded of something overdue on that day, or earlier, is reminded again


def to_remind(session: Session, register: str, days: Days) -> list[Owed]:
    """Commitments that are near and not yet told of, or overdue and not told of lately."""
    near = and_(
        Commitment.due_on >= days.today,
        Commitment.due_on <= days.soon,
        Commitment.told_on.is_(None),
    )
    untold = or_(
        Commitment.told_on.is_(None),
        Commitment.told_on <= Commitment.due_on,
        Commitment.told_on <= days.before,
    )
    found = _owed().where(
        Entry.register == register,
        Commitment.state != DONE,
        or_(near, and_(Commitment.due_on < days.today, untold)),
    )
    found = found.order_by(Commitment.id).limit(100)
    found = found.with_for_update(skip_locked=True, of=Commitment)
    return [Owed(*row) for row in session.execute(found)]


def terms_ending(session: Session, register: str, days: Days) -> Sequence[Entry]:
    """What was signed for a term that is near its end, and of which staff were not told."""
    found = select(Entry).where(
        Entry.register == register,
        Entry.until.is_not(None),
        Entry.until >= days.today,
        Entry.until <= days.soon,
        Entry.term_told_on.is_(None),
    )
    found = found.order_by(Entry.id).limit(100).with_for_update(skip_locked=True)
    return session.scalars(found).all()
