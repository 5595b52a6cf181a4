"""T4: who is there, household by household, and whether that is enough for what is on the agenda."""

from typing import Any, TypedDict

from content.meetings import PRESENT, Matter, Threshold, matters
from handlers.context import Context
from handlers.meetings import clusters, rules
from handlers.meetings.calling import own, when
from handlers.meetings.rules import Room
from handlers.messages import Words
from handlers.villages.decisions import households_of
from handlers.wording import wording
from storage import households
from storage import meeting_clusters as cluster_storage
from storage import meetings as storage
from storage.meetings import CALLED, Meeting

PAGE = 7  # households at a time: with the ways out they are numbered by one digit
MOST = 1000  # households of one village


class Quorum(TypedDict):
    """The numbers of the room and what follows from them, as a sentence."""

    co_mat: int
    tong: int
    ty_le: str
    ket_luan: str


class Page(TypedDict):
    """A piece of the list, with the state of the room."""

    ho: list[dict[str, Any]]  # id, number, name, here (or in which cluster), whom it sends
    trang: int
    so_trang: int
    tuc_so: Quorum


def running(context: Context, meeting_id: str) -> Meeting | None:
    """A meeting of the speaker's that is neither over nor put off, and whose day has come."""
    meeting = own(context, meeting_id)
    if meeting is None or meeting.state != CALLED:
        return None
    zone = context.office.timezone
    return meeting if meeting.starts_at.astimezone(zone).date() <= context.today else None


def size(context: Context, meeting_id: str) -> dict[str, Any] | None:
    """How many households there are: as the head said for this meeting, else as we know it.

    None: it is not the day, or not his meeting. `co`: whether there is a list to take attendance by.
    """
    meeting = running(context, meeting_id)
    if meeting is None:
        return None
    listed = households.count(context.session, meeting.area_id)
    return {
        "tong": meeting.households,
        "biet": max(listed, households_of(context, meeting.area_id) or 0),
        "danh_sach": listed,
        "con_cum": clusters.to_come(context, meeting),
        **when(context, meeting),
    }


def is_total(context: Context, meeting_id: str, said: str) -> int | None:
    """The number of all households; None when it is none, or fewer than are on the list."""
    meeting = own(context, meeting_id)
    number = int(said) if said.isdecimal() and len(said) < 5 else 0
    listed = households.count(context.session, meeting.area_id) if meeting else 0
    return number if max(1, listed) <= number <= MOST else None


def set_total(context: Context, meeting_id: str, total: int) -> bool:
    meeting = running(context, meeting_id)
    if meeting is not None:
        meeting.households = total
    return meeting is not None


def which(context: Context, meeting_id: str) -> list[dict[str, str]]:
    """The clusters whose day has come; none of a meeting in one place."""
    meeting = running(context, meeting_id)
    come = [one for one in meeting.clusters if clusters.has_come(context, one)] if meeting else []
    return [{"id": str(one.id), "la": one.name} for one in come]


def page(context: Context, meeting_id: str, number: int, cluster: str) -> Page | None:
    """`cluster`: the one that attendance is taken of; "" of a meeting in one place."""
    meeting = running(context, meeting_id)
    if meeting is None:
        return None
    listed = households.count(context.session, meeting.area_id)
    pages = max(1, -(-listed // PAGE))
    at = number % pages
    here = storage.present(context.session, meeting.id)
    elsewhere = _elsewhere(context, meeting, cluster)
    sent = {place: who for place, _, who in storage.delegates(context.session, meeting.id)}
    found = storage.household_page(context.session, meeting.area_id, at * PAGE, PAGE)
    return {
        "ho": [
            {
                "id": str(one),
                "so": place,
                "ten": name,
                "co": int(one in here),
                "cum": elsewhere.get(one, ""),
                "ai": sent.get(place, ""),
                "co_ten": int(place in sent),
            }
            for one, place, name in found
        ],
        "trang": at + 1,
        "so_trang": pages,
        "tuc_so": quorum(context, meeting),
    }


def _elsewhere(context: Context, meeting: Meeting, cluster: str) -> dict[int, str]:
    """Households that are at another cluster, by its name."""
    names = {one.id: one.name for one in meeting.clusters if str(one.id) != cluster}
    there = cluster_storage.whereabouts(context.session, meeting.id) if names else {}
    return {household: names[at] for household, at in there.items() if at in names}


def turn(context: Context, meeting_id: str, household_id: str, cluster: str) -> str:
    """There or, tapped again, not there. A household has one voice: the name of another cluster
    at which it is already, else ""."""
    meeting = running(context, meeting_id)
    if meeting is None or not _is_open(context, meeting, cluster):
        return ""
    listed = {one.id for one in households.listed(context.session, meeting.area_id)}
    chosen = int(household_id)
    if other := _elsewhere(context, meeting, cluster).get(chosen):
        return other
    if chosen in storage.present(context.session, meeting.id):
        storage.unmark(context.session, meeting.id, chosen)
    elif chosen in listed:  # the list may have been replaced meanwhile
        storage.mark(context.session, meeting.id, [chosen], context.now, _number(cluster))
    return ""


def mark_page(context: Context, meeting_id: str, number: int, cluster: str) -> None:
    """All households of this page are there, but for those that are at another cluster."""
    meeting = running(context, meeting_id)
    if meeting is not None and _is_open(context, meeting, cluster):
        found = storage.household_page(context.session, meeting.area_id, (number - 1) * PAGE, PAGE)
        ids = [one for one, _, _ in found]
        storage.mark(context.session, meeting.id, ids, context.now, _number(cluster))


def _is_open(context: Context, meeting: Meeting, cluster: str) -> bool:
    """It is one of the meeting's, and its day has come; of a meeting in one place there is none."""
    one = clusters.of_number(meeting, cluster)
    return clusters.has_come(context, one) if one else not meeting.clusters


def _number(cluster: str) -> int | None:
    return int(cluster) if cluster else None


def room_of(context: Context, meeting: Meeting) -> Room:
    present = len(storage.present(context.session, meeting.id))
    return Room(max(meeting.households or 0, present), present)


def quorum(context: Context, meeting: Meeting) -> Quorum:
    """ "Có mặt 52/109 hộ (47,7%). Chưa đủ quá nửa tổng số hộ để thông qua hương ước."

    Of a meeting by clusters: of the whole village, and then how many came to each.
    """
    room = room_of(context, meeting)
    parts = (clusters.presence(context, meeting), wording(_conclusion(context, meeting, room)))
    return {
        "co_mat": room.present,
        "tong": room.total,
        "ty_le": rules.percent(room.present, room.total),
        "ket_luan": " ".join(filter(None, parts)),
    }


def _conclusion(context: Context, meeting: Meeting, room: Room) -> Words:
    held = matters(context.office.tables_dir)
    asked = {one.matter: held[one.matter] for one in meeting.items}
    voted = [(one, one.threshold) for one in asked.values() if one.threshold is not None]
    if not voted:
        return Words("hop-khong-bieu-quyet")
    short = [(one, it) for one, it in voted if not can_pass(one, room)]
    if not short:
        return Words("hop-du-ho")
    hardest, threshold = max(short, key=lambda pair: rules.needed(pair[1], room))
    told = {"nguong": threshold_words(threshold, bare=True), "viec": hardest.short}
    return Words("hop-chua-du-ho", told)


def can_pass(matter: Matter, room: Room) -> bool:
    """Whether those who are there are enough to decide it; what is only heard needs nobody."""
    if matter.threshold is None:
        return True
    return rules.reachable(matter.threshold, room, quorum=matter.quorum)


def threshold_words(threshold: Threshold, *, bare: bool = False) -> Words:
    """ "quá nửa tổng số hộ", "từ 2/3 tổng số hộ"; `bare`, after "chưa đủ": "2/3 tổng số hộ"."""
    top, bottom = threshold.share.numerator, threshold.share.denominator
    half = threshold.over and (top, bottom) == (1, 2)
    kind = "half" if half else "over" if threshold.over else "bare" if bare else "least"
    whole = "present" if threshold.of == PRESENT else "all"
    return Words("hop-nguong", {"kieu": kind, "phan": f"{top}/{bottom}", "cua": whole})
