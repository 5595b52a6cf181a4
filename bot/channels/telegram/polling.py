"""Asking Telegram for updates, where no webhook can reach us.

Telegram forgets updates up to the offset that is asked for, so it moves only past what is durable.
While a recording is still being fetched the same updates come again, with the new ones behind.
"""

import asyncio
import random
from collections.abc import Sequence
from typing import Any

import structlog
from aiogram.exceptions import AiogramError, TelegramConflictError

from bot.channels.telegram.client import LeanBot
from bot.channels.telegram.decode import WANTED, Decoded, decode
from bot.channels.telegram.failures import failure_of
from bot.channels.telegram.lines import Lines, Take
from bot.channels.telegram.methods import AnswerTap, Updates

log = structlog.get_logger()
LONG_POLL = 50  # seconds
LOOK_AGAIN = 1.0  # seconds, while something is under way
LONGEST_PAUSE = 30.0  # seconds after a fault


class Poller:
    def __init__(self, bot: LeanBot, take: Take) -> None:
        self._bot = bot
        self._take = take
        self._faults = 0

    async def run(self) -> None:
        """Poll until cancelled."""
        async with asyncio.TaskGroup() as group:
            lines = Lines(self._take, group)
            while True:
                updates = await self._ask(lines)
                begun = sum([self._begin(group, lines, update) for update in updates])
                await lines.settle(LOOK_AGAIN)
                if lines.failed or (updates and not begun and not lines.waiting):
                    lines.failed = False
                    await self._pause(LOOK_AGAIN)

    async def _ask(self, lines: Lines) -> Sequence[dict[str, Any]]:
        """The next updates; none after a fault, which has been waited out."""
        seconds = 0 if lines.waiting else LONG_POLL
        fields = {"timeout": seconds, "allowed_updates": WANTED, "offset": lines.offset}
        try:
            updates = await self._bot.plain(Updates, fields, seconds + 10)
        except AiogramError as error:
            await self._fault(error)
            return ()
        self._faults = 0
        return [update for update in updates if isinstance(update, dict)]

    async def _fault(self, error: AiogramError) -> None:
        self._faults += 1
        failed = failure_of(error)
        two = isinstance(error, TelegramConflictError)
        log.warning("poll_failed", failure="another poller runs" if two else failed.failure)
        await self._pause(failed.retry_after or min(LONGEST_PAUSE, 2.0 ** min(self._faults, 9) / 2))

    async def _pause(self, seconds: float) -> None:
        await asyncio.sleep(seconds * random.uniform(0.75, 1.25))  # noqa: S311

    def _begin(self, group: asyncio.TaskGroup, lines: Lines, update: dict[str, Any]) -> bool:
        """Whether it is new."""
        try:
            decoded = decode(update)
        except ValueError as error:  # it would come for ever
            log.error("update_unreadable", error=str(error))
            decoded = None
        update_id = update.get("update_id")
        if type(update_id) is not int or not lines.add(update_id, decoded):
            return False
        if decoded is not None and decoded.tapped:
            group.create_task(self._answer(decoded))
        return True

    async def _answer(self, decoded: Decoded) -> None:
        """End the spinner on the button. It is only a courtesy: nothing hangs on it."""
        try:
            await self._bot.plain(AnswerTap, {"callback_query_id": decoded.tapped})
        except AiogramError as error:
            log.debug("tap_not_answered", failure=failure_of(error).failure)
