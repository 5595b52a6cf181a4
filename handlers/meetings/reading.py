"""What a head sees of the village's meetings."""

from typing import Any

from content.meetings import matters
from handlers.context import Context
from handlers.meetings import clusters
from handlers.meetings.calling import own, when
from handlers.meetings.opinions import of_meeting
from handlers.notices import writing
from handlers.villages.decisions import households_of
from storage import households
from storage import meetings as storage
from storage.areas import Area
from storage.meetings import ABSENT, GOING, SENDING

RECENT = 5  # meetings that are offered at once


def offered(context: Context) -> list[dict[str, str]]:
    """The matters of the law, as they stand on buttons."""
    held = matters(context.office.tables_dir).values()
    return [{"id": one.id, "ten": one.label} for one in held]


def recent(context: Context, area_id: int) -> list[dict[str, str]]:
    """The newest meetings of the village: id, day, hour, state; none of somebody else's."""
    if not writing.is_head_of(context, area_id):
        return []
    found = storage.recent(context.session, area_id, RECENT)
    return [{"id": str(one.id), "trang_thai": one.state, **when(context, one)} for one in found]


def overview(context: Context, meeting_id: str) -> dict[str, Any] | None:
    """One meeting of the speaker's village in numbers; None of somebody else's."""
    meeting = own(context, meeting_id)
    if meeting is None:
        return None
    answers = storage.replies(context.session, meeting.id)
    listed = households.count(context.session, meeting.area_id)
    total = households_of(context, meeting.area_id) or 0
    return {
        "id": meeting.id,
        "noi": context.session.get_one(Area, meeting.area_id).full_name,
        "dau": meeting.place,
        "den_cum": clusters.expected(context, meeting),
        "cac_cum": clusters.of_meeting(context.office, meeting),
        "trang_thai": meeting.state,
        "noi_dung": "; ".join(one.question for one in meeting.items),
        "di": answers.get(GOING, 0),
        "cu": answers.get(SENDING, 0),
        "khong": answers.get(ABSENT, 0),
        "chua": max(0, total - sum(answers.values())),
        "danh_sach": listed,
        "giay": meeting.notice_id,
        "y_kien": of_meeting(context, meeting),
        "cu_ai": "; ".join(
            f"{number}. {name}: {who}"
            for number, name, who in storage.delegates(context.session, meeting.id)
        ),
        **when(context, meeting),
    }
