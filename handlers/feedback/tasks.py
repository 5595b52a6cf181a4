"""What waits for a member of staff among the cases of their areas: how much of what, and what is late."""

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.desk import Desk
from handlers.feedback import rules
from handlers.feedback.door import scope_of
from handlers.feedback.waiting import unnumbered, waited
from handlers.messages import Words
from storage import casework_lists as lists
from storage import casework_numbers as counting
from storage.casework_lists import Places, Wanted

SCREEN, REPLIED, DECIDE, AGAIN = "screen", "replied", "decide", "again"
UNNUMBERED = "unnumbered"
LATE, OWED = "late", "owed"
MOST = counting.COUNTED  # so many are counted


@dataclass(frozen=True, slots=True)
class Task:
    """`number`: more than `MOST` when there are more; `oldest`: how long it has waited."""

    key: str
    number: int
    oldest: Words | None = None
    presses: bool = False

    @property
    def is_late(self) -> bool:
        return self.presses or self.key in {LATE, OWED}

    @property
    def is_uncounted(self) -> bool:
        return self.number > MOST


def of_cases(desk: Desk) -> Iterator[Task]:
    """What is late before the rest; nothing for whoever handles no cases."""
    scope = scope_of(desk.authority)
    if not scope.inside:
        return
    where = lists.places(desk.session, scope)
    yield Task(LATE, counting.late_number(desk.session, where, rules.WITH_FRONT, desk.today))
    yield Task(OWED, counting.late_number(desk.session, where, rules.WITH_AUTHORITY, desk.today))
    new = _standing(desk, where, rules.NEW)
    yield Task(SCREEN, new, _oldest(desk, where) if new else None)
    yield Task(AGAIN, _standing(desk, where, rules.DISAGREED))
    yield Task(REPLIED, _standing(desk, where, rules.ASKED, running=True))
    yield Task(DECIDE, _standing(desk, where, rules.SCREENED))
    yield Task(UNNUMBERED, counting.number(desk.session, where, unnumbered()))


def _standing(desk: Desk, where: Places, status: str, *, running: bool = False) -> int:
    return counting.number(desk.session, where, Wanted((status,), running=running))


def _oldest(desk: Desk, where: Places) -> Words | None:
    first = lists.lines(desk.session, where, [Wanted((rules.NEW,))], most=1)
    return waited(desk, first[0]) if first else None
