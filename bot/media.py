"""Taking in recordings and photos: cleaned of all that tells who, where and when, then stored."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, time

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
