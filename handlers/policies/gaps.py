"""Questions that nothing answers: kept without a name, shown to staff, closed when somebody wrote the answer."""

import re
from collections.abc import Sequence

from sqlalchemy import select

from handlers.answers import fold
from handlers.context import Context
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from storage import library as storage
from storage.areas import Area, commune_of
from storage.library import Gap

MOST = 300
_LONG_NUMBER = re.compile(r"\d(?:[ .-]?\d){5,}")  # telephones, identity cards, accounts


def record(context: Context, question: str) -> None:
    """Keep a question's words and its day; of the person nothing but the commune."""
    words = _LONG_NUMBER.sub("…", " ".join(question.split()))[:MOST]
    folded = fold(words)[:MOST]
    session = context.session
    if not folded:
        return
    asked = select(Gap).where(Gap.folded == folded, Gap.closed_on.is_(None))
    known = session.scalars(asked.limit(1)).first()
    if known is not None:
        known.times, known.last_on = known.times + 1, context.today
        return
    session.add(
        Gap(
            folded=folded,
            question=words,
            area_id=_commune(context),
            first_on=context.today,
            last_on=context.today,
        )
    )
    session.flush()


def _commune(context: Context) -> int | None:
    area_id = context.speaker.area_id
    area = context.session.get(Area, area_id) if area_id else None
    found = commune_of(context.session, area) if area else None
    return found.id if found else None


def open_for(desk: Desk) -> Sequence[Gap]:
    """Those of the areas that this member of staff writes for; without a commune: everybody's."""
    may_write = desk.authority.may_write_policies

    def mine(gap: Gap) -> bool:
        area = desk.session.get(Area, gap.area_id) if gap.area_id else None
        return area is None or may_write(area.path)

    return [gap for gap in storage.open_gaps(desk.session) if mine(gap)]


def close(desk: Desk, gap_id: int) -> None:
    """It has been answered by an item, or asks for nothing that an item could answer."""
    gap = next((gap for gap in open_for(desk) if gap.id == gap_id), None)
    if gap is None:
        raise Refused(Words("kv-khong-thay"))
    gap.closed_on, gap.closed_by = desk.today, desk.authority.person_id
    desk.session.flush()
