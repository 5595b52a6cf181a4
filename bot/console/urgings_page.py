"""The log of urgings: which authority was urged about what, when, and whether it has answered."""

from datetime import date

from starlette.responses import Response

from bot.console.pages import Pages
from bot.console.reports_page import download
from bot.console.visit import Visit
from content.documents.sheets import XLSX
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports import urging_log
from handlers.reports.urging_log import Log

MOST = 100  # lines on the page, the newest; the file has all


def show_urgings(pages: Pages, visit: Visit) -> Response:
    """Of the days that were asked for; of this month, when none were or they are not understood."""
    error = None
    try:
        log = visit.read(lambda desk: _asked(desk, visit))
    except ValueError:
        error = Words("bc-can-ngay")
        log = visit.read(urging_log.of_this_month)
    status = 409 if error else 200
    return pages.page("urgings.html", status, visit=visit, log=log, error=error, most=MOST)


def urgings_file(_pages: Pages, visit: Visit) -> Response:
    try:
        made = visit.read(lambda desk: urging_log.workbook_of(_asked(desk, visit)))
    except ValueError:
        raise Refused(Words("bc-can-ngay")) from None
    return download(made, "nhat-ky-don-doc.xlsx", XLSX)


def _asked(desk: Desk, visit: Visit) -> Log:
    since, until = visit.query.get("since", ""), visit.query.get("until", "")
    if not since and not until:
        return urging_log.of_this_month(desk)
    return urging_log.of(desk, date.fromisoformat(since), date.fromisoformat(until))
