"""The welcome page and the chat's page, with the words that its script says."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.channels.web import files, said
from bot.channels.web.visitor import remember
from bot.services import Services
from content import catalog
from handlers.messages import Words
from handlers.people.actions import WHAT_WE_KNOW, office_name
from handlers.wording import wording
from storage.areas import current

POLICY = (
    "default-src 'self'; img-src 'self' blob:; media-src 'self' blob:; object-src 'none'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "geolocation=(), camera=(self), microphone=(self)",
}
SAID_BY_SCRIPT = "wj-"  # how the ids of the script's own sentences begin
PLACES = ("giay", "phut", "gio", "ten")  # what the script itself puts into them, as {giay}


class Pages:
    def __init__(self, services: Services) -> None:
        self._services = services
        self._environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        office = services.office
        self._environment.globals.update(t=_sentence, file=files.address, office=office)
        self._environment.globals["what_we_know"] = WHAT_WE_KNOW

    async def welcome(self, _request: Request) -> Response:
        return await run_in_threadpool(self._page, "welcome.html")

    async def what_we_know(self, _request: Request) -> Response:
        """What is kept of people, in plain words, for whoever asks before they write to us."""
        return await run_in_threadpool(self._page, "what_we_know.html")

    async def chat(self, request: Request) -> Response:
        """The page is the same for everybody; only its cookie tells people apart."""
        response = await run_in_threadpool(self._page, "chat.html")
        secure = self._services.office.public_url.startswith("https:")
        remember(request, response, secure=secure)
        return response

    def _page(self, template: str) -> Response:
        shown = {"owner": self._owner(), "script_data": _script_data()}
        html = self._environment.get_template(template).render(shown)
        return HTMLResponse(html, headers=HEADERS)

    def _owner(self) -> str:
        """ "Ủy ban MTTQ Việt Nam tỉnh Điện Biên"."""
        office = self._services.office
        with self._services.database.read() as session:
            area = current(session, office.area_code, datetime.now(office.timezone).date())
        return wording(office_name(area.full_name if area else ""))


def _sentence(key: str, **args: Any) -> str:
    return wording(Words(key, args))


def _script_data() -> Markup:
    """A block of data that no word can end early."""
    places = {name: f"{{{name}}}" for name in PLACES}
    own = (key for key in sorted(catalog.keys()) if key.startswith(SAID_BY_SCRIPT))
    data = {
        "words": {key.removeprefix(SAID_BY_SCRIPT): catalog.text(key, places) for key in own},
        "most": {"text": said.MOST_TEXT, **said.MOST_UPLOADED},
    }
    return Markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704
