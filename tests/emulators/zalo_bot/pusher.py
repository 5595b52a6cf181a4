"""Bringing events to the webhook, in order, each until 2xx. (?) How often Zalo tries is not known."""

import asyncio
from typing import TYPE_CHECKING

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.emulators.zalo_bot.events import Hook, Raw

if TYPE_CHECKING:
    from tests.emulators.zalo_bot.emulator import Emulator

PAUSE = 0.05  # seconds before an event is brought again


class Pusher:
    def __init__(self, api: "Emulator", session: ClientSession) -> None:
        self._api = api
        self._session = session

    async def run(self) -> None:
        events = self._api.events
        while True:
            arrived = events.arrived
            if events.hook is None or not events.waiting:
                await arrived.wait()
            elif await self._push(events.hook, events.waiting[0]):
                events.waiting.popleft()
            else:
                await asyncio.sleep(PAUSE)

    async def _push(self, hook: Hook, event: Raw) -> bool:
        body = event if self._api.flat else {"ok": True, "result": event}
        headers = {"X-Bot-Api-Secret-Token": hook.secret}
        try:
            async with self._session.post(
                hook.url, json=body, headers=headers, timeout=ClientTimeout(30)
            ) as answer:
                return 200 <= answer.status < 300
        except (ClientError, TimeoutError, OSError):
            return False
