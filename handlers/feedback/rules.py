"""How a case may move: the table of statuses read as a state machine. Pure, no database."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from content.feedback.statuses import ANY, flags, statuses


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
SUMMARISED = "TONG_HOP"
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

REFUSALS = ("thu-rac", "xuc-pham", "quang-cao")  # why a case may be refused, by the table


def may_move(from_status: str, to_status: str, actor: Actor) -> bool:
    """Whether `actor` may bring a case from the one status to the other; an unknown one: no."""
    target, origin = statuses().get(to_status), statuses().get(from_status)
    if target is None or origin is None or actor not in target.actors:
        return False
    if ANY in target.comes_from:
        return not origin.ended
    return from_status in target.comes_from


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


def tells(status: str) -> bool:
    """Whether the person who wrote is told when a case takes on that status."""
    return statuses()[status].tells


def has_ended(status: str) -> bool:
    return statuses()[status].ended


def is_overdue(status: str, due_on: date | None, today: date) -> bool:
    """A flag, not a status: passed on, and not answered when its day had gone by."""
    return status in flags()[OVERDUE].comes_from and due_on is not None and due_on < today


def name(status: str) -> str:
    """The catalog's key of what the status is called."""
    return statuses()[status].name
