"""Hands, or ballots, of each cluster; the village's decision is their sum (`counting`)."""

from typing import Any

from handlers.context import Context
from handlers.meetings import clusters, rules
from handlers.meetings.attendance import room_of, running
from handlers.meetings.rules import Tally
from storage import meeting_clusters as storage
from storage.meetings import BALLOTS, HANDS, ClusterCount, Meeting


def counted(context: Context, meeting: Meeting) -> set[int]:
    """The items of which some cluster was counted."""
    found = storage.counts(context.session, meeting.id) if meeting.clusters else []
    return {one.item_id for one in found}


def to_count(context: Context, meeting_id: str, item_id: str) -> list[dict[str, str]]:
    """The clusters whose day has come, with a sign at those that were counted."""
    meeting = running(context, meeting_id)
    if meeting is None or not meeting.clusters:
        return []
    found = storage.counts(context.session, meeting.id)
    there = {one.cluster_id for one in found if str(one.item_id) == item_id}
    return [
        {"id": str(one.id), "la": f"✓ {one.name}" if one.id in there else one.name}
        for one in meeting.clusters
        if clusters.has_come(context, one)
    ]


def most(context: Context, meeting_id: str, item_id: str, cluster: str) -> dict[str, int]:
    """`nhieu_nhat`: hands that can be raised there; `tong`: ballots that can still come in there."""
    meeting = running(context, meeting_id)
    one = clusters.of_number(meeting, cluster) if meeting else None
    if meeting is None or one is None:
        return {"nhieu_nhat": 0, "tong": 0}
    return _most(context, meeting, one.id, int(item_id))


def _most(context: Context, meeting: Meeting, cluster_id: int, item_id: int) -> dict[str, int]:
    """Who gave a ballot in another cluster gives none here: a household has one voice."""
    elsewhere = sum(
        one.in_favour + one.against + one.other
        for one in storage.counts(context.session, meeting.id)
        if (one.item_id, one.way) == (item_id, BALLOTS) and one.cluster_id != cluster_id
    )
    here = storage.present(context.session, meeting.id).get(cluster_id, 0)
    return {"nhieu_nhat": here, "tong": max(0, room_of(context, meeting).total - elsewhere)}


def put(
    context: Context, meeting: Meeting, item_id: int, given: dict[str, Any]
) -> dict[str, Any] | None:
    """Keep what a cluster gave, and say it with the sum so far; None when more voted than can have,
    or when its day has not come."""
    one = clusters.of_number(meeting, str(given.get("cluster", "")))
    if one is None or not clusters.has_come(context, one):
        return None
    tally = Tally(given["favour"], given["against"], given["other"])
    way, limit = (BALLOTS, "tong") if given["way"] == BALLOTS else (HANDS, "nhieu_nhat")
    if not rules.fits(tally, _most(context, meeting, one.id, item_id)[limit]):
        return None
    parts = {"in_favour": tally.favour, "against": tally.against, "other": tally.other}
    storage.put(context.session, ClusterCount(item_id=item_id, cluster_id=one.id, way=way, **parts))
    found, whole = summed(context, item_id, way)
    return {
        "ten": one.name,
        **_told(tally, ""),
        **_told(whole, "_cong"),
        "da_dem": found,
        "so_cum": len(meeting.clusters),
        "du": int(found == len(meeting.clusters)),
    }


def _told(tally: Tally, after: str) -> dict[str, int]:
    return {
        f"tan_thanh{after}": tally.favour,
        f"khong{after}": tally.against,
        f"khac{after}": tally.other,
    }


def summed(context: Context, item_id: int, way: str) -> tuple[int, Tally]:
    """How many clusters were counted in that way, and what they gave together."""
    found, favour, against, other = storage.summed(context.session, item_id, way)
    return found, Tally(favour, against, other)


def uncounted(context: Context, meeting: Meeting) -> str:
    """ "Cụm 2: mỗi hộ góp 500.000 đồng": what is still to be counted where something was counted."""
    there = {(one.item_id, one.cluster_id) for one in storage.counts(context.session, meeting.id)}
    begun = {item for item, _ in there}
    return "; ".join(
        f"{one.name}: {item.question}"
        for item in meeting.items
        if item.id in begun and item.way is None
        for one in meeting.clusters
        if (item.id, one.id) not in there
    )
