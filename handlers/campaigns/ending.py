"""The end of a campaign of the tables. It is every area's, so whoever approves for the province ends it."""

from content.campaigns import Campaign
from handlers.campaigns import reminding, standing
from handlers.campaigns.rules import AFTER
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from storage import areas, praises
from storage.campaign_plans import CampaignEnd
from storage.statements import insert_new


def open_tasks(desk: Desk, code: str) -> int | None:
    """How many tasks are not appraised, for whoever may end it; None for everybody else."""
    may = _may(desk, standing.found(desk, code))
    return standing.unjudged(desk, code) if may else None


def end(desk: Desk, code: str, *, sure: bool) -> None:
    """No more is registered or appraised, and the standing stays as it is: whoever ends it says they know."""
    if not _may(desk, standing.found(desk, code)):
        raise Refused(Words("pt-khong-lam-duoc"))
    if not sure:
        raise Refused(Words("pt-can-chac"))
    row = {
        "code": code,
        "ender_id": desk.authority.person_id,
        "ended_at": desk.now,
        "frozen": standing.to_freeze(desk, code),
    }
    desk.session.execute(insert_new(desk.session.connection(), CampaignEnd), [row])
    reminding.ended(desk.session, code)
    praises.move(desk.session, code, AFTER["sum-up"])
    desk.note("campaign.end", f"campaign:{code}")


def _may(desk: Desk, campaign: Campaign) -> bool:
    if campaign.plan_id is not None or campaign.ended_on is not None:
        return False
    tops = areas.tops(desk.session)
    return bool(tops) and all(desk.authority.may_approve_policies(path) for path in tops)
