"""The campaigns that somebody may take part in today."""

from datetime import date

from sqlalchemy.orm import Session

from content.campaigns import Campaign, campaigns
from handlers.context import Context, Office


def known(_session: Session, office: Office) -> dict[str, Campaign]:
    """All of them by code."""
    return campaigns(office.tables_dir)


def open_to(context: Context, who: str) -> dict[str, Campaign]:
    """Those that run today and take registrations of a household | village | commune."""
    found = known(context.session, context.office)
    return {
        code: one for code, one in found.items() if who in one.who and one.runs_on(context.today)
    }


def next_milestone(campaign: Campaign, today: date) -> date | None:
    """The next day on which it is summed up, today or later."""
    return min((one.on for one in campaign.milestones if one.on >= today), default=None)
