"""Pure rules of consultations: states, what is asked, and how an answer is counted without its person.

Two things must hold together: nobody answers twice, and whoever holds the database cannot tell what
somebody answered. So it is remembered that a person has taken part only once so many have that their
answers are one of at least `THRESHOLD` (the first few could answer twice, and no more than that); and an
answer is counted under a commune only once so many of it are remembered. Before, it is counted under the
whole area.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.reports.protecting import THRESHOLD

DRAFT, SUBMITTED, APPROVED = "draft", "submitted", "approved"
REPORTED, CONCLUDED = "reported", "concluded"  # what came in was summed up; that was approved
STATES = (DRAFT, SUBMITTED, APPROVED, REPORTED, CONCLUDED)
WAITING, OPEN, ENDED = "waiting", "open", "ended"  # of one that was approved
FOR, AGAINST, ADD = "for", "against", "add"
SIDES = (FOR, AGAINST, ADD)
WHOLE, PARTLY, NOT = "whole", "partly", "not"
TAKEN = (WHOLE, PARTLY, NOT)

QUESTIONS_MOST, CHOICES_MOST = 6, 6
LONGEST = timedelta(days=200)

MOVES = {
    (DRAFT, "submit"): SUBMITTED,
    (SUBMITTED, "approve"): APPROVED,
    (SUBMITTED, "back"): DRAFT,
    (APPROVED, "report"): REPORTED,
    (REPORTED, "conclude"): CONCLUDED,
    (REPORTED, "reopen"): APPROVED,
}
# What whoever writes may do, by what stage it is at.
WORK = {
    DRAFT: frozenset({"save", "render", "attach", "submit", "discard"}),
    SUBMITTED: frozenset({"back"}),
    ENDED: frozenset({"group", "drop-group", "put", "report"}),
    REPORTED: frozenset({"reopen"}),
    CONCLUDED: frozenset({"reply"}),
}
APPROVALS = {
    SUBMITTED: frozenset({"approve", "back"}),
    REPORTED: frozenset({"conclude", "reopen"}),
}
WITH_RESULTS = frozenset({ENDED, REPORTED, CONCLUDED})
Turnout = Mapping[
    int, tuple[int, int]
]  # by the id of a commune: (people, of whom it is remembered)


@dataclass(frozen=True, slots=True)
class Ask:
    """A question: with choices one of them is chosen, without it is answered in words."""

    text: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """What somebody is to a consultation: may they write, may they approve, have they worked on it."""

    writes: bool
    approves: bool
    worked: bool


@dataclass(frozen=True, slots=True)
class Counting:
    """How one answer is counted: whether it is remembered that its person took part, and under which area."""

    remembered: bool
    area_id: int


def actions(at: str, who: Person) -> frozenset[str]:
    """What they may do at a stage. Whoever worked on what waits for approval never approves it."""
    none = frozenset[str]()
    found = WORK.get(at, none) if who.writes else none
    return found | (APPROVALS.get(at, none) if who.approves and not who.worked else none)


def stage(state: str, days: tuple[date, date], today: date) -> str:
    """Its state; of one that was approved: before its first day, within its days, after its last."""
    if state != APPROVED:
        return state
    if today < days[0]:
        return WAITING
    return OPEN if today <= days[1] else ENDED


def counting(turnout: Turnout, commune_id: int | None, whole_id: int) -> Counting:
    """How the next answer is counted, by how many answered before. `commune_id`: None: not known."""
    before = sum(people for people, _ in turnout.values())
    remembered = before >= THRESHOLD - 1
    of_commune = turnout.get(commune_id or 0, (0, 0))[1]
    by_commune = commune_id is not None and of_commune >= THRESHOLD
    return Counting(remembered, commune_id if by_commune and commune_id else whole_id)


def fault(asks: Sequence[Ask], opens_on: date, closes_on: date) -> str | None:
    """The catalog's key of what is wrong."""
    if closes_on < opens_on or closes_on - opens_on > LONGEST:
        return "gy-ky-khong-hop-le"
    if len(asks) > QUESTIONS_MOST:
        return "gy-qua-nhieu-cau"
    if any(len(ask.choices) == 1 or len(ask.choices) > CHOICES_MOST for ask in asks):
        return "gy-lua-chon-chua-dung"
    return None


def fits(asks: Sequence[Ask], rendered: Sequence[Ask]) -> bool:
    """Whether a rendering in another language asks the same: as many questions, as many choices each."""
    return [len(ask.choices) for ask in asks] == [len(ask.choices) for ask in rendered]
