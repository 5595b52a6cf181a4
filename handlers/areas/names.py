"""Every name under which a unit of today can be found: its own, other spellings, older units'."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.areas.rules import key, readings
from storage.areas import Area, AreaName, Succession


@dataclass(frozen=True, slots=True)
class Entry:
    """One name under which one unit of today can be found."""

    key: str
    area_id: int
    level: str
    commune_id: int
    label: str  # "thôn Pàng Dề A1, xã Sáng Nhè"
    former: str | None  # "xã Xá Nhè"
    renamed: bool  # it is the name of the older unit
    within: tuple[str, ...]  # keys of the larger units, today's and former


@dataclass(frozen=True, slots=True)
class Register:
    """All that is stored of the areas, in memory while the entries are made."""

    areas: dict[int, Area]
    names: dict[int, list[str]]
    heirs: dict[int, list[int]]
    older: dict[int, list[int]]  # the same, from the heir's side
    keys: dict[int, tuple[str, ...]]  # of the units that others lie in

    def today(self, area: Area, today: date) -> Iterable[Area]:
        """The unit itself while it holds, or whoever took it over."""
        if area.holds_on(today):
            yield area
            return
        for heir in self.heirs[area.id]:
            yield from self.today(self.areas[heir], today)

    def larger(self, area: Area) -> list[Area]:
        above = (self.areas[int(part)] for part in area.path.strip("/").split("/")[:-1])
        return [unit for unit in above if unit.level != "province"]


def entries(session: Session, today: date) -> Iterator[Entry]:
    register = _register(session)
    for area in register.areas.values():
        if area.level not in {"commune", "village"}:
            continue
        for now in register.today(area, today):
            for name in (area.name, *register.names[area.id]):
                yield _entry(name, area, now, register)


def _register(session: Session) -> Register:
    names: dict[int, list[str]] = defaultdict(list)
    for area_id, name in session.execute(select(AreaName.area_id, AreaName.name)):
        names[area_id].append(name)
    heirs: dict[int, list[int]] = defaultdict(list)
    older: dict[int, list[int]] = defaultdict(list)
    for old, new in session.execute(select(Succession.old_id, Succession.new_id)):
        heirs[old].append(new)
        older[new].append(old)
    areas = {area.id: area for area in session.scalars(select(Area))}
    keys = {
        unit.id: tuple(key(name) for name in (unit.name, *names[unit.id]))
        for unit in areas.values()
        if unit.level in {"district", "commune"}
    }
    return Register(areas, names, heirs, older, keys)


def _entry(name: str, area: Area, now: Area, register: Register) -> Entry:
    renamed = area.id != now.id
    label, commune = now.full_name, now
    if now.level == "village":
        commune = register.larger(now)[-1]
        label = f"{label}, {commune.full_name}"
    former = f"{area.kind} {name}" if renamed else now.former_commune
    within = tuple(dict.fromkeys(_within(area, commune, register)))
    return Entry(key(name), now.id, now.level, commune.id, label, former, renamed, within)


def _within(area: Area, commune: Area, register: Register) -> Iterator[str]:
    """Keys of the larger units that people may name with it: also the district that is no more."""
    units = register.larger(area)
    if area.level == "village" or area is commune:
        older = [register.areas[old] for old in register.older[commune.id]]
        units += [district for old in older for district in register.larger(old)]
        if area.level == "village" and not area.former_commune:
            units += older
    for unit in units:
        yield from register.keys[unit.id]
    yield from readings(area.former_commune or "")
