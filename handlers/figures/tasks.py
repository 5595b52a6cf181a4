"""What waits for a member of staff this morning: cases, notices, campaigns, what repeats, texts of the library."""

from collections.abc import Iterator

from handlers.campaigns import plans
from handlers.desk import Desk
from handlers.feedback.tasks import Task, of_cases
from handlers.notices.overview import waiting_number
from handlers.policies import expiring, reading
from handlers.repeating.reading import awaited

NOTICES, CAMPAIGNS, REPEATING = "notices", "campaigns", "repeating"  # to be approved
TEXTS, ENDING = "texts", "ending"


def tasks(desk: Desk) -> list[Task]:
    """What there is something of; the cases first."""
    found = (*of_cases(desk), *_to_approve(desk), *_of_texts(desk))
    return [task for task in found if task.number]


def _to_approve(desk: Desk) -> Iterator[Task]:
    yield Task(NOTICES, waiting_number(desk))
    yield Task(CAMPAIGNS, plans.awaited(desk))
    yield Task(REPEATING, awaited(desk))


def _of_texts(desk: Desk) -> Iterator[Task]:
    yield Task(TEXTS, reading.waiting_number(desk))
    yield Task(ENDING, len(expiring.ending_for(desk)))
