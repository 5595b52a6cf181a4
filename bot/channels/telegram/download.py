"""Fetching what a person sent, within limits of size, time and number."""

import asyncio

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiohttp import ClientError

from bot.channels.telegram.contents import Fetch
from bot.channels.telegram.failures import failure_of
from bot.delivery.failures import AFTER, After

LARGEST = 20_000_000  # bytes: Telegram gives no larger file to a bot
SECONDS = 20.0
PAUSE = 0.5  # seconds before another try
AT_ONCE = 8  # each may be 20 MB of memory


class LostFileError(Exception):
    """It cannot be had; the text says why, without an address or a URL."""


class Downloads:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._places = asyncio.Semaphore(AT_ONCE)

    async def fetch(self, wanted: Fetch) -> bytes:
        """The bytes. Raises LostFileError. A passing fault is tried again while there is time."""
        if wanted.size is not None and wanted.size > LARGEST:
            raise LostFileError("too large")
        try:
            async with asyncio.timeout(SECONDS), self._places:
                return await self._persist(wanted)
        except TimeoutError:
            raise LostFileError("not in time") from None

    async def _persist(self, wanted: Fetch) -> bytes:
        pause = PAUSE
        while True:
            try:
                return await self._once(wanted)
            except AiogramError as error:
                failed = failure_of(error)
                if AFTER[failed.failure] is After.FINAL:
                    raise LostFileError(failed.failure) from None
                pause = max(pause, failed.retry_after or 0.0)
            except (ClientError, OSError):  # while the bytes came; asking again does no harm
                pass
            await asyncio.sleep(pause)
            pause *= 2

    async def _once(self, wanted: Fetch) -> bytes:
        file = await self._bot.get_file(wanted.file_id)
        if not file.file_path:
            raise LostFileError("no path")
        url = self._bot.session.api.file_url(self._bot.token, file.file_path)
        parts, size = [], 0
        async for part in self._bot.session.stream_content(url, timeout=int(SECONDS)):
            size += len(part)
            if size > LARGEST:
                raise LostFileError("too large")
            parts.append(part)
        return b"".join(parts)
