"""The list of notices: what waits for approval first, then all, the newest first."""

from collections.abc import Callable

from starlette.responses import Response

from bot.console.pages import Pages
from bot.console.progress import Meter, Progress
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.notices import composing, overview
from handlers.notices.lines import Line
from handlers.notices.overview import Overview, Wanted
from storage.notices import STATES


def notices_page(meter: Meter) -> Callable[[Pages, Visit], Response]:
    def show_notices(pages: Pages, visit: Visit) -> Response:
        chosen = {name: visit.query.get(name, "") for name in ("state", "mine", "wait")}
        found, numbers, composes = visit.read(lambda desk: _look(desk, _wanted(chosen), meter))
        return pages.page(
            "notices.html",
            visit=visit,
            overview=found,
            numbers=numbers,
            composes=composes,
            chosen=chosen,
            states=STATES,
        )

    return show_notices


def _wanted(chosen: dict[str, str]) -> Wanted:
    """What the address says, if it makes sense; anything else narrows nothing."""
    state = chosen["state"] if chosen["state"] in STATES else ""
    return Wanted(state, mine=chosen["mine"] == "1", to_approve=chosen["wait"] == "1")


def _look(desk: Desk, wanted: Wanted, meter: Meter) -> tuple[Overview, dict[int, Progress], bool]:
    found = overview.overview(desk, wanted)
    numbers = {
        line.notice.id: _counted(desk, line, meter)
        for line in (*found.waiting, *found.lines)
        if line.notice.body_id is not None or line.notice.tally is not None
    }
    return found, numbers, composing.composes(desk)


def _counted(desk: Desk, line: Line, meter: Meter) -> Progress:
    notice = line.notice
    kept = meter.kept(notice.id, notice.state)
    if kept is not None:
        return kept
    count = meter.count
    return count(notice.id, notice.state, lambda: overview.figures(desk.session, notice))
