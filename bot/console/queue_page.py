"""The list of cases that wait, what is late first, and the same list as a table to take away."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from bot.console.files import CSV, XLSX, as_csv, as_xlsx
from bot.console.pages import Pages
from bot.console.visit import Visit
from content.feedback.statuses import statuses
from content.feedback.topics import topics
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import exporting, rules, waiting
from handlers.feedback.alike import alike_numbers
from handlers.feedback.waiting import COUNTED, Asked, Queue, queue
from handlers.messages import Words
from handlers.numbers import number_of

OVERDUE, UNNUMBERED = "qua-han", "cho-so"  # as the address says them
FILTERS = ("q", "status", "topic", "commune", "due")
FILE = "danh-sach-y-kien"


def show_queue(pages: Pages, visit: Visit) -> Response:
    chosen = _chosen(visit)
    asked = _asked(chosen, visit.query.get("after", ""))

    def look(desk: Desk) -> dict[str, Any]:
        found = queue(desk, asked)
        return {
            "queue": found,
            "alike": alike_numbers(desk, [line.case for line in found.lines]),
        }

    try:
        shown = visit.read(look)
    except Refused:
        if visit.holder.authority.languages:
            return RedirectResponse("/console/library", 303)  # a speaker has no cases
        raise
    found = shown["queue"]
    return pages.page(
        "queue.html",
        visit=visit,
        chosen=chosen,
        kept=_kept(chosen),
        statuses=_tabs(found, chosen["status"]),
        topic_groups=_grouped_topics(),
        open_number=min(sum(found.numbers.get(code, 0) for code in rules.ON_A_CLOCK), COUNTED + 1),
        counted=COUNTED,
        begins=not asked.after,
        **shown,
    )


def show_next(_pages: Pages, visit: Visit) -> Response:
    """On to the next case that waits to be screened; to the list when none does."""
    code = visit.part("code")
    following = visit.read(lambda desk: waiting.next_waiting(desk, code))
    return RedirectResponse(f"/console/cases/{following}" if following else "/console/cases", 303)


def list_as_file(_pages: Pages, visit: Visit) -> Response:
    """The list that the address asks for, as CSV or XLSX."""
    made = {CSV: as_csv, XLSX: as_xlsx}.get(visit.part("kind"))
    if made is None:
        raise Refused(Words("cs-khong-thay-trang"))
    asked = _asked(_chosen(visit), "")
    rows = visit.read(lambda desk: exporting.table(desk, asked))
    visit.write(lambda desk: exporting.note(desk, len(rows) - 1))
    return made(FILE, rows)


def _chosen(visit: Visit) -> dict[str, str]:
    return {name: visit.query.get(name, "").strip() for name in FILTERS}


def _kept(chosen: Mapping[str, str]) -> str:
    """The filters as an address has them."""
    return urlencode({name: value for name, value in chosen.items() if value})


def _asked(chosen: Mapping[str, str], after: str) -> Asked:
    """What the address says, if it makes sense; anything else narrows nothing."""
    status = chosen["status"]
    return Asked(
        status=status if status in statuses() else None,
        topic=chosen["topic"] or None,
        commune_id=number_of(chosen["commune"]) or None,
        overdue=chosen["due"] == OVERDUE,
        awaits_number=chosen["due"] == UNNUMBERED,
        words=chosen["q"],
        after=after,
    )


def _tabs(found: Queue, chosen: str) -> list[tuple[str, int]]:
    """Every status that there are cases in, and the chosen one."""
    return [
        (code, found.numbers.get(code, 0))
        for code in statuses()
        if found.numbers.get(code) or code == chosen
    ]


def _grouped_topics() -> list[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = {}
    for code, topic in topics().items():
        groups.setdefault(topic.group, []).append(code)
    return list(groups.items())
