"""The webhook: Zalo brings events and is answered within two seconds, whatever happens behind.

What cannot be made durable in that time is answered 503, and Zalo brings it again: after 30 seconds,
5, 15 and 30 minutes and an hour; after that it switches the webhook off. So what is signed by Zalo and
makes no sense to us is answered 200: it would make no more sense the next time.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import orjson
import structlog
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from bot.channels.webhooks import read_body
from bot.channels.zalo_oa.contents import NAME
from bot.channels.zalo_oa.decode import Decoded, decode
from bot.channels.zalo_oa.signature import Signature

log = structlog.get_logger()
PATH = "/hooks/zalo-oa"
PATIENCE = 1.5  # seconds, of the two that Zalo waits
TAKEN = Response()
Take = Callable[[Decoded], Awaitable[None]]
"""Returns when the event is durable."""


class Webhook:
    """A bare ASGI endpoint: a request object and its helpers would cost more than the decoding."""

    def __init__(self, oa_id: str, signature: Signature, take: Take) -> None:
        self._oa_id = oa_id
        self._signature = signature
        self._take = take

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                response = await self._answer(scope, receive)
        except TimeoutError:
            log.warning("webhook_slow", channel=NAME)
            response = PlainTextResponse("not stored yet\n", 503)
        await response(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive) -> Response:
        body = await read_body(receive)
        if body is None:
            return PlainTextResponse("too large\n", 413)
        if not body:
            return TAKEN  # a probe: it says nothing, so nothing is believed
        headers: Mapping[bytes, bytes] = dict(scope["headers"])
        if not self._signature.is_good(headers, body):
            return PlainTextResponse("wrong signature\n", 403)
        try:
            decoded = decode(orjson.loads(body), self._oa_id)
        except ValueError as error:  # orjson's error is one too
            log.error("event_unreadable", channel=NAME, error=type(error).__name__)
            return TAKEN
        return await self._received(decoded)

    async def _received(self, decoded: Decoded) -> Response:
        try:  # who gives up waiting does not undo what has begun: an emergency is answered all the same
            await asyncio.shield(self._take(decoded))
        except Exception as error:  # Zalo sends it again
            log.error("event_not_stored", channel=NAME, error=type(error).__name__)
            return PlainTextResponse("not stored\n", 503)
        return TAKEN
