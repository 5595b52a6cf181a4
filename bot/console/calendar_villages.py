"""The month's sheet of a village, for staff to print: which villages there are, and the paper."""

from typing import Any

from starlette.responses import Response

from bot.console.files import as_file
from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.calendars import months, printing
from handlers.desk import Desk
from handlers.numbers import number_of

MOST = 50
WORDS_MOST = 80


def show_villages(pages: Pages, visit: Visit) -> Response:
    """`?month=2026-12&words=ho chim`: those of their areas, by commune."""
    month = months.month_of(visit.query.get("month", ""), visit.today)
    words = visit.query.get("words", "")[:WORDS_MOST]

    def look(desk: Desk) -> dict[str, Any]:
        found = printing.villages(desk, words)
        return {"found": found[:MOST], "more": len(found) > MOST}

    return pages.page(
        "calendar_villages.html", visit=visit, month=month, words=words, **visit.read(look)
    )


def print_month(_pages: Pages, visit: Visit) -> Response:
    number = number_of(visit.part("number"))
    month = months.month_of(visit.part("month"), visit.today)
    pdf, name = visit.read(lambda desk: printing.month_of(desk, number, month))
    return as_file(name, "pdf", pdf)
