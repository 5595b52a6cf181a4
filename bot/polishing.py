"""Recordings for people to hear: trimmed and levelled, at the desk at once, from the chat soon after.

A recording that was sent in the chat is *raw* until the one write that gives it its finished file, so
a process that dies at any line leaves it raw, at worst beside a file without a row. Of several
processes that work on it, the first to write has it.
"""

import asyncio
from collections.abc import Sequence

import structlog
from sqlalchemy.orm import Session

from bot.inbound import utc_now
from bot.media import put_away
from bot.services import Services
from content.audio.joining import cut
from content.audio.levelling import prepared
from content.audio.sound import NotAVoice
from handlers.messages import MediaFile
from handlers.recordings.actions import refuse_raw
from storage import recordings
from storage.media import Media

log = structlog.get_logger()
Part = tuple[float, float]  # from where to where, in seconds


def polished(services: Services, data: bytes, part: Part | None = None) -> MediaFile:
    """Cut to `part`, trimmed, levelled and written to the media folder; it blocks for a moment.

    Raises `NotAVoice`.
    """
    if part is not None:
        data, _ = cut(data, *part)
    finished, seconds = prepared(data)
    name = put_away(services.media, services.office, finished)
    return MediaFile(name, "voice", len(finished), seconds)


async def polish(services: Services) -> int:
    """Finish what is raw; returns how many came to be finished. Nothing that is raised leaves here."""
    try:
        found = await asyncio.to_thread(_raw, services)
    except Exception as error:  # a busy database: the next turn tries again
        log.error("polish_failed", error=type(error).__name__)
        return 0
    return sum([await asyncio.to_thread(_safely, services, *one) for one in found])


def _raw(services: Services) -> Sequence[tuple[int, str]]:
    with services.database.read() as session:
        return [(recording.id, recording.media_id) for recording in recordings.raw(session)]


def _safely(services: Services, recording_id: int, raw_file: str) -> bool:
    """Whether it was finished. One that cannot be, for now, holds up no other."""
    try:
        return _polish(services, recording_id, raw_file)
    except Exception as error:  # a full disk, say: it stays raw
        log.error("recording_not_polished", id=recording_id, error=type(error).__name__)
        return False


def _polish(services: Services, recording_id: int, raw_file: str) -> bool:
    try:
        file = polished(services, _sent(services, raw_file))
    except NotAVoice:  # it will be none the next time either
        log.error("recording_refused", id=recording_id)
        now = utc_now()
        services.writer.call(lambda session: refuse_raw(session, recording_id, now))
        return False
    taken = services.writer.call(lambda session: _finish(session, recording_id, raw_file, file))
    if not taken:
        services.media.delete(file.id)
    return taken


def _sent(services: Services, raw_file: str) -> bytes:
    """What was sent. A file that is gone is no voice; a folder that is gone may come back."""
    path = services.media.path(raw_file)
    if path.parent.is_dir() and not path.exists():
        raise NotAVoice("gone")
    return path.read_bytes()


def _finish(session: Session, recording_id: int, raw_file: str, file: MediaFile) -> bool:
    """The day that it was sent stays the day of the file."""
    was = session.get(Media, raw_file)
    if was is None:
        return False
    row = {"seconds": file.seconds, "size": file.size, "stored_on": was.stored_on}
    media = Media(id=file.id, kind=file.kind, **row)
    return recordings.finish_raw(session, recording_id, raw_file, media)
