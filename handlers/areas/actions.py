"""Loading areas: Điện Biên's own, which come with the product, and villages from a file."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from content import areas as content
from handlers.areas.rules import key
from handlers.areas.villages import Commune, Reading, Village
from handlers.messages import Words
from handlers.wording import wording
from storage.areas import (
    Area,
    AreaName,
    Succession,
    ancestors,
    bump,
    commune_of,
    holding_at,
    taken_over,
)

REORGANISED = date(2025, 7, 1)  # Resolution 1661/NQ-UBTVQH15


def load_province(session: Session) -> None:
    """Load Điện Biên's units, and the example villages; does nothing when they are there."""
    if session.scalar(select(Area.id).limit(1)) is not None:
        return
    known: dict[tuple[str, bool], Area] = {}
    for unit in content.units():
        parent = known.get((unit.parent_code, False)) or known.get((unit.parent_code, True))
        known[unit.code, unit.valid_from >= REORGANISED] = _add(session, unit, parent)
    for old, new in content.successions():
        session.add(Succession(old_id=known[old, False].id, new_id=known[new, True].id))
    import_villages(session, content.VILLAGES_EXAMPLE, REORGANISED)


def _add(session: Session, unit: content.Unit, parent: Area | None) -> Area:
    area = Area(
        code=unit.code,
        level=unit.level,
        kind=unit.kind,
        name=unit.name,
        parent_id=parent.id if parent else None,
        path="",
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
    )
    session.add(area)
    session.flush()
    area.path = f"{parent.path if parent else '/'}{area.id}/"
    session.add_all(AreaName(area_id=area.id, name=name) for name in unit.other_names)
    return area


def import_villages(session: Session, file: Path, since: date) -> int:
    """Load villages, all or none; returns how many. Raises `Refused` with the lines at fault.

    A village whose code is there already is changed to what the file says.
    """
    found = _reading(session, since).villages(file)
    areas = {area.code: area for area in holding_at(session, "village", since)}
    for village in found:
        if village.code not in areas:
            areas[village.code] = Area(code=village.code, level="village", valid_from=since)
        _write(areas[village.code], village)
    session.add_all(areas.values())
    session.flush()
    saved = [(areas[village.code], village) for village in found]
    for area, village in saved:
        area.path = f"{village.commune.path}{area.id}/"
    _write_names(session, saved)
    bump(session)
    session.flush()
    return len(found)


def _reading(session: Session, day: date) -> Reading:
    """What there is to check a file against."""
    former: dict[int, dict[str, str]] = defaultdict(dict)
    for commune_id, kind, name in taken_over(session):
        former[commune_id][key(name)] = f"{kind} {name}"
    communes = {
        area.code: Commune(area.id, area.path, area.full_name, former[area.id])
        for area in holding_at(session, "commune", day)
    }
    taken = session.scalars(select(Area.code).where(Area.level != "village"))
    return Reading(communes, frozenset(taken))


def _write(area: Area, village: Village) -> None:
    area.kind, area.name = village.kind, village.name
    area.parent_id = village.commune.id
    area.former_commune = village.former
    area.path = area.path or ""
    if village.households is not None:
        area.households = village.households


def _write_names(session: Session, saved: Sequence[tuple[Area, Village]]) -> None:
    ids = [area.id for area, _ in saved]
    session.execute(delete(AreaName).where(AreaName.area_id.in_(ids)))
    session.add_all(
        AreaName(area_id=area.id, name=name)
        for area, village in saved
        for name in village.other_names
    )


def area_label(session: Session, area_id: int) -> str:
    """ "thôn Pàng Dề A1, xã Sáng Nhè"."""
    area = session.get_one(Area, area_id)
    if area.level != "village":
        return area.full_name
    return f"{area.full_name}, {ancestors(session, area)[0].full_name}"


def front_office_name(session: Session, area_id: int) -> str:
    """ "Ủy ban MTTQ Việt Nam xã Sáng Nhè" for a commune and what lies in it; else the province's."""
    area = session.get_one(Area, area_id)
    owner = commune_of(session, area) or area
    return wording(Words("ten-uy-ban", {"don_vi": owner.full_name}))
