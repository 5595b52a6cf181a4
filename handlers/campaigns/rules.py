"""The rules of emulation, pure: the cycle, the five questions, what counts as done, fair comparison.

The cycle and the five questions: "Quy trình MTTQ và luật", section 9 (criteria of 2026).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

REGISTERED, PROVED, SCORED, REVIEWED = "registered", "proved", "scored", "reviewed"
SUBMITTED, APPRAISED, PRAISED, SUMMED_UP = "submitted", "appraised", "praised", "summed-up"
STATES = (REGISTERED, PROVED, SCORED, REVIEWED, SUBMITTED, APPRAISED, PRAISED, SUMMED_UP)
AFTER = {  # what is done → in which states, and what comes of it
    "prove": (frozenset({REGISTERED, PROVED}), PROVED),
    "score": (frozenset({PROVED}), SCORED),
    "review": (frozenset({SCORED}), REVIEWED),
    "submit": (frozenset({REVIEWED}), SUBMITTED),
    "appraise": (frozenset({REVIEWED, SUBMITTED}), APPRAISED),
    "return": (frozenset({PROVED, SCORED, REVIEWED, SUBMITTED}), REGISTERED),
    "praise": (frozenset({APPRAISED}), PRAISED),
    "sum-up": (frozenset({APPRAISED, PRAISED}), SUMMED_UP),
}
JUDGING = frozenset({"appraise", "return", "praise"})  # by commune staff, of others' work only
QUESTIONS = ("who", "how_far", "by_when", "measured_how", "result")
DONE, OVERDUE, WITH_EVIDENCE, UNDER_WAY = "done", "overdue", "proved", "under-way"
BANDS = (50, 100, 200)  # households: villages are compared with those of their band


@dataclass(frozen=True, slots=True)
class Task:
    """What counts of a task: where it stands, by when it is due, whom it is by."""

    state: str
    due_on: date
    author_ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Village:
    """What a village has taken on and done. `households`: None where nobody has counted them."""

    name: str
    households: int | None
    taken_on: int
    done: int


def after(state: str, action: str) -> str:
    """The state that follows; ValueError where the action has no place."""
    states, then = AFTER[action]
    if state not in states:
        raise ValueError(f"{action} of what is {state}")
    return then


def actions(task: Task, person_id: int, *, judges: bool) -> frozenset[str]:
    """What a person may do with a task; nobody judges what they had a part in."""
    fit = frozenset(action for action, (states, _) in AFTER.items() if task.state in states)
    their_own = person_id in task.author_ids
    return fit - JUDGING if their_own or not judges else fit


def missing(answers: Mapping[str, str]) -> list[str]:
    """Which of the five questions are not answered: a task stands on all of them."""
    return [one for one in QUESTIONS if not answers.get(one, "").strip()]


def standing(task: Task, today: date) -> str:
    """As it counts today: what is overdue counts as not done, evidence or none; appraised is done."""
    if task.state in (APPRAISED, PRAISED, SUMMED_UP):
        return DONE
    if task.due_on < today:
        return OVERDUE
    return UNDER_WAY if task.state == REGISTERED else WITH_EVIDENCE


def days_late(due_on: date, today: date) -> int:
    return max(0, (today - due_on).days)


def share(amount: float | None, target: float) -> int | None:
    """How much of the target is done, in whole percent and never rounded up; None: nobody has said."""
    return None if amount is None else int(Fraction(amount) * 100 / Fraction(target))


def has_passed(agreed: int, present: int, more_than: Fraction) -> bool:
    """Whether the village's review confirms: more than that share of the households that were there."""
    return present > 0 and Fraction(agreed, present) > more_than


def band(households: int | None) -> int | None:
    """Which band a village is compared within: 0 the smallest; None where its size is not known."""
    return None if households is None else sum(households >= one for one in BANDS)


def thanked(villages: Iterable[Village]) -> dict[int, list[Village]]:
    """In each band those who did most of what they took on, and at least half of it; nobody else.

    A share, so that who took on little is not behind for that, and within a band, so that a village of 30
    households is not measured against one of 300. There is no last place and no list of those who are
    behind.
    """
    groups: dict[int, list[Village]] = defaultdict(list)
    for one in villages:
        size = band(one.households)
        if size is not None and one.taken_on and _share(one) >= Fraction(1, 2):
            groups[size].append(one)
    return {size: _best(group) for size, group in sorted(groups.items())}


def _best(group: list[Village]) -> list[Village]:
    most = max(_share(one) for one in group)
    return sorted((one for one in group if _share(one) == most), key=lambda one: one.name)


def _share(village: Village) -> Fraction:
    return Fraction(village.done, village.taken_on)
