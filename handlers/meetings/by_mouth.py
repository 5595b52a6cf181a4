"""What households told the head by word of mouth: who of them goes to the meeting, or that nobody can.

One answer a household, as on a telephone: the last word counts, whoever gave it.
"""

import re
from typing import Any

from handlers.context import Context
from handlers.meetings import clusters
from handlers.meetings.answering import DELEGATE
from handlers.meetings.calling import one_line, own
from storage import households
from storage import meeting_clusters as cluster_storage
from storage import meetings as storage
from storage.meetings import CALLED, SENDING, Meeting, MeetingReply

_NUMBER = re.compile(r"(?:hộ\s+)?(?:số\s+)?(\d{1,4})", re.IGNORECASE)


def is_possible(context: Context, meeting_id: str) -> str:
    """`yes`; `over`: it is not his, or not ahead; `no-list`: households have no numbers yet."""
    meeting = _called(context, meeting_id)
    if meeting is None:
        return "over"
    return "yes" if households.count(context.session, meeting.area_id) else "no-list"


def household(context: Context, meeting_id: str, said: str) -> dict[str, Any] | None:
    """The household of that number, with what it answered so far; None: no such number."""
    meeting, found = _called(context, meeting_id), _NUMBER.fullmatch(said.strip())
    if meeting is None or found is None:
        return None
    listed = households.listed(context.session, meeting.area_id)
    one = next((one for one in listed if one.number == int(found[1])), None)
    if one is None:
        return None
    answer, delegate = storage.reply_of(context.session, meeting.id, one.id) or ("none", None)
    return {
        "id": one.id,
        "so": one.number,
        "ten": one.name,
        "tra_loi": answer,
        "cu_ai": delegate or "",
        "co_ten": int(bool(delegate)),
    }


def note(context: Context, meeting_id: str, household_id: int, told: tuple[str, str]) -> bool:
    """Keep it; `told`: the answer, and whom it sends, "" when nobody is named. False: not any more."""
    given, who = told
    meeting = _called(context, meeting_id)
    if meeting is None:
        return False
    listed = {one.id for one in households.listed(context.session, meeting.area_id)}
    if household_id not in listed:  # the list may have been replaced meanwhile
        return False
    said = MeetingReply(
        meeting_id=meeting.id, household_id=household_id, answer=given, at=context.now
    )
    storage.reply(context.session, said)
    if given == SENDING and who:
        named = one_line(who)[:DELEGATE]
        storage.name_delegate(context.session, meeting.id, household_id, named)
    return True


def clusters_of(context: Context, meeting_id: str) -> list[dict[str, str]]:
    """The clusters that are still to meet; none of a meeting in one place."""
    meeting = _called(context, meeting_id)
    return clusters.ahead(context, meeting) if meeting else []


def comes_to(context: Context, meeting_id: str, household_id: int, cluster: str) -> None:
    """To which a household comes that was noted."""
    meeting = _called(context, meeting_id)
    one = clusters.of_number(meeting, cluster) if meeting else None
    if meeting is not None and one is not None:
        cluster_storage.choose(context.session, meeting.id, household_id, one.id)


def _called(context: Context, meeting_id: str) -> Meeting | None:
    meeting = own(context, meeting_id)
    return meeting if meeting is not None and meeting.state == CALLED else None
