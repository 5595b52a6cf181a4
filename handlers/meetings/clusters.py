"""A large village may meet by clusters (Law 10/2022/QH15, article 18.3): where, when, and who is there.

The village still decides as one: the quorum and every result are sums over its clusters.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TypedDict

from sqlalchemy.orm import Session

from content.calendars.lunar import lunar_day
from content.meetings import limits
from handlers.context import Context, Office
from handlers.meetings import rules
from handlers.messages import Words
from handlers.villages.decisions import households_of
from handlers.wording import wording
from storage import meeting_clusters as storage
from storage.meetings import ClusterCount, Meeting, MeetingCluster, MeetingItem

FEWEST, MOST = 2, 5
LONGEST_NAME = 60


class Cluster(TypedDict):
    """Where and when one meets: plain data, as a talk keeps it."""

    ten: str
    ngay: str  # ISO
    gio: str  # HH:MM
    dau: str


def allowed(context: Context, area_id: int) -> dict[str, int]:
    """`so_ho`: households of the village; `cum`: 1 when it may meet by clusters."""
    total = households_of(context, area_id) or 0
    limit = limits(context.office.tables_dir)["cluster"]
    return {"so_ho": total, "cum": int(rules.in_clusters(total, limit))}


def earliest(found: Sequence[Cluster]) -> Cluster:
    return min(found, key=lambda one: (one["ngay"], one["gio"]))


def plain(office: Office, row: MeetingCluster) -> Cluster:
    here = row.starts_at.astimezone(office.timezone)
    day, hour = here.date().isoformat(), f"{here:%H:%M}"
    return Cluster(ten=row.name, ngay=day, gio=hour, dau=row.place)


def listed(found: Sequence[Cluster], *, lunar: bool = True) -> str:
    """ "Cụm 1: 19 giờ 30, 28/11/2026 (20/10 âm lịch), nhà văn hóa bản; Cụm 2: …", or "28/11" alone."""
    return "; ".join(wording(_in_words(one, lunar=lunar)) for one in found)


def of_meeting(office: Office, meeting: Meeting, *, lunar: bool = True) -> str:
    return listed([plain(office, one) for one in meeting.clusters], lunar=lunar)


def _in_words(one: Cluster, *, lunar: bool) -> Words:
    day = date.fromisoformat(one["ngay"])
    moon = lunar_day(day)
    told: dict[str, Any] = {
        "ten": one["ten"],
        "gio": hour_words(one["gio"]),
        "ngay": f"{day:%d/%m/%Y}" if lunar else f"{day:%d/%m}",
        "dau": one["dau"],
        "am_lich": f"{moon.day}/{moon.month}",
        "nhuan": int(moon.leap),
    }
    return Words("cum-mot" if lunar else "cum-mot-gon", told)


def hour_words(hour: str) -> str:
    """ "19:30" → "19 giờ 30", "07:00" → "7 giờ"."""
    hours, minutes = hour.split(":")
    return f"{int(hours)} giờ" + (f" {minutes}" if minutes != "00" else "")


def days(office: Office, meeting: Meeting) -> str:
    """The day of a meeting, or of its clusters: "28/11/2026", "28/11/2026 và 29/11/2026"."""
    found = sorted({one.astimezone(office.timezone).date() for one in meeting.moments})
    said = [f"{day:%d/%m/%Y}" for day in found]
    head = ", ".join(said[:-1])
    return wording(Words("cum-va", {"truoc": head, "sau": said[-1]})) if head else said[-1]


def begin(meeting: Meeting, found: Sequence[tuple[Cluster, datetime]]) -> None:
    """The clusters of a meeting that is called, each with its moment."""
    meeting.clusters = [
        MeetingCluster(number=at, name=one["ten"], starts_at=starts, place=one["dau"])
        for at, (one, starts) in enumerate(found, 1)
    ]


def of_number(meeting: Meeting, cluster: str) -> MeetingCluster | None:
    """The one that a button names; a button may be forged."""
    return next((one for one in meeting.clusters if str(one.id) == cluster), None)


def has_come(context: Context, one: MeetingCluster) -> bool:
    return one.starts_at.astimezone(context.office.timezone).date() <= context.today


def to_come(context: Context, meeting: Meeting) -> str:
    """The names of those whose day has not come: before it nothing is settled."""
    return ", ".join(one.name for one in meeting.clusters if not has_come(context, one))


def has_come_for_all(context: Context, meeting: Meeting) -> bool:
    return meeting.last_at.astimezone(context.office.timezone).date() <= context.today


def presence(context: Context, meeting: Meeting) -> str:
    """ "Cụm 1: 60 hộ; Cụm 2: 52 hộ. Cụm 3 chưa họp." and nothing of a meeting in one place."""
    if not meeting.clusters:
        return ""
    there = storage.present(context.session, meeting.id)
    each = [
        wording(Words("cum-co-mat", {"ten": one.name, "so": there.get(one.id, 0)}))
        for one in meeting.clusters
        if has_come(context, one)
    ]
    left = to_come(context, meeting)
    after = [wording(Words("cum-chua-hop", {"cum": left}))] if left else []
    return " ".join(["; ".join(each) + ".", *after] if each else after)


def expected(context: Context, meeting: Meeting) -> str:
    """ "Cụm 1: 30 hộ; Cụm 2: 12 hộ", as households said beforehand; "" while none did."""
    said = storage.expected(context.session, meeting.id)
    told = [{"ten": one.name, "so": said.get(one.id, 0)} for one in meeting.clusters]
    return "; ".join(wording(Words("cum-co-mat", one)) for one in told) if said else ""


def ahead(context: Context, meeting: Meeting) -> list[dict[str, str]]:
    """Those that are still to meet: their ids, and where and when (`which` asks for one)."""
    return [
        {"id": str(one.id), "la": listed([plain(context.office, one)])}
        for one in meeting.clusters
        if one.starts_at > context.now
    ]


def keep_presence(context: Context, meeting: Meeting) -> None:
    """The meeting closes: how many came to each stays, whatever becomes of the list."""
    there = storage.present(context.session, meeting.id)
    for one in meeting.clusters:
        one.present = there.get(one.id, 0)


def counts_of(session: Session, meeting: Meeting, item: MeetingItem) -> list[ClusterCount]:
    """What each cluster gave of that of which the item has the sums; none in one place."""
    found = storage.counts(session, meeting.id) if meeting.clusters else []
    return [one for one in found if (one.item_id, one.way) == (item.id, item.way)]
