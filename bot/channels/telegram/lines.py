"""Which updates are under way: one after the other for a chat, and chats beside each other."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

import structlog

from bot.channels.telegram.decode import Decoded

log = structlog.get_logger()

Take = Callable[[Decoded], Awaitable[None]]


class Lines:
    """Knows from which update on Telegram must keep them: the first that is not durable yet."""

    def __init__(self, take: Take, group: asyncio.TaskGroup) -> None:
        self._take = take
        self._group = group
        self._lines: dict[str, deque[tuple[int, Decoded]]] = {}
        self._open: set[int] = set()  # seen, not durable
        self._busy: set[int] = set()  # of these, the ones that stand in a line
        self._done: set[int] = set()  # durable, but after one that is not
        self._next: int | None = None
        self._settled = asyncio.Event()
        self.failed = False

    @property
    def offset(self) -> int | None:
        return min(self._open) if self._open else self._next

    @property
    def waiting(self) -> bool:
        """Whether something that was seen is not durable yet."""
        return bool(self._open)

    def add(self, update_id: int, decoded: Decoded | None) -> bool:
        """Put an update in its line; False when it stands there or is done. None: nothing to do."""
        if update_id in self._busy or update_id in self._done:
            return False
        self._next = max(self._next or 0, update_id + 1)
        if decoded is None:
            self._open.discard(update_id)
            self._done.add(update_id)
            return True
        self._open.add(update_id)
        self._busy.add(update_id)
        line = self._lines.get(decoded.incoming.address)
        if line is not None:
            line.append((update_id, decoded))
            return True
        self._lines[decoded.incoming.address] = deque([(update_id, decoded)])
        self._group.create_task(self._serve(decoded.incoming.address))
        return True

    async def settle(self, seconds: float) -> None:
        """Wait until the lines are empty, but no longer than so."""
        self._settled.clear()
        if self._busy:
            try:
                async with asyncio.timeout(seconds):
                    await self._settled.wait()
            except TimeoutError:
                return
        offset = self.offset or 0
        self._done = {update_id for update_id in self._done if update_id >= offset}

    async def _serve(self, address: str) -> None:
        line = self._lines[address]
        while line:
            update_id, decoded = line[0]
            try:
                await self._take(decoded)
            except Exception as error:  # the database is busy or gone: Telegram has it still
                log.error("event_not_stored", channel="telegram", error=type(error).__name__)
                self.failed = True
                break
            line.popleft()
            self._open.discard(update_id)
            self._busy.discard(update_id)
            self._done.add(update_id)
        self._busy.difference_update(update_id for update_id, _ in line)
        del self._lines[address]
        if not self._busy:
            self._settled.set()
