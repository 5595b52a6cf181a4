"""A chat of a member of staff's own: a link from the console makes it theirs, and can be taken back.

A chat in which somebody sent feedback with a contact, or holds a role, is not taken over: it is theirs as a
resident or a head, and stays so.
"""

from dataclasses import dataclass
from datetime import timedelta

from handlers.context import Context
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people import typed
from handlers.people.authority import STAFF, authority_of
from handlers.people.signing_in import hash_of
from storage import chat_links as storage
from storage import people

LINK = typed.STAFF
LIFE = timedelta(minutes=30)
DIGEST = "digest"  # the purpose of the consent to be told in the morning what waits


@dataclass(frozen=True, slots=True)
class Chat:
    address_id: int
    channel: str


def new_link(desk: Desk) -> str:
    """The payload of a link that works once; the one before works no more."""
    if not desk.authority.is_caseworker:
        raise Refused(Words("khong-co-quyen-xem"))
    token = typed.new_token(LINK)
    person_id = desk.authority.person_id
    storage.drop_expired(desk.session, desk.now)
    storage.put(desk.session, hash_of(token), person_id, desk.now + LIFE)
    desk.note("chat.link", f"person:{person_id}")
    return f"{LINK}{token}"


def chats(desk: Desk) -> list[Chat]:
    """Where they work by chat."""
    found = storage.chats(desk.session, desk.authority.person_id)
    return [Chat(address.id, address.channel) for address in found]


def cut(desk: Desk, address_id: int) -> None:
    """That chat is nobody's of the staff any more, at once."""
    person_id = desk.authority.person_id
    channel = storage.take_from(desk.session, address_id, person_id, desk.today)
    if channel is None:
        raise Refused(Words("cs-chat-khong-thay"))
    desk.note("chat.cut", f"person:{person_id}", channel)


def cut_all(desk: Desk, person_id: int) -> None:
    """No chat is that member of staff's any more."""
    for address in storage.chats(desk.session, person_id):
        storage.take_from(desk.session, address.id, person_id, desk.today)
        desk.note("chat.cut", f"person:{person_id}", address.channel)


def owner_name(context: Context, token_hash: str) -> str | None:
    """Whose link it is; None: it is used or too old."""
    found = storage.owner(context.session, token_hash, context.now)
    return None if found is None else found.name or ""


def may_join(context: Context) -> bool:
    return storage.is_nobody_s(context.session, context.speaker.person_id)


def join(context: Context, token_hash: str) -> bool:
    """Use up the link: whoever speaks here is that member of staff from now on."""
    session, speaker = context.session, context.speaker
    person_id = storage.take(session, token_hash, context.now)
    if person_id is None:
        return False
    stranger = speaker.person_id
    storage.give(session, speaker.address_id, person_id)
    people.erase(session, stranger)
    person = session.get_one(people.Person, person_id)
    person.language = person.language or "vi"
    session.flush()
    speaker.person_id, speaker.language = person_id, person.language
    speaker.area_id, speaker.by_ear = person.area_id, person.by_ear
    authority = authority_of(session, person_id, context.now)
    desk = Desk(session, authority, context.now, context.office)
    desk.note("chat.joined", f"person:{person_id}", speaker.channel)
    return True


def is_staff_s(context: Context) -> bool:
    """Whether this chat was made a member of staff's: to erase it must not erase their work."""
    person_id = context.speaker.person_id
    roles = authority_of(context.session, person_id, context.now).roles
    return any(role.role in STAFF for role in roles)


def leave(context: Context) -> None:
    """This chat is a stranger's from now on; the member of staff stays."""
    session, speaker = context.session, context.speaker
    staff_id = speaker.person_id
    authority = authority_of(session, staff_id, context.now)
    storage.take_from(session, speaker.address_id, staff_id, context.today)
    Desk(session, authority, context.now, context.office).note(
        "chat.cut", f"person:{staff_id}", speaker.channel
    )
    speaker.person_id = storage.owner_of(session, speaker.address_id)
    speaker.language = speaker.area_id = speaker.by_ear = None
    context.erase = context.forgotten = True
