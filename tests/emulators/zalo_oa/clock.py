"""A clock that a test moves: windows close and files are forgotten without waiting."""

import asyncio
import time
from datetime import UTC, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


class Clock:
    """Seconds since 1970. `moved` is set, and made anew, whenever somebody moves it."""

    def __init__(self) -> None:
        self._ahead = 0.0
        self.moved = asyncio.Event()

    def __call__(self) -> float:
        return time.time() + self._ahead

    def move(self, **by: float) -> None:
        """`hours=49`, as `timedelta` takes them."""
        self._ahead += timedelta(**by).total_seconds()
        self.moved.set()
        self.moved = asyncio.Event()

    def move_to_hour(self, hour: int) -> None:
        """Forward to the next time that it is that hour in Vietnam."""
        now = datetime.fromtimestamp(self(), UTC).astimezone(VIETNAM)
        then = now.replace(hour=hour, minute=30, second=0, microsecond=0)
        self.move(seconds=((then - now).total_seconds()) % 86_400)

    @property
    def hour(self) -> int:
        """In Vietnam."""
        return datetime.fromtimestamp(self(), UTC).astimezone(VIETNAM).hour

    @property
    def milliseconds(self) -> str:
        """As Zalo writes a timestamp."""
        return str(int(self() * 1000))
