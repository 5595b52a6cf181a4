"""Telling that a campaign begins: an ordinary notice, to whoever may register in it.

Nothing but this leaves a campaign for many at once, and it names no village: it must not import the
standing (`tests/unit/console/test_no_shaming.py`).
"""

from dataclasses import dataclass

from handlers.desk import Desk
from handlers.messages import Words
from handlers.notices.acting import at_desk
from handlers.notices.actions import Draft, send_notice
from handlers.people.authority import HEAD
from handlers.wording import wording
from storage import audience as storage
from storage.areas import Area
from storage.audience import Audience
from storage.campaign_plans import CampaignPlan


@dataclass(frozen=True, slots=True)
class Told:
    """The words, and how many people in how many villages they reach; `everybody`: not heads alone."""

    text: str
    people: int
    villages: int
    everybody: bool


def told(desk: Desk, row: CampaignPlan) -> Told | None:
    """What launching says to whom; None where only offices take part."""
    audience = _audience(row)
    if audience is None:
        return None
    found = storage.reach(desk.session, audience, desk.now)
    places = {one.area_id for one in found}
    return Told(_text(desk, row), sum(one.people for one in found), len(places), not audience.roles)


def tell(desk: Desk, row: CampaignPlan) -> int | None:
    """Announce it; the notice's number. Where a notice needs a second person, it waits for theirs."""
    audience = _audience(row)
    if audience is None:
        return None
    return send_notice(at_desk(desk), audience, Draft(_text(desk, row))).id


def _audience(row: CampaignPlan) -> Audience | None:
    if "household" in row.who:
        return Audience((row.area_id,))
    return Audience((row.area_id,), roles=(HEAD,)) if "village" in row.who else None


def _text(desk: Desk, row: CampaignPlan) -> str:
    area = desk.session.get_one(Area, row.area_id)
    given = {
        "noi": area.full_name,
        "ten": row.name,
        "tu": f"{row.since:%d/%m/%Y}",
        "den": f"{row.until:%d/%m/%Y}",
        "viec": "; ".join(one["name"] for one in row.criteria),
        "ho": int("household" in row.who),
    }
    return wording(Words("pt-phat-dong", given))
