"""What households think of the agenda before the meeting: heard, added up, and never a vote.

Law 10/2022/QH15, article 18.4: the meeting votes, by hands or by ballots. Nothing here reaches a count.
"""

import unicodedata
from typing import Any

from content.meetings import matters
from handlers.context import Context
from handlers.meetings.answering import invited
from handlers.meetings.calling import announce, own, when
from handlers.messages import Words
from handlers.notices.rules import is_too_long
from handlers.wording import wording
from storage import meeting_opinions as storage
from storage import meetings
from storage.areas import Area
from storage.meetings import CALLED, OPINIONS, Meeting, MeetingItem


def request(context: Context, meeting_id: str) -> dict[str, str] | None:
    """What the village would be asked (`tin`); None when nothing is voted on, or it is not his."""
    meeting = _coming(context, own(context, meeting_id))
    if meeting is None or not _voted(context, meeting):
        return None
    area = context.session.get_one(Area, meeting.area_id)
    asked = "; ".join(one.question for one in _voted(context, meeting))
    told = {"noi": area.full_name, "noi_dung": asked, **when(context, meeting)}
    text = unicodedata.normalize("NFC", wording(Words("y-kien-truoc-tin", told)))
    short = Words("y-kien-truoc-tin-ngan", {"noi": area.full_name, **when(context, meeting)})
    return {"tin": wording(short) if is_too_long(text) else text}


def ask_village(context: Context, meeting_id: str) -> dict[str, Any] | None:
    """Ask it; None when it may not be (any more)."""
    meeting, asked = own(context, meeting_id), request(context, meeting_id)
    if meeting is None or asked is None:
        return None
    sent = announce(context, meeting.area_id, asked["tin"], OPINIONS)
    if sent is not None:
        context.session.add(meetings.MeetingNotice(notice_id=sent["id"], meeting_id=meeting.id))
        context.session.flush()
    return sent


def of_meeting(context: Context, meeting: Meeting) -> str:
    """The sums in words, one line a thing of the agenda that somebody spoke on; "" without any."""
    lines = []
    for item in meeting.items:
        found = storage.sums(context.session, item)
        if sum(found.values()):
            told = {
                "noi_dung": item.question,
                "dong_y": found[storage.AGREE],
                "khong": found[storage.DISAGREE],
                "khac": found[storage.OTHER],
            }
            lines.append(wording(Words("y-kien-truoc-dong", told)))
    return " ".join(lines)


# --- what a household does --------------------------------------------------------------------------


def to_be_asked(context: Context, notice_id: str) -> dict[str, Any]:
    """`became`: ask | gone | stranger; `viec`: the things of the agenda that are voted on."""
    meeting = _coming(context, invited(context, notice_id))
    if meeting is None:
        return {"became": "gone"}
    if _mine(context, meeting) is None:
        return {"became": "stranger"}
    found = [{"id": one.id, "noi_dung": one.question} for one in _voted(context, meeting)]
    return {"became": "ask", "viec": found}


def give(context: Context, notice_id: str, item_id: int, opinion: str) -> bool:
    """The household's opinion, whoever of it gives it; False when the meeting has begun."""
    meeting = _coming(context, invited(context, notice_id))
    mine = _mine(context, meeting) if meeting else None
    ours = meeting is not None and item_id in {one.id for one in _voted(context, meeting)}
    if mine is None or not ours:
        return False
    storage.put(context.session, item_id, mine, opinion)
    return True


def _coming(context: Context, meeting: Meeting | None) -> Meeting | None:
    ahead = meeting is not None and meeting.state == CALLED and meeting.starts_at > context.now
    return meeting if ahead else None


def _mine(context: Context, meeting: Meeting) -> int | None:
    return meetings.household_of(context.session, context.speaker.person_id, meeting.area_id)


def _voted(context: Context, meeting: Meeting) -> list[MeetingItem]:
    held = matters(context.office.tables_dir)
    return [one for one in meeting.items if held[one.matter].threshold is not None]
