"""Two rows of one person become one: whatever led to the second leads to the first.

Read off the tables themselves, so that a table that is added later is not forgotten; what each one
needs beyond that is named here, and `tests/contracts/test_merging.py` lists them all.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Table, delete, exists, or_, select, update
from sqlalchemy.orm import Session

from storage import audit
from storage.accounts import Account
from storage.base import Base
from storage.notice_phones import drop_refused
from storage.people import Appointment, ConsoleSession, Person
from storage.quizzes import Contest, ContestEntry
from storage.reaching import drop_doubles


def person_columns() -> Iterator[Column[Any]]:
    """Every column by which a row leads to a person."""
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table is Person.__table__:
                yield key.parent


def is_staff_s(session: Session, person_id: int, roles: frozenset[str]) -> bool:
    """Whether that person works on the console, or did: such a row is never joined with another."""
    found = select(
        or_(
            exists().where(Appointment.person_id == person_id, Appointment.role.in_(roles)),
            exists().where(Account.person_id == person_id),
            exists().where(ConsoleSession.person_id == person_id),
        )
    )
    return bool(session.scalar(found))


def merge(session: Session, asked_by: int, other: int, now: datetime) -> int:
    """Join two people; where both said something, that of `asked_by` counts. The id that is left.

    The older row is kept. A notice that is being queued goes by ascending ids
    (`broadcasting.queue_piece`): whoever was passed already is not met again under a higher one.
    """
    # Whatever is being written of either of them is waited for (PostgreSQL).
    both = select(Person).where(Person.id.in_((asked_by, other))).order_by(Person.id)
    people = {
        person.id: person
        for person in session.scalars(
            both.with_for_update().execution_options(populate_existing=True)
        )
    }
    _one_entry_a_contest(session, asked_by, other)
    _give_way(session, asked_by, other)
    kept, gone = sorted((asked_by, other))
    _same_words(people[asked_by], people[other], people[kept])
    session.flush()
    audit.join(session, gone, kept, now)
    for column in person_columns():
        _lead_to(session, column, kept, gone)
    _one_post(session, kept, now)
    drop_refused(session, kept)
    drop_doubles(session, kept)
    session.expire_all()
    session.execute(
        delete(Person).where(Person.id == gone).execution_options(synchronize_session=False)
    )
    return kept


def _same_words(first: Person, second: Person, kept: Person) -> None:
    for name in ("name", "language", "by_ear", "area_id"):
        own = getattr(first, name)
        setattr(kept, name, getattr(second, name) if own is None else own)
    kept.created_on = min(first.created_on, second.created_on)
    kept.synthetic = first.synthetic and second.synthetic


def _own_key(table: Table, column: Column[Any]) -> list[Column[Any]] | None:
    """What else is in a table's key beside the person; None: a person may have many rows."""
    keys = list(table.primary_key.columns)
    return [one for one in keys if one is not column] if column in keys else None


def _give_way(session: Session, first: int, second: int) -> None:
    """Where a person has one row, that of the second goes if the first has one."""
    for column in person_columns():
        rest = _own_key(column.table, column)
        if rest is not None:
            mine = column.table.alias()
            same = [mine.c[one.name] == one for one in rest]
            double = exists().where(mine.c[column.name] == first, *same)
            session.execute(delete(column.table).where(column == second, double))


def _lead_to(session: Session, column: Column[Any], kept: int, gone: int) -> None:
    session.execute(update(column.table).where(column == gone).values({column.name: kept}))


def _one_entry_a_contest(session: Session, first: int, second: int) -> None:
    """Of two tries at one contest the better is left, and one that won above all."""
    found = session.execute(
        select(ContestEntry, Contest.winning)
        .join(Contest, Contest.id == ContestEntry.contest_id)
        .where(ContestEntry.person_id.in_((first, second)))
    )
    worth: dict[int, list[tuple[bool, int, bool, ContestEntry]]] = {}
    for entry, winning in found:
        rank = (entry.ticket in (winning or ()), entry.right, entry.person_id == first, entry)
        worth.setdefault(entry.contest_id, []).append(rank)
    for tries in worth.values():
        for *_, entry in sorted(tries, key=lambda one: one[:3])[:-1]:
            session.delete(entry)
    session.flush()
    session.expire_all()


def _one_post(session: Session, person_id: int, now: datetime) -> None:
    """The same post twice is one: the older goes on, the other ends."""
    held = select(Appointment).where(
        Appointment.person_id == person_id,
        or_(Appointment.until.is_(None), Appointment.until > now),
    )
    seen = set()
    for post in session.scalars(
        held.order_by(Appointment.since, Appointment.id).execution_options(populate_existing=True)
    ):
        what = (post.role, post.area_id, post.language)
        if what in seen:
            post.until = now
        seen.add(what)
    session.flush()
