"""How the account's tokens stand, who hears of it, and who may begin them anew."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.desk import Desk
from handlers.oa_tokens import rules
from handlers.oa_tokens.rules import Health
from storage import areas
from storage import zalo_tokens as storage
from storage.areas import Area


@dataclass(frozen=True, slots=True)
class Standing:
    """Moments are None where there is no such token yet. `failure`: one of `rules`."""

    health: Health
    failure: str = ""
    access_until: datetime | None = None
    renew_at: datetime | None = None
    refresh_until: datetime | None = None

    @property
    def needs_care(self) -> bool:
        return self.health not in {Health.GOOD, Health.NEW}


def standing(session: Session, office: Office, now: datetime) -> Standing | None:
    """None where there is no Official Account."""
    if not office.zalo_oa:
        return None
    row = storage.of(session, office.zalo_oa)
    if row is None:
        return Standing(Health.NEW)
    health = rules.health(row, now.timestamp())
    moments = (row.access_until, row.renew_at, row.refresh_until)
    return Standing(health, row.failure, *map(_moment, moments))


def care(desk: Desk) -> Standing | None:
    """Trouble that this member of staff should know of: at the office whose account it is."""
    found = standing(desk.session, desk.office, desk.now)
    if found is None or not found.needs_care or not is_theirs(desk):
        return None
    return found


def is_theirs(desk: Desk) -> bool:
    """Officers and approvers of the office see how it stands."""
    area = _office_area(desk)
    return area is not None and desk.authority.may_see_people_of(area.path)


def may_renew(desk: Desk) -> bool:
    """Whoever approves for the whole office: with the tokens anybody could write in its name."""
    area = _office_area(desk)
    return area is not None and desk.authority.may_approve_for(area)


def _office_area(desk: Desk) -> Area | None:
    return areas.current(desk.session, desk.office.area_code, desk.today)


def _moment(at: float) -> datetime | None:
    return datetime.fromtimestamp(at, UTC) if at else None
