"""Pure rules of supervision: its states, what may be done in each, periods, how numbers are told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from storage.supervision import Advice

SUPERVISION, CRITICISM = "supervision", "criticism"
KINDS = (SUPERVISION, CRITICISM)

DRAFT, SUBMITTED, RUNNING = "draft", "submitted", "running"
REPORTED, CONCLUDED, CLOSED = "reported", "concluded", "closed"
STATES = (DRAFT, SUBMITTED, RUNNING, REPORTED, CONCLUDED, CLOSED)
WITH_RESULTS = frozenset({RUNNING, REPORTED, CONCLUDED, CLOSED})

WHOLE, PARTLY, NOT = "whole", "partly", "not"
TAKEN = (WHOLE, PARTLY, NOT)  # what an authority did with a recommendation

TEXTS = ("content", "scope", "way")  # of a plan, each a text of its own
LONGEST = timedelta(days=800)  # a programme of two years, with what belongs to its ends

# What a state goes to, by what is done; "discard" ends the dossier.
MOVES = {
    (DRAFT, "submit"): SUBMITTED,
    (SUBMITTED, "approve"): RUNNING,
    (SUBMITTED, "back"): DRAFT,
    (RUNNING, "report"): REPORTED,
    (REPORTED, "conclude"): CONCLUDED,
    (REPORTED, "reopen"): RUNNING,
    (CONCLUDED, "close"): CLOSED,
}
APPROVALS = frozenset({"approve", "conclude"})
# What else whoever writes may do in a state.
WORK = {
    DRAFT: frozenset({"save", "discard"}),
    RUNNING: frozenset({"find", "drop-finding", "attach", "write-up", "advise", "drop-advice"}),
    CONCLUDED: frozenset({"send", "answer", "urge"}),
}
BANDS = (10, 20, 50, 100, 200, 500, 1000)  # how a number is told, so that no two can be subtracted


@dataclass(frozen=True, slots=True)
class Person:
    """What somebody is to a dossier: whether they may write, may approve, and have worked on it."""

    writes: bool
    approves: bool
    worked: bool


def actions(state: str, who: Person) -> frozenset[str]:
    """What they may do now. Whoever worked on what waits for approval never approves it."""
    moves = {name for origin, name in MOVES if origin == state}
    approvals = moves & APPROVALS
    found = set[str]()
    if who.writes:
        found |= (moves - APPROVALS) | WORK.get(state, frozenset())
    if who.approves and not who.worked:
        found |= approvals | (moves & {"back", "reopen"})
    return frozenset(found)


def after(state: str, action: str) -> str:
    return MOVES[state, action]


def fault(title: str, since: date, until: date) -> str | None:
    """The catalog's key of what is wrong with a plan's frame."""
    if not title:
        return "gs-can-ten"
    if until < since or until - since > LONGEST:
        return "gs-ky-khong-hop-le"
    return None


def is_late(advice: Advice, today: date) -> bool:
    """Sent, not answered, and its day had gone by."""
    return advice.sent_on is not None and advice.answered_on is None and advice.due_on < today


def may_be_urged(advice: Advice, today: date) -> bool:
    """Late, and not urged, or the days that the last urging gave are over."""
    return is_late(advice, today) and all(one.until < today for one in advice.urgings)


def may_close(advices: Iterable[Advice]) -> bool:
    """When every recommendation has its answer."""
    return all(advice.answered_on is not None for advice in advices)


def quarter_before(today: date) -> tuple[date, date]:
    """The last quarter that is over: its first and its last day."""
    first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    last = first - timedelta(days=1)
    return date(last.year, last.month - 2, 1), last


def year_before(today: date) -> tuple[date, date]:
    """The four quarters that ended last."""
    _, last = quarter_before(today)
    day = last + timedelta(days=1)
    return date(day.year - 1, day.month, 1), last


def band(number: int) -> tuple[int, int | None]:
    """Between which round numbers it lies: (from, to); to is None above the highest.

    Two numbers told so, of a quarter and of the year around it, cannot be subtracted.
    """
    low = max(step for step in BANDS if step <= number)
    above = [step for step in BANDS if step > number]
    return low, (above[0] - 1 if above else None)
