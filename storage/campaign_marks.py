"""Milestones of campaigns of the tables: each office ticks off its own, since the campaign is everybody's."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import ForeignKey, String, and_, delete, func, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from storage.areas import Area
from storage.base import Base
from storage.calendar import Areas
from storage.campaigns import CampaignTask
from storage.statements import insert_new


class CampaignMark(Base):
    """That an area reached the milestone of that day; a row that is not there: not yet."""

    __tablename__ = "campaign_mark"

    area_id: Mapped[int] = mapped_column(
        ForeignKey("area.id"), primary_key=True, autoincrement=False
    )
    campaign: Mapped[str] = mapped_column(String(40), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    done_on: Mapped[date]


def put(session: Session, areas: Collection[int], of: tuple[str, date], today: date) -> None:
    """`of`: campaign and day. What is there already keeps the day on which it was ticked off."""
    campaign, day = of
    rows = [{"area_id": one, "campaign": campaign, "day": day, "done_on": today} for one in areas]
    session.execute(insert_new(session.connection(), CampaignMark), rows)


def drop(session: Session, areas: Collection[int], campaign: str, day: date) -> None:
    gone = delete(CampaignMark).where(
        CampaignMark.area_id.in_(areas), CampaignMark.campaign == campaign, CampaignMark.day == day
    )
    session.execute(gone)


def reached(session: Session, areas: Collection[int]) -> dict[tuple[str, date], date]:
    """By campaign and day: when the last of these areas reached it; nothing while one has not."""
    found = (
        select(CampaignMark.campaign, CampaignMark.day, func.max(CampaignMark.done_on))
        .where(CampaignMark.area_id.in_(areas))
        .group_by(CampaignMark.campaign, CampaignMark.day)
        .having(func.count() == len(set(areas)))
    )
    return {(row[0], row[1]): row[2] for row in session.execute(found)}


def communes(
    session: Session, within: Areas, campaign: str, but: Collection[int]
) -> dict[date, int]:
    """By milestone: how many communes within reach reached it, without those of these ids."""
    found = (
        select(CampaignMark.day, func.count())
        .join(Area, Area.id == CampaignMark.area_id)
        .where(within.holds(), Area.level == "commune", Area.id.not_in(but))
        .where(CampaignMark.campaign == campaign)
        .group_by(CampaignMark.day)
    )
    return {row[0]: row[1] for row in session.execute(found)}


def of_tasks(session: Session, tasks: Collection[int]) -> set[tuple[int, date]]:
    """(task, day of a milestone) where the task's village, or an area around it, has reached it."""
    village, around = aliased(Area), aliased(Area)
    found = (
        select(CampaignTask.id, CampaignMark.day)
        .join(village, village.id == CampaignTask.area_id)
        .join(around, village.path.startswith(around.path))
        .join(
            CampaignMark,
            and_(CampaignMark.area_id == around.id, CampaignMark.campaign == CampaignTask.campaign),
        )
        .where(CampaignTask.id.in_(tasks))
    )
    return {(row[0], row[1]) for row in session.execute(found)}
