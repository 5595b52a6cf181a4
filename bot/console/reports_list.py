"""How the list of reports is narrowed by its address, and the same list as a file."""

from collections.abc import Iterator, Mapping

from bot.console.list_file import Row, list_file
from bot.console.pages import sentence
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.numbers import number_of
from handlers.reports import listing, rules
from handlers.reports.access import STATES
from handlers.reports.listing import Line, Sought
from storage.reports import Wanted

KINDS = rules.EVERY
COLUMNS = ("cs-bc-cot-ky-hop", "cs-bc-cot-noi", "cs-bc-cot-ky", "cs-bc-cot-han", "cs-bc-cot-trang-thai")  # fmt: skip


def sought_of(query: Mapping[str, str]) -> Sought:
    """What the address says, if it makes sense; anything else narrows nothing."""
    kind, state = query.get("kind", ""), query.get("state", "")
    wanted = Wanted(
        kind=kind if kind in KINDS else "",
        state=state if state in STATES else "",
        before=number_of(query.get("before", "")),
    )
    return Sought(wanted, query.get("words", "")[:100])


def narrows(sought: Sought) -> dict[str, str]:
    """The same as an address has it, without the page."""
    told = {"words": sought.words, "kind": sought.wanted.kind, "state": sought.wanted.state}
    return {name: value for name, value in told.items() if value}


def _rows(desk: Desk, visit: Visit) -> Iterator[Row]:
    return map(_cells, listing.every_line(desk, sought_of(visit.query)))


def _cells(line: Line) -> Row:
    report, area = line
    name = listing.title(report)
    if report.kind == rules.SESSION:
        name = sentence("cs-bc-ten", dip=report.phase, ky_hop=report.session_name)
    return [
        name,
        area.full_name,
        f"{report.since:%d/%m/%Y} – {report.until:%d/%m/%Y}",
        f"{report.due_on:%d/%m/%Y}",
        sentence(f"cs-bc-trang-thai-{report.state}"),
    ]


reports_file = list_file("bao-cao", COLUMNS, _rows)
