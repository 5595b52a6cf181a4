"""Reading what is public."""

from datetime import timedelta

from handlers.context import Context
from storage.policies import notices_for

RECENT = timedelta(days=60)
MOST = 5


def recent_notices(context: Context) -> list[dict[str, str]] | None:
    """Newest first: day, place and words of each; None when we do not know where the person is."""
    area_id = context.speaker.area_id
    if area_id is None:
        return None
    zone = context.office.timezone
    return [
        {
            "ngay": f"{notice.created_at.astimezone(zone):%d/%m/%Y}",
            "noi": area.full_name,
            "noi_dung": notice.text,
        }
        for notice, area in notices_for(context.session, area_id, context.now - RECENT, most=MOST)
    ]
