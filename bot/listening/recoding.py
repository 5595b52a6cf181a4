"""The recording as an iPhone plays it, or Zalo takes it: made when first asked for, kept for a while."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path

import structlog
from anyio import CapacityLimiter, to_thread

log = structlog.get_logger()
AT_ONCE = 1  # a minute of sound takes a second of computing: others wait their turn
MOST_KEPT = 16_000_000  # bytes of memory
Key = tuple[str, int, int, str]  # the file, when it was written, its size; what was made of it


class Recoder:
    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._turn = CapacityLimiter(AT_ONCE)
        self._kept: OrderedDict[Key, bytes] = OrderedDict()

    async def m4a(self, path: Path) -> bytes | None:
        """None: the file is gone or is no recording."""
        from content.audio.sending import as_m4a

        return await self._made(path, as_m4a)

    async def aac(self, path: Path) -> bytes | None:
        """The same for Zalo."""
        from content.audio.sending import as_aac

        return await self._made(path, as_aac)

    async def _made(self, path: Path, make: Callable[[bytes], bytes]) -> bytes | None:
        return await to_thread.run_sync(partial(self._make, path, make), limiter=self._turn)

    def _make(self, path: Path, make: Callable[[bytes], bytes]) -> bytes | None:
        """On one thread at a time, so that what two ask for is made once."""
        from content.audio.sound import NotAVoice

        try:
            about = path.stat()
            key = (str(path), about.st_mtime_ns, about.st_size, make.__name__)
            data = self._kept.pop(key, None) or make(path.read_bytes())
        except (OSError, NotAVoice) as error:
            log.error("recording_not_recoded", error=type(error).__name__)
            return None
        self._keep(key, data)
        return data

    def _keep(self, key: Key, data: bytes) -> None:
        """The ones that were asked for last, as many as fit."""
        self._kept[key] = data
        while sum(map(len, self._kept.values())) > self._most:
            self._kept.popitem(last=False)
