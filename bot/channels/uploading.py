"""What uploads to all platforms share: each file goes up once, however many people it is for."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol
from weakref import WeakValueDictionary

from bot.delivery.failures import Failure, SendFailed

PATIENCE = 20.0  # seconds to wait while the same file is being uploaded for somebody else


class Files(Protocol):
    """Our files, and a platform's ids of those that it has: `bot.channels.sent_files`."""

    async def read(self, media_id: str) -> bytes: ...

    async def find(self, media_id: str) -> str | None: ...

    async def keep(self, media_id: str, external_id: str) -> None: ...

    async def drop(self, media_id: str) -> None: ...


class Turns:
    """One at a time for each file."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def of(self, media_id: str) -> AsyncIterator[None]:
        """Alone with this file. Who waits for too long has sent nothing, and tries again later."""
        lock = self._locks.setdefault(media_id, asyncio.Lock())
        try:
            async with asyncio.timeout(PATIENCE):
                await lock.acquire()
        except TimeoutError:
            raise SendFailed(Failure.UNREACHABLE, detail="being uploaded") from None
        try:
            yield
        finally:
            lock.release()
