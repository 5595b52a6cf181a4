"""One person on several channels: joined by a code, told at one place, let go again.

Rows of the staff are never joined (`linking.py` is their way), and an anonymous case leads to nobody, so
that no joining reaches it.
"""

from collections.abc import Sequence
from typing import Any

from handlers.context import Context, Push
from handlers.messages import Outgoing, Words
from handlers.people import channel_codes
from handlers.people.actions import drop_phone
from handlers.people.authority import STAFF
from handlers.people.own_data import channel_name
from handlers.wording import wording
from storage import link_codes, merging, outbox, own_data, reaching
from storage.people import Address, Person

NO_VILLAGE = "khong-co"  # the catalog's name for it
WRONG, TOO_OFTEN, SAME, OF_STAFF = "wrong", "too-often", "same", "staff"


def is_staff_s(context: Context) -> bool:
    return merging.is_staff_s(context.session, context.speaker.person_id, STAFF)


def offered(context: Context, token_hash: str) -> dict[str, Any]:
    """What a code would join: {"refused": why} or {"kenh": channel, "ban": village, "so": opinions}.

    A wrong code is counted, so this is an act.
    """
    session, speaker = context.session, context.speaker
    if not channel_codes.may_try(context):
        return {"refused": TOO_OFTEN}
    owner = link_codes.owner(session, token_hash, context.now)
    if owner is None or owner.person_id is None:
        channel_codes.was_wrong(context)
        return {"refused": WRONG}
    if owner.person_id == speaker.person_id:
        return {"refused": SAME}
    if is_staff_s(context) or merging.is_staff_s(session, owner.person_id, STAFF):
        return {"refused": OF_STAFF}
    _, area = own_data.person(session, owner.person_id)
    cases = own_data.cases(session, owner.person_id)
    return {
        "kenh": channel_name(owner.channel),
        "ban": area.full_name if area else NO_VILLAGE,
        "so": len(cases),
    }


def join(context: Context, token_hash: str) -> bool:
    """Use up the code: who speaks here and who made it are one person. False: it ran out meanwhile."""
    session, speaker = context.session, context.speaker
    owner = link_codes.take(session, token_hash, context.now)
    if owner is None or owner.person_id in {None, speaker.person_id}:
        return False
    owner_address, channel = owner.id, owner.channel
    first, second = owner.person_id or 0, speaker.person_id
    if any(merging.is_staff_s(session, one, STAFF) for one in (first, second)):
        return False
    kept = merging.merge(session, first, second, context.now)
    person = session.get_one(Person, kept, populate_existing=True)
    speaker.person_id, speaker.language = kept, person.language
    speaker.area_id, speaker.by_ear = person.area_id, person.by_ear
    _tell_other(context, Address(id=owner_address, channel=channel))
    return True


def _tell_other(context: Context, other: Address) -> None:
    """Where the code was made it is said what was joined, with a button for whom it was not."""
    speaker = context.speaker
    words = Words("nk-da-noi-ben-kia", {"kenh": channel_name(speaker.channel)})
    button = (f"go.unlink.{speaker.address_id}", Words("nk-nut-khong-phai-toi"))
    context.pushes.append(_push(context, other.id, other.channel, Outgoing((words,), (button,))))


def _push(context: Context, address_id: int, channel: str, message: Outgoing) -> Push:
    purpose = f"channels:{context.speaker.address_id}:{context.now.timestamp():.3f}"
    return Push(address_id, channel, outbox.URGENT, purpose, message, resend=True)


def mine(context: Context) -> list[dict[str, Any]]:
    """Where the speaker is reached: {"id", "kenh", "here", "told"} of each address that works.

    Two telephones on one channel have names that differ: "(đang dùng)" for this one, else a number.
    """
    session, speaker = context.session, context.speaker
    told = {one.id for one in reaching.at(session, speaker.person_id)}
    found = own_data.addresses(session, speaker.person_id)
    return [
        {
            "id": address.id,
            "kenh": _told_apart(found, address, speaker.address_id),
            "here": address.id == speaker.address_id,
            "told": address.id in told,
        }
        for address in found
        if address.state == "active"
    ]


def _told_apart(found: Sequence[Address], address: Address, here: int) -> str:
    name = channel_name(address.channel)
    if address.id == here:
        return wording(Words("nk-kenh-dang-dung", {"kenh": name}))
    alike = [one.id for one in found if one.channel == address.channel and one.id != here]
    return name if len(alike) == 1 else f"{name} {alike.index(address.id) + 1}"


def prefer(context: Context, address_id: int) -> str:
    """Notices come there from now on; returns what the channel is called.

    One that was let go meanwhile is not chosen: they are told where it is instead.
    """
    session, person_id = context.session, context.speaker.person_id
    there = {one["id"]: str(one["kenh"]) for one in mine(context)}
    if address_id in there:
        reaching.prefer(session, person_id, address_id)
        return there[address_id]
    return next(str(one["kenh"]) for one in mine(context) if one["told"])


def other(context: Context, address_id: int) -> str | None:
    """What another channel of the speaker's is called; None: it is not theirs."""
    address = context.session.get(Address, address_id, populate_existing=True)
    theirs = address is not None and address.person_id == context.speaker.person_id
    if address is None or not theirs or address_id == context.speaker.address_id:
        return None
    return channel_name(address.channel)


def unlink(context: Context, address_id: int) -> None:
    """That channel is a stranger's from now on; what was told there waits here instead."""
    session, speaker = context.session, context.speaker
    address = session.get_one(Address, address_id, populate_existing=True)
    here = session.get_one(Address, speaker.address_id)
    reaching.move_pushes(session, address_id, here)
    outbox.cancel_pushes(session.connection(), [address_id])
    reaching.end_talk(session, address_id)
    reaching.made_stranger(session, address_id, context.today)
    windows = context.office.windows
    if windows is not None and address.channel == windows.channel:
        drop_phone(context)  # it came from there, perhaps from somebody else
    said = Outgoing((Words("nk-kenh-nay-da-bo"),))
    context.pushes.append(_push(context, address_id, address.channel, said))
