"""A recording or photo of a case that the member of staff has opened."""

from starlette.responses import FileResponse, Response

from bot.console.pages import HEADERS, Pages
from bot.console.visit import Visit
from bot.media import media_type
from handlers.errors import Refused
from handlers.feedback.door import media_kind
from handlers.messages import Words


def show_media(_pages: Pages, visit: Visit) -> Response:
    """The file, or the part of it that a player asks for when it jumps."""
    media_id = visit.part("media")
    visit.read(lambda desk: media_kind(desk, media_id))
    path = visit.services.media.path(media_id)
    if not path.is_file():
        raise Refused(Words("y-kien-khong-thay"))
    return FileResponse(path, media_type=media_type(path), headers=dict(HEADERS))
