"""Where things are: the paths of their areas, since an area's days of mourning hold back what is said of them."""

from collections.abc import Collection

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.base import Base


def paths(session: Session, table: type[Base], ids: Collection[int]) -> dict[int, str]:
    """By the ids of rows that have an `area_id` of their own."""
    columns = table.__table__.c
    return of(session, select(columns.id, columns.area_id).where(columns.id.in_(ids)))


def of(session: Session, found: Select[int, int]) -> dict[int, str]:
    """By id; `found`: rows of an id and an area's id."""
    here = found.subquery()
    number, area_id = here.c
    rows = session.execute(select(number, Area.path).join(Area, Area.id == area_id))
    return {row[0]: row[1] for row in rows}
