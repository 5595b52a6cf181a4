"""What waits for a member of staff this morning: cases, notices, texts of the library."""

from collections.abc import Iterator

from handlers.desk import Desk
from handlers.feedback.tasks import Task, of_cases
from handlers.notices.overview import waiting_number
from handlers.policies import expiring, reading

NOTICES, TEXTS, ENDING = "notices", "texts", "ending"


def tasks(desk: Desk) -> list[Task]:
    """What there is something of; the cases first."""
    return [task for task in (*of_cases(desk), *_of_texts(desk)) if task.number]


def _of_texts(desk: Desk) -> Iterator[Task]:
    yield Task(NOTICES, waiting_number(desk))
    yield Task(TEXTS, reading.waiting_number(desk))
    yield Task(ENDING, len(expiring.ending_for(desk)))
