"""What anybody of a place may read without having agreed to anything: the notices to that place."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.notices import Notice


def notices_for(
    session: Session, area_id: int, since: datetime, *, most: int
) -> list[tuple[Notice, Area]]:
    """The newest notices to that area or to one around it, each with the area that it went to."""
    path = session.scalar(select(Area.path).where(Area.id == area_id))
    around = [int(number) for number in (path or "").split("/") if number]
    found = session.execute(
        select(Notice, Area)
        .join(Area, Area.id == Notice.area_id)
        .where(Notice.area_id.in_(around), Notice.created_at >= since)
        .order_by(Notice.created_at.desc(), Notice.id.desc())
        .limit(most)
    )
    return [(notice, area) for notice, area in found]
