"""What the page posts, as events; everything that it sends is checked here."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

import orjson
from starlette.requests import Request

from handlers.messages import Incoming, Kind
from storage.webmail import CHANNEL

MOST_TEXT = 4_000  # characters
MOST_POSTED = 64 * 1024  # bytes of a message without a file
MOST_UPLOADED = {"voice": 10 * 1024 * 1024, "photo": 10 * 1024 * 1024}  # bytes
_ID = re.compile(r"[\w-]{8,40}", re.ASCII)
_TAG = re.compile(r"[\w.:~-]{1,100}", re.ASCII)
_PAYLOAD = re.compile(r"[\w-]{0,80}", re.ASCII)


class Refused(Exception):  # noqa: N818  reads as what happened
    """The page is told with this status; sending the same again would not help."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def event_id(address: str, own_id: str) -> str:
    """Unique among all people, the same when a message is sent again, and it leads to nobody."""
    if not _ID.fullmatch(own_id):
        raise Refused(400)
    return hashlib.sha256(f"{address}|{own_id}".encode()).hexdigest()[:40]


async def body_of(request: Request, most: int) -> bytes:
    """The bytes posted, but never more than `most`."""
    announced = request.headers.get("content-length", "0")
    if not announced.isdigit() or int(announced) > most:
        raise Refused(413)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise Refused(413)
    return bytes(body)


def hint_of(request: Request) -> str:
    """The first language that the browser asks for."""
    return request.headers.get("accept-language", "").split(",")[0].split(";")[0].strip()[:20]


def incoming(address: str, body: bytes, hint: str = "") -> Incoming:
    """{"id", "kind": text | tap | start, "text" or "tag"} as an event."""
    try:
        posted = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Refused(400) from None
    if not isinstance(posted, dict):
        raise Refused(400)
    event = event_id(address, _word(posted, "id"))
    match posted.get("kind"):
        case "text":
            return Incoming(CHANNEL, address, event, Kind.TEXT, text=_text(posted), hint=hint)
        case "tap":
            return Incoming(CHANNEL, address, event, Kind.TAP, tap=_like(_TAG, posted, "tag"))
        case "start":
            payload = _like(_PAYLOAD, posted, "text")
            return Incoming(CHANNEL, address, event, Kind.START, text=payload, hint=hint)
        case _:
            raise Refused(400)


def _text(posted: Mapping[str, Any]) -> str:
    """What was typed, each letter with its marks as one character, whichever keyboard wrote it.

    A database cannot hold the character NUL, and nobody can type it.
    """
    text = unicodedata.normalize("NFC", _word(posted, "text").replace("\0", "")).strip()
    if not text:
        raise Refused(400)
    if len(text) > MOST_TEXT:
        raise Refused(413)
    return text


def _like(shape: re.Pattern[str], posted: Mapping[str, Any], name: str) -> str:
    word = _word(posted, name)
    if not shape.fullmatch(word):
        raise Refused(400)
    return word


def _word(posted: Mapping[str, Any], name: str) -> str:
    word = posted.get(name, "")
    if not isinstance(word, str):
        raise Refused(400)
    return word
