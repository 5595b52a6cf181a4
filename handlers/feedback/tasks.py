"""What waits for a member of staff among the cases of their areas: how much of what, and what is late."""

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.desk import Desk
from handlers.feedback import rules
from handlers.feedback.door import scope_of
from handlers.feedback.waiting import waited
from handlers.messages import Words
from storage import casework, desk_numbers
from storage.casework import Scope, Wanted

SCREEN, REPLIED, DECIDE, AGAIN = "screen", "replied", "decide", "again"
LATE, OWED = "late", "owed"
MOST = desk_numbers.MOST  # so many are counted


@dataclass(frozen=True, slots=True)
class Task:
    """`number`: more than `MOST` when there are more; `oldest`: how long it has waited."""

    key: str
    number: int
    oldest: Words | None = None

    @property
    def is_late(self) -> bool:
        return self.key in {LATE, OWED}

    @property
    def is_uncounted(self) -> bool:
        return self.number > MOST


def of_cases(desk: Desk) -> Iterator[Task]:
    """What is late before the rest; nothing for whoever handles no cases."""
    scope = scope_of(desk.authority)
    if not scope.inside:
        return
    yield Task(LATE, desk_numbers.late(desk.session, scope, rules.WITH_FRONT, desk.today))
    yield Task(OWED, desk_numbers.late(desk.session, scope, rules.WITH_AUTHORITY, desk.today))
    new = _standing(desk, scope, rules.NEW)
    yield Task(SCREEN, new, _oldest(desk, scope) if new else None)
    yield Task(AGAIN, _standing(desk, scope, rules.DISAGREED))
    yield Task(REPLIED, _standing(desk, scope, rules.ASKED, running=True))
    yield Task(DECIDE, _standing(desk, scope, rules.SCREENED))


def _standing(desk: Desk, scope: Scope, status: str, *, running: bool = False) -> int:
    return desk_numbers.standing(desk.session, scope, (status,), running=running)


def _oldest(desk: Desk, scope: Scope) -> Words | None:
    first = casework.lines(desk.session, scope, Wanted((rules.NEW,)), most=1)
    return waited(desk, first[0]) if first else None
