"""T5: hands, or ballots, are added up against the threshold of the matter.

The bot adds and compares. It does not vote, and does not keep how a household voted.
"""

from typing import Any

from content.meetings import Matter, matters
from handlers.context import Context
from handlers.desk import Desk
from handlers.meetings import cluster_counting, clusters, rules
from handlers.meetings.attendance import can_pass, room_of, running, threshold_words
from handlers.meetings.door import note_in_chat
from handlers.meetings.rules import Room, Tally
from handlers.wording import wording
from storage.meetings import BALLOTS, HANDS, Meeting, MeetingItem


def items(context: Context, meeting_id: str) -> list[dict[str, Any]] | None:
    """What is voted on, with what it takes; None when the meeting is not running.

    `du`: those present can decide it by raising their hands; `nhieu_nhat`: hands at most.
    """
    meeting = running(context, meeting_id)
    if meeting is None:
        return None
    room, held = room_of(context, meeting), matters(context.office.tables_dir)
    early = not clusters.has_come_for_all(context, meeting)  # who comes later may still be enough
    counted = cluster_counting.counted(context, meeting)
    return [
        {
            "id": str(one.id),
            "noi_dung": one.question,
            "du": early or can_pass(held[one.matter], room),
            "nhieu_nhat": room.present,
            "tong": room.total,
            "dem": int(one.way is not None or one.id in counted),
        }
        for one in meeting.items
        if held[one.matter].threshold is not None
    ]


def number(said: str, most: int) -> int | None:
    """So many households; None when it is no number, or more than there can be."""
    word = said.strip().removesuffix("hộ").strip()
    return int(word) if word.isdecimal() and len(word) < 5 and int(word) <= most else None


def record(
    context: Context, meeting_id: str, item_id: str, counted: dict[str, Any]
) -> dict[str, Any] | None:
    """Keep a count (`way`, `cluster`, `favour`, `against`, `other`) and say what came of it.

    None when the meeting is not running, or when more voted than can have. `xong`: 0 while other
    clusters are to be counted; `cum`: what this cluster gave, and the sum so far.
    """
    meeting = running(context, meeting_id)
    item = _item(meeting, item_id)
    tally = Tally(counted["favour"], counted["against"], counted["other"])
    if meeting is None or item is None:
        return None
    if meeting.clusters:
        return _of_cluster(context, meeting, item, counted)
    room = room_of(context, meeting)
    ballots = counted["way"] == BALLOTS
    if not rules.fits(tally, room.total if ballots else room.present):
        return None
    settle(context, meeting, item, (BALLOTS if ballots else HANDS, tally))
    context.session.flush()
    note_in_chat(context, "count", meeting)
    return {"xong": 1, "cum": {}, "ket_qua": outcome(context, item)}


def _of_cluster(
    context: Context, meeting: Meeting, item: MeetingItem, counted: dict[str, Any]
) -> dict[str, Any] | None:
    """Its count is kept; once every cluster is counted the village has decided."""
    told = cluster_counting.put(context, meeting, item.id, counted)
    if told is None:
        return None
    way = BALLOTS if counted["way"] == BALLOTS else HANDS
    found, tally = cluster_counting.summed(context, item.id, way)
    if found == len(meeting.clusters):
        settle(context, meeting, item, (way, tally))
        context.session.flush()
    note_in_chat(context, "count", meeting)
    settled = found == len(meeting.clusters)
    return {"xong": int(settled), "cum": told, "ket_qua": outcome(context, item)}


def settle_rest(context: Context, meeting: Meeting) -> None:
    """A meeting closes: of what was not counted in every cluster the clusters that were decide."""
    for item in meeting.items:
        for way in (BALLOTS, HANDS):
            found, tally = cluster_counting.summed(context, item.id, way)
            if item.way is None and found:
                settle(context, meeting, item, (way, tally))


def settle(
    context: Context, meeting: Meeting, item: MeetingItem, counted: tuple[str, Tally]
) -> None:
    """What the village decided, in one place or by the sum of its clusters."""
    room, (way, tally) = room_of(context, meeting), counted
    if way == BALLOTS:
        room = Room(room.total, tally.given)
    _keep(item, tally, room, matters(context.office.tables_dir)[item.matter])
    item.way = way


def _item(meeting: Meeting | None, item_id: str) -> MeetingItem | None:
    found = meeting.items if meeting else []
    return next((one for one in found if str(one.id) == item_id), None)


def _keep(item: MeetingItem, tally: Tally, room: Room, matter: Matter) -> None:
    """With the numbers that it is judged by: what is decided stays so when a table changes."""
    item.in_favour, item.against, item.other = tally.favour, tally.against, tally.other
    item.of_households, item.of_present = room.total, room.present
    if matter.threshold is not None:
        item.needed = rules.needed(matter.threshold, room)
        enough = rules.passes(matter.threshold, room, tally.favour)
        item.passed = enough and can_pass(matter, room)


def outcome(context: Context | Desk, item: MeetingItem) -> dict[str, Any]:
    """ "75/109 hộ = 68,8%. Ngưỡng áp dụng cho khoản đóng góp: …. Kết quả: đạt." in its parts."""
    matter = matters(context.office.tables_dir)[item.matter]
    present_only = matter.threshold is not None and matter.threshold.of == "present"
    whole = (item.of_present if present_only else item.of_households) or 0
    words = threshold_words(matter.threshold) if matter.threshold else None
    return {
        "noi_dung": item.question,
        "tan_thanh": item.in_favour or 0,
        "khong": item.against or 0,
        "khac": item.other or 0,
        "tren": whole,
        "ty_le": rules.percent(item.in_favour or 0, whole),
        "viec": matter.short,
        "nguong": wording(words) if words else "",
        "it_nhat": item.needed or 0,
        "can_cu": matter.article,
        "dat": int(bool(item.passed)),
        "ro": int(matter.known),
        "phieu": int(item.way == BALLOTS),
    }
