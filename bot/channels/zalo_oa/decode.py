"""From a raw event of the webhook to what a person did: pure, and only what we need is read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.channels.spool import Spooled
from bot.channels.zalo_oa.contents import NAME, content_of
from bot.channels.zalo_oa.fields import inner, listed, mapping, named, words
from handlers.messages import Incoming, Kind
from storage.channel_receipts import RECEIVED, SEEN

MOST_SEEN = 100  # messages in one receipt


@dataclass(frozen=True, slots=True)
class Receipt:
    """Messages of ours that arrived on a phone, or were looked at there. Whose phone is not read."""

    kind: str  # received | seen
    message_ids: tuple[str, ...]


Decoded = tuple[Spooled, ...] | Receipt
NOTHING: Decoded = ()


def decode(event: Any, oa_id: str) -> Decoded:
    """`NOTHING`: no person did something towards this account. Raises ValueError when it is no event.

    One app may be linked to several accounts, whose events come the same way.
    """
    fields = mapping(event)
    name = words(fields, "event_name")
    read = _READERS.get(name)
    if read is None and name.startswith("user_send_"):
        read = _message  # a kind that came after us: its person is told what we take
    return NOTHING if read is None or not _is_ours(fields, oa_id) else read(fields, name)


def _is_ours(fields: Mapping[str, Any], oa_id: str) -> bool:
    ours = fields.get("oa_id") or inner(fields, "recipient").get("id") or oa_id
    by_oa = inner(fields, "sender").get("id")  # a receipt names us as its sender here and there (?)
    return str(ours) == oa_id or str(by_oa) == oa_id


def _message(fields: Mapping[str, Any], name: str) -> Decoded:
    """What was sent; several photos of one message are several events."""
    address, message = named(inner(fields, "sender"), "id"), inner(fields, "message")
    event_id = named(message, "msg_id")
    found = content_of(name.removeprefix("user_send_"), message, address)
    return tuple(
        Spooled(
            Incoming(
                NAME, address, f"{event_id}{f'+{n}' if n else ''}", one.kind, one.text, one.tap
            ),
            one.file,
            one.url,
        )
        for n, one in enumerate(found)
    )


def _follow(fields: Mapping[str, Any], _name: str) -> Decoded:
    """Following agrees to nothing: it opens the talk, which says what we are, and asks."""
    return _done_by_follower(fields, Kind.FOLLOWED)


def _unfollow(fields: Mapping[str, Any], _name: str) -> Decoded:
    return _done_by_follower(fields, Kind.UNFOLLOWED)


def _done_by_follower(fields: Mapping[str, Any], kind: Kind) -> Decoded:
    """These have no id of their own: the person and the moment are one."""
    address = named(inner(fields, "follower"), "id")
    event_id = f"{kind}:{address}:{named(fields, 'timestamp')}"[:80]
    return (Spooled(Incoming(NAME, address, event_id, kind)),)


def _submitted(fields: Mapping[str, Any], name: str) -> Decoded:
    """Their own telephone number, if it is there; name and address we did not ask for are not read."""
    address, info = named(inner(fields, "sender"), "id"), inner(fields, "info")
    phone = info.get("phone")
    text = re.sub(r"[^\d+]", "", phone if isinstance(phone, str) else str(phone or ""))[:20]
    kind = Kind.CONTACT if text else Kind.UNSUPPORTED
    event_id = f"{name}:{address}:{named(fields, 'timestamp')}"[:80]
    return (Spooled(Incoming(NAME, address, event_id, kind, text)),)


def _receipt(fields: Mapping[str, Any], name: str) -> Decoded:
    """One message by `msg_id`, or several by `msg_ids`."""
    message = inner(fields, "message")
    several = [{"id": one} for one in listed(message, "msg_ids")]
    ids = [named(one, "id") for one in several] if several else [named(message, "msg_id")]
    kind = SEEN if name == "user_seen_message" else RECEIVED
    return Receipt(kind, tuple(dict.fromkeys(ids[:MOST_SEEN])))


_READERS: Mapping[str, Callable[[Mapping[str, Any], str], Decoded]] = {
    "follow": _follow,
    "unfollow": _unfollow,
    "user_submit_info": _submitted,
    "user_received_message": _receipt,
    "user_seen_message": _receipt,
}
