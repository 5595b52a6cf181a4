"""The channel over the emulator, with what it hands on kept in lists."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.channels.telegram import open_telegram
from bot.channels.telegram.channel import TelegramChannel
from bot.settings import Settings
from handlers.messages import Incoming, MediaFile
from storage.media import MediaFolder
from tests.emulators.telegram import Emulator, telegram

SECRET = "bi-mat_42"


@dataclass
class Desk:
    """Stands for the rest of the program: keeps files, and what was received."""

    received: list[Incoming] = field(default_factory=list)
    kept: list[tuple[str, bytes]] = field(default_factory=list)
    troubles: list[Exception] = field(default_factory=list)  # the next receipts raise these
    slow: Callable[[Incoming], float] = lambda _incoming: 0.0

    async def receive(self, incoming: Incoming) -> None:
        await asyncio.sleep(self.slow(incoming))
        if self.troubles:
            raise self.troubles.pop(0)
        self.received.append(incoming)

    async def keep(self, kind: str, data: bytes) -> MediaFile:
        if data == b"broken":
            raise ValueError("not a recording")
        self.kept.append((kind, data))
        return MediaFile(f"m{len(self.kept)}", kind, len(data))

    async def has(self, count: int) -> list[Incoming]:
        await until(lambda: len(self.received) >= count)
        return self.received


class Known(dict[str, str]):
    """Our files, and Telegram's ids of them, kept no longer than the test."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._media = MediaFolder(folder)

    async def read(self, media_id: str) -> bytes:
        return self._media.read(media_id)

    async def find(self, media_id: str) -> str | None:
        return self.get(media_id)

    async def keep(self, media_id: str, external_id: str) -> None:
        self[media_id] = external_id

    async def drop(self, media_id: str) -> None:
        self.pop(media_id, None)


def settings_for(api: str, token: str, folder: Path, **more: Any) -> Settings:
    return Settings(data_dir=folder, telegram_token=token, telegram_api=api, _env_file=None, **more)


@asynccontextmanager
async def channel_over(
    api: Emulator, folder: Path, desk: Desk | None = None, **more: Any
) -> AsyncIterator[TelegramChannel]:
    desk = desk or Desk()
    settings = settings_for(api.url, api.token, folder, **more)
    channel = open_telegram(settings, Known(folder), desk.keep, desk.receive)
    assert channel is not None
    try:
        yield channel
    finally:
        await channel.aclose()


@asynccontextmanager
async def polled(folder: Path) -> AsyncIterator[tuple[Emulator, Desk]]:
    """Emulator and desk with the channel polling between them."""
    desk = Desk()
    async with telegram() as api, channel_over(api, folder, desk) as channel:
        running = asyncio.get_running_loop().create_task(channel.run())
        try:
            yield api, desk
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def until(true: Callable[[], bool], seconds: float = 8.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110  what is waited for knows no event
            await asyncio.sleep(0.01)
