"""What a message of a person's holds."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from bot.channels.zalo_oa.fields import inner, listed, mapping, named, words
from handlers.messages import Kind

NAME = "zalo-oa"
TAP = "#nc:"  # begins what a button of ours sends when it is tapped
MOST_FILES = 10  # of one message

_TAPPED = re.compile(rf"{re.escape(TAP)}(\S{{1,60}})")
_START = re.compile(r"/start(?:\s+([A-Za-z0-9_-]{1,64}))?", re.IGNORECASE)
SOUNDS = frozenset({"aac", "amr", "m4a", "mp3", "oga", "ogg", "opus", "wav", "webm"})
PICTURES = frozenset({"jpeg", "jpg", "png", "webp"})


class Content(NamedTuple):
    """`file`: what must be fetched from `url`, voice | photo."""

    kind: Kind
    text: str = ""
    tap: str = ""
    file: str = ""
    url: str = ""


UNSUPPORTED = (Content(Kind.UNSUPPORTED),)


def content_of(sent: str, message: Mapping[str, Any], sender: str) -> Sequence[Content]:
    """`sent`: the end of the event's name. What we cannot take is UNSUPPORTED."""
    if sent == "business_card":
        return _card(message, sender)
    return _READERS.get(sent, _nothing)(message)


def _text(message: Mapping[str, Any]) -> Sequence[Content]:
    """Words, or a tap: a button's own text comes back as if it had been typed.

    Whoever types such a text is taken to have tapped, and may: what a tag says is looked at by what it
    leads to, never believed.
    """
    text = words(message, "text")
    if (tapped := _TAPPED.fullmatch(text)) is not None:
        return (Content(Kind.TAP, tap=tapped[1]),)
    if (opened := _START.fullmatch(text.strip())) is not None:
        return (Content(Kind.START, opened[1] or ""),)
    if not text and _is_place(message):
        return (Content(Kind.LOCATION),)
    return (Content(Kind.TEXT, text),) if text else UNSUPPORTED


def _photos(message: Mapping[str, Any]) -> Sequence[Content]:
    found = [url for one in _attached(message) if (url := _url(one))][:MOST_FILES]
    text = words(message, "text")  # beside the first of them
    return [
        Content(Kind.PHOTO, "" if n else text, "", "photo", u) for n, u in enumerate(found)
    ] or (Content(Kind.LOST),)


def _recording(message: Mapping[str, Any]) -> Sequence[Content]:
    url = next(filter(None, map(_url, _attached(message))), "")
    if not url:
        return (Content(Kind.LOST),)
    return (Content(Kind.VOICE, words(message, "text"), "", "voice", url),)


def _file(message: Mapping[str, Any]) -> Sequence[Content]:
    """A recording or a picture that was sent as a file is one; all else we do not take."""
    payload = inner(next(iter(_attached(message)), {}), "payload")
    name, kind = words(payload, "name"), words(payload, "type")
    ending = (kind.rpartition("/")[2] or name.rpartition(".")[2]).lower()
    if ending in SOUNDS:
        return _recording(message)
    return _photos(message) if ending in PICTURES else UNSUPPORTED


def _link(message: Mapping[str, Any]) -> Sequence[Content]:
    """The words that stand with it: a link alone says nothing to us."""
    text = words(message, "text")
    return (Content(Kind.TEXT, text),) if text else UNSUPPORTED


def _place(_message: Mapping[str, Any]) -> Sequence[Content]:
    """That a place was shared; where it is, we do not read. (?) `message.location`, or attached."""
    return (Content(Kind.LOCATION),)


def _card(message: Mapping[str, Any], sender: str) -> Sequence[Content]:
    """A number, only if the card is plainly the sender's own: another's is nobody's to give."""
    payload = inner(next(iter(_attached(message)), {}), "payload")
    phone = payload.get("phone")
    if "user_id" not in payload or named(payload, "user_id") != sender or not phone:
        return UNSUPPORTED
    return (Content(Kind.CONTACT, re.sub(r"[^\d+]", "", str(phone))[:20]),)


def _nothing(message: Mapping[str, Any]) -> Sequence[Content]:
    return (Content(Kind.LOCATION),) if _is_place(message) else UNSUPPORTED


def _attached(message: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [mapping(one) for one in listed(message, "attachments")]


def _is_place(message: Mapping[str, Any]) -> bool:
    return "location" in message or any(a.get("type") == "location" for a in _attached(message))


def _url(attachment: Mapping[str, Any]) -> str:
    return words(inner(attachment, "payload"), "url")


_READERS: Mapping[str, Callable[[Mapping[str, Any]], Sequence[Content]]] = {
    "text": _text,
    "image": _photos,
    "audio": _recording,
    "file": _file,
    "link": _link,
    "location": _place,
}
