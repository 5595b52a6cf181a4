"""`/calendar/<token>.ics`: one's own calendar feed; `/calendar/<token>/2026-12.pdf`: a village's month, to post."""

from collections.abc import Callable
from datetime import datetime

import structlog
from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.services import Services
from handlers.calendars.feed import feed
from handlers.calendars.sheet import printed
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices.printing import Press
from handlers.wording import wording

log = structlog.get_logger()
AT_ONCE = 1  # a page takes half a second of computing: others wait their turn
NAME = {"Content-Disposition": 'inline; filename="lich-thang.pdf"'}
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


def feed_routes(services: Services, clock: Callable[[], datetime]) -> list[BaseRoute]:
    def made(token: str) -> bytes | None:
        with services.database.read() as session:
            return feed(session, token, clock(), services.office)

    async def endpoint(request: Request) -> Response:
        file = await to_thread.run_sync(made, request.path_params["token"])
        if file is None:
            return PlainTextResponse("", status_code=404, headers=HEADERS)
        return Response(file, media_type="text/calendar; charset=utf-8", headers=HEADERS)

    turn = CapacityLimiter(AT_ONCE)

    def drawn(token: str, month: str) -> bytes | None:
        today = clock().astimezone(services.office.timezone).date()
        with services.database.read() as session:
            return printed(Press(session, services.office, today), token, month)

    async def page(request: Request) -> Response:
        token, month = request.path_params["token"], request.path_params["month"]
        try:
            pdf = await to_thread.run_sync(drawn, token, month, limiter=turn)
        except Refused as refused:
            log.error("month_not_printed", reason=refused.words.key)
            return PlainTextResponse(f"{wording(refused.words)}\n", 503, headers=HEADERS)
        if pdf is None:
            none = wording(Words("in-khong-co"))
            return PlainTextResponse(f"{none}\n", 404, headers=HEADERS)
        return Response(pdf, media_type="application/pdf", headers={**HEADERS, **NAME})

    return [Route("/calendar/{token}.ics", endpoint), Route("/calendar/{token}/{month}.pdf", page)]
