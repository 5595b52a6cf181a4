"""Bringing updates to the webhook: in order within a chat, chats beside each other, until 2xx."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector

from tests.emulators.telegram.updates import Hook, Updates

PAUSE = 0.1  # seconds before an update is brought again; the real one waits longer
Answered = Callable[[dict[str, Any]], Awaitable[None]]
"""Carries out the method that a webhook may answer with."""


class Pusher:
    def __init__(self, updates: Updates, answered: Answered) -> None:
        self._updates = updates
        self._answered = answered
        self._busy: set[int] = set()

    async def run(self) -> None:
        connector = TCPConnector(limit=100)
        async with ClientSession(connector=connector) as session, asyncio.TaskGroup() as group:
            while True:
                arrived = self._updates.arrived
                self._begin(group, session)
                await arrived.wait()

    def _begin(self, group: asyncio.TaskGroup, session: ClientSession) -> None:
        hook = self._updates.hook
        for update in self._updates.waiting.values() if hook else ():
            chat = chat_of(update)
            if chat not in self._busy and hook and len(self._busy) < hook.connections:
                self._busy.add(chat)
                group.create_task(self._serve(session, chat))

    async def _serve(self, session: ClientSession, chat: int) -> None:
        while (hook := self._updates.hook) and (update := self._first(chat)):
            if await self._push(session, hook, update):
                self._updates.drop(update["update_id"])
            else:
                await asyncio.sleep(PAUSE)
        self._busy.discard(chat)
        self._updates.wake()

    def _first(self, chat: int) -> dict[str, Any] | None:
        return next((u for u in self._updates.waiting.values() if chat_of(u) == chat), None)

    async def _push(self, session: ClientSession, hook: Hook, update: dict[str, Any]) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            async with session.post(
                hook.url, json=update, headers=headers, timeout=ClientTimeout(60)
            ) as response:
                if not 200 <= response.status < 300:
                    hook.trouble = f"Wrong response from the webhook: {response.status}"
                    return False
                if response.content_type == "application/json":
                    await self._answered(await response.json())
        except (ClientError, TimeoutError, OSError) as error:
            hook.trouble = f"Connection failed: {type(error).__name__}"
            return False
        return True


def chat_of(update: dict[str, Any]) -> int:
    """Whose it is; updates of one chat keep their order."""
    kind = next(name for name in update if name != "update_id")
    payload = update[kind]
    chat = payload.get("chat") or payload.get("message", {}).get("chat") or payload["from"]
    return int(chat["id"])
