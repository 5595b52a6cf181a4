"""Signing staff in to the console: a link that works once, then a session of a working day."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.authority import Authority, authority_of
from storage import sessions as storage

SESSION = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose browser it is, and what they answer for now: an appointment that ended counts at once."""

    authority: Authority
    name: str | None


def is_link(session: Session, token: str, now: datetime) -> bool:
    """Whether the link still signs somebody in. Looking does not use it up."""
    return storage.is_sign_in_link(session, hash_of(token), now)


def enter(session: Session, token: str, now: datetime) -> str:
    """Use up the link; returns the token of the new session. Refused when it was used or is old."""
    person_id = storage.take_sign_in_link(session, hash_of(token), now)
    if person_id is None:
        raise Refused(Words("cs-het-han"))
    storage.drop_expired(session, now)
    fresh = secrets.token_urlsafe(32)
    storage.begin(session, hash_of(fresh), person_id, now + SESSION)
    return fresh


def holder(session: Session, token: str, now: datetime) -> Holder | None:
    person = storage.holder(session, hash_of(token), now) if token else None
    if person is None:
        return None
    return Holder(authority_of(session, person.id, now), person.name)


def leave(session: Session, token: str) -> None:
    storage.end(session, hash_of(token))


def hash_of(token: str) -> str:
    """Only this is kept of a token: the database opens no door."""
    return hashlib.sha256(token.encode()).hexdigest()
