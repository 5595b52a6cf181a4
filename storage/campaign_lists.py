"""The tasks of a campaign as lists and sums need them: one light row each."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session, selectinload

from storage.areas import Area
from storage.campaign_plans import CampaignScore
from storage.campaigns import CampaignEvidence, CampaignTask, Reach


class Light(NamedTuple):
    """`proved`: something was sent; `points`: as the appraisal gave them; `confirmed`: by a second."""

    id: int
    area_id: int
    campaign: str
    criterion: str
    state: str
    due_on: date
    result: str
    who: str
    proved: bool
    points: int | None
    confirmed: bool


def light(session: Session, reach: Reach, campaign: str = "") -> list[Light]:
    """By area and day; "" for those of every campaign."""
    task = CampaignTask
    sent = exists().where(CampaignEvidence.task_id == task.id).correlate(task)
    columns = (task.campaign, task.criterion, task.state, task.due_on, task.result, task.who)
    score = CampaignScore.points, CampaignScore.confirmed_at.is_not(None)
    found = select(task.id, task.area_id, *columns, sent, *score)
    found = found.join(Area, Area.id == task.area_id)
    found = found.outerjoin(CampaignScore, CampaignScore.task_id == task.id).where(reach.holds())
    if campaign:
        found = found.where(task.campaign == campaign)
    rows = session.execute(found.order_by(Area.path, task.due_on, task.id))
    return [Light(*row) for row in rows]


def whole(session: Session, tasks: Sequence[int]) -> list[tuple[CampaignTask, Area]]:
    """These tasks with their evidence, in that order."""
    found = select(CampaignTask, Area).join(Area, Area.id == CampaignTask.area_id)
    found = found.where(CampaignTask.id.in_(tasks)).options(selectinload(CampaignTask.evidence))
    rows = {task.id: (task, area) for task, area in session.execute(found)}
    return [rows[one] for one in tasks if one in rows]


def areas(session: Session, ids: Collection[int]) -> dict[int, Area]:
    return {one.id: one for one in session.scalars(select(Area).where(Area.id.in_(ids)))}


def villages_by_commune(session: Session, reach: Reach, day: date) -> dict[int, int]:
    """How many villages a commune within reach has that day."""
    found = select(Area.parent_id, func.count()).where(reach.holds(), Area.level == "village")
    found = found.where(Area.valid_from <= day, or_(Area.valid_to.is_(None), Area.valid_to >= day))
    rows = session.execute(found.group_by(Area.parent_id))
    return {parent: number for parent, number in rows if parent is not None}
