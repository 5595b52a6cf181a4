"""What waits for a member of staff this morning: the account, cases, notices, texts of the library."""

from collections.abc import Iterator

from handlers.desk import Desk
from handlers.feedback.tasks import Task, of_cases
from handlers.notices.overview import waiting_number
from handlers.oa_tokens.standing import care, is_theirs
from handlers.policies import expiring, reading
from handlers.windows.desk import stopped

NOTICES, TEXTS, ENDING = "notices", "texts", "ending"
ACCOUNT = "zalo-oa."  # and how it stands
STOPPED = "zalo-oa.stopped"  # the platform lets the account send nothing


def tasks(desk: Desk) -> list[Task]:
    """What there is something of; the cases first."""
    found = (*_of_account(desk), *of_cases(desk), *_of_texts(desk))
    return [task for task in found if task.number]


def _of_account(desk: Desk) -> Iterator[Task]:
    """Trouble with the Official Account: soon nobody is reached there."""
    found = care(desk)
    if found is not None:
        yield Task(f"{ACCOUNT}{found.health}", 1, presses=True)
    if is_theirs(desk) and stopped(desk) is not None:
        yield Task(STOPPED, 1, presses=True)


def _of_texts(desk: Desk) -> Iterator[Task]:
    yield Task(NOTICES, waiting_number(desk))
    yield Task(TEXTS, reading.waiting_number(desk))
    yield Task(ENDING, len(expiring.ending_for(desk)))
