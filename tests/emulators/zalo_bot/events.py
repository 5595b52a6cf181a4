"""Events that the bot has not been given yet: one by one to a poll, or brought to the webhook."""

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Any

from tests.emulators.zalo_bot.faults import Refused

Raw = dict[str, Any]


@dataclass
class Hook:
    url: str
    secret: str
    updated_at: int


class Events:
    def __init__(self) -> None:
        self.waiting: deque[Raw] = deque()
        self.hook: Hook | None = None
        self.twice = 0  # so many of the next events are given twice: at least once is all we know
        self.arrived = asyncio.Event()

    def add(self, event: Raw) -> None:
        self.waiting.append(event)
        self.wake()

    def wake(self) -> None:
        self.arrived.set()
        self.arrived = asyncio.Event()

    async def poll(self, seconds: float) -> Raw:
        """getUpdates: one event, and it is forgotten. Raises Refused: 408 when none came."""
        if self.hook is not None:
            raise Refused(400, "Bad Request: can't use getUpdates while a webhook is set")
        try:
            async with asyncio.timeout(seconds):
                while not self.waiting:
                    await self.arrived.wait()
        except TimeoutError:
            raise Refused(408, "Request timeout") from None
        event = self.waiting.popleft()
        if self.twice:
            self.twice -= 1
            self.waiting.appendleft(event)
        return event
