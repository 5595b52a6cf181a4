"""The list of meetings for staff: searched by place, narrowed, page by page; and its sums."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from content.library.folding import fold
from handlers.desk import Desk
from handlers.meetings.door import scope, sums_scope
from storage import meeting_lists as storage
from storage.meeting_lists import Line, Sought

PAGE = 50
MOST_TAKEN = 2_000  # lines of the file that is taken home
A_YEAR = timedelta(days=365)


def listed(desk: Desk, sought: Sought) -> tuple[list[Line], int | None]:
    """A page of those of their areas, and after which one the next page begins."""
    found = list(islice(_latest(desk, sought), PAGE + 1))
    older = found[PAGE - 1].meeting.id if len(found) > PAGE else None
    return found[:PAGE], older


def every_line(desk: Desk, sought: Sought) -> list[Line]:
    return list(islice(_latest(desk, sought), MOST_TAKEN))


def sums(desk: Desk) -> dict[str, int]:
    """How many meetings of a year are ahead, held, without minutes and so on; also for observers."""
    return storage.counted(desk.session, sums_scope(desk), desk.now - A_YEAR, desk.now)


def _latest(desk: Desk, sought: Sought) -> Iterator[Line]:
    reached, words = scope(desk), fold(sought.words).split()
    while True:
        batch = storage.listed(desk.session, reached, sought, desk.now)
        yield from (line for line in batch if _is_meant(line, words))
        if len(batch) < storage.BATCH:
            return
        sought = replace(sought, before=batch[-1].meeting.id)


def _is_meant(line: Line, words: list[str]) -> bool:
    place = fold(f"{line.area.full_name} {line.commune}")
    return all(word in place for word in words)
