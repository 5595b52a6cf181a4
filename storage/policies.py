"""What anybody of a place may read without having agreed to anything: the notices to that place."""

from datetime import datetime
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.audience import Audience
from storage.notices import PUBLIC, Notice


def notices_for(
    session: Session, area_id: int, since: datetime, *, most: int
) -> list[tuple[Notice, Area]]:
    """The newest notices to that area or to one around it, each with the area that it went to.

    Not those that have not left, were taken back, or were meant for some of its people only.
    """
    path = session.scalar(select(Area.path).where(Area.id == area_id))
    around = [int(number) for number in (path or "").split("/") if number]
    found = session.execute(
        select(Notice, Area)
        .join(Area, Area.id == Notice.area_id)
        .where(Notice.area_id.in_(around), Notice.created_at >= since, Notice.state.in_(PUBLIC))
        .order_by(Notice.created_at.desc(), Notice.id.desc())
    )
    mine = ((notice, area) for notice, area in found if _is_for(notice, around))
    return list(islice(mine, most))


def _is_for(notice: Notice, around: list[int]) -> bool:
    """`Notice.area_id` holds all of its areas, and perhaps others too."""
    audience = Audience.from_json(notice.audience)
    narrowed = audience.languages or audience.roles or audience.topics
    return not narrowed and bool(set(audience.areas) & set(around))
