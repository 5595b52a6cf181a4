"""The webhook: Zalo brings events and is told 200 once they are durable."""

import hmac

import orjson
import structlog
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from bot.channels.webhooks import LARGEST_BODY, read_body
from bot.channels.zalo_bot.decode import NAME
from bot.channels.zalo_bot.way_in import WayIn

log = structlog.get_logger()
PATH = "/hooks/zalo-bot"
HEADER = b"x-bot-api-secret-token"
TAKEN = Response()


class Webhook:
    """A bare ASGI endpoint."""

    def __init__(self, secret: str, way_in: WayIn) -> None:
        self._secret = secret.encode()
        self._way_in = way_in

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._answer(scope, receive)
        await response(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive) -> Response:
        known = self._is_zalo(scope)
        body = await read_body(receive, LARGEST_BODY if known else 0)
        if body == b"":  # when it is set, Zalo asks once with nothing in it (?), perhaps no secret
            return TAKEN
        if not known:
            return PlainTextResponse("wrong secret\n", 403)
        if body is None:
            return PlainTextResponse("too large\n", 413)
        try:
            raw = orjson.loads(body)
        except ValueError:
            return PlainTextResponse("not JSON\n", 400)
        return await self._received(raw)

    async def _received(self, raw: object) -> Response:
        """What we cannot read is taken too: it would be the same when it came again."""
        decoded = self._way_in.read(raw)
        if decoded is None:
            return TAKEN
        try:
            await self._way_in.take(decoded)
        except Exception as error:  # (?) whether Zalo sends it again is not known; it can be told
            log.error("event_not_stored", channel=NAME, error=type(error).__name__)
            return PlainTextResponse("not stored\n", 503)
        return TAKEN

    def _is_zalo(self, scope: Scope) -> bool:
        given = next((value for name, value in scope["headers"] if name == HEADER), b"")
        return hmac.compare_digest(given, self._secret)
