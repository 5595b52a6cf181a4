"""How a case may move: the table of statuses read as a state machine. Pure, no database."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from content.feedback.statuses import ANOTHER, AUTHORITY, FRONT, moves, statuses


class Actor(StrEnum):
    """In whose name a case is moved."""

    SYSTEM = "system"
    RESIDENT = "resident"
    COMMUNE = "commune"  # the commune's Front, which screens
    BOARD = "board"  # a standing committee, which signs what is passed on
    STAFF = "staff"


NEW = "MOI"
SCREENED = "SANG_LOC"
ASKED = "CAN_BO_SUNG"
FORWARDED = "CHUYEN"
IN_HAND = "DANG_XU_LY"
ANSWERED = "CO_TRA_LOI"
SETTLED = "DA_GIAI_QUYET"
DISAGREED = "CHUA_DONG_Y"
EXPLAINED = "GIAI_TRINH"
SUMMARISED = "TONG_HOP"
MERGED = "TRUNG"
REFUSED = "KHONG_XU_LY"
WITHDRAWN = "RUT"
OVERDUE = "QUA_HAN"

# A member of staff screens, and records what the standing committee signed: the slip's number and
# date are asked for. An observer reads figures, and a village head never handles a case.
ACTS_AS: dict[str, frozenset[Actor]] = {
    "officer": frozenset({Actor.COMMUNE, Actor.BOARD, Actor.STAFF}),
    "approver": frozenset({Actor.COMMUNE, Actor.BOARD, Actor.STAFF}),
    "observer": frozenset(),
    "head": frozenset(),
}
CASEWORKERS = frozenset(role for role, actors in ACTS_AS.items() if actors)

WITH_AUTHORITY = tuple(code for code, one in statuses().items() if one.clock == AUTHORITY)
WITH_FRONT = tuple(code for code, one in statuses().items() if one.clock == FRONT)
ON_A_CLOCK = (*WITH_FRONT, *WITH_AUTHORITY)

# Where a case stands that may be passed on, so that its slip can wait for the clerk's number.
TO_FORWARD = tuple(code for code in statuses() if (code, FORWARDED, Actor.BOARD) in moves())

DECISIONS = frozenset({ANSWERED, EXPLAINED, REFUSED})
OBJECTIONS = frozenset({DISAGREED, NEW})  # a case is new once more when the person asked again

REFUSALS = ("thu-rac", "xuc-pham", "quang-cao")  # why a case may be refused, by the table


def may_move(from_status: str, to_status: str, actor: Actor) -> bool:
    """Whether `actor` may bring a case from the one status to the other; an unknown one: no."""
    return bool(from_status) and (from_status, to_status, actor) in moves()


def may_any_move(from_status: str, to_status: str, actors: Iterable[Actor]) -> bool:
    return any(may_move(from_status, to_status, actor) for actor in actors)


def way_to_answer(status: str) -> tuple[str, ...] | None:
    """The statuses that a case passes through when the Front answers it; None: it cannot.

    An answer may only follow a case that was passed on. What the Front answers by itself was passed
    on to itself, and that step is recorded too.
    """
    if may_move(status, ANSWERED, Actor.STAFF):
        return (ANSWERED,)
    if may_move(status, FORWARDED, Actor.BOARD):
        return (FORWARDED, ANSWERED)
    return None


def needs_another(from_status: str, to_status: str) -> bool:
    """Whether the move is for somebody else than who decided before (a second look)."""
    return any(
        move.condition == ANOTHER
        for (origin, target, _), move in moves().items()
        if (origin, target) == (from_status, to_status)
    )


def decided_before(steps: Iterable[tuple[str, int | None]]) -> int | None:
    """Who may not take the second look: who had decided when the person last objected.

    `steps`: (status, id of the member of staff) in their order; None while there was no objection.
    """
    excluded = last = None
    for status, staff_id in steps:
        if status in DECISIONS:
            last = staff_id
        elif status in OBJECTIONS and last is not None:
            excluded, last = last, None
    return excluded


def tells(status: str) -> bool:
    """Whether the person who wrote is told when a case takes on that status."""
    return any(move.notices for move in moves().values() if move.target == status)


def may_withdraw(status: str) -> bool:
    return may_move(status, WITHDRAWN, Actor.RESIDENT)


def has_ended(status: str) -> bool:
    return statuses()[status].ended


def is_overdue(status: str, due_on: date | None, today: date) -> bool:
    """A flag, not a status: somebody's clock runs, and its day had gone by.

    `due_on`: None while the clock stands, or when nothing is owed.
    """
    return status in ON_A_CLOCK and due_on is not None and due_on < today


def had_passed(last_day: date, today: date) -> bool:
    return last_day < today


def is_second_time(urged: int, until: date | None, today: date) -> bool:
    """Whether an overdue case is so for the second time: urged, and not answered in the days given.

    Once urged twice it stays in the committee's list until it is answered.
    """
    return urged > 1 or (until is not None and had_passed(until, today))


def name(status: str) -> str:
    """The catalog's key of what the status is called."""
    return statuses()[status].name
