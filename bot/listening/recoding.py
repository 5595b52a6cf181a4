"""The recording as an iPhone plays it: made when it is first asked for, and kept for a while."""

from collections import OrderedDict
from pathlib import Path

import structlog
from anyio import CapacityLimiter, to_thread

log = structlog.get_logger()
AT_ONCE = 1  # a minute of sound takes a second of computing: others wait their turn
MOST_KEPT = 16_000_000  # bytes of memory


class Recoder:
    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._turn = CapacityLimiter(AT_ONCE)
        self._kept: OrderedDict[tuple[str, int, int], bytes] = OrderedDict()

    async def m4a(self, path: Path) -> bytes | None:
        """None: the file is gone or is no recording."""
        return await to_thread.run_sync(self._m4a, path, limiter=self._turn)

    def _m4a(self, path: Path) -> bytes | None:
        """On one thread at a time, so that what two ask for is made once."""
        from content.audio.sending import as_m4a
        from content.audio.sound import NotAVoice

        try:
            about = path.stat()
            key = (str(path), about.st_mtime_ns, about.st_size)
            data = self._kept.pop(key, None) or as_m4a(path.read_bytes())
        except (OSError, NotAVoice) as error:
            log.error("recording_not_recoded", error=type(error).__name__)
            return None
        self._keep(key, data)
        return data

    def _keep(self, key: tuple[str, int, int], data: bytes) -> None:
        """The ones that were asked for last, as many as fit."""
        self._kept[key] = data
        while sum(map(len, self._kept.values())) > self._most:
            self._kept.popitem(last=False)
