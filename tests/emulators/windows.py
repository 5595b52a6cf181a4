"""The Official Account's own rules about windows, written without a look at our code.

≤ 48 hours since the person wrote: free. To seven days: taken and billed. Later only an approved template;
a promotional one is refused from 22:00 to 05:59.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

HANOI = timezone(timedelta(hours=7))
FREE, REFUSED = 0, None


@dataclass(frozen=True)
class Message:
    template: bool = False
    promotional: bool = False


@dataclass(frozen=True)
class Platform:
    billed: int = 55
    template: int = 120

    def takes(self, message: Message, wrote: datetime | None, now: datetime) -> int | None:
        """Đồng that it costs; None: refused."""
        if message.template:
            night = now.astimezone(HANOI).hour >= 22 or now.astimezone(HANOI).hour < 6
            return REFUSED if message.promotional and night else self.template
        if wrote is None:
            return REFUSED
        silent = now.astimezone(UTC) - wrote.astimezone(UTC)
        if silent <= timedelta(hours=48):
            return FREE
        return self.billed if silent <= timedelta(days=7) else REFUSED
