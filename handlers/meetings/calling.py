"""Calling a meeting of the village: the day, and the invitation to households."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import Any, TypedDict

from content.meetings import matters
from handlers.answers import tidy
from handlers.context import Context
from handlers.errors import Refused
from handlers.meetings import clusters, conferences, reminding
from handlers.meetings.clusters import Cluster, hour_words
from handlers.meetings.days import lunar_words
from handlers.meetings.door import note_in_chat
from handlers.messages import Words
from handlers.notices import writing
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice
from handlers.notices.results import summary
from handlers.notices.rules import after_quiet, is_quiet, is_too_long
from handlers.people.authority import authority_of
from handlers.wording import wording
from storage.areas import Area
from storage.audience import Audience
from storage.meetings import INVITATION, Meeting, MeetingItem

AHEAD = timedelta(days=366)  # further off nobody calls a meeting
MOST_ITEMS = 5
_DATE = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?")
_SAID = {"hôm nay": 0, "hom nay": 0, "mai": 1, "ngày mai": 1, "ngay mai": 1, "ngày kia": 2}


class Plan(TypedDict):
    """What a head wants to call: plain data, as a talk keeps it.

    `cum`: the clusters, if it is held by clusters; day, hour and place are then those of the first.
    """

    viec: list[dict[str, str]]  # matter, question
    ngay: str  # ISO
    gio: str  # HH:MM
    dau: str
    cum: list[Cluster]


def one_line(text: str) -> str:
    """One spelling, one line, without the stop at its end: sentences are put around it."""
    return unicodedata.normalize("NFC", " ".join(text.split()).rstrip(" .;,"))


def day(context: Context, said: str) -> str | None:
    """The day as ISO, the next of that date when no year is said; None when it is none or past."""
    word = tidy(said)
    if word in _SAID:
        return (context.today + timedelta(days=_SAID[word])).isoformat()
    found = _DATE.fullmatch(word)
    if found is None:
        return None
    try:
        meant = date(int(found[3] or context.today.year), int(found[2]), int(found[1]))
        if not found[3] and meant < context.today:
            meant = meant.replace(year=meant.year + 1)
    except ValueError:
        return None
    return meant.isoformat() if context.today <= meant <= context.today + AHEAD else None


def is_ahead(context: Context, chosen: str, hour: str) -> bool:
    return moment(context, chosen, hour) > context.now


def invitation(context: Context, area_id: int, plan: Plan) -> str:
    """The words of Form 01 (Decree 59/2023) as they fit on a small screen."""
    area = context.session.get_one(Area, area_id)
    meant = date.fromisoformat(plan["ngay"])
    asked = "; ".join(one["question"] for one in plan["viec"])
    told: dict[str, Any] = {"noi": area.full_name, "noi_dung": asked}
    if plan["cum"]:
        whole = _by_clusters(told, plan["cum"], lunar=True)
        return _by_clusters(told, plan["cum"], lunar=False) if is_too_long(whole) else whole
    told |= {
        "gio": hour_words(plan["gio"]),
        "ngay": f"{meant:%d/%m/%Y}",
        "am_lich": lunar_words(meant),
        "dau": plan["dau"],
    }
    return unicodedata.normalize("NFC", wording(Words("hop-giay-moi", told)))


def _by_clusters(told: dict[str, Any], found: list[Cluster], *, lunar: bool) -> str:
    each = {"cac_cum": clusters.listed(found, lunar=lunar)}
    return unicodedata.normalize("NFC", wording(Words("cum-giay-moi", told | each)))


def advice(context: Context, area_id: int, plan: Plan) -> dict[str, Any]:
    """Before it is sent: what must be posted first, and what must be agreed."""
    held = matters(context.office.tables_dir)
    days = (date.fromisoformat(plan["ngay"]) - context.today).days
    posted = [held[one["matter"]] for one in plan["viec"] if held[one["matter"]].posted_days]
    return {
        "niem_yet": max((one.posted_days for one in posted), default=0),
        "chua_du": any(days < one.posted_days for one in posted),
        "viec": posted[0].short if posted else "",
        "ke_hoach": conferences.is_missing(
            context, area_id, [one["matter"] for one in plan["viec"]]
        ),
    }


def call(context: Context, area_id: int, plan: Plan) -> dict[str, Any] | None:
    """Write it down and invite the village; None when the speaker is no longer its head."""
    starts_at = moment(context, plan["ngay"], plan["gio"])
    if not writing.is_head_of(context, area_id) or starts_at <= context.now:
        return None
    meeting = Meeting(
        area_id=area_id,
        called_by=context.speaker.person_id,
        starts_at=starts_at,
        place=plan["dau"],
        created_at=context.now,
    )
    meeting.items = [
        MeetingItem(position=at, matter=one["matter"], question=one["question"])
        for at, one in enumerate(plan["viec"][:MOST_ITEMS], 1)
    ]
    moments = [(one, moment(context, one["ngay"], one["gio"])) for one in plan["cum"]]
    clusters.begin(meeting, moments)
    context.session.add(meeting)
    sent = _announce(context, area_id, invitation(context, area_id, plan), INVITATION)
    meeting.notice_id = sent["id"]
    context.session.flush()
    note_in_chat(context, "call", meeting)
    reminding.planned(context, meeting)
    return {**sent, "hop": meeting.id}


def own(context: Context, meeting_id: str) -> Meeting | None:
    """A meeting of a village that the speaker is head of now; a button may be forged."""
    is_an_id = meeting_id.isdecimal() and len(meeting_id) < 10
    meeting = context.session.get(Meeting, int(meeting_id)) if is_an_id else None
    return meeting if meeting and writing.is_head_of(context, meeting.area_id) else None


def when(context: Context, meeting: Meeting) -> dict[str, str]:
    """Its hour and its day, for a sentence."""
    here = meeting.starts_at.astimezone(context.office.timezone)
    return {"gio": hour_words(f"{here:%H:%M}"), "ngay": f"{here:%d/%m/%Y}"}


def announce(
    context: Context, area_id: int, text: str, template: str | None = None
) -> dict[str, Any] | None:
    """Tell the village; None when the speaker may not any more."""
    try:
        return _announce(context, area_id, text, template)
    except Refused:
        return None


def _announce(context: Context, area_id: int, text: str, template: str | None) -> dict[str, Any]:
    capped = template is not None or is_quiet(context.now, context.office)
    return _send(context, area_id, Draft(text, template=template, by_day=capped))


def tell_village(context: Context, area_id: int, text: str, template: str | None) -> dict[str, Any]:
    """News of a meeting that people were invited to: at once, at night in the morning, to everybody.

    Who was written to as often as they may be this week was invited nevertheless, so they hear it too.
    """
    night = is_quiet(context.now, context.office)
    leaves_at = after_quiet(context.now, context.office).timestamp() if night else 0.0
    return _send(
        context, area_id, Draft(text, template=template, leaves_at=leaves_at, by_day=False)
    )


def _send(context: Context, area_id: int, draft: Draft) -> dict[str, Any]:
    authority = authority_of(context.session, context.speaker.person_id, context.now)
    acting = Acting(context.session, authority, context.now, context.office)
    return dict(summary(context, send_notice(acting, Audience((area_id,)), draft)))


def moment(context: Context, chosen: str, hour: str) -> datetime:
    at = time.fromisoformat(hour)
    return datetime.combine(date.fromisoformat(chosen), at, context.office.timezone)


def day_words(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}"


def numbered(number: int) -> str:
    """ "Cụm 1": what a cluster is called unless its head has a name for it."""
    return wording(Words("cum-ten", {"so": number}))
