"""`/a/<token>`: one recording, on any phone, behind one large button; with no script, behind the browser's.

The page is one file: over a weak link a second request may take seconds. Its style and script are
allowed by their hashes, and nothing else is.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from bot.listening.page import PAGE_HEADERS, page_of
from bot.listening.ranges import part_of
from bot.listening.recoding import Recoder


@dataclass(frozen=True, slots=True)
class Heard:
    """A recording that everybody may hear who has its address."""

    title: str
    language: str  # its name: "Mông"
    reader: str  # who reads; "" where that is not said
    source: str  # "" where there is none
    path: Path  # OGG/Opus


Find = Callable[[str], Heard | None]
"""By its token; None where there is none, or no longer. It may block: it is called on a thread."""

SOUND_HEADERS = {
    "Cache-Control": "private, max-age=600",  # withdrawn, it is soon gone from phones too
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


def listening_routes(find: Find) -> list[BaseRoute]:
    recoder = Recoder()

    async def found(request: Request) -> Heard | None:
        token = str(request.path_params["token"])
        if not token.isascii() or not token.replace("-", "").replace("_", "").isalnum():
            return None
        return await to_thread.run_sync(_there, find, token)

    async def page(request: Request) -> Response:
        heard = await found(request)
        html = page_of(heard, request.url.path)
        return HTMLResponse(html, 200 if heard else 404, PAGE_HEADERS)

    async def ogg(request: Request) -> Response:
        heard = await found(request)
        if heard is None:
            return _none()
        return FileResponse(heard.path, media_type="audio/ogg", headers=SOUND_HEADERS)

    async def m4a(request: Request) -> Response:
        heard = await found(request)
        data = await recoder.m4a(heard.path) if heard else None
        if data is None:
            return _none()
        return part_of(data, request, "audio/mp4", SOUND_HEADERS)

    ways: dict[str, Callable[[Request], Awaitable[Response]]] = {
        "/a/{token}": page,
        "/a/{token}/sound.ogg": ogg,
        "/a/{token}/sound.m4a": m4a,
    }
    return [Route(path, endpoint) for path, endpoint in ways.items()]


def _there(find: Find, token: str) -> Heard | None:
    """With its file: one that was erased is not there."""
    heard = find(token)
    return heard if heard and heard.path.is_file() else None


def _none() -> Response:
    return Response(status_code=404, headers=SOUND_HEADERS)
