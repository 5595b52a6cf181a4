"""What Zalo's headers say is left of this minute, for the whole app: its last tenth is spread out.

Another program may use the same app, so our own pace alone does not keep within it.
"""

import asyncio
import time

from bot.delivery.failures import Failure, SendFailed

MINUTE = 60.0  # seconds: Zalo counts by the minute
TIGHT = 0.1  # of the limit, from which on we slow down
PATIENCE = 5.0  # seconds to wait here; for longer, the message waits in the outbox
LIMIT, LEFT = b"x-ratelimit-limit", b"x-ratelimit-remain"


class Headroom:
    def __init__(self) -> None:
        self._limit = 0
        self._left = 0
        self._heard = -MINUTE  # time.monotonic()
        self._next = 0.0

    def hear(self, name: bytes, value: bytes) -> None:
        """A header of an answer."""
        name = name.lower()
        if name not in {LIMIT, LEFT} or not value.strip().isdigit():
            return
        if name == LIMIT:
            self._limit = int(value)
        else:
            self._left, self._heard = int(value), time.monotonic()

    async def slot(self) -> None:
        """Returns when a request may go. Raises SendFailed where that would take too long."""
        now = time.monotonic()
        rest = self._heard + MINUTE - now
        if rest <= 0 or self._limit <= 0 or self._left > self._limit * TIGHT:
            return
        if self._left <= 0:
            raise SendFailed(Failure.RATE_LIMITED, rest, "nothing is left of the minute")
        start = max(now, self._next)
        if start - now > PATIENCE:
            raise SendFailed(Failure.RATE_LIMITED, start - now, "little is left of the minute")
        self._next = start + rest / (self._left + 1)
        self._left -= 1
        await asyncio.sleep(start - now)
