"""The webhook: Telegram brings updates and is told 200 once the event is durable."""

import hmac

import orjson
import structlog
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from bot.channels.telegram.decode import Decoded, decode
from bot.channels.telegram.lines import Take
from bot.channels.webhooks import read_body

log = structlog.get_logger()
PATH = "/hooks/telegram"
HEADER = b"x-telegram-bot-api-secret-token"
TAKEN = Response()


class Webhook:
    """A bare ASGI endpoint: a request object and its helpers would cost more than the decoding."""

    def __init__(self, secret: str, take: Take) -> None:
        self._secret = secret.encode()
        self._take = take

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._answer(scope, receive)
        await response(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive) -> Response:
        if not self._is_telegram(scope):
            return PlainTextResponse("wrong secret\n", 403)
        body = await read_body(receive)
        if body is None:
            return PlainTextResponse("too large\n", 413)
        try:
            decoded = decode(orjson.loads(body))
        except ValueError:  # orjson's error is one too
            return PlainTextResponse("not an update\n", 400)
        return await self._received(decoded)

    async def _received(self, decoded: Decoded | None) -> Response:
        if decoded is None:
            return TAKEN
        try:
            await self._take(decoded)
        except Exception as error:  # Telegram sends it again
            log.error("event_not_stored", channel="telegram", error=type(error).__name__)
            return PlainTextResponse("not stored\n", 503)
        return _answering_tap(decoded.tapped) if decoded.tapped else TAKEN

    def _is_telegram(self, scope: Scope) -> bool:
        given = next((value for name, value in scope["headers"] if name == HEADER), b"")
        return hmac.compare_digest(given, self._secret)


def _answering_tap(query: str) -> Response:
    """200 whose body is a method for Telegram to do: the spinner ends without another request."""
    body = {"method": "answerCallbackQuery", "callback_query_id": query}
    return Response(orjson.dumps(body), media_type="application/json")
