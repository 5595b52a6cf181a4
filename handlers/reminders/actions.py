"""What a subject does with its reminders: plans them, moves them, calls them off.

Each is done in the transaction that changes the subject. Doing it twice changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from content.reminders import kinds
from handlers.context import Office
from handlers.reminders.rules import moments
from storage import due as storage


@dataclass(frozen=True, slots=True)
class Event:
    """What people are to be reminded of: "dialogue" number 5, at that moment, in whose name.

    `told`: what the words need and the subject's row does not hold.
    """

    kind: str  # of content/reminders
    subject_id: int
    at: datetime
    author_id: int | None = None
    told: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A change that people are told of. `version`: the subject's own count, one a change."""

    version: int
    told: dict[str, Any] | None = None  # what the words need and the subject no longer knows


def plan(session: Session, event: Event, now: datetime, office: Office) -> None:
    """Reminders of the event that lie ahead; those of another time that it had before die."""
    last = storage.latest(session, event.kind, event.subject_id)
    number = 1
    if last is not None:
        stands = last[2] and last[1] == event.at.timestamp()
        number = last[0] if stands else last[0] + 1
        if not stands:
            storage.kill(session, event.kind, event.subject_id)
    kind = kinds(office.tables_dir)[event.kind]
    rows = [_row(event, number, one.step, one.at) for one in moments(event.at, kind, now, office)]
    storage.add(session, rows)


def plan_new(session: Session, events: Sequence[Event], now: datetime, office: Office) -> None:
    """The same for many events that never had a reminder, quickly. Those that have are left alone."""
    known = kinds(office.tables_dir)
    rows = [
        _row(event, 1, one.step, one.at)
        for event in events
        for one in moments(event.at, known[event.kind], now, office)
    ]
    storage.add(session, rows)


def move(session: Session, event: Event, change: Change, clock: tuple[datetime, Office]) -> None:
    """The event is held otherwise: old reminders die, and whoever was reminded is told at once."""
    now, office = clock
    storage.kill(session, event.kind, event.subject_id)
    plan(session, event, now, office)
    _news(session, event, change, (storage.MOVED, now))


def cancel(session: Session, event: Event, change: Change, now: datetime) -> None:
    """The event is not held: reminders die, and whoever was reminded is told at once."""
    storage.kill(session, event.kind, event.subject_id)
    _news(session, event, change, (storage.OFF, now))


def end(session: Session, kind: str, subject_id: int) -> None:
    """The event is over, or nothing is to be said of it any more."""
    storage.kill(session, kind, subject_id)


def _news(session: Session, event: Event, change: Change, when: tuple[str, datetime]) -> None:
    step, now = when
    row = _row(event, 0, step, now)
    key = f"{event.kind}:{event.subject_id}:{step}:{change.version}"
    storage.add(session, [row | {"key": key, "payload": change.told}])


def _row(event: Event, number: int, step: str, at: datetime) -> dict[str, Any]:
    return {
        "kind": event.kind,
        "key": f"{event.kind}:{event.subject_id}:{number}:{step}",
        "subject_id": event.subject_id,
        "round": number,
        "step": step,
        "due_at": at.timestamp(),
        "event_at": event.at.timestamp(),
        "payload": event.told,
        "author_id": event.author_id,
    }
