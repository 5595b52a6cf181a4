"""What a raw event goes through, whichever way it came: read, its file fetched, stored.

One after the other for a person, and people beside each other: a slow recording holds up nobody else.
"""

import asyncio
import time
from functools import partial
from typing import Any
from weakref import WeakValueDictionary

import structlog

from bot.channels.fetching import Fetching
from bot.channels.intake import Intake
from bot.channels.zalo_bot.decode import NAME, Decoded, NobodyError, decode

log = structlog.get_logger()
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds


class WayIn:
    """Belongs to one event loop."""

    def __init__(self, intake: Intake, fetching: Fetching) -> None:
        self._intake = intake
        self._fetching = fetching
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self.unanswerable = 0  # events that did not say who they are from

    def read(self, raw: Any) -> Decoded | None:
        """None: nothing to do; where that is somebody's fault it is logged."""
        try:
            return decode(raw, int(time.time() // 60))
        except NobodyError:
            self.unanswerable += 1
            log.warning("event_of_nobody", channel=NAME, count=self.unanswerable)
        except ValueError as error:
            log.error("event_unreadable", channel=NAME, error=type(error).__name__)
        return None

    async def take(self, decoded: Decoded) -> None:
        """Returns when the event is durable; raises what hindered that."""
        async with self._turn(decoded):
            await self._store(decoded)

    async def persist(self, decoded: Decoded) -> None:
        """Returns when the event is durable, however long that takes: nobody else has it."""
        pause = FIRST_PAUSE
        async with self._turn(decoded):
            while True:
                try:
                    return await self._store(decoded)
                except Exception as error:  # the database is busy or gone
                    log.error("event_not_stored", channel=NAME, error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(LONGEST_PAUSE, pause * 2)

    def _turn(self, decoded: Decoded) -> asyncio.Lock:
        """A lock wakes who has waited longest, so a person's events keep their order."""
        return self._turns.setdefault(decoded.incoming.address, asyncio.Lock())

    async def _store(self, decoded: Decoded) -> None:
        if decoded.url:
            fetch = partial(self._fetching.fetch, decoded.url)
            await self._intake.take(decoded.incoming, decoded.incoming.kind, fetch)
        else:
            await self._intake.take(decoded.incoming)
