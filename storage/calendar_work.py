"""What is owed by a day: of campaigns, registers, contests, the checklist of disclosure, reports; and what repeats."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.calendar import MOST, Areas, Span
from storage.campaigns import CampaignTask
from storage.commitments import DONE, Commitment, Entry
from storage.disclosures import Disclosure
from storage.meetings import OPEN, Meeting, MeetingTask
from storage.quizzes import Contest
from storage.repeating import ON, Repeating
from storage.reports import Report


def tasks_by_day(
    session: Session, areas: Areas, span: Span, states: Collection[str]
) -> list[tuple[str, date, int]]:
    """Of campaigns, those in these states: code of the campaign, day, how many are due."""
    found = (
        select(CampaignTask.campaign, CampaignTask.due_on, func.count())
        .join(Area, Area.id == CampaignTask.area_id)
        .where(areas.holds(), span.holds(CampaignTask.due_on), CampaignTask.state.in_(states))
        .group_by(CampaignTask.campaign, CampaignTask.due_on)
        .order_by(CampaignTask.due_on, CampaignTask.campaign)
        .limit(MOST)
    )
    return [(row[0], row[1], row[2]) for row in session.execute(found)]


def tasks(
    session: Session, area_id: int, span: Span, states: Collection[str]
) -> list[CampaignTask]:
    """A village's own in campaigns."""
    found = select(CampaignTask).where(
        CampaignTask.area_id == area_id,
        span.holds(CampaignTask.due_on),
        CampaignTask.state.in_(states),
    )
    return list(session.scalars(found.order_by(CampaignTask.due_on, CampaignTask.id).limit(MOST)))


def meeting_tasks(session: Session, area_id: int, span: Span) -> list[MeetingTask]:
    """What a village's meetings decided and is not done."""
    found = (
        select(MeetingTask)
        .join(Meeting, Meeting.id == MeetingTask.meeting_id)
        .where(Meeting.area_id == area_id, MeetingTask.state == OPEN)
        .where(span.holds(MeetingTask.due_on))
        .order_by(MeetingTask.due_on, MeetingTask.id)
        .limit(MOST)
    )
    return list(session.scalars(found))


def commitments(session: Session, areas: Areas, span: Span) -> list[tuple[Commitment, Entry, Area]]:
    """Those that are not done."""
    found = (
        select(Commitment, Entry, Area)
        .join(Entry, Entry.id == Commitment.entry_id)
        .join(Area, Area.id == Entry.area_id)
        .where(areas.holds(), span.holds(Commitment.due_on), Commitment.state != DONE)
        .order_by(Commitment.due_on, Commitment.id)
        .limit(MOST)
    )
    return [(row[0], row[1], row[2]) for row in session.execute(found)]


def terms(session: Session, areas: Areas, span: Span) -> list[tuple[Entry, Area]]:
    """What was signed for a term that ends then."""
    found = (
        select(Entry, Area)
        .join(Area, Area.id == Entry.area_id)
        .where(areas.holds(), Entry.until.between(span.since, span.until))
        .order_by(Entry.until, Entry.id)
        .limit(MOST)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def contests(
    session: Session, areas: Areas, span: Span, states: Collection[str]
) -> list[tuple[Contest, Area]]:
    """In these states, by their last day or the day of the draw."""
    near = or_(span.holds(Contest.closes_on), span.holds(Contest.draw_on))
    found = (
        select(Contest, Area)
        .join(Area, Area.id == Contest.area_id)
        .where(areas.holds(), near, Contest.state.in_(states))
        .order_by(Contest.closes_on, Contest.id)
        .limit(MOST)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def reports(
    session: Session, areas: Areas, span: Span, states: Collection[str]
) -> list[tuple[Report, Area]]:
    found = (
        select(Report, Area)
        .join(Area, Area.id == Report.area_id)
        .where(areas.holds(), span.holds(Report.due_on), Report.state.in_(states))
        .order_by(Report.due_on, Report.id)
        .limit(MOST)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def made_public(
    session: Session, areas: Areas, items: Collection[str], since: date
) -> list[tuple[Disclosure, Area]]:
    """Of these items of the checklist, what was made public from that day on."""
    found = (
        select(Disclosure, Area)
        .join(Area, Area.id == Disclosure.area_id)
        .where(areas.holds(), Disclosure.item.in_(items), Disclosure.since >= since)
        .order_by(Disclosure.area_id, Disclosure.item, Disclosure.since)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def repeating(session: Session, areas: Areas, whom: str) -> list[tuple[Repeating, Area]]:
    """Those of whom people are reminded; which days are theirs only their rules say."""
    found = (
        select(Repeating, Area)
        .join(Area, Area.id == Repeating.area_id)
        .where(areas.holds(), Repeating.whom == whom, Repeating.state == ON)
        .order_by(Repeating.id)
        .limit(MOST)
    )
    return [(row[0], row[1]) for row in session.execute(found)]
