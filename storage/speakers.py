"""Speakers: the links that make one, each for a language."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from storage.appointments import good_link, holds
from storage.people import Appointment, Invitation, Person

ROLE = "speaker"


def invited_for(session: Session, token_hash: str, now: datetime) -> str | None:
    """The language for which a link appoints, while it is good. Looking does not use it up."""
    return session.scalar(select(Invitation.language).where(good_link(ROLE, token_hash, now)))


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
