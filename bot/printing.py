"""`/p/<token>`: the page of a notice, to print and to post; `/m/<token>`: the minutes of a meeting, `…/nghi-quyet` its
resolution."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import structlog
from anyio import CapacityLimiter, to_thread
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.services import Services
from content.documents import DOCX
from handlers.context import Office
from handlers.errors import Refused
from handlers.meetings.minutes import minutes_of
from handlers.meetings.resolution import resolution_of
from handlers.messages import Words
from handlers.notices.printing import Press, page_of
from handlers.wording import wording

log = structlog.get_logger()
AT_ONCE = 1  # a page takes a tenth of a second of computing: others wait their turn
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
Written = Callable[[Session, Office, str, Path], bytes | None]
NAMES: dict[Written, dict[str, str]] = {
    minutes_of: {"Content-Disposition": 'attachment; filename="bien-ban-hop.docx"'},
    resolution_of: {"Content-Disposition": 'attachment; filename="nghi-quyet.docx"'},
}
NAME = {"Content-Disposition": 'inline; filename="thong-bao.pdf"'}


def printing_routes(services: Services, clock: Callable[[], datetime]) -> list[BaseRoute]:
    turn = CapacityLimiter(AT_ONCE)

    def made(token: str) -> bytes | None:
        today = clock().astimezone(services.office.timezone).date()
        with services.database.read() as session:
            return page_of(Press(session, services.office, today), token)

    async def page(request: Request) -> Response:
        try:
            pdf = await to_thread.run_sync(made, request.path_params["token"], limiter=turn)
        except Refused as refused:
            log.error("page_not_printed", reason=refused.words.key)
            return _line(refused.words, 503)
        if pdf is None:
            return _line(Words("in-khong-co"), 404)
        return Response(pdf, media_type="application/pdf", headers={**HEADERS, **NAME})

    async def minutes(request: Request) -> Response:
        return await document(services, request, minutes_of, turn)

    async def resolution(request: Request) -> Response:
        return await document(services, request, resolution_of, turn)

    return [
        Route("/p/{token}", page),
        Route("/m/{token}", minutes),
        Route("/m/{token}/nghi-quyet", resolution),
    ]


async def document(
    services: Services, request: Request, made: Written, turn: CapacityLimiter
) -> Response:
    """A Word file of a meeting, behind the link that its head was given."""

    def written(token: str) -> bytes | None:
        folder = services.settings.data_dir / "templates"
        with services.database.read() as session:
            return made(session, services.office, token, folder)

    try:
        token = request.path_params["token"]
        file = await to_thread.run_sync(written, token, limiter=turn)
    except Refused as refused:
        log.error("minutes_not_written", reason=refused.words.key)
        return _line(refused.words, 503)
    if file is None:
        return _line(Words("in-khong-co"), 404)
    return Response(file, media_type=DOCX, headers={**HEADERS, **NAMES[made]})


def _line(words: Words, status: int) -> Response:
    return PlainTextResponse(f"{wording(words)}\n", status_code=status, headers=HEADERS)
