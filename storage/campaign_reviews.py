"""What a village said of its own task: its points, how its review went, when that went to the commune."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base


class CampaignReview(Base):
    """`points` of `of_points` as the criterion was then: a later change of the table changes neither.

    Both are None where the criterion has no points. Households are counted, never named.
    """

    __tablename__ = "campaign_review"

    task_id: Mapped[int] = mapped_column(
        ForeignKey("campaign_task.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    points: Mapped[int | None]
    of_points: Mapped[int | None]
    scored_on: Mapped[date]
    held_on: Mapped[date | None]  # the day of the village's review
    present: Mapped[int | None]  # households that were there
    agreed: Mapped[int | None]  # of these
    submitted_on: Mapped[date | None]


def find(session: Session, task_id: int) -> CampaignReview | None:
    return session.get(CampaignReview, task_id)


def put(session: Session, review: CampaignReview) -> None:
    """In the place of the one before, if the village scores again what was given back."""
    before = find(session, review.task_id)
    if before is not None:
        session.delete(before)
        session.flush()
    session.add(review)
    session.flush()


def of_tasks(session: Session, tasks: Collection[int]) -> dict[int, CampaignReview]:
    """By task."""
    found = select(CampaignReview).where(CampaignReview.task_id.in_(tasks))
    return {one.task_id: one for one in session.scalars(found)}
