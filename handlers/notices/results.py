"""What has become of a notice: in households where the village has a list, in phones elsewhere."""

from collections.abc import Sequence
from typing import TypedDict

from handlers.context import Context
from handlers.notices.actions import STATES, status
from handlers.notices.queuing import WEEK, said_of
from handlers.people.authority import MESSENGER
from handlers.windows.pricing import Asked, price
from storage import audience as storage
from storage import households, receipts
from storage.areas import Area
from storage.audience import Audience, Cap
from storage.households import Household
from storage.notices import Notice

RECENT = 5  # notices whose results are offered at once


class Summary(TypedDict):
    """A notice in numbers."""

    id: int
    ngay: str
    hen: int  # 1: it has not left yet
    so_may: int
    da_toi: int
    cho: int
    hong: int
    khong_ro: int
    dung: int
    so_ho: int | None  # on the village's list; None: it has none
    da_gui: int  # households that have it, or have it on the way
    da_bao: int  # of the others, those told by word of mouth
    con_lai: int
    ho_chung: int | None  # how many live there, where that is all we know
    hieu: int
    hoi: int
    truyen_tin: int
    da_truyen: int
    quyet_dinh: bool


def own(context: Context, notice_id: str) -> Notice | None:
    """The notice, if the speaker wrote it; a button may be forged."""
    is_an_id = notice_id.isdecimal() and len(notice_id) < 10
    notice = context.session.get(Notice, int(notice_id)) if is_an_id else None
    if notice is None or notice.author_id != context.speaker.person_id:
        return None
    return notice


def result(context: Context, notice_id: str) -> Summary | None:
    """What has become of the speaker's own notice; None of somebody else's."""
    notice = own(context, notice_id)
    return None if notice is None else summary(context, notice)


def recent(context: Context, area_id: int) -> list[dict[str, str]]:
    """The speaker's newest notices to the village: id, day, the first words."""
    found = receipts.notices_of(context.session, context.speaker.person_id, area_id, RECENT)
    return [
        {"id": str(one.id), "ngay": _day(context, one), "dau": _opening(one.text)} for one in found
    ]


def summary(context: Context, notice: Notice) -> Summary:
    session = context.session
    counts = {state: status(session, notice.id)[state] for state in STATES}
    phones = sum(counts.values()) if notice.body_id else _expected(context, notice)
    listed = _listed(context, notice)
    reached = reached_households(context, notice)
    told = households.told(session, notice.id) - reached
    taps = receipts.counts(session, notice.id)
    area = session.get_one(Area, notice.area_id)
    messengers = receipts.messengers(session, MESSENGER, area.path, context.now)
    passed_on = receipts.passed_on(session, notice.id)
    return {
        "id": notice.id,
        "ngay": _day(context, notice),
        "hen": int(notice.body_id is None),
        "so_may": phones,
        "da_toi": counts["sent"],
        "cho": counts["waiting"] + counts["sending"] if notice.body_id else phones,
        "hong": counts["failed"],
        "khong_ro": counts["unknown"],
        "dung": counts["cancelled"],
        "so_ho": len(listed) or None,
        "da_gui": len(reached),
        "da_bao": len(told),
        "con_lai": len(listed) - len(reached) - len(told),
        "ho_chung": storage.households(session, Audience((notice.area_id,))),
        "hieu": taps.get(receipts.UNDERSTOOD, 0),
        "hoi": taps.get(receipts.QUESTION, 0),
        "truyen_tin": len(messengers),
        "da_truyen": sum(person.id in passed_on for _, person in messengers),
        "quyet_dinh": receipts.newest_decision(session, notice.area_id) is not None,
    }


def left(context: Context, notice: Notice) -> list[Household]:
    """The households that neither have the notice nor were told, in the list's order."""
    session = context.session
    known = reached_households(context, notice) | households.told(session, notice.id)
    return [one for one in _listed(context, notice) if one.id not in known]


def _listed(context: Context, notice: Notice) -> Sequence[Household]:
    """None when the messages are erased: which household had one is not known any more."""
    return () if notice.tally else households.listed(context.session, notice.area_id)


def reached_households(context: Context, notice: Notice) -> set[int]:
    """By the messages that are there; before it leaves, by who will be sent one."""
    if notice.body_id is None:
        cap = room(context, urgent=notice.priority == "urgent")
        return households.within_reach(context.session, notice.area_id, context.now, cap)
    return households.with_message(context.session, notice, notice.area_id)


def _expected(context: Context, notice: Notice) -> int:
    audience = Audience.from_json(notice.audience)
    cap = room(context, urgent=notice.priority == "urgent")
    said = said_of(context.session, notice, context.now)
    asked = Asked(audience, said, cap, notice.priority == "urgent", notice.free_only)
    _, found, _ = price(context.session, context.office, asked)
    return sum(one.people for one in found)


def room(context: Context, *, urgent: bool) -> Cap | None:
    """Who has had this week's notices is sent no more of them, unless one is urgent."""
    most = context.office.weekly_pushes
    return None if urgent or not most else Cap(most, (context.now - WEEK).timestamp())


def _day(context: Context, notice: Notice) -> str:
    return f"{notice.created_at.astimezone(context.office.timezone):%d/%m/%Y}"


def _opening(text: str) -> str:
    """What a notice is about, on a button."""
    begins = text.split(": ", 1)[-1]
    return begins if len(begins) <= 30 else f"{begins[:29].rstrip()}…"
