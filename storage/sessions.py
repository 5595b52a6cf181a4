"""Browsers of staff that are signed in, and the links that sign them in."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, select, update
from sqlalchemy.orm import Session

from storage.people import ConsoleSession, Invitation, Person


def begin(session: Session, token_hash: str, person_id: int, until: datetime) -> None:
    session.add(ConsoleSession(token_hash=token_hash, person_id=person_id, expires_at=until))


def holder(session: Session, token_hash: str, now: datetime) -> Person | None:
    """The member of staff whose browser it is, while the session runs."""
    return session.scalar(
        select(Person)
        .join(ConsoleSession, ConsoleSession.person_id == Person.id)
        .where(ConsoleSession.token_hash == token_hash, ConsoleSession.expires_at > now)
    )


def end(session: Session, token_hash: str) -> None:
    session.execute(delete(ConsoleSession).where(ConsoleSession.token_hash == token_hash))


def drop_expired(session: Session, now: datetime) -> None:
    """Forget sessions that have run out."""
    session.execute(delete(ConsoleSession).where(ConsoleSession.expires_at <= now))


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
