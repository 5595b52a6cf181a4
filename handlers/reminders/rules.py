"""When a reminder is due, and what becomes of one that was missed. Pure, no database."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from content.reminders import Kind
from handlers.context import Office
from handlers.notices.rules import is_quiet

IN_TIME, LATE, USELESS = "done", "late", "dropped"


@dataclass(frozen=True, slots=True)
class Moment:
    step: str  # "3d", "2h" …
    at: datetime


def moments(event: datetime, kind: Kind, now: datetime, office: Office) -> list[Moment]:
    """The reminders of an event that still lie ahead, the first one first."""
    found = [Moment(step, by_day(event - before, kind, office)) for step, before in _far(kind)]
    return [one for one in found if now < one.at < event]


def _far(kind: Kind) -> list[tuple[str, timedelta]]:
    return sorted(kind.before.items(), key=lambda one: one[1], reverse=True)


def by_day(at: datetime, kind: Kind, office: Office) -> datetime:
    """What falls into the night is said on the evening before it: the morning may be too late."""
    if not is_quiet(at, office):
        return at
    here = at.astimezone(office.timezone)
    begun = datetime.combine(here.date(), office.quiet_from, office.timezone)
    evening = (begun if begun <= here else begun - timedelta(days=1)) - kind.ahead
    return at if is_quiet(evening, office) else evening


def verdict(due: datetime, useful_until: datetime, now: datetime, kind: Kind) -> str:
    """Whether one that is due is in time, late, or of no use any more."""
    if now >= useful_until:
        return USELESS
    if now - due <= kind.grace:
        return IN_TIME
    return LATE if kind.missed == "late" else USELESS
