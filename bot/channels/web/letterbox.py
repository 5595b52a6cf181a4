"""Letters of the web chat, and waking whoever waits for one."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from bot.writer import Writer
from storage import webmail
from storage.database import Database
from storage.outbox import new_id

Letter = tuple[int, dict[str, Any]]  # id, content
MOST_LISTENERS = 2_000  # pages that this process keeps a line open to


class LetterBox:
    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer
        self._listeners: dict[str, set[asyncio.Event]] = defaultdict(set)
        self._unstored: dict[str, dict[int, dict[str, Any]]] = defaultdict(dict)
        self._count = 0

    async def put(self, address: str, content: dict[str, Any]) -> int | None:
        """Leave a letter and wake its reader; its id, or None when nobody has that address."""
        left = await self._writer.run(
            lambda session: webmail.put(session, address, content), quiet=True
        )
        self._ring(address)
        return left

    def show(self, address: str, content: dict[str, Any]) -> None:
        """A letter that only this process holds: the database is not asked."""
        self._unstored[address][new_id()] = content
        self._ring(address)

    def _ring(self, address: str) -> None:
        for bell in self._listeners.get(address, ()):
            bell.set()

    async def waiting(self, address: str) -> Sequence[Letter]:
        stored = await asyncio.to_thread(self._read, address)
        return [*stored, *self.held(address)]

    def held(self, address: str) -> Sequence[Letter]:
        """Of what waits, that for which the database need not answer."""
        return list(self._unstored.get(address, {}).items())

    def _read(self, address: str) -> Sequence[Letter]:
        with self._database.read() as session:
            return webmail.waiting(session, address)

    async def take(self, address: str, ids: Sequence[int]) -> None:
        """The page has these: they are erased."""
        held = self._unstored.get(address, {})
        for number in ids:
            held.pop(number, None)
        if not held:
            self._unstored.pop(address, None)
        await self._writer.run(lambda session: webmail.take(session, address, ids), quiet=True)

    async def drop(self, address: str, ids: Sequence[int]) -> int:
        """Take back letters that no page has fetched; how many these were."""
        return await self._writer.run(
            lambda session: webmail.take(session, address, ids), quiet=True
        )

    async def refers_to(self, address: str, media_id: str) -> str | None:
        """The kind of a file that a letter for this address carries; None when none does."""
        for _, content in await self.waiting(address):
            for file in content["media"]:
                if file["id"] == media_id:
                    return str(file["kind"])
        return None

    @property
    def is_full(self) -> bool:
        return self._count >= MOST_LISTENERS

    @contextmanager
    def listening(self, address: str) -> Iterator[asyncio.Event]:
        """A bell that rings when a letter comes for this address in this process."""
        bell = asyncio.Event()
        self._listeners[address].add(bell)
        self._count += 1
        try:
            yield bell
        finally:
            self._count -= 1
            self._listeners[address].discard(bell)
            if not self._listeners[address]:
                del self._listeners[address]
