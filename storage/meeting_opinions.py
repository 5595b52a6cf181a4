"""Opinions that households gave before a meeting. They are no votes, and are kept as sums only.

While the meeting is ahead a household's row stands, so that its last word counts; then the sums go to
the items and the rows are erased.
"""

from sqlalchemy import ForeignKey, String, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.meetings import Meeting, MeetingItem
from storage.statements import upsert

AGREE, DISAGREE, OTHER = "agree", "disagree", "other"


class MeetingOpinion(Base):
    __tablename__ = "meeting_opinion"

    item_id: Mapped[int] = mapped_column(
        ForeignKey("meeting_item.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    household_id: Mapped[int] = mapped_column(
        ForeignKey("household.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    opinion: Mapped[str] = mapped_column(String(10))  # agree | disagree | other


def put(session: Session, item_id: int, household_id: int, opinion: str) -> None:
    """The household's opinion; one that it gave before is gone."""
    given = upsert(session.connection(), MeetingOpinion, ["item_id", "household_id"])
    row = {"item_id": item_id, "household_id": household_id, "opinion": opinion}
    session.execute(given, [row])


def sums(session: Session, item: MeetingItem) -> dict[str, int]:
    """How many households are of each opinion; of a meeting that is over, as they were then."""
    if item.asked_for is not None:
        return {
            AGREE: item.asked_for,
            DISAGREE: item.asked_against or 0,
            OTHER: item.asked_other or 0,
        }
    found = dict.fromkeys((AGREE, DISAGREE, OTHER), 0)
    rows = session.execute(
        select(MeetingOpinion.opinion, func.count())
        .where(MeetingOpinion.item_id == item.id)
        .group_by(MeetingOpinion.opinion)
    )
    return found | {opinion: int(number) for opinion, number in rows}


def sum_up(session: Session, meeting: Meeting) -> None:
    """The meeting is over: sums are kept, and who thought what is not."""
    for item in meeting.items:
        found = sums(session, item)
        if sum(found.values()):
            item.asked_for, item.asked_against = found[AGREE], found[DISAGREE]
            item.asked_other = found[OTHER]
    ids = [item.id for item in meeting.items]
    gone = delete(MeetingOpinion).where(MeetingOpinion.item_id.in_(ids))
    session.execute(gone, execution_options={"synchronize_session": False})
