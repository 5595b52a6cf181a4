"""Writing a notice: the form, a look at what it will do, and then it goes."""

import re
from collections.abc import Mapping
from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.console.pages import Pages
from bot.console.visit import Visit
from content.languages import languages
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices import composing
from handlers.notices.composing import CHANNELS, ROLES, Wish
from handlers.notices.forecast import forecast
from handlers.notices.rules import GOOD_HOURS, LONGEST
from handlers.numbers import number_of

AREA, LANGUAGE = "area.", "language."  # how the names of the boxes to tick begin
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def show_compose(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit, Wish())


def compose(pages: Pages, visit: Visit) -> Response:
    """What the form's button asks for; when it is refused, nothing typed is lost."""
    form = visit.form
    wish, asked = wish_of(form), form.get("do", "")
    try:
        if asked == "send":
            return _send(visit, wish)
        if asked == "preview":
            return _preview(pages, visit, wish)
    except Refused as refused:
        return _show(pages, visit, wish, error=refused.words)
    return _show(pages, visit, wish, looked_for=form.get("find", "") if asked == "find" else "")


def wish_of(form: Mapping[str, str]) -> Wish:
    """The form, as far as it makes sense."""
    at = form.get("at", "now")
    return Wish(
        text=composing.tidy(form.get("text", "")),
        areas=tuple(filter(None, map(number_of, _ticked(form, AREA)))),
        languages=tuple(_ticked(form, LANGUAGE)),
        role=form.get("role", ""),
        channel=form.get("channel", ""),
        urgent=form.get("priority") == "urgent",
        at=at if at in {"now", "best"} else _clock(form.get("clock", "")),
        resend=form.get("unknown") == "resend",
        free_only=form.get("free") == "only",
    )


def _ticked(form: Mapping[str, str], begins: str) -> list[str]:
    return [name.removeprefix(begins) for name in form if name.startswith(begins)]


def _clock(text: str) -> str:
    """Anything but an hour is told when the notice is looked at."""
    return text if _CLOCK.fullmatch(text) else "?"


def _show(
    pages: Pages, visit: Visit, wish: Wish, looked_for: str = "", error: Words | None = None
) -> Response:
    places = visit.read(lambda desk: composing.places(desk, wish, looked_for))
    return pages.page(
        "notice_new.html",
        409 if error else 200,
        visit=visit,
        wish=wish,
        places=places,
        looked_for=looked_for,
        error=error,
        most=LONGEST,
        languages=languages(),
        roles=ROLES,
        channels=CHANNELS,
        good_hours=[f"{begin:%H:%M}–{end:%H:%M}" for begin, end in GOOD_HOURS],
    )


def _preview(pages: Pages, visit: Visit, wish: Wish) -> Response:
    rates = rates_of(visit)

    def look(desk: Desk) -> dict[str, Any]:
        audience, areas = composing.checked(desk, wish)
        return {
            "audience": audience,
            "places": composing.names(desk, areas),
            "forecast": forecast(desk, audience, composing.planned(desk, wish, areas), rates),
            "leaves": composing.leaves(desk, wish),
            "comes_first": composing.comes_first(desk, wish, areas),
            "afterwards": wish.urgent and composing.needs_approval(desk, areas),
        }

    shown = visit.read(look)
    carried = {name: value for name, value in visit.form.items() if name not in {"csrf", "do"}}
    return pages.page("notice_preview.html", visit=visit, wish=wish, carried=carried, **shown)


def _send(visit: Visit, wish: Wish) -> Response:
    def send(desk: Desk) -> tuple[int, str]:
        notice = composing.submit(desk, wish)
        return notice.id, "submit" if notice.state == "review" else "send"

    number, done = visit.write(send)
    return RedirectResponse(f"/console/notices/{number}?done={done}", 303)


def rates_of(visit: Visit) -> dict[str, float]:
    """Messages a second; a page fetches its own, so the web chat has no limit."""
    settings = visit.services.settings
    return {
        "telegram": settings.telegram_rate,
        "zalo-bot": settings.zalo_bot_rate,
        "zalo-oa": settings.zalo_oa_rate,
    }
