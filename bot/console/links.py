"""Links that work once, as they are shown: to open, to copy or to be scanned."""

import io
from dataclasses import dataclass

import segno
from markupsafe import Markup

from bot.console.visit import Visit
from handlers.people.typed import in_groups


def picture(text: str) -> Markup:
    """A QR code of a text of ours, so that it may stand in the page as it is."""
    drawn = io.BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(drawn, kind="svg", xmldecl=False, border=2, omitsize=True)
    return Markup(drawn.getvalue().decode())  # noqa: S704  segno's own drawing


@dataclass(frozen=True, slots=True)
class Link:
    label: str  # a sentence of the catalog
    url: str  # "": it has none, or nobody told us
    code: str = ""  # what is to be sent there

    @property
    def qr(self) -> Markup:
        return picture(self.url)


def head_links(visit: Visit, token: str) -> list[Link]:
    """Where a village head opens an invitation."""
    office = visit.services.office
    links = [Link("cs-moi-web", f"{office.public_url}/chat?invite={token}")]
    if bot := visit.telegram_name():
        links.append(Link("cs-moi-telegram", f"https://t.me/{bot}?start=i_{token}"))
    return [*links, *by_zalo(visit, f"i_{token}")]


def by_zalo(visit: Visit, payload: str) -> list[Link]:
    """Where Zalo Bot is on: no link of its opens a talk, so the code of this one is sent there."""
    settings = visit.services.settings
    if settings.zalo_bot_token is None:
        return []
    return [Link("cs-moi-zalo", settings.zalo_bot_page, in_groups(payload[2:]))]


def staff_links(visit: Visit, token: str) -> list[Link]:
    """Where a member of staff signs in, once."""
    return [Link("ng-mo-trang-can-bo", f"{visit.services.office.public_url}/console/enter/{token}")]
