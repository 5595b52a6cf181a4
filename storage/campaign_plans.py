"""Campaigns that an office wrote itself, their documents, and the points that tasks were given."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, String, false, or_, select
from sqlalchemy import literal as sql_literal
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.areas import Area
from storage.base import Base


class CampaignPlan(Base):
    """`criteria`: [{"code", "name", "measure", "unit", "points"}], `milestones`: [{"on", "name", "kind",
    "done_on"}], days as ISO; `frozen`: the standing as it was when the campaign ended.
    """

    __tablename__ = "campaign"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    issuer: Mapped[str] = mapped_column(String(200))
    documents: Mapped[list[Any]]  # numbers, as written
    since: Mapped[date]
    until: Mapped[date]  # the last day
    who: Mapped[list[Any]]
    criteria: Mapped[list[Any]]
    milestones: Mapped[list[Any]]
    state: Mapped[str] = mapped_column(String(12), index=True)
    version: Mapped[int]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    editor_ids: Mapped[list[Any]]
    created_at: Mapped[datetime]
    launcher_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    launched_at: Mapped[datetime | None]
    notice_id: Mapped[int | None] = mapped_column(ForeignKey("notice.id", ondelete="SET NULL"))
    ender_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    ended_at: Mapped[datetime | None]
    frozen: Mapped[list[Any] | None]

    papers: Mapped[list["CampaignPaper"]] = relationship(
        order_by="CampaignPaper.id", cascade="all, delete-orphan", lazy="selectin"
    )


class CampaignEnd(Base):
    """A campaign of the tables is over, which has no row of its own. `frozen`: as in `CampaignPlan`."""

    __tablename__ = "campaign_end"

    code: Mapped[str] = mapped_column(String(40), primary_key=True)
    ender_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    ended_at: Mapped[datetime]
    frozen: Mapped[list[Any]]


class CampaignPaper(Base):
    """A document of a campaign; the file is one of the media folder."""

    __tablename__ = "campaign_paper"

    id: Mapped[int] = mapped_column(primary_key=True)
    campaign_id: Mapped[int] = mapped_column(
        ForeignKey("campaign.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(String(200))
    media_id: Mapped[str] = mapped_column(String(30))
    suffix: Mapped[str] = mapped_column(String(8))


class CampaignScore(Base):
    """What the appraisal gave a task; `points` and `most` are None where the criterion has none."""

    __tablename__ = "campaign_score"

    task_id: Mapped[int] = mapped_column(
        ForeignKey("campaign_task.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    points: Mapped[int | None]
    most: Mapped[int | None]
    reason: Mapped[str] = mapped_column(String(300))  # why less than the most
    scorer_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    scored_at: Mapped[datetime]
    confirmer_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    confirmed_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Reach:
    """The campaigns of the areas under these paths, and of those around them."""

    paths: Sequence[str]

    def holds(self) -> ColumnElement[bool]:
        return or_(false(), *(_touches(path) for path in self.paths))


def _touches(path: str) -> ColumnElement[bool]:
    return Area.path.startswith(path, autoescape=True) | sql_literal(path).startswith(Area.path)


def listed(
    session: Session, reach: Reach, states: Collection[str]
) -> list[tuple[CampaignPlan, Area]]:
    """The newest first."""
    found = select(CampaignPlan, Area).join(Area, Area.id == CampaignPlan.area_id)
    found = found.where(reach.holds(), CampaignPlan.state.in_(states))
    rows = session.execute(found.order_by(CampaignPlan.id.desc()))
    return [(plan, area) for plan, area in rows]


def in_states(session: Session, states: Collection[str]) -> list[tuple[CampaignPlan, Area]]:
    """Of every area."""
    found = select(CampaignPlan, Area).join(Area, Area.id == CampaignPlan.area_id)
    rows = session.execute(found.where(CampaignPlan.state.in_(states)).order_by(CampaignPlan.id))
    return [(plan, area) for plan, area in rows]


def ends(session: Session) -> dict[str, datetime]:
    """When campaigns of the tables ended, by their codes."""
    rows = session.execute(select(CampaignEnd.code, CampaignEnd.ended_at))
    return {row.code: row.ended_at for row in rows}


def find(session: Session, number: int, reach: Reach) -> tuple[CampaignPlan, Area] | None:
    found = select(CampaignPlan, Area).join(Area, Area.id == CampaignPlan.area_id)
    row = session.execute(found.where(CampaignPlan.id == number, reach.holds())).one_or_none()
    return None if row is None else (row[0], row[1])


def lock(session: Session, plan: CampaignPlan) -> None:
    session.refresh(plan, with_for_update=True)


def score(session: Session, task_id: int) -> CampaignScore | None:
    return session.get(CampaignScore, task_id)


def scores(session: Session, tasks: Collection[int]) -> dict[int, CampaignScore]:
    """By task."""
    found = select(CampaignScore).where(CampaignScore.task_id.in_(tasks))
    return {one.task_id: one for one in session.scalars(found)}
