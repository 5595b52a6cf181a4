"""Taking in recordings and photos: cleaned of all that tells who, where and when, then stored."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, time
from pathlib import Path

from content.audio.voice import to_ogg
from content.photos import clean
from handlers.context import Office
from handlers.messages import MediaFile
from storage.media import MediaFolder

Keep = Callable[[str, bytes], Awaitable[MediaFile]]
"""keep("voice" | "photo", bytes); raises ValueError when they are no such thing."""


def put_away(folder: MediaFolder, office: Office, data: bytes) -> str:
    """Write a file whose time says the day and no more; returns its id."""
    today = datetime.now(office.timezone).date()
    return folder.write(data, datetime.combine(today, time.min, office.timezone))


def keeper(folder: MediaFolder, office: Office) -> Keep:
    def store(kind: str, data: bytes) -> MediaFile:
        """Blocking: decodes, encodes and writes."""
        seconds = None
        if kind == "voice":
            cleaned, seconds = to_ogg(data)
        else:
            cleaned = clean(data)
        return MediaFile(put_away(folder, office, cleaned), kind, len(cleaned), seconds)

    async def keep(kind: str, data: bytes) -> MediaFile:
        return await asyncio.to_thread(store, kind, data)

    return keep


_BEGINNINGS = (
    (b"OggS", "audio/ogg"),
    (b"\x1aE\xdf\xa3", "audio/webm"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"RIFF", "audio/wav"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG", "image/png"),
)


def media_type(path: Path) -> str:
    """Told from its first bytes; what we do not know is never shown as a page."""
    with path.open("rb") as file:
        start = file.read(12)
    if start[4:8] == b"ftyp":
        return "audio/mp4"
    if start.startswith(b"RIFF") and start[8:] == b"WEBP":
        return "image/webp"
    known = (kind for begins, kind in _BEGINNINGS if start.startswith(begins))
    return next(known, "application/octet-stream")
