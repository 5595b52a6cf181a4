"""How a made-up case has gone: its steps, by which day each was owed, and where it stands now."""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache

from handlers.feedback.deadlines import working_days_after

NEW, SCREENED, ASKED = "MOI", "SANG_LOC", "CAN_BO_SUNG"
FORWARDED, IN_HAND, ANSWERED = "CHUYEN", "DANG_XU_LY", "CO_TRA_LOI"
SETTLED, SUMMARISED, MERGED = "DA_GIAI_QUYET", "TONG_HOP", "TRUNG"
WITHDRAWN = "RUT"

# Working days from what came before to the step: what is owed, as `deadlines.csv` has it.
TERMS = {SCREENED: 1, FORWARDED: 3, ANSWERED: 10}
# How many of a thousand cases, and the steps that they have gone through.
LIVES: tuple[tuple[int, tuple[str, ...]], ...] = (
    (8, (NEW,)),
    (8, (NEW, SCREENED)),
    (4, (NEW, SCREENED, ASKED)),
    (30, (NEW, SCREENED, FORWARDED)),
    (30, (NEW, SCREENED, FORWARDED, IN_HAND)),
    (50, (NEW, SCREENED, FORWARDED, ANSWERED)),
    (700, (NEW, SCREENED, FORWARDED, ANSWERED, SETTLED)),
    (100, (NEW, SCREENED, SUMMARISED)),
    (50, (NEW, SCREENED, MERGED)),
    (20, (NEW, WITHDRAWN)),
)
_WAYS = [way for _, way in LIVES]
_SHARES = [share for share, _ in LIVES]
LONGEST = {SCREENED: 2, FORWARDED: 5, ANSWERED: 12, SETTLED: 15}  # working days until the step
WITH_FRONT, WITH_AUTHORITY = (SCREENED, ASKED), (FORWARDED, IN_HAND)


@dataclass(frozen=True, slots=True)
class Step:
    status: str
    taken_on: date
    taken_at: datetime | None
    owed_on: date | None


@dataclass(frozen=True, slots=True)
class Life:
    """`due_on`, `screen_by`, `stopped_on`: of the case as it stands now."""

    steps: tuple[Step, ...]
    due_on: date | None
    screen_by: date | None
    stopped_on: date | None

    @property
    def status(self) -> str:
        return self.steps[-1].status


def life(chance: random.Random, opened: date, today: date, *, anonymous: bool) -> Life:
    """One that began on that day; what would lie behind today has not happened."""
    way = chance.choices(_WAYS, _SHARES)[0]
    steps: list[Step] = []
    day = opened
    for status in way:
        owed = _after(day, TERMS[status]) if status in TERMS else None
        if steps:
            day = _after(day, chance.randrange(LONGEST.get(status, 3)))
        if day > today and steps:
            break
        at = None if anonymous else hour(chance, day)
        steps.append(Step(status, day, at, owed))
    last = steps[-1]
    return Life(
        tuple(steps),
        _owed_now(last),
        _after(last.taken_on, 1) if last.status == NEW else None,
        last.taken_on if last.status == ASKED else None,
    )


def _owed_now(last: Step) -> date | None:
    if last.status in WITH_FRONT:
        return _after(last.taken_on, TERMS[FORWARDED])
    return _after(last.taken_on, TERMS[ANSWERED]) if last.status in WITH_AUTHORITY else None


def hour(chance: random.Random, day: date) -> datetime:
    return datetime.combine(day, time(chance.randrange(10), chance.randrange(60)), UTC)


@cache
def _after(day: date, count: int) -> date:
    return working_days_after(day, count)
