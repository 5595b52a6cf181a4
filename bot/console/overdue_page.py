"""What others have not answered in time, by authority, and the button that urges them."""

from starlette.responses import RedirectResponse, Response

from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.feedback import urging
from handlers.feedback.urging import Late

COMMITTEE = "cap-uy"  # the list for the party committee's meeting, as the address says it


def show_overdue(pages: Pages, visit: Visit) -> Response:
    committee_only = visit.query.get("list") == COMMITTEE

    def look(desk: Desk) -> tuple[list[Late], list[Late]]:
        return urging.overdue(desk), urging.for_committee(desk)

    late, second = visit.read(look)
    return pages.page(
        "overdue.html",
        visit=visit,
        groups=second if committee_only else late,
        committee_only=committee_only,
        late_number=_number(late),
        second_number=_number(second),
        done=visit.query.get("done") == "urge",
    )


def urge_authority(pages: Pages, visit: Visit) -> Response:
    """Note an urging of everything that this authority may be urged about now."""
    visit.write(lambda desk: urging.urge_authority(desk, visit.form.get("authority", "")))
    return RedirectResponse("/console/overdue?done=urge", 303)


def _number(groups: list[Late]) -> int:
    return sum(len(group.cases) for group in groups)
