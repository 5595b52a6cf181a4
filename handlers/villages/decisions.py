"""The village's decision on the channel by which it is told officially.

Law 10/2022/QH15, article 13.4: messages and networks count where the community has agreed on them. The
date, the households in favour and a photo of the minutes are kept; who was for or against is not.
"""

import re
from datetime import date, timedelta
from typing import Any

from handlers.answers import tidy
from handlers.context import Context
from handlers.notices import writing
from storage import audience, households, media, receipts
from storage.audience import Audience
from storage.receipts import VillageDecision

EARLIEST = date(2023, 7, 1)  # the law holds from that day
_DATE = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?")
_SAID = {"hôm nay": 0, "hom nay": 0, "hôm qua": 1, "hom qua": 1}
_NUMBER = re.compile(r"(\d{1,4})(?:\s*hộ)?")


def newest(context: Context, area_id: int) -> dict[str, Any] | None:
    """What the village decided: when, how many were in favour, and whether the minutes are there."""
    found = receipts.newest_decision(context.session, area_id)
    if found is None:
        return None
    return {
        "ngay": f"{found.decided_on:%d/%m/%Y}",
        "so_ho": found.in_favour,
        "anh": int(found.media_id is not None),
    }


def day(context: Context, said: str) -> str | None:
    """The day of the meeting as ISO; None when it is none, lies ahead, or before there was a law."""
    word = tidy(said)
    if word in _SAID:
        return (context.today - timedelta(days=_SAID[word])).isoformat()
    found = _DATE.fullmatch(word)
    if found is None:
        return None
    try:
        held = date(int(found[3] or context.today.year), int(found[2]), int(found[1]))
    except ValueError:
        return None
    return held.isoformat() if EARLIEST <= held <= context.today else None


def households_of(context: Context, area_id: int) -> int | None:
    """How many households the village has: by its list, else by the province's table."""
    listed = households.count(context.session, area_id)
    return listed or audience.households(context.session, Audience((area_id,)))


def in_favour(said: str, total: int | None) -> int | None:
    """A number of households; None when it is none, or more than there are."""
    found = _NUMBER.fullmatch(tidy(said))
    number = int(found[1]) if found else 0
    return number if 0 < number <= (total or number) else None


def record(
    context: Context, area_id: int, held: str, favour: int, photo: str | None = None
) -> dict[str, Any] | None:
    """Keep the decision; None when the speaker is no longer head, or the numbers cannot be."""
    total = households_of(context, area_id)
    decided_on = date.fromisoformat(held)
    fits = decided_on <= context.today and 0 < favour <= (total or favour)
    if not fits or not writing.is_head_of(context, area_id):
        return None
    kept = media.take_over(context.session, [photo] if photo else [])
    decision = VillageDecision(
        area_id=area_id,
        decided_on=decided_on,
        in_favour=favour,
        media_id=photo if photo in kept else None,
        entered_by=context.speaker.person_id,
        at=context.now,
    )
    context.session.add(decision)
    context.session.flush()
    return newest(context, area_id)
