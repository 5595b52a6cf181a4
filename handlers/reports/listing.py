"""The list of reports: searched, narrowed, page by page; the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from content.library.folding import fold
from handlers.desk import Desk
from handlers.reports.access import sights
from storage import reports as storage
from storage.areas import Area
from storage.reports import Report, Wanted

PAGE = 50
MOST_TAKEN = 2_000  # lines of the file that is taken home
_BATCH = 100

EVERY = Wanted()
Line = tuple[Report, Area]


@dataclass(frozen=True, slots=True)
class Sought:
    """What the list is narrowed to; `words` stand in a report's name or its area's."""

    wanted: Wanted = EVERY
    words: str = ""


def title(report: Report) -> str:
    """What it is called by itself, without the occasion."""
    return str(report.body.get("title") or report.session_name)


def listed(desk: Desk, sought: Sought) -> tuple[list[Line], int | None]:
    """A page of those that they may see, and below which number the next one begins."""
    found = list(islice(_newest(desk, sought), PAGE + 1))
    older = found[PAGE - 1][0].id if len(found) > PAGE else None
    return found[:PAGE], older


def every_line(desk: Desk, sought: Sought) -> list[Line]:
    return list(islice(_newest(desk, sought), MOST_TAKEN))


def _newest(desk: Desk, sought: Sought) -> Iterator[Line]:
    seen, words, wanted = sights(desk), fold(sought.words).split(), sought.wanted
    while True:
        batch = storage.listed(desk.session, seen, wanted, most=_BATCH)
        for report, area in batch:
            said = fold(f"{title(report)} {report.session_name} {area.full_name}")
            if all(word in said for word in words):
                yield report, area
        if len(batch) < _BATCH:
            return
        wanted = Wanted(wanted.kind, wanted.state, batch[-1][0].id)
