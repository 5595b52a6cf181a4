"""What came in and went out on each channel, for those who manage the whole office."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from storage import traffic as storage
from storage.areas import current

SHOWN = ("sent", "waiting", "failed", "unknown")


@dataclass(frozen=True, slots=True)
class Traffic:
    """Messages of the last 24 hours and seven days, by state; the last one in and out."""

    of_day: dict[str, int] = field(default_factory=dict)
    of_week: dict[str, int] = field(default_factory=dict)
    sent_at: float | None = None  # epoch seconds
    came_on: date | None = None
    came: int = 0  # how many on that day


def manages(desk: Desk) -> bool:
    """Whether they answer for the whole of the office: channels are nobody's commune alone."""
    office = current(desk.session, desk.office.area_code, desk.today)
    return office is not None and desk.authority.may_see_channels(office.path)


def traffic(desk: Desk, channels: Sequence[str]) -> dict[str, Traffic]:
    """Of each of these channels. Raises `Refused`."""
    if not manages(desk):
        raise Refused(Words("kenh-khong-duoc"))
    found = storage.sums(desk.session, desk.now)
    return {name: _of(desk, name, found) for name in channels}


def _of(desk: Desk, channel: str, found: Sequence[storage.Sum]) -> Traffic:
    mine = {one.state: one for one in found if one.channel == channel}
    shown = {state: mine[state] for state in SHOWN if state in mine}
    came = storage.last_in(desk.session, channel)
    return Traffic(
        of_day={state: one.of_day for state, one in shown.items()},
        of_week={state: one.of_week for state, one in shown.items()},
        sent_at=max((one.newest for one in mine.values() if one.newest), default=None),
        came_on=came[0] if came else None,
        came=came[1] if came else 0,
    )
