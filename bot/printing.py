"""`/p/<token>`: the page of a notice, to print and to post; `/m/<token>`: a paper of a meeting."""

from collections.abc import Callable
from datetime import datetime

import structlog
from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.services import Services
from handlers.errors import Refused
from handlers.meetings.papers import Served, served, served_resolution
from handlers.meetings.workshop import Workshop
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
NAME = {"Content-Disposition": 'inline; filename="thong-bao.pdf"'}
Take = Callable[[Workshop, str], Served | None]


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

    papers = MeetingPapers(services, clock, turn)
    return [
        Route("/p/{token}", page),
        Route("/m/{token}", papers.paper),
        Route("/m/{token}/nghi-quyet", papers.resolution),
    ]


class MeetingPapers:
    def __init__(
        self, services: Services, clock: Callable[[], datetime], turn: CapacityLimiter
    ) -> None:
        self._services, self._clock, self._turn = services, clock, turn

    async def paper(self, request: Request) -> Response:
        return await self._given(request, served)

    async def resolution(self, request: Request) -> Response:
        return await self._given(request, served_resolution)

    async def _given(self, request: Request, take: Take) -> Response:
        token = request.path_params["token"]
        try:
            file = await to_thread.run_sync(self._made, take, token, limiter=self._turn)
        except Refused as refused:
            log.error("meeting_paper_not_made", reason=refused.words.key)
            return _line(refused.words, 503)
        if file is None:
            return _line(Words("in-khong-co"), 404)
        return given(self._services, file)

    def _made(self, take: Take, token: str) -> Served | None:
        folder = self._services.settings.data_dir / "templates"
        with self._services.database.read() as session:
            return take(Workshop(session, self._services.office, self._clock(), folder), token)


def given(services: Services, file: Served) -> Response:
    """What was made, or what lies in the media folder, to be saved under its name."""
    shown = "inline" if file.media_type == "image/jpeg" else "attachment"
    headers = HEADERS | {"Content-Disposition": f'{shown}; filename="{file.name}"'}
    if not file.media_id:
        return Response(file.data, media_type=file.media_type, headers=headers)
    path = services.media.path(file.media_id)
    if not path.is_file():
        return _line(Words("in-khong-co"), 404)
    return FileResponse(path, media_type=file.media_type, headers=headers)


def _line(words: Words, status: int) -> Response:
    return PlainTextResponse(f"{wording(words)}\n", status_code=status, headers=HEADERS)
