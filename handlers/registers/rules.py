"""Pure rules of the registers: states, what is late, what is wrong with what was typed."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

WAITING, IN_HAND, DONE = "waiting", "in_hand", "done"
STATES = (WAITING, IN_HAND, DONE)
LATE, OPEN, ENDED = "late", "open", "ended"
NARROWED = (LATE, OPEN, DONE, ENDED)  # how the list may be narrowed

SAVE, PROMISE, PROGRESS, ATTACH, DROP, DISCARD = (
    "save",
    "promise",
    "progress",
    "attach",
    "drop",
    "discard",
)
ACTIONS = frozenset({SAVE, PROMISE, PROGRESS, ATTACH, DROP, DISCARD})
LONGEST = timedelta(days=366 * 20)  # of a term, and to a day that is owed


@dataclass(frozen=True, slots=True)
class Days:
    """When it was signed or held, and the last day of its term where it has one."""

    held_on: date
    until: date | None


def fault(days: Days, *, has_term: bool, today: date) -> str | None:
    """The catalog's key of what is wrong with an entry's days."""
    if days.held_on > today or days.held_on < today - LONGEST:
        return "ck-ngay-chua-den"
    if not has_term or days.until is None:
        return None
    if not days.held_on < days.until <= days.held_on + LONGEST:
        return "ck-ky-khong-hop-le"
    return None


def due_fault(held_on: date, due_on: date) -> str | None:
    """Nothing is due before it was agreed."""
    return None if held_on <= due_on <= held_on + LONGEST else "ck-han-khong-hop-le"


def is_late(state: str, due_on: date, today: date) -> bool:
    """Not done, and its day is over; computed each time, never stored."""
    return state != DONE and due_on < today


def may_discard(states: list[str]) -> bool:
    """An entry entered by mistake goes; one with work done because of it stays."""
    return all(state == WAITING for state in states)


def is_awaited(last: date | None, every: int, today: date) -> bool:
    """Of what is held every so many months: whether there was none in that time."""
    return every > 0 and (last is None or last + relativedelta(months=every) < today)
