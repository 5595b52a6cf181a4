"""Sending on one channel: many messages at once, but to one person in their order."""

import asyncio
import time
from collections import deque
from collections.abc import Iterable

import structlog

from bot.channels.base import Channel
from bot.delivery.failures import Failure, SendFailed
from bot.delivery.outcomes import Outcomes
from bot.delivery.parcels import Parcel
from bot.delivery.rendering import render
from bot.metrics import SECONDS_TO_SEND, SENT
from storage.database import Database
from storage.media import kinds_of

log = structlog.get_logger()
AT_ONCE = 64
GIVE_UP_SECONDS = 30.0


class Sender:
    def __init__(self, channel: Channel, outcomes: Outcomes, database: Database) -> None:
        self._channel = channel
        self._outcomes = outcomes
        self._database = database
        self._lines: dict[int, deque[Parcel]] = {}  # address → what waits behind its first
        self._ready: asyncio.Queue[int] = asyncio.Queue()

    @property
    def busy(self) -> bool:
        return bool(self._lines)

    def post(self, parcels: Iterable[Parcel]) -> None:
        """Take parcels to send; called on the event loop."""
        for parcel in parcels:
            line = self._lines.get(parcel.address_id)
            if line is None:
                self._lines[parcel.address_id] = deque([parcel])
                self._ready.put_nowait(parcel.address_id)
            else:
                line.append(parcel)

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE):
                group.create_task(self._serve())

    async def _serve(self) -> None:
        while True:
            address = await self._ready.get()
            line = self._lines[address]
            while line:
                await self._deliver(line[0])
                line.popleft()
            del self._lines[address]

    async def _deliver(self, parcel: Parcel) -> None:
        delay = parcel.leaves_at - time.monotonic()
        if delay > 0:
            await asyncio.sleep(delay)
        started = time.monotonic()
        try:
            async with asyncio.timeout(GIVE_UP_SECONDS):
                await self._send(parcel)
        except SendFailed as failed:
            self._failed(parcel, failed)
        except TimeoutError:
            self._failed(parcel, SendFailed(Failure.UNCERTAIN))
        except Exception as error:  # our own fault in rendering or encoding: not worth a retry
            log.error("send_broke", row=parcel.row_id, error=type(error).__name__)
            self._failed(parcel, SendFailed(Failure.REFUSED, detail=type(error).__name__))
        else:
            self._outcomes.add(parcel)
            SENT.labels(self._channel.name, "sent").inc()
            SECONDS_TO_SEND.labels(self._channel.name).observe(time.monotonic() - started)

    async def _send(self, parcel: Parcel) -> None:
        kinds: dict[str, str] = {}
        if parcel.message.media:
            kinds = await asyncio.to_thread(self._media_kinds, parcel.message.media)
        can = self._channel.capabilities
        for rendered in render(parcel.message, parcel.language, can, kinds):
            await self._channel.send(parcel.external_id, rendered)

    def _media_kinds(self, media: tuple[str, ...]) -> dict[str, str]:
        with self._database.read() as session:
            return kinds_of(session, media)

    def _failed(self, parcel: Parcel, failed: SendFailed) -> None:
        SENT.labels(self._channel.name, failed.failure).inc()
        self._outcomes.add(parcel, failed)
