"""`/m/<token>.aac`, `.jpg`, `.png`: a recording or picture of ours, for a platform that fetches by address.

The token is the file's id and the hour, encrypted under a key of its own: it cannot be guessed, tells
nothing, and opens that one file until it is too old. The minutes of meetings have their own tokens at `/m/`.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.channels.base import Attachment
from bot.channels.fetching import is_local
from bot.keys import sealer
from bot.listening.ranges import part_of
from bot.listening.recoding import Recoder
from bot.media import media_type
from bot.settings import Settings
from storage.media import MediaFolder

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

log = structlog.get_logger()
KEY = "media-links.key"
AAC = "audio/aac"
ENDINGS = {"image/jpeg": "jpg", "image/png": "png"}
LARGEST_TOKEN = 400  # characters
SAME = 3600.0  # seconds for which a file keeps its address
REMEMBERED = 256  # addresses
HEADERS: Mapping[str, str] = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


class MediaLinks:
    """`to` makes them, `routes` serve them."""

    def __init__(self, settings: Settings, folder: MediaFolder) -> None:
        self._settings = settings
        self._folder = folder
        self._recoder = Recoder()
        self._made: OrderedDict[str, tuple[float, str]] = OrderedDict()

    async def to(self, file: Attachment) -> str | None:
        """The address at which it can be had for some days.

        None, logged: there is no such file, or nobody outside could reach us. What goes to many has the
        same address for all, so that it need not be fetched for each.
        """
        made, link = self._made.get(file.media_id, (0.0, ""))
        if link and time.monotonic() - made < SAME:
            return link
        link = await self._new(file) or ""
        if link:
            self._made[file.media_id] = time.monotonic(), link
            if len(self._made) > REMEMBERED:
                self._made.popitem(last=False)
        return link or None

    async def _new(self, file: Attachment) -> str | None:
        if not self._is_reachable():
            log.warning("file_left_out", kind=file.kind, reason="no https PUBLIC_URL")
            return None
        ending = await self._ending(file)
        if ending is None:
            log.error("file_left_out", kind=file.kind, reason="not in the folder")
            return None
        token = self._fernet().encrypt(file.media_id.encode()).decode().rstrip("=")
        return f"{self._settings.base_url}/m/{token}.{ending}"

    def routes(self) -> list[BaseRoute]:
        async def sound(request: Request) -> Response:
            path = self._found(request)
            data = await self._recoder.aac(path) if path else None
            return part_of(data, request, AAC, HEADERS) if data else _none()

        async def picture(request: Request) -> Response:
            path = self._found(request)
            kind = await asyncio.to_thread(_kind_of, path) if path else ""
            if path is None or kind not in ENDINGS:
                return _none()
            data = await asyncio.to_thread(path.read_bytes)
            return part_of(data, request, kind, HEADERS)

        pictures = [Route(f"/m/{{token}}.{ending}", picture) for ending in ENDINGS.values()]
        return [Route("/m/{token}.aac", sound), *pictures]

    def _is_reachable(self) -> bool:
        emulated = is_local(str(self._settings.zalo_bot_api))
        return emulated or self._settings.base_url.startswith("https://")

    async def _ending(self, file: Attachment) -> str | None:
        """A recording is made into AAC here already: whoever fetches it will not wait long."""
        try:
            path = self._folder.path(file.media_id)
        except ValueError:
            return None
        if file.kind == "voice":
            return "aac" if await self._recoder.aac(path) else None
        return ENDINGS.get(await asyncio.to_thread(_kind_of, path))

    def _found(self, request: Request) -> Path | None:
        """The file of that token, while it is young enough."""
        from cryptography.fernet import InvalidToken

        token = str(request.path_params["token"])
        if len(token) > LARGEST_TOKEN or not token.isascii():
            return None
        whole = token + "=" * (-len(token) % 4)
        seconds = self._settings.media_link_days * 86_400
        try:
            return self._folder.path(self._fernet().decrypt(whole, ttl=seconds).decode())
        except (InvalidToken, ValueError):
            return None

    def _fernet(self) -> "Fernet":
        return sealer(self._settings.data_dir, KEY)


def _kind_of(path: Path) -> str:
    """ "" where the file is gone."""
    try:
        return media_type(path)
    except OSError:
        return ""


def _none() -> Response:
    return Response(status_code=404, headers=dict(HEADERS))
