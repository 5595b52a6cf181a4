"""Appointing people, and ending it: a role is a dated row that ends and is not deleted."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from handlers.context import Push
from handlers.messages import Outgoing, Words
from handlers.people.authority import HEAD
from handlers.people.rules import agreed
from handlers.sending import send
from storage import appointments as storage
from storage import outbox, people, reaching
from storage.areas import Area
from storage.people import Appointment, Person


class Post(NamedTuple):
    """A role over an area; a speaker's in a language. `until`: None, until somebody ends it."""

    role: str
    area_id: int
    language: str | None = None
    until: datetime | None = None
    appointed_by: int | None = None


class Term(NamedTuple):
    """How long a head is appointed for, and by whom."""

    until: datetime | None = None
    appointed_by: int | None = None


OPEN = Term()


def appoint(session: Session, person_id: int, post: Post, since: datetime) -> int:
    """From that moment on; the appointment's id."""
    appointment = Appointment(person_id=person_id, since=since, **post._asdict())
    session.add(appointment)
    session.flush()
    return appointment.id


def hand_over(
    session: Session,
    area_id: int,
    now: datetime,
    to: int | None = None,
    term: Term = OPEN,
) -> None:
    """The village's head is that person from now on; with None the village has none for a while.

    Whoever was head until now loses every right of it at once, and is thanked.
    """
    session.get_one(Area, area_id, with_for_update=True)  # of two who come at once, one comes first
    before = storage.holders(session, HEAD, area_id, now)
    if to is not None and [person.id for person in before] == [to]:
        return
    storage.end(session, HEAD, area_id, now)
    for person in before:
        if person.id != to:
            _thank(session, person, f"thanks:{area_id}:{now:%Y%m%d%H%M%S}")
    if to is not None:
        appoint(session, to, Post(HEAD, area_id, None, term.until, term.appointed_by), now)


def _thank(session: Session, person: Person, purpose: str) -> None:
    """Only who agreed to be written to is told unasked; others see it when they next come."""
    if not agreed(people.consents(session, person.id), "notices"):
        return
    name = f" {person.name}" if person.name else ""
    message = Outgoing((Words("thoi-truong-ban", {"ten": name}),))
    pushes = [
        Push(address.id, address.channel, outbox.REMINDER, purpose, message)
        for address in reaching.at(session, person.id)
    ]
    send(session.connection(), *pushes)
