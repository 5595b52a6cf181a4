"""Which campaigns there are: those of the tables, and those that offices wrote and launched."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, tzinfo

from sqlalchemy.orm import Session

from content.campaigns import Campaign, Criterion, Milestone, campaigns
from handlers.campaigns import reach
from handlers.campaigns.plan_rules import OUT
from handlers.context import Context, Office
from handlers.desk import Desk
from handlers.people.authority import authority_of
from storage import campaign_marks as marks
from storage import campaign_plans as storage
from storage.areas import Area
from storage.campaign_plans import CampaignPlan

PREFIX = "pt-"  # of the code of one that an office wrote


def known(session: Session, office: Office) -> dict[str, Campaign]:
    """By code; of every area."""
    rows = storage.in_states(session, OUT)
    written = {code_of(row): campaign_of(row, area, office.timezone) for row, area in rows}
    ends = storage.ends(session)
    tables = {
        code: replace(one, ended_on=ends[code].astimezone(office.timezone).date())
        if code in ends
        else one
        for code, one in campaigns(office.tables_dir).items()
    }
    return tables | written


def of_desk(desk: Desk, paths: Iterable[str]) -> dict[str, Campaign]:
    """Those that concern an area under one of the paths, with the milestones that their own areas reached."""
    below = tuple(paths)
    reached = marks.reached(desk.session, reach.offices(desk))
    return {
        code: _marked(one, reached)
        for code, one in known(desk.session, desk.office).items()
        if any(one.is_for(path) or one.area_path.startswith(path) for path in below)
    }


def _marked(campaign: Campaign, reached: Mapping[tuple[str, date], date]) -> Campaign:
    if campaign.plan_id is not None:
        return campaign  # of an office's own the file says it, for everybody
    milestones = (
        replace(one, done_on=reached.get((campaign.code, one.on))) for one in campaign.milestones
    )
    return replace(campaign, milestones=tuple(milestones))


def of_speaker(context: Context) -> dict[str, Campaign]:
    """Those for where they live, or for a village that they head."""
    authority = authority_of(context.session, context.speaker.person_id, context.now)
    paths = [role.path for role in authority.villages]
    if context.speaker.area_id is not None:
        paths.append(context.session.get_one(Area, context.speaker.area_id).path)
    return {
        code: one
        for code, one in known(context.session, context.office).items()
        if not one.area_path or any(one.is_for(path) for path in paths)
    }


def open_to(context: Context, who: str) -> dict[str, Campaign]:
    """Those that run today and take registrations of a household | village | commune of theirs."""
    found = of_speaker(context)
    return {
        code: one for code, one in found.items() if who in one.who and one.runs_on(context.today)
    }


def next_milestone(campaign: Campaign, today: date) -> date | None:
    """The next day on which it is summed up, today or later."""
    ahead = (one.on for one in campaign.milestones if one.on >= today and not one.done_on)
    return min(ahead, default=None)


def code_of(row: CampaignPlan) -> str:
    return f"{PREFIX}{row.id}"


def campaign_of(row: CampaignPlan, area: Area, timezone: tzinfo) -> Campaign:
    code, source = code_of(row), "; ".join(row.documents)
    criteria = tuple(Criterion(code, verified=True, source=source, **one) for one in row.criteria)
    return Campaign(
        code=code,
        name=row.name,
        issuer=row.issuer,
        since=row.since,
        until=row.until,
        who=frozenset(row.who),
        documents=tuple(row.documents),
        verified=True,
        source=source,
        criteria=criteria,
        milestones=tuple(_milestone(code, one, source) for one in row.milestones),
        plan_id=row.id,
        area_path=area.path,
        ended_on=row.ended_at.astimezone(timezone).date() if row.ended_at else None,
    )


def _milestone(code: str, row: dict[str, str | None], source: str) -> Milestone:
    done = row["done_on"]
    return Milestone(
        campaign=code,
        on=date.fromisoformat(row["on"] or ""),
        kind=row["kind"] or "",
        verified=True,
        source=source,
        name=row["name"] or "",
        done_on=date.fromisoformat(done) if done else None,
    )
