"""Both Zalos as small as `doctor --live` needs them, and a thread in which a server runs."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from aiohttp import web

T = TypeVar("T")
BOT_TOKEN, ACCESS = "2468:bot-token", "access-token-of-the-account"
Body = dict[str, Any]


@contextmanager
def served(server: Callable[[], AbstractAsyncContextManager[T]]) -> Iterator[T]:
    """The server in a loop of its own, so that a command may have one too."""
    up, found, loop = threading.Event(), [], asyncio.new_event_loop()
    down = asyncio.Event()

    async def stay() -> None:
        async with server() as thing:
            found.append(thing)
            up.set()
            await down.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(stay()), daemon=True)
    thread.start()
    assert up.wait(10)
    try:
        yield found[0]
    finally:
        loop.call_soon_threadsafe(down.set)
        thread.join(10)
        loop.close()


@dataclass
class Fake:
    """`webhook`: of the bot. `waiting`: what its getUpdates hands out. `sent`: what a person got."""

    url: str = ""
    webhook: str = ""
    as_documented: bool = True
    waiting: list[Body] = field(default_factory=list)
    sent: list[Body] = field(default_factory=list)

    # --- the bot --------------------------------------------------------------------------------

    def bot(self, token: str, method: str, body: Body) -> Body:
        if token != BOT_TOKEN:
            return _refused(401)
        answer = getattr(self, f"_{method.lower()}", None)
        return answer(body) if answer else _refused(404)

    def _getme(self, _body: Body) -> Body:
        number: Any = "1459232241454765289" if self.as_documented else 145
        me = {"id": number, "account_name": "bot.thu", "account_type": "BASIC"}
        return {"ok": True, "result": me | {"can_join_groups": False}}

    def _getwebhookinfo(self, _body: Body) -> Body:
        return {"ok": True, "result": {"url": self.webhook, "updated_at": 1749633372026}}

    def _getupdates(self, _body: Body) -> Body:
        if self.webhook:
            return _refused(400)
        if not self.waiting:
            return _refused(408)
        return {"ok": True, "result": self.waiting.pop(0)}

    def _sendmessage(self, body: Body) -> Body:
        if not 1 <= len(body["text"]) <= 2000:
            return _refused(400)
        self.sent.append(body)
        return {"ok": True, "result": {"message_id": "82599fa32f", "date": int(time.time() * 1000)}}

    def _sendchataction(self, _body: Body) -> Body:
        return {"ok": True}

    # --- the account ----------------------------------------------------------------------------

    def account(self, path: str, access: str, body: Body) -> Body:
        if access != ACCESS:
            return {"error": -216, "message": "Access token is invalid"}
        if path == "/v2.0/oa/getoa":
            return {"error": 0, "message": "Success", "data": {"oa_id": "4318", "name": "Mặt trận"}}
        if path == "/v2.0/oa/upload/image":
            return {"error": 0, "message": "Success", "data": {"attachment_id": "aaa"}}
        if path == "/v2.0/oa/message":
            return {"error": -240, "message": "gone"}
        if path != "/v3.0/oa/message/cs" or body["recipient"]["user_id"] == "0":
            return {"error": -201, "message": "invalid"}
        self.sent.append(body)
        data = {"message_id": "m1", "user_id": "u", "sent_time": "1749633372026"}
        return {"error": 0, "message": "Success", "data": data | {"quota": {"remain": 7}}}


def _refused(code: int) -> Body:
    return {"ok": False, "description": "no", "error_code": code}


@asynccontextmanager
async def zalo() -> AsyncIterator[Fake]:
    fake = Fake()

    async def of_bot(request: web.Request) -> web.Response:
        where = request.match_info
        return web.json_response(fake.bot(where["token"], where["method"], await request.json()))

    async def of_account(request: web.Request) -> web.Response:
        json = request.content_type == "application/json" and request.can_read_body
        body = await request.json() if json else {}
        answer = fake.account(request.path, request.headers.get("access_token", ""), body)
        return web.json_response(answer, headers={"X-RateLimit-Remain": "3999"})

    async def renewed(_request: web.Request) -> web.Response:
        return web.json_response({"error": -14014, "error_name": "Invalid refresh token"})

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", of_bot)
    app.router.add_post("/v4/oa/access_token", renewed)
    app.router.add_route("*", "/{path:.+}", of_account)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    fake.url = "http://{}:{}".format(*runner.addresses[0][:2])
    try:
        yield fake
    finally:
        await runner.cleanup()
