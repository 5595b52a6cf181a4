"""The list of notices: what waits for approval first, then all, the newest first."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from starlette.responses import Response

from bot.console.list_file import Row, list_file
from bot.console.pages import Pages, sentence
from bot.console.progress import Meter, Progress
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.notices import composing, overview
from handlers.notices.lines import Line
from handlers.notices.overview import Overview, Wanted
from handlers.numbers import number_of
from storage.notices import STATES

NARROWS = ("state", "mine", "wait", "words")
COLUMNS = ("luc", "loi", "noi", "soan", "duyet", "trang-thai", "toi", "tong", "hong")


def notices_page(meter: Meter) -> Callable[[Pages, Visit], Response]:
    def show_notices(pages: Pages, visit: Visit) -> Response:
        chosen = {name: visit.query.get(name, "") for name in NARROWS}
        wanted = _wanted(visit)
        found, numbers, composes = visit.read(lambda desk: _look(desk, wanted, meter))
        return pages.page(
            "notices.html",
            visit=visit,
            overview=found,
            numbers=numbers,
            composes=composes,
            chosen=chosen,
            states=STATES,
            wanted=wanted,
            file=lambda kind: f"/console/notices/list.{kind}?{urlencode(_told(chosen))}",
            newest=f"/console/notices?{urlencode(_told(chosen))}",
            older=f"/console/notices?{urlencode(_told(chosen) | {'before': found.older or 0})}",
        )

    return show_notices


def _wanted(visit: Visit) -> Wanted:
    """What the address says, if it makes sense; anything else narrows nothing."""
    state, before = visit.query.get("state", ""), visit.query.get("before", "")
    return Wanted(
        state if state in STATES else "",
        mine=visit.query.get("mine") == "1",
        to_approve=visit.query.get("wait") == "1",
        words=visit.query.get("words", "")[:100],
        before=number_of(before),
    )


def _told(chosen: Mapping[str, str]) -> dict[str, str | int]:
    return {name: value for name, value in chosen.items() if value}


def _rows(desk: Desk, visit: Visit) -> list[Row]:
    return [_cells(desk, line) for line in overview.every_line(desk, _wanted(visit))]


def _cells(desk: Desk, line: Line) -> Row:
    notice = line.notice
    counted = notice.body_id is not None or notice.tally is not None
    found = overview.figures(desk.session, notice) if counted else None
    at = notice.created_at.astimezone(desk.office.timezone)
    return [
        f"{at:%d/%m/%Y %H:%M}",
        notice.text,
        "; ".join(line.places),
        line.author or sentence(f"cs-tb-vai-{line.role}"),
        line.approver or "",
        sentence(f"cs-tb-trang-thai-{notice.state}"),
        *([str(found.sent), str(found.total), str(found.failed)] if found else ["", "", ""]),
    ]


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


notices_file = list_file("thong-bao", [f"cs-tb-cot-tep-{name}" for name in COLUMNS], _rows)
