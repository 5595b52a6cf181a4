"""Events that are durable at once, and finished afterwards: for a platform that waits for no download.

What must be fetched first is put into the database, the platform is told 200, and whoever runs the
channel's part fetches it and hands the event on. A crash in between loses nothing: the row is there
until the event has been handled, and who comes later finds it. What a person sent meanwhile waits
behind it, so that "done" never overtakes the recording that it speaks of.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy import RowMapping

from bot.writer import Writer
from handlers.messages import Incoming, Kind
from storage import spooled
from storage.database import Database

log = structlog.get_logger()
LEASE = 60.0  # seconds: a process that died leaves an event to others after that
LOOK_AGAIN = 1.0  # seconds, for what another process has put there
LONGEST_PAUSE = 60.0  # seconds between tries while the database refuses the event


@dataclass(frozen=True, slots=True)
class Spooled:
    """An event, and the file that must be fetched first: its kind (voice | photo) and its address."""

    incoming: Incoming
    kind: str = ""
    url: str = ""


Finish = Callable[[Spooled], Awaitable[None]]
"""Fetches what must be, and returns when the event has been handled."""


class Spool:
    def __init__(self, database: Database, writer: Writer, channel: str) -> None:
        self._database = database
        self._writer = writer
        self._channel = channel
        self._some = asyncio.Event()

    async def waits(self, address: str) -> bool:
        """Whether something of that person is on its way already."""
        return await asyncio.to_thread(self._waits, address)

    async def put(self, event: Spooled) -> None:
        """Returns when it is durable. One that is there already is not put there twice."""
        row = _packed(event)
        await self._writer.run(lambda s: spooled.put(s.connection(), row), quiet=True)
        self._some.set()

    async def run(self, finish: Finish) -> None:
        """Finish what is there, until cancelled: one after the other for a person, people beside
        each other."""
        async with asyncio.TaskGroup() as group:
            while True:
                self._some.clear()
                for row in await self._claim():
                    group.create_task(self._finish(row, finish))
                try:
                    async with asyncio.timeout(LOOK_AGAIN):
                        await self._some.wait()
                except TimeoutError:
                    continue

    def _waits(self, address: str) -> bool:
        with self._database.read() as session:
            return spooled.waits(session.connection(), self._channel, address)

    async def _claim(self) -> list[RowMapping]:
        try:
            if not await asyncio.to_thread(self._any):
                return []
            return await self._writer.run(
                lambda s: list(spooled.claim(s.connection(), self._channel, time.time(), LEASE)),
                quiet=True,
            )
        except Exception as error:  # the database is busy or gone: they are there still
            log.error("spool_not_read", channel=self._channel, error=type(error).__name__)
            return []

    def _any(self) -> bool:
        """Asked on a reader's connection, so that the writer is left alone while nothing waits."""
        with self._database.read() as session:
            return spooled.due(session.connection(), self._channel, time.time())

    async def _finish(self, row: RowMapping, finish: Finish) -> None:
        row_id = row["id"]
        try:
            await finish(_unpacked(row))
            await self._writer.run(lambda s: spooled.done(s.connection(), row_id), quiet=True)
            self._writer.erased()  # it held what a person said: gone from the log on the disk too
        except Exception as error:  # it was not stored: again, later
            log.error("event_not_stored", channel=self._channel, error=type(error).__name__)
            await self._put_off(row)
        self._some.set()

    async def _put_off(self, row: RowMapping) -> None:
        until = time.time() + min(LONGEST_PAUSE, 2.0 ** min(row["tries"], 6) / 2)
        try:
            await self._writer.run(
                lambda s: spooled.put_off(s.connection(), row["id"], until), quiet=True
            )
        except Exception as error:  # then its lease ends by itself
            log.error("spool_not_written", channel=self._channel, error=type(error).__name__)


def _packed(event: Spooled) -> dict[str, Any]:
    incoming = event.incoming
    said = {name: getattr(incoming, name) for name in ("kind", "text", "tap", "hint")}
    return {
        "channel": incoming.channel,
        "event_id": incoming.event_id,
        "address": incoming.address,
        "payload": said | {"fetch": [event.kind, event.url]},
    }


def _unpacked(row: RowMapping) -> Spooled:
    said = row["payload"]
    incoming = Incoming(
        row["channel"],
        row["address"],
        row["event_id"],
        Kind(said["kind"]),
        said["text"],
        said["tap"],
        hint=said["hint"],
    )
    return Spooled(incoming, *said["fetch"])
