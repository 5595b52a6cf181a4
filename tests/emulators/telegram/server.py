"""The HTTP side: `/bot{token}/{method}`, `/file/bot{token}/{path}`, and the people by hand."""

import asyncio
from typing import TYPE_CHECKING, Any

import orjson
from aiohttp import web

from tests.emulators.telegram.calls import Call, read_call
from tests.emulators.telegram.faults import Fault
from tests.emulators.telegram.refusals import Refused

if TYPE_CHECKING:
    from tests.emulators.telegram.emulator import Emulator

DEEDS = {"says", "opens", "taps", "edits", "blocks", "unblocks", "shares_location", "sends"}


def web_app(emulator: "Emulator") -> web.Application:
    app = web.Application(client_max_size=60_000_000)
    door = _Door(emulator)
    app.router.add_route("*", "/bot{token}/{method}", door.method)
    app.router.add_get("/file/bot{token}/{path:.+}", door.download)
    app.router.add_get("/people/{id}", door.seen)
    app.router.add_post("/people/{id}/{deed}", door.deed)
    return app


class _Door:
    def __init__(self, emulator: "Emulator") -> None:
        self._api = emulator

    async def method(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
            call = await read_call(request, request.match_info["method"].lower())
            if (fault := self._api.faults.take(call.method)) is not None:
                return await self._fails(request, call, fault)
            result = await self._api.carry_out(call)
        except Refused as refused:
            return _json(refused.as_json(), refused.code)
        return _json({"ok": True, "result": result})

    async def download(self, request: web.Request) -> web.StreamResponse:
        self._check_token(request)
        if (fault := self._api.faults.take("download")) is not None:
            return await self._fails(request, Call("download", {}), fault)
        file = self._api.files.at(request.match_info["path"])
        if file is None:
            return web.Response(status=404)
        return web.Response(body=file.data)

    async def seen(self, request: web.Request) -> web.StreamResponse:
        """What a person sees; for those who run the server by hand."""
        return _json(self._api.person(person_id=int(request.match_info["id"])).sees())

    async def deed(self, request: web.Request) -> web.StreamResponse:
        """A person does something; the body holds its arguments."""
        person = self._api.person(person_id=int(request.match_info["id"]))
        if request.match_info["deed"] not in DEEDS:
            return web.Response(status=404)
        arguments = orjson.loads(await request.read() or b"{}")
        return _json(getattr(person, request.match_info["deed"])(**arguments))

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if token != self._api.token:
            known_shape = token.partition(":")[0].isdigit() and ":" in token
            raise Refused(401, "Unauthorized") if known_shape else Refused(404, "Not Found")

    async def _fails(self, request: web.Request, call: Call, fault: Fault) -> web.StreamResponse:
        if fault.done:
            await self._api.carry_out(call)
        else:
            self._api.calls.append(call)
        if fault.refusal is None:
            await asyncio.sleep(fault.after)
            if request.transport is not None:
                request.transport.close()
            return web.Response(status=500)  # nobody hears it
        if fault.page:
            return web.Response(text=fault.page, status=fault.refusal.code)
        return _json(fault.refusal.as_json(), fault.refusal.code)


def _json(value: Any, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(value), status=status, content_type="application/json")
