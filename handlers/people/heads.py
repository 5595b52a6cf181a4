"""Staff invite village heads: over the villages of their own areas, and no others."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.authority import HEAD
from handlers.people.posting import fresh_head_link
from handlers.people.tenure import Days, moments
from storage import heads as storage
from storage.areas import Area

INVITE = "people.invite-head"


def villages(desk: Desk) -> list[tuple[str, Sequence[Area]]]:
    """Today's villages that they may invite a head for, under their communes' names."""
    return [
        (commune, [village for _, village in pairs])
        for commune, pairs in groupby(_reach(desk), key=lambda pair: pair[0].full_name)
    ]


def invite(desk: Desk, area_id: int, until: date | None = None) -> tuple[str, str]:
    """What the village is called, and a token that makes whoever opens it its head, once.

    `until`: the last day of the term, if it has one.
    """
    village = next((village for _, village in _reach(desk) if village.id == area_id), None)
    if village is None:
        raise Refused(Words("can-chon-ban"))
    _, ends = moments(Days(None, until), desk.now, desk.office.timezone)
    desk.note(INVITE, f"area:{village.code}")
    return village.full_name, fresh_head_link(desk, village, ends)


def _reach(desk: Desk) -> list[tuple[Area, Area]]:
    paths = [role.path for role in desk.authority.roles]
    return [
        (commune, village)
        for commune, village in storage.villages(desk.session, paths, desk.today)
        if desk.authority.may_appoint(HEAD, village.path)
    ]
