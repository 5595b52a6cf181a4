"""What others have not answered in time, by authority, and the button that urges them."""

from starlette.responses import RedirectResponse, Response

from bot.console.pages import Pages
from bot.console.reports_page import download, templates
from bot.console.visit import Visit
from content.documents import DOCX
from content.documents.forms import forms
from handlers.feedback import urging
from handlers.feedback.urging import Owed
from handlers.reports import letters

MOST = 60  # cases on a page, the most overdue
# The lists, as the address says them.
LISTS = {"": urging.overdue, "nhac": urging.to_remind, "cap-uy": urging.for_committee}


def show_overdue(pages: Pages, visit: Visit) -> Response:
    asked = visit.query.get("list", "")
    found = visit.read(lambda desk: {name: look(desk, MOST) for name, look in LISTS.items()})
    chosen = asked if asked in LISTS else ""
    return pages.page(
        "overdue.html",
        visit=visit,
        chosen=chosen,
        groups=found[chosen],
        numbers={name: _number(groups) for name, groups in found.items()},
        most=MOST,
        is_cut=_count(found[chosen]) >= MOST,
        done=visit.query.get("done") == "urge",
        forms=forms(),
    )


def urge_authority(pages: Pages, visit: Visit) -> Response:
    """Note an urging of everything that this authority may be urged about now."""
    visit.write(lambda desk: urging.urge_authority(desk, visit.form.get("authority", "")))
    return RedirectResponse("/console/overdue?done=urge", 303)


def letter(_pages: Pages, visit: Visit) -> Response:
    """The letter that urges one authority, as a file."""
    authority, folder = visit.form.get("authority", ""), templates(visit)
    form = visit.form.get("form", "")
    made = visit.write(lambda desk: letters.urging(desk, authority, folder, form))
    return download(made, f"don-doc-{authority}.docx", DOCX)


def _number(groups: list[Owed]) -> str:
    count = _count(groups)
    return f"{count}+" if count >= MOST else str(count)


def _count(groups: list[Owed]) -> int:
    return sum(len(group.cases) for group in groups)
