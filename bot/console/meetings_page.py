"""The list of village meetings, with the year's sums; whoever only watches sees the sums."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from bot.console.list_file import Row, list_file
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from content.meetings import matters
from handlers.desk import Desk
from handlers.meetings import listing, record
from handlers.numbers import number_of
from storage.meeting_lists import STATES, Line, Sought

ROOT = "/console/meetings"


def show_meetings(pages: Pages, visit: Visit) -> Response:
    works = visit.holder.authority.is_caseworker
    return pages.page(
        "meetings.html",
        visit=visit,
        works=works,
        sums=visit.read(listing.sums),
        states=STATES,
        **(_listed(visit) if works else {}),
    )


def _listed(visit: Visit) -> dict[str, Any]:
    sought = _sought(visit)
    lines, older = visit.read(lambda desk: _with_states(desk, sought))
    named = (("words", sought.words), ("state", sought.state), ("matter", sought.matter))
    told = {name: value for name, value in named if value}
    return {
        "lines": lines,
        "sought": sought,
        "matters": matters(visit.services.office.tables_dir),
        "older": urlencode(told | {"before": older}) if older else "",
        "file": lambda kind: f"{ROOT}/list.{kind}?{urlencode(told)}",
    }


def _with_states(desk: Desk, sought: Sought) -> tuple[list[tuple[Line, str]], int | None]:
    lines, older = listing.listed(desk, sought)
    return [(line, record.state_of(desk, line.meeting)) for line in lines], older


def _sought(visit: Visit) -> Sought:
    """What the address says, if it makes sense; anything else narrows nothing."""
    state, matter = visit.query.get("state", ""), visit.query.get("matter", "")
    return Sought(
        words=visit.query.get("words", "")[:100],
        state=state if state in STATES else "",
        matter=matter if matter in matters(visit.services.office.tables_dir) else "",
        before=number_of(visit.query.get("before", "")),
    )


def _rows(desk: Desk, visit: Visit) -> Iterator[Row]:
    return (_cells(desk, line) for line in listing.every_line(desk, _sought(visit)))


def _cells(desk: Desk, line: Line) -> Row:
    meeting = line.meeting
    here = meeting.starts_at.astimezone(desk.office.timezone)
    return [
        line.area.full_name,
        line.commune,
        f"{here:%d/%m/%Y %H:%M}",
        "; ".join(item.question for item in meeting.items),
        "" if meeting.present is None else f"{meeting.present}/{meeting.households or 0}",
        f"{line.done}/{line.tasks}",
        sentence(f"hopxa-loc-{record.state_of(desk, meeting)}"),
        _yes(meeting.signed_id is not None),
        _yes(meeting.told_at is not None),
    ]


def _yes(so: bool) -> str:
    return sentence("hopxa-co" if so else "hopxa-chua-co")


COLUMNS = ("hopxa-cot-noi", "hopxa-cot-xa", "hopxa-cot-ngay", "hopxa-cot-noi-dung", "hopxa-cot-ho",
           "hopxa-cot-viec", "hopxa-cot-tinh-trang", "hopxa-cot-bien-ban", "hopxa-cot-bao")  # fmt: skip
meetings_file = list_file("hop-ban", COLUMNS, _rows)
