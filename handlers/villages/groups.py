"""A village's group on a channel: its head binds it by a code, and notices go there as well.

Nobody in the group becomes known by it, and nothing that is said there is kept.
"""

import re
import secrets
from datetime import timedelta

from handlers.context import Context
from handlers.errors import Refused
from handlers.messages import Incoming, Kind, Outgoing, Words
from handlers.people.authority import Authority, authority_of
from handlers.people.signing_in import hash_of
from storage import groups as storage
from storage.areas import Area
from storage.groups import GroupCode, VillageGroup

CODE_LIFE = timedelta(days=1)
ALPHABET = "23456789BCFGHJKMNPQRSTVXZ"  # no vowel, no look-alike: see handlers/feedback/codes.py
LENGTH = 12  # 56 bits for a day: guesses need not be counted


def new_code(context: Context, area_id: int) -> str:
    """A code for the group of a village that the speaker heads: "7K4M-92QX-3FTH"."""
    authority = authority_of(context.session, context.speaker.person_id, context.now)
    if not _heads(authority, area_id):
        raise Refused(Words("nhom-chi-truong-ban"))
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    stored = GroupCode(
        code_hash=hash_of(code),
        area_id=area_id,
        person_id=authority.person_id,
        expires_at=context.now + CODE_LIFE,
    )
    storage.add_code(context.session, stored, context.now)
    return "-".join(code[start : start + 4] for start in range(0, LENGTH, 4))


def happened(context: Context, event: Incoming) -> tuple[int, Outgoing] | None:
    """What happened in a group; an answer to it, with the group's address, if it needs one."""
    if event.kind is Kind.BIND:
        return _bind(context, event)
    address_id = storage.find(context.session, event.channel, event.address)
    if address_id is not None:
        if event.kind is Kind.MOVED:
            storage.rename(context.session, address_id, event.text)
        else:
            storage.mark_gone(context.session, address_id)
    return None


def _bind(context: Context, event: Incoming) -> tuple[int, Outgoing]:
    session = context.session
    address_id = storage.address_of(session, event.channel, event.address)
    given = storage.take_code(session, hash_of(_plain(event.text)), context.now)
    if given is None:
        return address_id, Outgoing((Words("nhom-ma-khong-dung"),))
    area_id, person_id = given
    if not _heads(authority_of(session, person_id, context.now), area_id):
        return address_id, Outgoing((Words("nhom-ma-khong-dung"),))
    bound = {"area_id": area_id, "bound_by": person_id, "bound_at": context.now}
    storage.bind(session, VillageGroup(address_id=address_id, **bound))
    village = session.get_one(Area, area_id).full_name
    return address_id, Outgoing((Words("nhom-da-gan", {"noi": village}),))


def _heads(authority: Authority, area_id: int) -> bool:
    """Still, and not only when the code was given."""
    return any(role.area_id == area_id for role in authority.villages)


def _plain(code: str) -> str:
    """As somebody may type it: small letters, blanks or no dashes."""
    return re.sub(r"[\W_]", "", code).upper()
