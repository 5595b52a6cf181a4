"""The audit log: who of the staff did what, when and why; a chain in which each line holds the last.

A line is written as any row is, and sealed into the chain just before its transaction commits
(`seal`), so that the chain is locked for a moment only and last of all: two processes never wait for
each other over it. The database itself refuses to change or delete what is sealed (migration 0039).
"""

import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Row, String, bindparam, event, func, insert, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, object_session

from storage.audit_chain import (
    ERASE,
    JOIN,
    START,
    Line,
    author_of,
    digest_of,
    hash_of,
    opening_of,
)
from storage.base import Base
from storage.database import lock_in_order

PIECE = 2_000  # lines that are read at once


class AuditLine(Base):
    """Who of the staff did what, when and why. Only added to; never says who wrote a case.

    What an erased person did stays, but nothing tells any more that it was they: `person_id` and
    `opening` go, and `author`, which the chain rests on, cannot be guessed without `opening`.
    """

    __tablename__ = "audit_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True
    )
    action: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(60), index=True)
    reason: Mapped[str | None] = mapped_column(String(300))
    number: Mapped[int | None] = mapped_column(unique=True)  # its place in the chain, from 1
    author: Mapped[str | None] = mapped_column(String(64))  # SHA-256 of `opening`
    opening: Mapped[str | None] = mapped_column(String(60))  # a random word and the person's id
    salt: Mapped[str | None] = mapped_column(String(32))  # of the reason's digest
    previous: Mapped[str | None] = mapped_column(String(64))  # the hash of the line before
    hash: Mapped[str | None] = mapped_column(String(64))


class AuditHead(Base):
    """The chain's end, in its one row: without it nobody would miss the last lines."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))


ONE = 1  # the head's only row
_SEALED = ("number", "author", "opening", "salt", "previous", "hash")
_SEAL = (
    update(AuditLine.__table__)  # type: ignore[arg-type]
    .where(AuditLine.id == bindparam("of_id"))
    .values({name: bindparam(f"to_{name}") for name in _SEALED})
)


@event.listens_for(AuditLine, "after_insert")
def _remember(_mapper: Any, _connection: Any, line: AuditLine) -> None:
    session = object_session(line)
    if session is not None:
        session.info.setdefault(AuditLine, []).append(line.id)


@event.listens_for(Session, "before_commit")
def _seal_at_commit(session: Session) -> None:
    if session.in_nested_transaction():
        return  # a savepoint ends; the line may still be rolled back
    session.flush()
    ids = session.info.pop(AuditLine, [])
    if ids:
        seal(session, ids)


def seal(session: Session, ids: Sequence[int]) -> None:
    """Give these lines, as far as they are there, their places at the end of the chain."""
    connection = session.connection()
    lock_in_order(connection, [AuditLine.__tablename__])
    found = select(AuditLine.__table__).where(AuditLine.id.in_(ids), AuditLine.hash.is_(None))
    rows = connection.execute(found.order_by(AuditLine.id)).all()
    if not rows:
        return
    number, previous = _end(session)
    sealed = []
    for row in rows:
        line, opening, salt = _next(row, number + 1, previous)
        number, previous = line.number, line.hash
        to = (line.number, line.author, opening, salt, line.previous, line.hash)
        sealed.append({"of_id": row.id} | {f"to_{n}": v for n, v in zip(_SEALED, to, strict=True)})
    connection.execute(_SEAL, sealed)
    head = update(AuditHead).where(AuditHead.id == ONE).values(number=number, hash=previous)
    connection.execute(head)


def _end(session: Session) -> tuple[int, str]:
    """The last line's number and hash; the head is made where there is none yet."""
    found = session.execute(select(AuditHead.number, AuditHead.hash)).first()
    if found is not None:
        return found[0], found[1]
    session.connection().execute(insert(AuditHead).values(id=ONE, number=0, hash=START))
    return 0, START


def _next(row: Row[Any], number: int, previous: str) -> tuple[Line, str | None, str | None]:
    """A row as the chain's next line, with what opens its author and its reason."""
    opening = None if row.person_id is None else opening_of(row.person_id)
    salt = None if row.reason is None else secrets.token_hex(16)
    line = Line(
        number=number,
        at=row.at,
        author=author_of(opening),
        action=row.action,
        subject=row.subject,
        reason=digest_of(salt, row.reason),
        previous=previous,
    )
    return line.sealed(hash_of(line)), opening, salt


def rows(session: Session) -> Iterator[Row[Any]]:
    """All of the chain in its order, a piece at a time."""
    last = -1
    found = select(AuditLine.__table__).order_by(AuditLine.number).limit(PIECE)
    while piece := session.execute(found.where(AuditLine.number > last)).all():
        yield from piece
        last = piece[-1].number


def line_of(row: Row[Any]) -> Line:
    """A row as a line of the chain."""
    return Line(
        number=row.number or 0,
        at=row.at,
        author=row.author,
        action=row.action,
        subject=row.subject,
        reason=digest_of(row.salt, row.reason),
        previous=row.previous or "",
        hash=row.hash or "",
        opening=row.opening,
    )


def head(session: Session) -> tuple[int, str]:
    """(how many lines, the last one's hash), as the head says; nothing written yet: (0, START)."""
    found = session.execute(select(AuditHead.number, AuditHead.hash)).first()
    return (0, START) if found is None else (found[0], found[1])


def hash_at(session: Session, number: int) -> str | None:
    """The hash of the line with that number."""
    return session.scalar(select(AuditLine.hash).where(AuditLine.number == number))


def unsealed(session: Session) -> int:
    """Lines that somebody put there past the program."""
    found = select(func.count()).select_from(AuditLine).where(AuditLine.hash.is_(None))
    return session.scalar(found) or 0


def strike(session: Session, person_id: int, now: datetime) -> None:
    """Before a person is erased: a line that tells how many lines lose their author by it."""
    session.flush()
    theirs = select(func.count()).where(
        AuditLine.person_id == person_id, AuditLine.opening.is_not(None)
    )
    if count := session.scalar(theirs) or 0:
        session.add(AuditLine(at=now, action=ERASE, subject=f"audit:{count}"))
        session.flush()


def join(session: Session, gone: int, kept: int, now: datetime) -> None:
    """Before two people become one: a line that lets the lines of the one be the other's."""
    session.flush()
    if session.scalar(select(AuditLine.id).where(AuditLine.person_id == gone).limit(1)):
        session.add(AuditLine(at=now, action=JOIN, subject=f"person:{gone}:{kept}"))
        session.flush()
