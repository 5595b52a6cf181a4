"""What a message holds."""

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from bot.channels.telegram.fields import integer, mapping, string
from handlers.messages import Kind

EDITABLE = ("text", "caption")

NOTHING_SAID = frozenset(
    {
        "chat_background_set",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "message_auto_delete_timer_changed",
        "pinned_message",
        "write_access_allowed",
    }
)
"""Notes of the chat's own that nobody said to us: they are not answered."""

COMMANDS = {
    "menu": "menu",
    "help": "trợ giúp",
    "trogiup": "trợ giúp",
    "stop": "DỪNG",
    "dung": "DỪNG",
    "cancel": "hủy",
    "huy": "hủy",
    "back": "quay lại",
}
"""Telegram's slash commands and the words that the front desk knows for them."""

_COMMAND = re.compile(r"/(\w{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Fetch(NamedTuple):
    """A file to download: voice | photo, Telegram's id of it, bytes if told."""

    kind: str
    file_id: str
    size: int | None


class Content(NamedTuple):
    kind: Kind
    text: str = ""
    fetch: Fetch | None = None


def content_of(message: Mapping[str, Any]) -> Content:
    """The first kind that fits; what we cannot take is UNSUPPORTED."""
    for name, read in _READERS.items():
        if name in message:
            return read(message)
    return Content(Kind.UNSUPPORTED)


def _text(message: Mapping[str, Any]) -> Content:
    text = string(message, "text")
    if not text.startswith("/"):
        return Content(Kind.TEXT, text)
    return _command(text)


def _command(text: str) -> Content:
    """`/start` with a link's payload, one of the few commands, or words that begin with a slash."""
    found = _COMMAND.fullmatch(text.strip())
    if found is None:
        return Content(Kind.TEXT, text)
    name, rest = found[1].lower(), (found[2] or "").strip()
    if name == "start":
        return Content(Kind.START, rest if _PAYLOAD.fullmatch(rest) else "")
    return Content(Kind.TEXT, COMMANDS.get(name, text))


def _recording(message: Mapping[str, Any]) -> Content:
    name = "voice" if "voice" in message else "audio"
    return Content(Kind.VOICE, _caption(message), _fetch("voice", mapping(message[name])))


def _photo(message: Mapping[str, Any]) -> Content:
    sizes = message["photo"]
    if not isinstance(sizes, list) or not sizes:
        raise ValueError("photo: a list of sizes was expected")
    largest = max((mapping(size) for size in sizes), key=_pixels)
    return Content(Kind.PHOTO, _caption(message), _fetch("photo", largest))


def _pixels(size: Mapping[str, Any]) -> int:
    return integer(size, "width") * integer(size, "height")


def _place(_message: Mapping[str, Any]) -> Content:
    """That a place was shared; where it is, we do not read."""
    return Content(Kind.LOCATION)


def _contact(message: Mapping[str, Any]) -> Content:
    """A telephone number, if it is the sender's own: another person's is nobody's to give."""
    contact = mapping(message["contact"])
    own = mapping(message.get("from", {})).get("id")
    if own is None or contact.get("user_id") != own:
        return Content(Kind.UNSUPPORTED)
    return Content(Kind.CONTACT, string(contact, "phone_number"))


def _caption(message: Mapping[str, Any]) -> str:
    return string(message, "caption") if "caption" in message else ""


def _fetch(kind: str, file: Mapping[str, Any]) -> Fetch:
    size = integer(file, "file_size") if "file_size" in file else None
    return Fetch(kind, string(file, "file_id"), size)


_READERS: Mapping[str, Callable[[Mapping[str, Any]], Content]] = {
    "text": _text,
    "voice": _recording,
    "audio": _recording,
    "photo": _photo,
    "contact": _contact,
    "venue": _place,
    "location": _place,
}
