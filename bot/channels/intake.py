"""From a decoded event to a durable one: its recording or photo is fetched first."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog

from bot.channels.base import Receive
from bot.media import Keep
from handlers.messages import Incoming, Kind

log = structlog.get_logger()

Fetch = Callable[[], Awaitable[bytes]]


class Intake:
    def __init__(self, keep: Keep, receive: Receive) -> None:
        self._keep = keep
        self._receive = receive

    async def take(self, incoming: Incoming, kind: str = "", fetch: Fetch | None = None) -> None:
        """Returns when the event is durable; raises what `receive` raises.

        `fetch`: brings the bytes of the file, a voice or a photo by its `kind`.
        """
        if fetch is not None:
            incoming = await self._with_media(incoming, kind, fetch)
        await self._receive(incoming)

    async def _with_media(self, incoming: Incoming, kind: str, fetch: Fetch) -> Incoming:
        """With the file, or as LOST, so that the person is told instead of waiting."""
        try:
            return replace(incoming, media=await self._keep(kind, await fetch()))
        except Exception as error:  # whatever it is, the event itself must not be lost
            log.warning("media_lost", kind=kind, error=type(error).__name__)
            return replace(incoming, kind=Kind.LOST)
