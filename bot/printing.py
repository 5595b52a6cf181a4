"""`/p/<token>`: the page of a notice, to print and to post; `/m/<token>`: the minutes of a meeting."""

from collections.abc import Callable
from datetime import datetime

import structlog
from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.services import Services
from content.documents import DOCX
from handlers.errors import Refused
from handlers.meetings.minutes import minutes_of
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
MINUTES = {"Content-Disposition": 'attachment; filename="bien-ban-hop.docx"'}
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

    def written(token: str) -> bytes | None:
        folder = services.settings.data_dir / "templates"
        with services.database.read() as session:
            return minutes_of(session, services.office, token, folder)

    async def minutes(request: Request) -> Response:
        try:
            file = await to_thread.run_sync(written, request.path_params["token"], limiter=turn)
        except Refused as refused:
            log.error("minutes_not_written", reason=refused.words.key)
            return _line(refused.words, 503)
        if file is None:
            return _line(Words("in-khong-co"), 404)
        return Response(file, media_type=DOCX, headers={**HEADERS, **MINUTES})

    return [Route("/p/{token}", page), Route("/m/{token}", minutes)]


def _line(words: Words, status: int) -> Response:
    return PlainTextResponse(f"{wording(words)}\n", status_code=status, headers=HEADERS)
