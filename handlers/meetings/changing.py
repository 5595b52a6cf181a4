"""A called meeting gets another day, hour or place, or is put off; whoever was invited hears of it.

The news is a notice of its own. Unlike an invitation it is no extra: the weekly limit does not hold it
back, only the night does. Reminders of the old hour die with it.
"""

import unicodedata
from datetime import date
from typing import Any, TypedDict

from handlers.context import Context
from handlers.meetings import clusters, reminding
from handlers.meetings.calling import moment, own, tell_village, when
from handlers.meetings.clusters import hour_words
from handlers.meetings.days import lunar_words
from handlers.meetings.documents import enclosed
from handlers.meetings.door import note_in_chat
from handlers.meetings.links import kept_calendar
from handlers.messages import Words
from handlers.villages.households import forget_gone
from handlers.wording import wording
from storage import meeting_clusters as cluster_storage
from storage import meeting_opinions
from storage import meetings as storage
from storage.areas import Area
from storage.meetings import (
    CALLED,
    CANCELLED,
    INVITATION,
    Meeting,
    MeetingCluster,
    MeetingNotice,
)


class Changed(TypedDict):
    """When and where it is now to be: plain data, as a talk keeps it."""

    ngay: str  # ISO
    gio: str  # HH:MM
    dau: str
    cum: str  # the id of the cluster that is meant; "" of a meeting in one place


def clusters_ahead(context: Context, meeting_id: str) -> list[dict[str, str]]:
    """The clusters that can still be moved: their ids, and where and when they meet."""
    meeting = own(context, meeting_id)
    if meeting is None or meeting.state != CALLED:
        return []
    return clusters.ahead(context, meeting)


def as_it_stands(context: Context, meeting_id: str, cluster: str) -> dict[str, Any] | None:
    """A meeting that is still to come; None when it is over, put off or not the speaker's."""
    meeting, one = _coming(context, meeting_id, cluster)
    if meeting is None or one is None:
        return None
    here = one.starts_at.astimezone(context.office.timezone)
    day, hour = here.date().isoformat(), f"{here:%H:%M}"
    return {"ban": meeting.area_id, "lich": Changed(ngay=day, gio=hour, dau=one.place, cum=cluster)}


def words(context: Context, meeting_id: str, changed: Changed) -> str | None:
    """What the village would be told; None when it may not be, or when nothing is changed."""
    meeting, one = _coming(context, meeting_id, changed["cum"])
    if meeting is None or one is None or not _differs(context, one, changed):
        return None
    area, meant = (
        context.session.get_one(Area, meeting.area_id),
        date.fromisoformat(changed["ngay"]),
    )
    was = one.starts_at.astimezone(context.office.timezone)
    told = {
        "noi": _whose(area, one),
        "gio_cu": hour_words(f"{was:%H:%M}"),
        "ngay_cu": f"{was:%d/%m/%Y}",
        "gio": hour_words(changed["gio"]),
        "ngay": f"{meant:%d/%m/%Y}",
        "am_lich": lunar_words(meant),
        "dau": changed["dau"],
        "noi_dung": "; ".join(one.question for one in meeting.items),
        "hoi_lai": int(_another_day(context, one, changed)),
    }
    said = (Words("doi-hop-tin", told), *enclosed(context.session, meeting.id))
    return unicodedata.normalize("NFC", " ".join(wording(one) for one in said))


def change(context: Context, meeting_id: str, changed: Changed) -> dict[str, Any] | None:
    """Move it and tell the village; None when it may not be, or when nothing is changed."""
    meeting, one = _coming(context, meeting_id, changed["cum"])
    text = words(context, meeting_id, changed)
    starts_at = moment(context, changed["ngay"], changed["gio"])
    if meeting is None or one is None or text is None or starts_at <= context.now:
        return None
    if _another_day(context, one, changed):
        _ask_again(context, one)
    one.starts_at, one.place = starts_at, changed["dau"]
    if isinstance(one, MeetingCluster):
        _begin_with_the_first(meeting)
    if meeting.notice_id is not None:
        context.session.add(MeetingNotice(notice_id=meeting.notice_id, meeting_id=meeting.id))
    sent = tell_village(context, meeting.area_id, text, INVITATION)
    meeting.notice_id = sent["id"]
    context.session.flush()
    reminding.moved(context, meeting, one if isinstance(one, MeetingCluster) else None)
    note_in_chat(context, "change", meeting)
    return sent


def put_off(context: Context, meeting_id: str) -> dict[str, Any] | None:
    """It is not held; everybody who agreed to be told is told at once, but not at night."""
    meeting = own(context, meeting_id)
    if meeting is None or meeting.state != CALLED:
        return None
    meeting.state = CANCELLED
    reminding.ended(context, meeting)
    note_in_chat(context, "put-off", meeting)
    storage.forget_delegates(context.session, meeting.id)
    meeting_opinions.sum_up(context.session, meeting)
    forget_gone(context.session, meeting.area_id)
    area = context.session.get_one(Area, meeting.area_id)
    told = {"noi": area.full_name, **when(context, meeting)}
    text = wording(Words("hop-tin-hoan", told))
    if meeting.clusters:
        each = {"noi": area.full_name, "ngay": clusters.days(context.office, meeting)}
        text = wording(Words("cum-tin-hoan", each))
    if kept := kept_calendar(context, meeting):
        text = f"{text} {wording(Words('hopxa-go-lich', {'duong_dan': kept}))}"
    return tell_village(context, meeting.area_id, text, None)


Moved = Meeting | MeetingCluster  # what is moved: a meeting, or one cluster of it


def _coming(context: Context, meeting_id: str, cluster: str) -> tuple[Meeting | None, Moved | None]:
    """The meeting, and what of it is to be moved and still lies ahead."""
    meeting = own(context, meeting_id)
    if meeting is None or meeting.state != CALLED:
        return None, None
    one = clusters.of_number(meeting, cluster) if meeting.clusters else meeting
    return meeting, one if one is not None and one.starts_at > context.now else None


def _ask_again(context: Context, one: Moved) -> None:
    if isinstance(one, MeetingCluster):
        cluster_storage.forget_replies(context.session, one.id)
    else:
        storage.forget_replies(context.session, one.id)


def _begin_with_the_first(meeting: Meeting) -> None:
    """A meeting begins with its first cluster; what was changed of any is a change of the meeting."""
    first = min(meeting.clusters, key=lambda one: (one.starts_at, one.number))
    before = meeting.revision
    meeting.starts_at, meeting.place = first.starts_at, first.place
    meeting.revision = before + 1


def _whose(area: Area, one: Moved) -> str:
    return f"{area.full_name}, {one.name}" if isinstance(one, MeetingCluster) else area.full_name


def _differs(context: Context, one: Moved, changed: Changed) -> bool:
    at = moment(context, changed["ngay"], changed["gio"])
    return (at, changed["dau"]) != (one.starts_at, one.place)


def _another_day(context: Context, one: Moved, changed: Changed) -> bool:
    was = one.starts_at.astimezone(context.office.timezone).date()
    return was.isoformat() != changed["ngay"]
