""" "Lịch họp bản": what a resident sees of the village's meetings, to come and held."""

from datetime import timedelta
from typing import Any

from handlers.context import Context
from handlers.conversation import Flow, Talk
from handlers.meetings import clusters
from handlers.meetings.buttons import answers
from handlers.meetings.calling import when
from handlers.meetings.closing import told_of
from handlers.meetings.papers import listed
from handlers.messages import Words
from storage import meeting_clusters as cluster_storage
from storage import meetings as storage
from storage.meetings import CALLED, CANCELLED, CLOSED, Meeting

LOOKED_AT = 12  # meetings of the village, the newest
SHOWN = 3  # of those to come, and of those that are over
REMEMBERED = timedelta(days=183)  # for so long a meeting that is over stands here


def village_meetings(talk: Talk) -> None:
    found = talk.look(of_my_village)
    if not found["sap"] and not found["qua"]:
        talk.say("lich-hop-khong-co")
        return
    for one in found["sap"]:
        talk.say(one["loi"], **one["la"])
        if one["tep"]:
            talk.say("hopxa-tai-lieu", cac_tep=one["tep"])
        talk.say("lich-hop-tra-loi", **one["tra_loi"])
        if one["den_cum"]:
            talk.say("cum-ho-se-den", ten=one["den_cum"])
    for one in found["qua"]:
        talk.say(one["loi"], **one["la"])
    for tag, label in answers(found["giay"]) if found["giay"] else ():
        talk.offer(tag, label.key)


def is_any(context: Context) -> bool:
    """Whether there is anything to show, so that the menu has it."""
    return bool(_shown(context))


def of_my_village(context: Context) -> dict[str, Any]:
    """`sap`: meetings to come, the next one first; `qua`: those over; `giay`: the invitation to
    answer under, of the next one, for whoever belongs to a household."""
    shown = _shown(context)
    ahead = [one for one in reversed(shown) if _is_ahead(context, one)][:SHOWN]
    over = [one for one in shown if one.state in (CLOSED, CANCELLED)][:SHOWN]
    return {
        "sap": [_coming(context, one) for one in ahead],
        "qua": [_over(context, one) for one in over],
        "giay": ahead[0].notice_id if ahead and _mine(context, ahead[0]) else None,
    }


def _shown(context: Context) -> list[Meeting]:
    """The newest first; a meeting that has begun and is not over stands nowhere."""
    area_id = context.speaker.area_id
    if area_id is None:
        return []
    found = storage.recent(context.session, area_id, LOOKED_AT)
    since = context.now - REMEMBERED
    return [
        one
        for one in found
        if one.starts_at >= since and (one.state != CALLED or _is_ahead(context, one))
    ]


def _is_ahead(context: Context, meeting: Meeting) -> bool:
    """Its last cluster, if it has some, is still to come."""
    return meeting.state == CALLED and meeting.last_at > context.now


def _coming(context: Context, meeting: Meeting) -> dict[str, Any]:
    mine = _mine(context, meeting)
    told = _told_ahead(context, meeting) | {"tep": listed(context, meeting)}
    if mine is None:
        return told | {"tra_loi": {"tra_loi": "no-household"}, "den_cum": ""}
    answer, who = storage.reply_of(context.session, meeting.id, mine) or ("none", None)
    named = {"ai": who or "", "co_ten": int(bool(who))}
    where = cluster_storage.chosen(context.session, meeting.id, mine)
    return told | {"tra_loi": {"tra_loi": answer, **named}, "den_cum": where}


def _told_ahead(context: Context, meeting: Meeting) -> dict[str, Any]:
    told = _told(context, meeting)
    if not meeting.clusters:
        return {"loi": "lich-hop-sap", "la": told}
    each = clusters.of_meeting(context.office, meeting)
    return {"loi": "cum-lich-sap", "la": {"cac_cum": each, "noi_dung": told["noi_dung"]}}


def _mine(context: Context, meeting: Meeting) -> int | None:
    return storage.household_of(context.session, context.speaker.person_id, meeting.area_id)


def _over(context: Context, meeting: Meeting) -> dict[str, Any]:
    if meeting.state == CLOSED:
        return {"loi": "literal", "la": {"text": told_of(context, meeting)}}
    return {"loi": "lich-hop-da-hoan", "la": _told(context, meeting)}


def _told(context: Context, meeting: Meeting) -> dict[str, str]:
    asked = "; ".join(one.question for one in meeting.items)
    return {"dau": meeting.place, "noi_dung": asked, **when(context, meeting)}


FLOWS = (Flow("village-meetings", 3, village_meetings, Words("viec-lich-hop")),)
