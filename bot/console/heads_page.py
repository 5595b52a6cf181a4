"""Inviting a village head: a link that works once, to open or to be scanned."""

from starlette.responses import Response

from bot.console.links import head_links
from bot.console.pages import Pages
from bot.console.people_form import day_of
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.people import heads, roster


def show_heads(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    villages = visit.read(heads.villages)
    headless = visit.read(roster.headless) if villages else set()
    return pages.page(
        "heads.html",
        409 if error else 200,
        visit=visit,
        villages=villages,
        headless=headless,
        chosen=visit.form.get("village") or visit.query.get("village", ""),
        until=visit.form.get("until", ""),
        links=[],
        error=error,
    )


def invite_head(pages: Pages, visit: Visit) -> Response:
    """The links are shown on the page that answers, and nowhere again: we keep only a hash."""
    form = visit.form

    def invite(desk: Desk) -> tuple[str, str]:
        return heads.invite(desk, number_of(form.get("village", "")), day_of(form, "until"))

    try:
        village, token = visit.write(invite)
    except Refused as refused:
        return show_heads(pages, visit, refused.words)
    return pages.page("heads.html", visit=visit, village=village, links=head_links(visit, token))
