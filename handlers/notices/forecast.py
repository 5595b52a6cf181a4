"""What a notice will do, before it is sent: whom it reaches, where, and how long it takes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.desk import Desk
from handlers.notices.queuing import WEEK
from handlers.windows.pricing import Asked, Price, price
from handlers.windows.templates import Said
from storage import audience as storage
from storage import groups
from storage.areas import Area
from storage.audience import Audience, Cap, Reach
from storage.notices import Notice


@dataclass(frozen=True, slots=True)
class VillageReach:
    """How many of one village, on each channel of the forecast, in their order."""

    name: str
    people: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.people)


@dataclass(frozen=True, slots=True)
class Forecast:
    channels: tuple[str, ...]
    communes: tuple[tuple[str, tuple[VillageReach, ...]], ...]
    sums: tuple[int, ...]  # by channel
    full: int  # people who had their notices of this week already, so are left out
    households: int | None  # that live there; None: not known of every village
    groups: int  # villages' groups that it goes to as well
    seconds: float | None  # None: nothing holds it back
    rate: float | None  # messages a second of the channel that takes longest
    price: Price | None = None  # None: it costs nothing on any channel

    @property
    def people(self) -> int:
        return sum(self.sums)

    @property
    def by_mouth(self) -> int | None:
        """Households that have it by no telephone, at the least: two may be of one household."""
        if self.households is None:
            return None
        return max(self.households - self.people, 0)


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to go out: `said` of a notice, and how."""

    text: str
    place: str
    priority: str
    pattern: str | None = None
    free_only: bool = False


def planned_of(session: Session, notice: Notice) -> Planned:
    """A notice that was written already."""
    place = session.get_one(Area, notice.area_id).full_name
    return Planned(notice.text, place, notice.priority, notice.template, notice.free_only)


def forecast(
    desk: Desk, audience: Audience, planned: Planned, rates: Mapping[str, float]
) -> Forecast:
    """`rates`: messages a second of the channels that have a limit."""
    session, urgent = desk.session, planned.priority == "urgent"
    cap = _cap(desk, planned.priority)
    said = Said(planned.text, planned.pattern, planned.place, desk.now)
    asked = Asked(audience, said, cap, urgent, planned.free_only)
    told, found, allowed = price(session, desk.office, asked)
    willing = _people(storage.reach(session, audience, desk.now)) if cap else allowed
    channels = tuple(sorted({one.channel for one in found}))
    sums = {name: sum(one.people for one in found if one.channel == name) for name in channels}
    seconds, rate = max(
        ((sums[name] / rates[name], rates[name]) for name in channels if name in rates),
        default=(None, None),
    )
    return Forecast(
        channels,
        communes=_by_commune(desk, found, channels),
        sums=tuple(sums.values()),
        full=willing - allowed,
        households=storage.households(session, audience),
        groups=_groups(desk, audience),
        seconds=seconds,
        rate=rate,
        price=told,
    )


def _people(found: Sequence[Reach]) -> int:
    return sum(one.people for one in found)


def _cap(desk: Desk, priority: str) -> Cap | None:
    """Nobody is written to more often than the office allows, but about what is urgent."""
    most = desk.office.weekly_pushes
    return None if priority == "urgent" or not most else Cap(most, (desk.now - WEEK).timestamp())


def _groups(desk: Desk, audience: Audience) -> int:
    """A notice to some of the people of a village is not for its group."""
    if audience.languages or audience.roles or audience.topics:
        return 0
    paths = desk.session.scalars(select(Area.path).where(Area.id.in_(audience.areas))).all()
    return len(groups.of_areas(desk.session, paths))


def _by_commune(
    desk: Desk, found: Sequence[Reach], channels: Sequence[str]
) -> tuple[tuple[str, tuple[VillageReach, ...]], ...]:
    """The villages under their communes' names; who told us no village stands under "" first."""
    counts: dict[int, dict[str, int]] = {}
    for one in found:
        people = counts.setdefault(one.area_id, {})
        people[one.channel] = people.get(one.channel, 0) + one.people
    areas = _areas(desk, counts)
    rows = []
    for area_id, numbered in counts.items():
        area = areas[area_id]
        above = areas.get(area.parent_id or 0) if area.level == "village" else None
        numbers = tuple(numbered.get(name, 0) for name in channels)
        name = area.full_name if above else ""
        rows.append((above or area, VillageReach(name, numbers)))
    rows.sort(key=lambda row: (row[0].name, row[0].id, row[1].name))
    return tuple(
        (commune.full_name, tuple(village for _, village in members))
        for commune, members in groupby(rows, key=lambda row: row[0])
    )


def _areas(desk: Desk, ids: Iterable[int]) -> dict[int, Area]:
    """The areas, and those that they lie in."""
    inside = select(Area).where(Area.id.in_(ids))
    found = {area.id: area for area in desk.session.scalars(inside)}
    above = {area.parent_id for area in found.values() if area.parent_id}
    larger = desk.session.scalars(select(Area).where(Area.id.in_(above)))
    return found | {area.id: area for area in larger}
