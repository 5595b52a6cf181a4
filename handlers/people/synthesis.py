"""Made-up residents who agreed to notices, for load tests. Never beside real people."""

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.context import DIEN_BIEN
from handlers.errors import Refused
from handlers.messages import Words
from storage import synthesis as storage
from storage.areas import current
from storage.synthesis import Crowd


def synthesize(
    session: Session,
    *,
    count: int,
    area_code: str,
    now: datetime,
    channel: str = "telegram",
    first_address: int = 100_000,
) -> int:
    """Make up `count` people whose addresses count up from `first_address`; returns how many.

    Refused where somebody real can be reached, and where these addresses are taken.
    """
    if storage.has_real_people(session):
        raise Refused(Words("co-nguoi-that"))
    day = now.astimezone(DIEN_BIEN).date()
    area = current(session, area_code, day)
    if area is None:
        raise Refused(Words("dia-ban-khong-co", {"ma": area_code}))
    crowd = Crowd(count, area.path, channel, first_address, now, day)
    if storage.is_taken(session, crowd):
        raise Refused(Words("kenh-da-co-nguoi", {"kenh": channel}))
    storage.add(session, crowd)
    return count
