"""What the bot has not taken yet, and how it takes it: by long poll, or by webhook."""

import asyncio
import itertools
from dataclasses import dataclass
from typing import Any

from tests.emulators.telegram.refusals import Refused

NEVER_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass
class Hook:
    url: str
    secret: str
    connections: int
    trouble: str = ""  # what the last delivery met


class Updates:
    def __init__(self) -> None:
        self._ids = itertools.count(870_000_001)
        self.waiting: dict[int, dict[str, Any]] = {}
        self.allowed: tuple[str, ...] = ()
        self.hook: Hook | None = None
        self.arrived = asyncio.Event()
        self._poll = 0

    def add(self, kind: str, payload: dict[str, Any]) -> int:
        """Returns the update's id; one that the bot did not ask for is dropped."""
        update_id = next(self._ids)
        if kind in self.allowed if self.allowed else kind not in NEVER_BY_DEFAULT:
            self.waiting[update_id] = {"update_id": update_id, kind: payload}
            self.wake()
        return update_id

    def wake(self) -> None:
        """Whoever waits looks again."""
        self.arrived.set()
        self.arrived = asyncio.Event()

    def drop(self, update_id: int) -> None:
        self.waiting.pop(update_id, None)

    async def poll(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """getUpdates. What lies before `offset` is forgotten; a newer poll ends an older one."""
        if self.hook is not None:
            raise Refused(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        self._poll += 1
        mine = self._poll
        self.wake()
        self._forget(offset)
        try:
            async with asyncio.timeout(seconds):
                while not self.waiting and mine == self._poll:
                    await self.arrived.wait()
        except TimeoutError:
            return []
        if mine != self._poll:
            raise Refused(
                409,
                "Conflict: terminated by other getUpdates request; "
                "make sure that only one bot instance is running",
            )
        return list(self.waiting.values())[:limit]

    def _forget(self, offset: int) -> None:
        if offset < 0:
            offset = min(list(self.waiting)[offset:], default=0)
        for update_id in [known for known in self.waiting if known < offset]:
            del self.waiting[update_id]
