"""A notice and the month's money: what it would cost, and when it is refused for that."""

from collections.abc import Sequence

from handlers.notices import queuing
from handlers.notices.acting import Acting
from handlers.windows import pricing
from handlers.windows.pricing import Asked
from storage.areas import Area
from storage.audience import Audience, Cap
from storage.notices import Notice


def free_only(acting: Acting, areas: Sequence[Area], asked: Asked) -> bool:
    """Whether it is to cost nothing: as its author chose, or since no money was set aside.

    Where the money is not enough a village head's notice goes free of charge, for a village must not
    wait for money; anybody else is refused (`Refused`) and chooses fewer people.
    """
    if acting.office.windows is None:
        return asked.free_only
    told, _, _ = pricing.price(acting.session, acting.office, asked)
    if told is None:
        return asked.free_only
    who = acting.who
    if told.is_over and who is not None and all(who.is_head_of(area) for area in areas):
        return True
    pricing.refuse_beyond(told)
    return told.free_only


def refuse_beyond(acting: Acting, notice: Notice) -> None:
    """Others may have spent since it was written: asked again before it is approved."""
    if acting.office.windows is None or notice.free_only:
        return
    told, _, _ = pricing.price(acting.session, acting.office, asked_of(acting, notice))
    pricing.refuse_beyond(told)


def asked_of(acting: Acting, notice: Notice) -> Asked:
    """A notice that was written already."""
    most = acting.office.weekly_pushes if notice.by_day else 0
    return Asked(
        Audience.from_json(notice.audience),
        queuing.said_of(acting.session, notice, acting.now),
        Cap(most, (acting.now - queuing.WEEK).timestamp()) if most else None,
        notice.priority == "urgent",
        notice.free_only,
    )
