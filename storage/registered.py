"""What the registers came to in a period: numbers of documents and of what was promised in them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.commitments import DONE, Commitment, Entry


@dataclass(frozen=True, slots=True)
class Numbers:
    """Of one register, on the last of these days."""

    entries: int  # at all: with none there is nothing to say
    in_force: int
    held: int  # in the period
    due: int  # commitments whose day fell in the period
    done: int  # of those
    late: int  # of all that were ever promised


def numbers(session: Session, path: str, register: str, days: tuple[date, date]) -> Numbers:
    """`days`: the first and the last of the period."""
    first, last = days
    begun = Entry.held_on <= last
    in_force = and_(begun, or_(Entry.until.is_(None), Entry.until >= last))
    is_due = Commitment.due_on.between(first, last)
    done = and_(Commitment.state == DONE, Commitment.done_on <= last)
    late = and_(
        Commitment.due_on < last, or_(Commitment.done_on.is_(None), Commitment.done_on > last)
    )

    def entries(*which: ColumnElement[bool]) -> int:
        return session.scalar(_of(select(func.count(Entry.id)), path, register).where(*which)) or 0

    def promised(*which: ColumnElement[bool]) -> int:
        found = select(func.count(Commitment.id)).join(Entry, Entry.id == Commitment.entry_id)
        return session.scalar(_of(found, path, register).where(begun, *which)) or 0

    return Numbers(
        entries=entries(begun),
        in_force=entries(in_force),
        held=entries(Entry.held_on.between(first, last)),
        due=promised(is_due),
        done=promised(is_due, done),
        late=promised(late),
    )


def _of(found: Select[int], path: str, register: str) -> Select[int]:
    inside = Area.path.startswith(path, autoescape=True)
    return found.join(Area, Area.id == Entry.area_id).where(inside, Entry.register == register)
