"""Browsers of staff that are signed in, and the links that sign them in."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, or_, select, update
from sqlalchemy.orm import Session

from storage.people import ConsoleSession, Invitation, Person


def begin(session: Session, begun: ConsoleSession) -> None:
    session.add(begun)
    session.flush()


def holder(
    session: Session, token_hash: str, now: datetime, idle_since: datetime
) -> tuple[Person, ConsoleSession] | None:
    """The member of staff whose browser it is, while the session runs and is used."""
    found = session.execute(
        select(Person, ConsoleSession)
        .join(ConsoleSession, ConsoleSession.person_id == Person.id)
        .where(
            ConsoleSession.token_hash == token_hash,
            ConsoleSession.expires_at > now,
            _used_since(idle_since),
        )
    ).one_or_none()
    return None if found is None else (found[0], found[1])


def _used_since(moment: datetime) -> ColumnElement[bool]:
    """A session of before this was kept runs to its end."""
    return or_(ConsoleSession.seen_at.is_(None), ConsoleSession.seen_at > moment)


def running(
    session: Session, person_id: int, now: datetime, idle_since: datetime
) -> Sequence[ConsoleSession]:
    """One person's, the last used first."""
    found = select(ConsoleSession).where(
        ConsoleSession.person_id == person_id,
        ConsoleSession.expires_at > now,
        _used_since(idle_since),
    )
    return session.scalars(found.order_by(ConsoleSession.seen_at.desc())).all()


def of_person(session: Session, person_id: int) -> Sequence[ConsoleSession]:
    """All that are kept of one person, run out or not."""
    return session.scalars(
        select(ConsoleSession).where(ConsoleSession.person_id == person_id)
    ).all()


def touch(session: Session, token_hash: str, now: datetime) -> None:
    _mark(session, token_hash, seen_at=now)


def confirm(session: Session, token_hash: str, now: datetime) -> None:
    _mark(session, token_hash, seen_at=now, confirmed_at=now)


def _mark(session: Session, token_hash: str, **values: datetime) -> None:
    mine = update(ConsoleSession).where(ConsoleSession.token_hash == token_hash)
    session.execute(mine.values(**values).execution_options(synchronize_session=False))


def end(session: Session, token_hash: str) -> None:
    session.execute(delete(ConsoleSession).where(ConsoleSession.token_hash == token_hash))


def end_of(session: Session, person_id: int, *, but: str = "", only: str = "") -> int:
    """End that person's: all, all `but` one, or `only` one; by their tokens' hashes. How many."""
    which = [ConsoleSession.person_id == person_id]
    if but:
        which.append(ConsoleSession.token_hash != but)
    if only:
        which.append(ConsoleSession.token_hash == only)
    ended = delete(ConsoleSession).where(*which).returning(ConsoleSession.person_id)
    return len(session.scalars(ended).all())


def drop_expired(session: Session, now: datetime, idle_since: datetime) -> None:
    """Forget sessions that have run out, or were left."""
    left = or_(ConsoleSession.expires_at <= now, ConsoleSession.seen_at <= idle_since)
    session.execute(delete(ConsoleSession).where(left))


def is_sign_in_link(session: Session, token_hash: str, now: datetime) -> bool:
    """Whether it signs a member of staff in, and has neither been used nor run out."""
    found = select(Invitation.token_hash).where(_usable(token_hash, now))
    return session.scalar(found) is not None


def take_sign_in_link(session: Session, token_hash: str, now: datetime) -> int | None:
    """Use it up; of two who come at once, one gets it. The person whose link it was."""
    return session.scalar(
        update(Invitation)
        .where(_usable(token_hash, now))
        .values(used_at=now)
        .returning(Invitation.person_id)
        .execution_options(synchronize_session=False)
    )


def _usable(token_hash: str, now: datetime) -> ColumnElement[bool]:
    """A link for one person and not for whoever opens it: those make a village head."""
    return and_(
        Invitation.token_hash == token_hash,
        Invitation.person_id.is_not(None),
        Invitation.role != "head",
        Invitation.used_at.is_(None),
        Invitation.expires_at > now,
    )
