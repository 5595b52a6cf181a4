"""A meeting that is held by clusters: who came where, and what each cluster gave, added up."""

from collections.abc import Sequence

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from storage.meetings import (
    ClusterCount,
    MeetingCluster,
    MeetingItem,
    MeetingPresence,
    MeetingReply,
)
from storage.statements import upsert


def present(session: Session, meeting_id: int) -> dict[int, int]:
    """How many households are there, by cluster; one where nobody is is missing."""
    found = (
        select(MeetingPresence.cluster_id, func.count())
        .where(MeetingPresence.meeting_id == meeting_id, MeetingPresence.cluster_id.is_not(None))
        .group_by(MeetingPresence.cluster_id)
    )
    return {cluster: int(number) for cluster, number in session.execute(found) if cluster}


def whereabouts(session: Session, meeting_id: int) -> dict[int, int]:
    """In which cluster each household is that is there."""
    found = select(MeetingPresence.household_id, MeetingPresence.cluster_id).where(
        MeetingPresence.meeting_id == meeting_id, MeetingPresence.cluster_id.is_not(None)
    )
    return {household: cluster for household, cluster in session.execute(found) if cluster}


def put(session: Session, count: ClusterCount) -> None:
    """A cluster's count; one that it had before in the same way is gone. `count` is in no session."""
    keys = ["item_id", "cluster_id", "way"]
    values = {name: getattr(count, name) for name in (*keys, "in_favour", "against", "other")}
    session.execute(upsert(session.connection(), ClusterCount, keys), [values])


def summed(session: Session, item_id: int, way: str) -> tuple[int, int, int, int]:
    """How many clusters were counted so, and the sums: in favour, against, other."""
    sums = (func.sum(one) for one in _NUMBERS)
    found = select(func.count(), *sums).where(
        ClusterCount.item_id == item_id, ClusterCount.way == way
    )
    row = session.execute(found).one()
    return int(row[0]), int(row[1] or 0), int(row[2] or 0), int(row[3] or 0)


_NUMBERS = (ClusterCount.in_favour, ClusterCount.against, ClusterCount.other)


def counts(session: Session, meeting_id: int) -> Sequence[ClusterCount]:
    """All of a meeting, by its agenda and its clusters."""
    found = (
        select(ClusterCount)
        .join(MeetingItem, MeetingItem.id == ClusterCount.item_id)
        .join(MeetingCluster, MeetingCluster.id == ClusterCount.cluster_id)
        .where(MeetingItem.meeting_id == meeting_id)
        .order_by(MeetingItem.position, MeetingCluster.number)
        .execution_options(populate_existing=True)  # `put` writes past the session
    )
    return session.scalars(found).all()


def choose(session: Session, meeting_id: int, household_id: int, cluster_id: int) -> None:
    """To which cluster a household comes that has answered."""
    mine = update(MeetingReply).where(
        MeetingReply.meeting_id == meeting_id, MeetingReply.household_id == household_id
    )
    chosen = mine.values(cluster_id=cluster_id)
    session.execute(chosen, execution_options={"synchronize_session": False})


def expected(session: Session, meeting_id: int) -> dict[int, int]:
    """How many households said that they come to each; one that nobody named is missing."""
    found = (
        select(MeetingReply.cluster_id, func.count())
        .where(MeetingReply.meeting_id == meeting_id, MeetingReply.cluster_id.is_not(None))
        .group_by(MeetingReply.cluster_id)
    )
    return {cluster: int(number) for cluster, number in session.execute(found) if cluster}


def chosen(session: Session, meeting_id: int, household_id: int) -> str:
    """The name of the cluster that a household said it comes to; "" while it named none."""
    found = (
        select(MeetingCluster.name)
        .join(MeetingReply, MeetingReply.cluster_id == MeetingCluster.id)
        .where(MeetingReply.meeting_id == meeting_id, MeetingReply.household_id == household_id)
    )
    return session.scalar(found) or ""


def forget_replies(session: Session, cluster_id: int) -> None:
    """This cluster meets on another day: who could come on the old one is asked again."""
    session.execute(delete(MeetingReply).where(MeetingReply.cluster_id == cluster_id))
