"""What villages have taken on in emulation campaigns, and what shows how far they are."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

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


def lock(session: Session, task_id: int) -> CampaignTask | None:
    """The task as it is now, held until the end of the transaction."""
    found = select(CampaignTask).where(CampaignTask.id == task_id).with_for_update()
    return session.scalars(found.execution_options(populate_existing=True)).one_or_none()
