"""A recording or photo of a case that the member of staff has opened."""

from pathlib import Path

from starlette.responses import FileResponse, Response

from bot.console.pages import HEADERS, Pages
from bot.console.visit import Visit
from handlers.errors import Refused
from handlers.feedback.door import media_kind
from handlers.messages import Words

_BEGINNINGS = (
    (b"OggS", "audio/ogg"),
    (b"\x1aE\xdf\xa3", "audio/webm"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"RIFF", "audio/wav"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG", "image/png"),
)


def show_media(_pages: Pages, visit: Visit) -> Response:
    """The file, or the part of it that a player asks for when it jumps."""
    media_id = visit.part("media")
    visit.read(lambda desk: media_kind(desk, media_id))
    path = visit.services.media.path(media_id)
    if not path.is_file():
        raise Refused(Words("y-kien-khong-thay"))
    return FileResponse(path, media_type=media_type(path), headers=dict(HEADERS))


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
