"""Milestones of the tables' campaigns, ticked off by each office for its own area."""

from datetime import date

from handlers.campaigns import reach, standing
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from storage import campaign_marks as storage


def may_tick(desk: Desk) -> bool:
    """Whoever writes for all of their areas; of a campaign of an office's own see `plans.tick`."""
    inside = reach.of(desk).inside
    return bool(inside) and all(desk.authority.may_write_policies(path) for path in inside)


def communes(desk: Desk, code: str) -> dict[date, int]:
    """By day: how many of the communes below their own offices have reached it."""
    return storage.communes(desk.session, reach.of(desk), code, reach.offices(desk))


def tick(desk: Desk, code: str, typed: str, *, done: bool) -> None:
    """A milestone was reached in their areas, or was not after all."""
    campaign = standing.found(desk, code)
    milestone = next((one for one in campaign.milestones if str(one.on) == typed), None)
    if milestone is None or campaign.plan_id is not None:
        raise Refused(Words("pt-khong-thay"))
    if not may_tick(desk):
        raise Refused(Words("pt-khong-lam-duoc"))
    areas = reach.offices(desk)
    if done:
        storage.put(desk.session, areas, (code, milestone.on), desk.today)
    else:
        storage.drop(desk.session, areas, code, milestone.on)
    desk.note("campaign.milestone", f"campaign:{code}", f"{milestone.kind} {typed}")
