"""How a dialogue goes from its plan to its last conclusion. Pure, no database."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rapidfuzz import fuzz

from content.library.folding import fold
from handlers.reports.protecting import THRESHOLD, Count, Node, shown

DRAFT, SUBMITTED, OPEN, HELD = "draft", "submitted", "open", "held"
REPORTED, TRACKED, CLOSED, CANCELLED = "reported", "tracked", "closed", "cancelled"
STATES = (DRAFT, SUBMITTED, OPEN, HELD, REPORTED, TRACKED, CLOSED, CANCELLED)
WAY = (
    DRAFT,
    SUBMITTED,
    OPEN,
    HELD,
    REPORTED,
    TRACKED,
    CLOSED,
)  # how one goes that is not called off
AFTER_OPENING = frozenset({OPEN, HELD, REPORTED, TRACKED, CLOSED})

NEW, GROUPED, LEFT_OUT, WITHDRAWN = "new", "grouped", "left_out", "withdrawn"
REASONS = ("ngoai-noi-dung", "xuc-pham", "quang-cao")  # why a question is not put to the leader

NOT_BEGUN, IN_HAND, DONE = "open", "in_hand", "done"  # of a conclusion
SOON, LATE = "soon", "late"

# What whoever writes may do in a state, and what whoever approves and has not written may do.
WRITER: dict[str, frozenset[str]] = {
    DRAFT: frozenset({"save", "submit", "discard"}),
    SUBMITTED: frozenset({"back"}),
    OPEN: frozenset({"announce", "group", "hold", "postpone", "cancel"}),
    HELD: frozenset({"answer", "conclude", "drop", "report"}),
    REPORTED: frozenset({"reopen"}),
    TRACKED: frozenset({"progress", "urge", "publish"}),
    CLOSED: frozenset({"publish"}),
}
APPROVER: dict[str, frozenset[str]] = {
    SUBMITTED: frozenset({"approve", "back"}),
    REPORTED: frozenset({"confirm", "reopen"}),
}

ALIKE = 70  # of 100: how alike two questions are that are proposed as one group
MOST_COMPARED = 200  # questions, so that a page is quick; the rest when these are sorted
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:h]([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Plan:
    """What stands in the form of a dialogue."""

    leader: str
    subject: str
    place: str
    held_on: date
    starts: str  # HH:MM


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, as far as counting and comparing go. `person`: None of an anonymous one."""

    id: int
    text: str
    group: int | None
    person: int | None


def fault(plan: Plan, today: date, days: int) -> str | None:
    """The catalog's key of what is wrong with a plan; None: nothing. `days`: questions are taken."""
    if not (plan.leader and plan.subject and plan.place):
        return "cs-dt-can-du"
    if clock(plan.starts) is None:
        return "cs-dt-can-gio"
    if plan.held_on <= last_day(today, days):
        return "cs-dt-ngay-som"
    return None


def clock(typed: str) -> str | None:
    """ "8h30" → "08:30"; None when it is no time of day."""
    found = _CLOCK.fullmatch(typed.strip())
    return f"{int(found[1]):02d}:{found[2]}" if found else None


def last_day(since: date, days: int) -> date:
    """The last of so many days; the first one is not counted (Civil Code 2015, art. 147.2)."""
    return since + timedelta(days=days)


def is_collecting(state: str, days: tuple[date | None, date | None], today: date) -> bool:
    """Whether questions are taken. `days`: since when and until when."""
    first, last = days
    return state == OPEN and first is not None and last is not None and first <= today <= last


def actions(state: str, *, writes: bool, approves: bool, worked: bool) -> frozenset[str]:
    """What a member of staff may do; `worked`: they wrote at it, so they do not approve it."""
    own = WRITER.get(state, frozenset()) if writes else frozenset[str]()
    other = APPROVER.get(state, frozenset()) if approves and not worked else frozenset[str]()
    return own | other


def is_late(state: str, due_on: date, today: date) -> bool:
    return state != DONE and due_on < today


def alike(questions: Sequence[Asked]) -> list[list[int]]:
    """Ids of questions that seem to ask the same, largest group first; what is alone stands alone.

    Those without words (a recording alone) are alike to nothing.
    """
    compared = questions[:MOST_COMPARED]
    words = [" ".join(sorted(fold(one.text).split())) for one in compared]
    groups: dict[int, list[int]] = {}  # by the place of the first question: others compare with it
    for at, one in enumerate(compared):
        like = (first for first in groups if words[at] and _are_alike(words[at], words[first]))
        groups.setdefault(next(like, at), []).append(one.id)
    rest = [[one.id] for one in questions[MOST_COMPARED:]]
    return sorted([*groups.values(), *rest], key=len, reverse=True)


def _are_alike(words: str, other: str) -> bool:
    """Both are sorted words. How much of the shorter one the other holds counts half, so that a short
    question is not swallowed by a long one.
    """
    whole = fuzz.ratio(words, other, score_cutoff=2 * ALIKE - 100)  # else no set is enough
    return whole > 0 and (whole + fuzz.token_set_ratio(words, other)) / 2 >= ALIKE


def counts(
    questions: Sequence[Asked], threshold: int = THRESHOLD
) -> Mapping[int | None, int | None]:
    """How many questions each group has, and all (None) together; None where that may not be shown.

    No number of fewer people than the threshold is shown, nor one had by subtraction.
    """
    groups = sorted({one.group for one in questions if one.group is not None})
    nodes = [
        Node(str(group), own=_count([q for q in questions if q.group == group])) for group in groups
    ]
    # Without groups the total is a number of its own.
    root = Node("all", below=nodes) if nodes else Node("all", own=_count(questions))
    visible = shown(root, threshold)
    found: dict[int | None, int | None] = {
        group: node.count.opinions if node.key in visible else None
        for group, node in zip(groups, nodes, strict=True)
    }
    found[None] = root.count.opinions if root.key in visible else None
    return found


def _count(questions: Sequence[Asked]) -> Count:
    """Each anonymous question is taken as another person's; who left a contact counts once."""
    people = {one.person for one in questions if one.person is not None}
    anonymous = sum(one.person is None for one in questions)
    return Count(len(questions), anonymous, len(people))
