"""From a raw event to ours: pure, and only what we need of it is read.

Zalo's documentation and its servers differ, so both shapes are taken: the envelope
`{"ok": true, "result": {…}}` and the flat event; `photo` and `photo_url`. Nobody's name is read.
People write to the bot alone: what is said in groups is passed over.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.messages import Incoming, Kind

NAME = "zalo-bot"
ID_MOST = 80  # characters that are stored
Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Decoded:
    """`url`: where the voice or photo is, to be fetched at once: the address may expire."""

    incoming: Incoming
    url: str = ""


class NobodyError(ValueError):
    """Something that cannot be answered, because it does not say who it is from."""


@dataclass(frozen=True, slots=True)
class Content:
    kind: Kind
    text: str = ""
    url: str = ""


def decode(raw: Any, minute: int = 0) -> Decoded | None:
    """None: nothing that a person did towards us. Raises ValueError when it is no event at all.

    `minute`: when it came, for an event without an id: what looks the same within it is the same.
    """
    event = _unwrapped(_mapping(raw, "event"))
    read = _READERS.get(_text(event, "event_name"))
    if read is None:  # a kind that does not exist yet
        return None
    message = event.get("message")
    fields = message if isinstance(message, dict) else event  # withheld: perhaps without one
    if _is_of_a_group(fields) or _flag(fields, "from", "is_bot"):
        return None
    address = _id_in(fields, "chat") or _id_in(fields, "from") or _id_in(event, "sender")
    if not address:
        raise NobodyError("it does not say who it is from")
    content = read(fields)
    event_id = _id(fields.get("message_id")) or _own_name(event, minute)
    return Decoded(Incoming(NAME, address, event_id, content.kind, content.text), content.url)


def _unwrapped(fields: Fields) -> Fields:
    """The event, out of its envelope where there is one."""
    if "event_name" in fields or "result" not in fields:
        return fields
    return _mapping(fields["result"], "result")


def _words(message: Fields) -> Content:
    text = _text(message, "text")
    return Content(Kind.TEXT, text) if text.strip() else Content(Kind.WITHHELD)


def _photo(message: Fields) -> Content:
    """`photo` in the documentation, `photo_url` live."""
    return _file(message, Kind.PHOTO, "photo_url", "photo", "url")


def _voice(message: Fields) -> Content:
    return _file(message, Kind.VOICE, "voice_url", "voice", "url")


def _file(message: Fields, kind: Kind, *names: str) -> Content:
    url = next((found for name in names if (found := _text(message, name))), "")
    if not url:  # nothing to fetch: they are asked to send it again
        return Content(Kind.LOST)
    return Content(kind, _text(message, "caption"), url)


_READERS: Mapping[str, Callable[[Fields], Content]] = {
    "message.text.received": _words,
    "message.image.received": _photo,
    "message.voice.received": _voice,
    "message.sticker.received": lambda _message: Content(Kind.UNSUPPORTED),
    "message.unsupported.received": lambda _message: Content(Kind.WITHHELD),
}


def _mapping(value: Any, name: str) -> Fields:
    if not isinstance(value, dict):
        raise ValueError(f"{name}: an object was expected, not {type(value).__name__}")  # noqa: TRY004
    return value


def _text(fields: Fields, name: str) -> str:
    """ "" where it is missing; without NUL, which PostgreSQL does not store, and lone surrogates."""
    value = fields.get(name)
    if not isinstance(value, str):
        return ""
    return value.replace("\0", "").encode("utf-8", "ignore").decode()


def _id(value: Any) -> str:
    """An id as text: hexadecimal until now, but a number would do."""
    if type(value) is int:
        value = str(value)
    fits = isinstance(value, str) and 0 < len(value) <= ID_MOST and value.isascii()
    return value if fits and value.isprintable() else ""


def _id_in(fields: Fields, name: str) -> str:
    inner = fields.get(name)
    return _id(inner.get("id")) if isinstance(inner, dict) else ""


def _flag(fields: Fields, name: str, flag: str) -> bool:
    inner = fields.get(name)
    return isinstance(inner, dict) and inner.get(flag) is True


def _is_of_a_group(fields: Fields) -> bool:
    chat = fields.get("chat")
    kind = _text(chat, "chat_type") or _text(chat, "type") if isinstance(chat, dict) else ""
    return kind.upper() not in {"", "PRIVATE"}


def _own_name(event: Fields, minute: int) -> str:
    """A name for what Zalo gave none: the same for the same event that comes again at once."""
    body = json.dumps(event, sort_keys=True)
    return f"u{hashlib.sha256(body.encode()).hexdigest()[:40]}-{minute}"
