"""From a decoded update to a durable event: its recording or photo is fetched first."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog

from bot.channels.base import Receive
from bot.channels.telegram.contents import Fetch
from bot.channels.telegram.decode import Decoded
from bot.channels.telegram.download import Downloads
from handlers.messages import Incoming, Kind, MediaFile

log = structlog.get_logger()

Keep = Callable[[str, bytes], Awaitable[MediaFile]]
"""Cleans a recording or a photo (voice | photo) and stores it; raises when it cannot be one."""


class Intake:
    def __init__(self, downloads: Downloads, keep: Keep, receive: Receive) -> None:
        self._downloads = downloads
        self._keep = keep
        self._receive = receive

    async def take(self, decoded: Decoded) -> None:
        """Returns when the event is durable; raises what `receive` raises."""
        incoming = decoded.incoming
        if decoded.fetch is not None:
            incoming = await self._with_media(incoming, decoded.fetch)
        await self._receive(incoming)

    async def _with_media(self, incoming: Incoming, wanted: Fetch) -> Incoming:
        """With the file, or as LOST, so that the person is told instead of waiting."""
        try:
            data = await self._downloads.fetch(wanted)
            return replace(incoming, media=await self._keep(wanted.kind, data))
        except Exception as error:  # whatever it is, the event itself must not be lost
            log.warning("media_lost", kind=wanted.kind, error=type(error).__name__)
            return replace(incoming, kind=Kind.LOST)
