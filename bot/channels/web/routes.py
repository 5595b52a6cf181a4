"""The web chat's addresses."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.channels.base import Receive
from bot.channels.web import said
from bot.channels.web.files import serve_file, serve_worker
from bot.channels.web.letterbox import LetterBox
from bot.channels.web.pages import HEADERS, Pages
from bot.channels.web.said import Refused
from bot.channels.web.stream import as_json, letters_as_events
from bot.channels.web.uploads import Uploads
from bot.channels.web.visitor import is_from_our_page, visitor
from bot.media import Keep, media_type
from bot.services import Services

log = structlog.get_logger()
Answer = Callable[[Request, str], Awaitable[Response]]
DONE = 204


def web_routes(
    services: Services, keep: Keep, receive: Receive, letters: LetterBox
) -> Sequence[BaseRoute]:
    pages = Pages(services)
    chat = Chat(services, keep, receive, letters)
    return [
        Route("/", pages.welcome),
        Route("/what-we-know", pages.what_we_know),
        Route("/chat", pages.chat),
        Route("/chat/say", chat.ours(chat.say), methods=["POST"]),
        Route("/chat/upload", chat.ours(chat.upload), methods=["POST"]),
        Route("/chat/letters", chat.ours(chat.letters)),
        Route("/chat/stream", chat.stream),
        Route("/chat/media/{media}", chat.ours(chat.media)),
        Route("/chat/static/{version}/{name}", serve_file),
        Route("/chat/sw.js", serve_worker),
    ]


class Chat:
    def __init__(
        self, services: Services, keep: Keep, receive: Receive, letters: LetterBox
    ) -> None:
        self._services = services
        self._receive = receive
        self._uploads = Uploads(services, keep, receive)
        self._letters = letters

    def ours(self, answer: Answer) -> Callable[[Request], Awaitable[Response]]:
        """Only for our own page, opened by somebody with a cookie."""

        async def endpoint(request: Request) -> Response:
            if not is_from_our_page(request, self._services.office.public_url):
                return _status(403)
            address = visitor(request)
            if address is None:
                return _status(401)
            try:
                return await answer(request, address)
            except Refused as refused:
                return _status(refused.status)

        return endpoint

    async def say(self, request: Request, address: str) -> Response:
        body = await said.body_of(request, said.MOST_POSTED)
        event = said.incoming(address, body, said.hint_of(request))
        return await _taken(self._receive(event))

    async def upload(self, request: Request, address: str) -> Response:
        kind = request.query_params.get("kind", "")
        if kind not in said.MOST_UPLOADED:
            raise Refused(400)
        event = said.event_id(address, request.query_params.get("id", ""))
        data = await said.body_of(request, said.MOST_UPLOADED[kind])
        return await _taken(self._uploads.take(address, event, kind, data))

    async def letters(self, request: Request, address: str) -> Response:
        """What waits, without those that the page says it has `seen`: they are erased."""
        seen = [int(n) for n in request.query_params.get("seen", "").split(",") if n.isdecimal()]
        if seen := [number for number in seen[:200] if number < 1 << 63]:
            await self._letters.take(address, seen)
        waiting = await self._letters.waiting(address)
        body = {"letters": [as_json(letter) for letter in waiting]}
        return JSONResponse(body, headers=HEADERS)

    async def stream(self, request: Request) -> Response:
        """Reads only; a browser cannot add our header here, so it is not asked for."""
        address = visitor(request)
        if address is None or self._letters.is_full:
            return _status(401 if address is None else 503)
        return StreamingResponse(
            letters_as_events(self._letters, address),
            media_type="text/event-stream",
            headers={**HEADERS, "Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )

    async def media(self, request: Request, address: str) -> Response:
        """A file of a letter that waits; the page keeps its own copy and then takes the letter."""
        media_id = request.path_params["media"]
        if await self._letters.refers_to(address, media_id) is None:
            return _status(404)
        path = self._services.media.path(media_id)
        if not await asyncio.to_thread(path.is_file):
            return _status(404)
        return FileResponse(path, media_type=media_type(path), headers=HEADERS)


async def _taken(receiving: Awaitable[None]) -> Response:
    """ "Done" is said only once the message is durable; otherwise the page sends it again."""
    try:
        await receiving
    except Refused:
        raise
    except Exception as error:
        log.error("web_event_not_taken", error=type(error).__name__)
        return _status(503)
    return _status(DONE)


def _status(code: int) -> Response:
    return Response(status_code=code, headers=HEADERS)
