"""The list of dialogues: searched, narrowed, page by page; the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from content.library.folding import fold
from handlers.desk import Desk
from handlers.dialogues import rules
from handlers.dialogues.door import scope
from storage import dialogue_work as storage
from storage.dialogue_work import Line

PAGE = 50
MOST_TAKEN = 2_000  # lines of the file that is taken home


@dataclass(frozen=True, slots=True)
class Sought:
    """What the list is narrowed to; `words` stand in the subject, the leader's or the area's name."""

    words: str = ""
    state: str = ""
    before: int = 0  # only those older than that one


EVERY = Sought()


def listed(desk: Desk, sought: Sought) -> tuple[list[Line], int | None]:
    """A page of those of their areas, and below which number the next one begins."""
    found = list(islice(_newest(desk, sought), PAGE + 1))
    older = found[PAGE - 1].dialogue.id if len(found) > PAGE else None
    return found[:PAGE], older


def every_line(desk: Desk, sought: Sought) -> list[Line]:
    return list(islice(_newest(desk, sought), MOST_TAKEN))


def _newest(desk: Desk, sought: Sought) -> Iterator[Line]:
    reached, words = scope(desk), fold(sought.words).split()
    states = (sought.state,) if sought.state else rules.STATES
    while True:
        batch = storage.listed(desk.session, reached, states, desk.today, sought.before)
        yield from (line for line in batch if _is_meant(line, words))
        if len(batch) < storage.BATCH:
            return
        sought = replace(sought, before=batch[-1].dialogue.id)


def _is_meant(line: Line, words: list[str]) -> bool:
    said = fold(f"{line.dialogue.subject} {line.dialogue.leader} {line.area.full_name}")
    return all(word in said for word in words)
