"""Messengers: village elders who have a notice first and pass it on by word of mouth."""

from typing import Any

from handlers.context import Context
from handlers.notices import writing
from handlers.people import actions as people
from handlers.people import typed
from handlers.people.appointing import Post, appoint
from handlers.people.authority import MESSENGER, authority_of
from handlers.people.invitations import invite
from handlers.people.links import web_link
from storage import appointments, receipts
from storage import messengers as storage
from storage.areas import Area
from storage.audience import Audience
from storage.notices import Notice

LINK = typed.MESSENGER


def named(context: Context, area_id: int) -> list[dict[str, str]]:
    """The village's messengers now: id and name."""
    path = context.session.get_one(Area, area_id).path
    found = receipts.messengers(context.session, MESSENGER, path, context.now)
    return [{"id": str(person.id), "ten": person.name or ""} for _, person in found]


def invite_messenger(context: Context, area_id: int) -> str | None:
    """A link that works once; None when the speaker is no longer the village's head."""
    if not writing.is_head_of(context, area_id):
        return None
    token = invite(context.session, role=MESSENGER, area_id=area_id, now=context.now)
    return web_link(context.office, f"{LINK}{token}")


def dismiss(context: Context, area_id: int, person_id: str) -> bool:
    """The person is no messenger of the village from now on."""
    if not writing.is_head_of(context, area_id):
        return False
    storage.end(context.session, int(person_id), area_id, context.now)
    return True


def invited_village(context: Context, token_hash: str) -> str | None:
    """What the village is called whose messenger the link makes; None: it is used or too old."""
    area = appointments.invited_area(context.session, MESSENGER, token_hash, context.now)
    return None if area is None else area.full_name


def accept(context: Context, token_hash: str) -> bool:
    """Use up the link; who was a stranger is known, and lives in that village, from now on."""
    area_id = appointments.take_invitation(context.session, MESSENGER, token_hash, context.now)
    if area_id is None:
        return False
    person_id = context.speaker.person_id
    if str(person_id) not in {one["id"] for one in named(context, area_id)}:
        appoint(context.session, person_id, Post(MESSENGER, area_id), context.now)
    if context.speaker.area_id is None:
        people.set_village(context, area_id)
    if context.speaker.language is None:
        people.set_language(context, "vi")
    return True


def pass_on(context: Context, notice_id: str) -> dict[str, Any] | None:
    """The speaker passed the notice on; None when they are no messenger where it went."""
    is_an_id = notice_id.isdecimal() and len(notice_id) < 10  # a button may be forged
    notice = context.session.get(Notice, int(notice_id)) if is_an_id else None
    if notice is None or not _went_to_their_village(context, notice):
        return None
    receipts.pass_on(context.session, notice.id, context.speaker.person_id, context.now)
    return {"ngay": f"{notice.created_at.astimezone(context.office.timezone):%d/%m/%Y}"}


def _went_to_their_village(context: Context, notice: Notice) -> bool:
    session = context.session
    roles = authority_of(session, context.speaker.person_id, context.now).roles
    ids = Audience.from_json(notice.audience).areas
    areas = [session.get_one(Area, area_id) for area_id in ids]
    return any(
        role.role == MESSENGER and area.covers(role.path) for role in roles for area in areas
    )
