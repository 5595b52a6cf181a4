"""Recordings and photos from the page: cleaned and stored once, however often they are sent."""

import asyncio

from bot.channels.base import Receive
from bot.channels.web.said import Refused
from bot.media import Keep
from bot.services import Services
from handlers.messages import Incoming, Kind
from storage import inbox
from storage.webmail import CHANNEL

AT_ONCE = 2  # cleaning takes a processor and some memory


class Uploads:
    def __init__(self, services: Services, keep: Keep, receive: Receive) -> None:
        self._services = services
        self._keep = keep
        self._receive = receive
        self._cleaning = asyncio.Semaphore(AT_ONCE)
        self._under_way: set[str] = set()

    async def take(self, address: str, event: str, kind: str, data: bytes) -> None:
        """Returns when the event is durable; raises Refused when it is no recording or photo.

        A second sending must not leave a second file: nobody would ever own it.
        """
        if event in self._under_way:
            raise Refused(425)  # too early: the page asks again, and hears that it is done
        self._under_way.add(event)
        try:
            if not await asyncio.to_thread(self._came_before, event):
                await self._take_new(Incoming(CHANNEL, address, event, Kind(kind)), kind, data)
        finally:
            self._under_way.discard(event)

    def _came_before(self, event: str) -> bool:
        with self._services.database.read() as session:
            return inbox.was_seen(session.connection(), CHANNEL, event)

    async def _take_new(self, event: Incoming, kind: str, data: bytes) -> None:
        try:
            async with self._cleaning:
                file = await self._keep(kind, data)
        except ValueError:
            raise Refused(422) from None
        whole = Incoming(event.channel, event.address, event.event_id, event.kind, media=file)
        try:
            await self._receive(whole)
        except Exception:
            await asyncio.to_thread(self._services.media.delete, file.id)
            raise
