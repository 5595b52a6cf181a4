"""Pure rules of contests: states, what a contest must have, when it may be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from content.lessons import Asked

DRAFT, SUBMITTED, APPROVED = "draft", "submitted", "approved"
SEEDED, DRAWN = "seeded", "drawn"  # the public number was typed; somebody else drew with it
WAITING, OPEN, ENDED = "waiting", "open", "ended"  # of one that was approved
SEALED, LATE = "sealed", "late"  # the list is closed; it was closed when the number was known

QUESTIONS_MOST, CHOICES_MOST, WINNERS_MOST = 10, 5, 50
LONGEST = timedelta(days=200)
GAP = timedelta(days=2)  # from the last day to the draw: the list is closed and public in between

MOVES = {
    (DRAFT, "submit"): SUBMITTED,
    (SUBMITTED, "approve"): APPROVED,
    (SUBMITTED, "back"): DRAFT,
    (APPROVED, "seed"): SEEDED,
    (SEEDED, "retype"): APPROVED,
    (SEEDED, "draw"): DRAWN,
}
WORK = {
    DRAFT: frozenset({"save", "submit", "discard"}),
    SUBMITTED: frozenset({"back"}),
    SEALED: frozenset({"seed"}),
    LATE: frozenset({"postpone"}),
    SEEDED: frozenset({"retype"}),
}
APPROVALS = {
    OPEN: frozenset({"close"}),
    SUBMITTED: frozenset({"approve", "back"}),
    SEEDED: frozenset({"draw", "retype"}),
}
STAGES = (DRAFT, SUBMITTED, WAITING, OPEN, ENDED, SEALED, LATE, SEEDED, DRAWN)
WITH_RESULTS = frozenset({SEALED, LATE, SEEDED, DRAWN})


@dataclass(frozen=True, slots=True)
class Days:
    opens_on: date
    closes_on: date  # the last day
    draw_on: date


@dataclass(frozen=True, slots=True)
class Person:
    """What somebody is to a contest: may they write, may they approve, have they worked on it."""

    writes: bool
    approves: bool
    worked: bool


def actions(at: str, who: Person) -> frozenset[str]:
    """Whoever worked on what waits for approval never approves it, nor draws with their own number."""
    none = frozenset[str]()
    found = WORK.get(at, none) if who.writes else none
    return found | (APPROVALS.get(at, none) if who.approves and not who.worked else none)


def stage(state: str, days: Days, sealed_on: date | None, today: date) -> str:
    """Its state; of one that was approved: where it stands that day."""
    if state != APPROVED:
        return state
    if sealed_on is not None:
        return SEALED if sealed_on < days.draw_on else LATE
    if today < days.opens_on:
        return WAITING
    return OPEN if today <= days.closes_on else ENDED


def fault(asked: Sequence[Asked], days: Days, winners: int, pass_right: int) -> str | None:
    """The catalog's key of what is wrong."""
    if not timedelta(0) <= days.closes_on - days.opens_on <= LONGEST:
        return "thi-ky-khong-hop-le"
    if days.draw_on - days.closes_on < GAP:
        return "thi-ngay-quay-som"
    if not asked or len(asked) > QUESTIONS_MOST:
        return "thi-so-cau"
    if any(not 2 <= len(one.choices) <= CHOICES_MOST or one.right < 0 for one in asked):
        return "thi-lua-chon"
    if not (1 <= winners <= WINNERS_MOST and 1 <= pass_right <= len(asked)):
        return "thi-so-giai"
    return None
