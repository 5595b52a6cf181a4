"""The list of cases that wait, the oldest first."""

from collections.abc import Mapping
from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.console.pages import Pages
from bot.console.visit import Visit
from content.feedback.statuses import statuses
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.waiting import OPEN, Queue, queue
from handlers.notices.overview import waiting_number
from handlers.policies import expiring, reading

OVERDUE = "qua-han"  # as the address says it


def show_queue(pages: Pages, visit: Visit) -> Response:
    chosen = {name: visit.query.get(name, "") for name in ("status", "topic", "commune", "due")}

    def look(desk: Desk) -> dict[str, Any]:
        return {
            "queue": _narrowed(desk, chosen),
            "to_approve": waiting_number(desk),
            "to_read": reading.waiting_number(desk),
            "ending": len(expiring.ending_for(desk)),
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
        statuses=_tabs(found, chosen["status"]),
        open_number=sum(found.numbers.get(code, 0) for code in OPEN),
        **shown,
    )


def _narrowed(desk: Desk, chosen: Mapping[str, str]) -> Queue:
    """What the address says, if it makes sense; anything else narrows nothing."""
    status, commune = chosen["status"], chosen["commune"]
    return queue(
        desk,
        status=status if status in statuses() else None,
        topic=chosen["topic"] or None,
        overdue=chosen["due"] == OVERDUE,
        commune_id=int(commune) if commune.isascii() and commune.isdigit() else None,
    )


def _tabs(found: Queue, chosen: str) -> list[tuple[str, int]]:
    """Every status that there are cases in, and the chosen one."""
    return [
        (code, found.numbers.get(code, 0))
        for code in statuses()
        if found.numbers.get(code) or code == chosen
    ]
