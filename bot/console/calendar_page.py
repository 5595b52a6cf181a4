"""The calendar: a month or a week of one's areas, and the feed for one's own phone."""

from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.calendars import entries, feed, months
from handlers.desk import Desk

HOME = "/console/calendar"


def show_calendar(pages: Pages, visit: Visit) -> Response:
    """`?month=2026-11`, or `?week=2026-11-23` for the week of that day."""
    if "week" in visit.query:
        return _week(pages, visit)
    return _month(pages, visit)


def make_feed(pages: Pages, visit: Visit) -> Response:
    """The address is shown this once, so the page is the answer to the form."""
    return _month(pages, visit, visit.write(feed.make))


def drop_feed(_pages: Pages, visit: Visit) -> Response:
    visit.write(feed.drop)
    return RedirectResponse(f"{HOME}?done=feed-drop", 303)


def _month(pages: Pages, visit: Visit, address: str = "") -> Response:
    month = months.month_of(visit.query.get("month", ""), visit.today)

    def look(desk: Desk) -> dict[str, Any]:
        found = entries.entries(desk, month.span)
        return {"weeks": months.weeks(month, found), "feed": feed.made_on(desk)}

    dropped = visit.query.get("done") == "feed-drop"
    return pages.page(
        "calendar.html",
        visit=visit,
        month=month,
        address=address,
        dropped=dropped,
        **visit.read(look),
    )


def _week(pages: Pages, visit: Visit) -> Response:
    span = months.week_of(visit.query["week"], visit.today)
    found = visit.read(lambda desk: entries.entries(desk, span))
    return pages.page(
        "calendar_week.html",
        visit=visit,
        days=months.days_of(span, found),
        before=span.since - months.WEEK,
        after=span.since + months.WEEK,
        month=months.Month(span.since.year, span.since.month),
    )
