"""A called meeting gets another day, hour or place, or is put off; whoever was invited hears of it.

The news is a notice of its own. Unlike an invitation it is no extra: the weekly limit does not hold it
back, only the night does. Reminders of the old hour die with it.
"""

import unicodedata
from datetime import date
from typing import Any, TypedDict

from handlers.context import Context
from handlers.meetings import reminding
from handlers.meetings.calling import hour_words, moment, own, tell_village, when
from handlers.meetings.days import lunar_words
from handlers.meetings.documents import enclosed
from handlers.meetings.door import note_in_chat
from handlers.meetings.links import kept_calendar
from handlers.messages import Words
from handlers.villages.households import forget_gone
from handlers.wording import wording
from storage import meeting_opinions
from storage import meetings as storage
from storage.areas import Area
from storage.meetings import CALLED, CANCELLED, INVITATION, Meeting, MeetingNotice


class Changed(TypedDict):
    """When and where it is now to be: plain data, as a talk keeps it."""

    ngay: str  # ISO
    gio: str  # HH:MM
    dau: str


def as_it_stands(context: Context, meeting_id: str) -> dict[str, Any] | None:
    """A meeting that is still to come; None when it is over, put off or not the speaker's."""
    meeting = _coming(context, meeting_id)
    if meeting is None:
        return None
    here = meeting.starts_at.astimezone(context.office.timezone)
    plan = Changed(ngay=here.date().isoformat(), gio=f"{here:%H:%M}", dau=meeting.place)
    area = context.session.get_one(Area, meeting.area_id)
    return {"ban": meeting.area_id, "noi": area.full_name, **plan}


def words(context: Context, meeting_id: str, changed: Changed) -> str | None:
    """What the village would be told; None when it may not be, or when nothing is changed."""
    meeting = _coming(context, meeting_id)
    if meeting is None or not _differs(context, meeting, changed):
        return None
    area, meant = (
        context.session.get_one(Area, meeting.area_id),
        date.fromisoformat(changed["ngay"]),
    )
    was = when(context, meeting)
    told = {
        "noi": area.full_name,
        "gio_cu": was["gio"],
        "ngay_cu": was["ngay"],
        "gio": hour_words(changed["gio"]),
        "ngay": f"{meant:%d/%m/%Y}",
        "am_lich": lunar_words(meant),
        "dau": changed["dau"],
        "noi_dung": "; ".join(one.question for one in meeting.items),
        "hoi_lai": int(_another_day(context, meeting, changed)),
    }
    said = (Words("doi-hop-tin", told), *enclosed(context.session, meeting.id))
    return unicodedata.normalize("NFC", " ".join(wording(one) for one in said))


def change(context: Context, meeting_id: str, changed: Changed) -> dict[str, Any] | None:
    """Move it and tell the village; None when it may not be, or when nothing is changed."""
    meeting, text = _coming(context, meeting_id), words(context, meeting_id, changed)
    starts_at = moment(context, changed["ngay"], changed["gio"])
    if meeting is None or text is None or starts_at <= context.now:
        return None
    if _another_day(context, meeting, changed):
        storage.forget_replies(context.session, meeting.id)
    meeting.starts_at, meeting.place = starts_at, changed["dau"]
    if meeting.notice_id is not None:
        context.session.add(MeetingNotice(notice_id=meeting.notice_id, meeting_id=meeting.id))
    sent = tell_village(context, meeting.area_id, text, INVITATION)
    meeting.notice_id = sent["id"]
    context.session.flush()
    reminding.moved(context, meeting)
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
    if kept := kept_calendar(context, meeting):
        text = f"{text} {wording(Words('hopxa-go-lich', {'duong_dan': kept}))}"
    return tell_village(context, meeting.area_id, text, None)


def _coming(context: Context, meeting_id: str) -> Meeting | None:
    meeting = own(context, meeting_id)
    ahead = meeting is not None and meeting.state == CALLED and meeting.starts_at > context.now
    return meeting if ahead else None


def _differs(context: Context, meeting: Meeting, changed: Changed) -> bool:
    at = moment(context, changed["ngay"], changed["gio"])
    return (at, changed["dau"]) != (meeting.starts_at, meeting.place)


def _another_day(context: Context, meeting: Meeting, changed: Changed) -> bool:
    was = meeting.starts_at.astimezone(context.office.timezone).date()
    return was.isoformat() != changed["ngay"]
