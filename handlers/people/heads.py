"""Staff invite village heads: over the villages of their own areas, and no others."""

from collections.abc import Sequence
from itertools import groupby

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.invitations import invite_head
from storage import heads as storage
from storage.areas import Area

INVITERS = frozenset({"officer", "approver"})


def villages(desk: Desk) -> list[tuple[str, Sequence[Area]]]:
    """Today's villages that they may invite a head for, under their communes' names."""
    return [
        (commune, [village for _, village in pairs])
        for commune, pairs in groupby(_reach(desk), key=lambda pair: pair[0].full_name)
    ]


def invite(desk: Desk, area_id: int) -> tuple[str, str]:
    """What the village is called, and a token that makes whoever opens it its head, once."""
    village = next((village for _, village in _reach(desk) if village.id == area_id), None)
    if village is None:
        raise Refused(Words("can-chon-ban"))
    token = invite_head(desk.session, area_code=village.code, now=desk.now)
    return village.full_name, token


def _reach(desk: Desk) -> list[tuple[Area, Area]]:
    paths = [role.path for role in desk.authority.roles if role.role in INVITERS]
    return storage.villages(desk.session, paths, desk.today)
