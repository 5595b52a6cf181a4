"""Asking Zalo for events, where no webhook can reach us.

An answer holds one event, or says 408: none came. There is no cursor and nothing to acknowledge, so Zalo may
have forgotten an event once it gave it: what cannot be stored is kept here and tried again. It may also
give one twice; the inbox drops the second.
"""

import asyncio
import random
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog

from bot.channels.zalo_bot.api import ZaloApi
from bot.channels.zalo_bot.decode import NAME, Decoded
from bot.channels.zalo_bot.way_in import WayIn
from bot.delivery.failures import Failure, SendFailed

log = structlog.get_logger()
LONG_POLL = 30  # seconds
AT_ONCE = 64  # events under way; then no more are asked for
LONGEST_PAUSE = 30.0  # seconds after a fault
LAST_SECONDS = 3.0  # for what is under way when we are told to stop
REMEMBERED = 512  # events
EMPTY = "code 408"


class Poller:
    """`again`: tells Zalo once more that we ask, after it refused that."""

    def __init__(self, api: ZaloApi, way_in: WayIn, again: Callable[[], Awaitable[None]]) -> None:
        self._api = api
        self._way_in = way_in
        self._again = again
        self._faults = 0
        self._places = asyncio.Semaphore(AT_ONCE)
        self._under_way: set[asyncio.Task[None]] = set()
        self._seen: OrderedDict[str, None] = OrderedDict()

    async def run(self) -> None:
        """Poll until cancelled; what was begun by then has a moment to end."""
        async with asyncio.TaskGroup() as group:
            try:
                while True:
                    await self._turn(group)
            finally:
                if self._under_way:
                    await asyncio.wait(self._under_way, timeout=LAST_SECONDS)

    async def _turn(self, group: asyncio.TaskGroup) -> None:
        async with self._places:
            pass  # there is room for one more
        decoded = self._way_in.read(await self._ask())
        if decoded is None:
            return
        if self._is_repeated(decoded):
            await asyncio.sleep(1.0)  # whoever gives the same again would do so without end
            return
        await self._places.acquire()
        task = group.create_task(self._way_in.persist(decoded))
        self._under_way.add(task)
        task.add_done_callback(self._ended)

    async def _ask(self) -> Mapping[str, Any]:
        """The next event; nothing where none came, or after a fault, which has been waited out."""
        try:
            answer = await self._api.call("getUpdates", {"timeout": str(LONG_POLL)}, LONG_POLL + 10)
        except SendFailed as failed:
            if failed.detail == EMPTY:
                self._faults = 0
            else:
                await self._fault(failed)
            return {}
        self._faults = 0
        return answer

    async def _fault(self, failed: SendFailed) -> None:
        self._faults += 1
        log.warning("poll_failed", channel=NAME, failure=failed.failure)
        if failed.failure in {Failure.REFUSED, Failure.BAD_MEDIA}:  # "while a webhook URL is set"
            await self._again()
        await _pause(min(LONGEST_PAUSE, 2.0 ** min(self._faults, 9) / 2))

    def _is_repeated(self, decoded: Decoded) -> bool:
        event_id = decoded.incoming.event_id
        if event_id in self._seen:
            return True
        self._seen[event_id] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return False

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._places.release()


async def _pause(seconds: float) -> None:
    await asyncio.sleep(seconds * random.uniform(0.75, 1.25))  # noqa: S311
