"""What villages have taken on in emulation campaigns, and what shows how far they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, ForeignKey, String, Text, false, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from storage.areas import Area
from storage.base import Base


class CampaignTask(Base):
    """One task of a village; the campaign and the criterion are codes of the tables of campaigns.

    The five questions: `who`, `result` with `target` and `unit`, `due_on`, `measured_how`, and `how_far`.
    """

    __tablename__ = "campaign_task"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    campaign: Mapped[str] = mapped_column(String(40), index=True)
    criterion: Mapped[str] = mapped_column(String(40))
    who: Mapped[str] = mapped_column(String(200))
    result: Mapped[str] = mapped_column(String(300))
    target: Mapped[float]  # in `unit`
    unit: Mapped[str] = mapped_column(String(40))
    due_on: Mapped[date] = mapped_column(index=True)
    measured_how: Mapped[str] = mapped_column(String(200))
    how_far: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(12))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    at: Mapped[datetime]

    evidence: Mapped[list["CampaignEvidence"]] = relationship(
        order_by="CampaignEvidence.id", cascade="all, delete-orphan"
    )


class CampaignEvidence(Base):
    """A photo, or how much is done by now, or both. The newest amount counts."""

    __tablename__ = "campaign_evidence"

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(
        ForeignKey("campaign_task.id", ondelete="CASCADE"), index=True
    )
    media_id: Mapped[str | None] = mapped_column(ForeignKey("media.id", ondelete="SET NULL"))
    amount: Mapped[float | None]  # in the task's unit, of all that is done
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Reach:
    """The areas under `inside`, but for those under `outside`; paths."""

    inside: Sequence[str]
    outside: Sequence[str] = ()

    def holds(self) -> ColumnElement[bool]:
        def under(paths: Sequence[str]) -> ColumnElement[bool]:
            return or_(false(), *(Area.path.startswith(one, autoescape=True) for one in paths))

        return under(self.inside) & ~under(self.outside)


def add(session: Session, task: CampaignTask) -> None:
    session.add(task)
    session.flush()


def of_village(
    session: Session, area_id: int, states: Sequence[str], *, most: int
) -> Sequence[CampaignTask]:
    """The village's tasks in these states with their evidence, the first due before the others."""
    found = select(CampaignTask).where(CampaignTask.area_id == area_id)
    found = found.where(CampaignTask.state.in_(states)).order_by(
        CampaignTask.due_on, CampaignTask.id
    )
    return session.scalars(found.limit(most).options(selectinload(CampaignTask.evidence))).all()


def reviewed(session: Session, area_id: int, most: int) -> Sequence[CampaignTask]:
    """The village's tasks that its review has confirmed, the latest first."""
    states = ("reviewed", "submitted", "appraised", "praised", "summed-up")
    found = select(CampaignTask).where(CampaignTask.area_id == area_id)
    found = found.where(CampaignTask.state.in_(states)).order_by(CampaignTask.id.desc())
    return session.scalars(found.limit(most)).all()


def lock(session: Session, task_id: int) -> CampaignTask | None:
    """The task as it is now, held until the end of the transaction."""
    found = select(CampaignTask).where(CampaignTask.id == task_id).with_for_update()
    return session.scalars(found.execution_options(populate_existing=True)).one_or_none()


def under(session: Session, reach: Reach, campaign: str = "") -> list[tuple[CampaignTask, Area]]:
    """The tasks of the villages within reach, with their evidence; "" for those of every campaign."""
    found = select(CampaignTask, Area).join(Area, Area.id == CampaignTask.area_id)
    found = found.where(reach.holds())
    if campaign:
        found = found.where(CampaignTask.campaign == campaign)
    found = found.order_by(Area.code, CampaignTask.due_on, CampaignTask.id)
    rows = session.execute(found.options(selectinload(CampaignTask.evidence)))
    return [(task, area) for task, area in rows]


def holds_photo(session: Session, reach: Reach, media_id: str) -> bool:
    """Whether the photo is evidence of a task within reach."""
    found = select(CampaignEvidence.id).join(
        CampaignTask, CampaignTask.id == CampaignEvidence.task_id
    )
    found = found.join(Area, Area.id == CampaignTask.area_id).where(reach.holds())
    return session.scalar(found.where(CampaignEvidence.media_id == media_id).limit(1)) is not None
