"""`/calendar/<token>.ics`: a member of staff's own calendar feed."""

from collections.abc import Callable
from datetime import datetime

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.services import Services
from handlers.calendars.feed import feed

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

    return [Route("/calendar/{token}.ics", endpoint)]
