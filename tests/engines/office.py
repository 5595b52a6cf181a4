"""A post office that only counts, for tests of who drives it."""

import asyncio
import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

WORKER = frozenset({"worker"})
WEB = frozenset({"web"})


class CountingOffice:
    """It sends what it is given as `waiting`, at most so many a chunk, and takes `takes` seconds."""

    def __init__(self, **waiting: int) -> None:
        self.rung = asyncio.Event()
        self.waiting = dict(waiting)
        self.chunks: list[tuple[str, int]] = []  # channel, messages sent
        self.takes = 0.0
        self.fails = 0
        self.at_end: Callable[[], None] = lambda: None  # of each chunk
        self.sending = False  # its senders run
        self.cut_short = False  # the senders ended before a chunk did
        self._lock = threading.Lock()

    async def run(self, *, alone: bool, claiming: bool) -> None:
        assert not alone
        assert not claiming
        self.sending = True
        try:
            await asyncio.Event().wait()
        finally:
            self.sending = False

    def due(self) -> list[str]:
        with self._lock:
            return [name for name, count in self.waiting.items() if count]

    async def work(self, channel: str, *, most: int, seconds: float) -> int:
        if self.fails:
            self.fails -= 1
            raise OSError("no database")
        assert seconds > 0
        await asyncio.sleep(self.takes)
        self.cut_short |= not self.sending
        with self._lock:
            sent = min(most, self.waiting[channel])
            self.waiting[channel] -= sent
        self.chunks.append((channel, sent))
        self.at_end()
        return sent


def app_of(url: str, office: CountingOffice, *channels: str) -> Any:
    """As much of an App as an engine uses."""
    return SimpleNamespace(
        settings=SimpleNamespace(database=url, engine="procrastinate"),
        post_office=office,
        channels=tuple(SimpleNamespace(name=name) for name in channels or office.waiting),
    )
