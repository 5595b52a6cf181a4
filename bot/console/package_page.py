"""The package of what was passed on, for another system: which days, why, and the file."""

from datetime import date

from starlette.responses import Response

from bot.console.files import as_file
from bot.console.pages import Pages
from bot.console.reports_page import templates
from bot.console.visit import Visit
from content.feedback.package import layout
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import passing
from handlers.feedback.passing import Days
from handlers.messages import Words
from handlers.reports.office import our_areas
from handlers.reports.package import package

FIELDS = ("since", "until", "reason")


def show_package(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def make_package(pages: Pages, visit: Visit) -> Response:
    """The file; when it is refused, what was typed is shown again. It is drawn up outside of the writer."""
    reason, folder = visit.form.get("reason", ""), templates(visit)
    try:
        days = _days(visit)
        packed = visit.read(lambda desk: passing.passed_on(desk, days, reason))
        made = visit.read(lambda desk: package(desk, days, packed, folder))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    visit.write(lambda desk: passing.note(desk, packed, reason))
    return as_file(f"y-kien-da-chuyen-{days.since}-{days.until}", "zip", made)


def _days(visit: Visit) -> Days:
    try:
        since, until = (date.fromisoformat(visit.form.get(name, "")) for name in FIELDS[:2])
    except ValueError:
        raise Refused(Words("xt-khoang-ngay-sai")) from None
    return Days(since, until)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    def look(desk: Desk) -> date:
        our_areas(desk)  # refused to whoever handles no cases
        return desk.today

    today = visit.read(look)
    proposed = {"since": today.replace(day=1).isoformat(), "until": today.isoformat()}
    return pages.page(
        "package.html",
        409 if error else 200,
        visit=visit,
        error=error,
        draft=proposed | {name: visit.form[name] for name in FIELDS if visit.form.get(name)},
        columns=layout().columns,
        most=passing.MOST,
    )
