"""Inviting a village head: a link that works once, to open or to be scanned."""

import io
from dataclasses import dataclass

import segno
from markupsafe import Markup
from starlette.responses import Response

from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people import heads


@dataclass(frozen=True, slots=True)
class Link:
    label: str  # a sentence of the catalog
    url: str

    @property
    def qr(self) -> Markup:
        """A picture of the link; only ours, so that it may stand in the page as it is."""
        drawn = io.BytesIO()
        code = segno.make(self.url, error="m", micro=False)
        code.save(drawn, kind="svg", xmldecl=False, border=2, omitsize=True)
        return Markup(drawn.getvalue().decode())  # noqa: S704  segno's own drawing


def show_heads(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    villages = visit.read(heads.villages)
    status = 409 if error else 200
    return pages.page("heads.html", status, visit=visit, villages=villages, links=[], error=error)


def invite_head(pages: Pages, visit: Visit) -> Response:
    """The links are shown on the page that answers, and nowhere again: we keep only a hash."""
    chosen = visit.form.get("village", "")
    area_id = int(chosen) if chosen.isascii() and chosen.isdigit() else 0
    try:
        village, token = visit.write(lambda desk: heads.invite(desk, area_id))
    except Refused as refused:
        return show_heads(pages, visit, refused.words)
    return pages.page("heads.html", visit=visit, village=village, links=_links(visit, token))


def _links(visit: Visit, token: str) -> list[Link]:
    office = visit.services.office
    links = [Link("cs-moi-web", f"{office.public_url}/chat?invite={token}")]
    if bot := visit.telegram_name():
        links.append(Link("cs-moi-telegram", f"https://t.me/{bot}?start=i_{token}"))
    return links
