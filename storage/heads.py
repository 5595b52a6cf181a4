"""The villages that a member of staff may invite a head for."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import false, or_, select
from sqlalchemy.orm import Session, aliased

from storage.areas import Area


def villages(session: Session, paths: Sequence[str], day: date) -> list[tuple[Area, Area]]:
    """(commune, village) of the villages under those paths on that day, by name."""
    commune = aliased(Area)
    under = or_(false(), *(Area.path.startswith(path, autoescape=True) for path in paths))
    found = session.execute(
        select(commune, Area)
        .join(commune, commune.id == Area.parent_id)
        .where(
            Area.level == "village",
            under,
            Area.valid_from <= day,
            or_(Area.valid_to.is_(None), Area.valid_to >= day),
        )
        .order_by(commune.name, commune.id, Area.name)
    )
    return [(above, village) for above, village in found]
