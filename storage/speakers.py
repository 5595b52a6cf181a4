"""Speakers: the links that make one, each for a language."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select, update
from sqlalchemy.orm import Session

from storage.appointments import holds
from storage.people import Appointment, Invitation, Person

ROLE = "speaker"


@dataclass(frozen=True, slots=True)
class Invited:
    language: str
    area_id: int


def invited(session: Session, token_hash: str, now: datetime) -> Invited | None:
    """What a link is for, while it is good. Looking does not use it up."""
    found = select(Invitation.language, Invitation.area_id).where(_good(token_hash, now))
    row = session.execute(found).first()
    return None if row is None or row[0] is None else Invited(row[0], row[1])


def take_invitation(session: Session, token_hash: str, now: datetime) -> bool:
    """Use it up; of two who come at once, one gets it."""
    used = update(Invitation).where(_good(token_hash, now)).values(used_at=now)
    taken = session.execute(
        used.returning(Invitation.area_id).execution_options(synchronize_session=False)
    )
    return taken.first() is not None


def speakers(session: Session, now: datetime) -> list[tuple[Person, Appointment]]:
    """Everybody who reads and confirms now, by language."""
    found = (
        select(Person, Appointment)
        .join(Appointment, Appointment.person_id == Person.id)
        .where(Appointment.role == ROLE, holds(now))
        .order_by(Appointment.language, Appointment.id)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def end(session: Session, person_id: int, now: datetime, language: str | None = None) -> bool:
    """Their appointments as a speaker (of that language, or all) end at that moment.

    They stay as history. Returns whether there was any.
    """
    theirs = [Appointment.person_id == person_id, Appointment.role == ROLE, holds(now)]
    if language is not None:
        theirs.append(Appointment.language == language)
    ended = update(Appointment).where(*theirs).values(until=now).returning(Appointment.id)
    rows = session.execute(ended.execution_options(synchronize_session=False))
    return rows.first() is not None


def _good(token_hash: str, now: datetime) -> ColumnElement[bool]:
    return and_(
        Invitation.token_hash == token_hash,
        Invitation.role == ROLE,
        Invitation.person_id.is_(None),
        Invitation.used_at.is_(None),
        Invitation.expires_at > now,
    )
