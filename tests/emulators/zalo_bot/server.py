"""The HTTP side: `/bot{token}/{method}`, the files that people sent, and the people by hand."""

import asyncio
from typing import TYPE_CHECKING, Any

import orjson
from aiohttp import web

from tests.emulators.zalo_bot.calls import Call
from tests.emulators.zalo_bot.faults import Fault, Refused
from tests.emulators.zalo_bot.methods import NO_RESULT

if TYPE_CHECKING:
    from tests.emulators.zalo_bot.emulator import Emulator

DEEDS = {"says", "sends_sticker", "is_withheld"}


def web_app(emulator: "Emulator") -> web.Application:
    app = web.Application(client_max_size=2_000_000)
    door = _Door(emulator)
    app.router.add_post("/bot{token}/{method}", door.method)
    app.router.add_get("/files/{name}", door.file)
    app.router.add_get("/people/{id}", door.seen)
    app.router.add_post("/people/{id}/{deed}", door.deed)
    return app


class _Door:
    def __init__(self, emulator: "Emulator") -> None:
        self._api = emulator

    async def method(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
            call = Call(request.match_info["method"], await _fields(request))
            if (fault := self._api.faults.take(call.method)) is not None:
                return await self._fails(request, call, fault)
            result = await self._api.carry_out(call)
        except Refused as refused:
            return _json(refused.as_json())
        return _json({"ok": True} | ({} if result is NO_RESULT else {"result": result}))

    def _check_token(self, request: web.Request) -> None:
        if request.match_info["token"] != self._api.token:
            raise Refused(401, "Unauthorized")

    async def file(self, request: web.Request) -> web.StreamResponse:
        if (fault := self._api.faults.take("file")) is not None:
            return web.Response(status=fault.status)
        found = self._api.files.get(request.match_info["name"])
        return web.Response(body=found[1]) if found else web.Response(status=404)

    async def seen(self, request: web.Request) -> web.StreamResponse:
        """What a person sees; for those who run the server by hand."""
        return _json([_shown(one) for one in self._person(request).sees()])

    async def deed(self, request: web.Request) -> web.StreamResponse:
        """A person does something; the body holds its arguments."""
        if request.match_info["deed"] not in DEEDS:
            return web.Response(status=404)
        arguments = orjson.loads(await request.read() or b"{}")
        return _json(getattr(self._person(request), request.match_info["deed"])(**arguments))

    def _person(self, request: web.Request) -> Any:
        return self._api.person(person_id=request.match_info["id"])

    async def _fails(self, request: web.Request, call: Call, fault: Fault) -> web.StreamResponse:
        if fault.done:
            await self._api.carry_out(call)
        else:
            self._api.calls.append(call)
        await asyncio.sleep(fault.after)
        if fault.page:
            return web.Response(text=fault.page, status=fault.status)
        if fault.refusal is not None:
            return _json(fault.refusal.as_json())
        if request.transport is not None:
            request.transport.close()
        return web.Response(status=500)  # nobody hears it


async def _fields(request: web.Request) -> dict[str, Any]:
    try:
        fields = orjson.loads(await request.read() or b"{}")
    except orjson.JSONDecodeError:
        raise Refused(400, "Bad Request: not JSON") from None
    if not isinstance(fields, dict):
        raise Refused(400, "Bad Request: an object was expected")
    return fields


def _shown(message: dict[str, Any]) -> dict[str, Any]:
    return {k: f"{len(v)} bytes" if isinstance(v, bytes) else v for k, v in message.items()}


def _json(value: Any) -> web.Response:
    """HTTP 200, whatever went wrong."""
    return web.Response(body=orjson.dumps(value), content_type="application/json")
