"""The HTTP side. Whatever is wrong is said within an answer that says 200."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from aiohttp import web
from aiohttp.web_request import FileField

from tests.emulators.zalo_oa.emulator import OA_ID, Call, Emulator
from tests.emulators.zalo_oa.faults import Fault
from tests.emulators.zalo_oa.refusals import Refused

DEEDS = frozenset({"says", "taps", "follows", "unfollows", "looks"})
Work = Callable[[web.Request], Awaitable[dict[str, Any]]]


def web_app(emulator: Emulator) -> web.Application:
    app = web.Application(client_max_size=30_000_000)
    door = _Door(emulator)
    ways = {
        "/v3.0/oa/message/cs": emulator.consult,
        "/v3.0/oa/message/template": emulator.send_template,
        "/message/template": emulator.send_to_phone,
        "/v2.0/oa/message": _is_gone,
    }
    for path, deed in ways.items():
        app.router.add_post(path, door.answering(_of_json(emulator, deed)))
    app.router.add_get("/v2.0/oa/getoa", door.answering(_says_who_it_is))
    app.router.add_post("/v2.0/oa/upload/{kind}", door.answering(_upload(emulator)))
    app.router.add_get("/media/{id}", door.media)
    app.router.add_get("/people/{id}", door.seen)
    app.router.add_post("/people/{id}/{deed}", door.deed)
    app.add_routes(emulator.oauth.routes())
    return app


async def _says_who_it_is(_request: web.Request) -> dict[str, Any]:
    return {"oa_id": OA_ID, "name": "Mặt trận Tổ quốc tỉnh", "is_verified": True}


def _is_gone(_fields: dict[str, Any]) -> dict[str, Any]:
    raise Refused(-240)


def _of_json(emulator: Emulator, deed: Callable[[dict[str, Any]], dict[str, Any]]) -> Work:
    async def work(request: web.Request) -> dict[str, Any]:
        fields = orjson.loads(await request.read())
        emulator.calls.append(Call(request.path, fields, time.monotonic()))
        return deed(fields)

    return work


def _upload(emulator: Emulator) -> Work:
    async def work(request: web.Request) -> dict[str, Any]:
        kind = request.match_info["kind"]
        emulator.calls.append(Call(request.path, {}, time.monotonic()))
        file = (await request.post()).get("file")
        if not isinstance(file, FileField) or kind not in {"image", "gif", "file"}:
            raise Refused(-201)
        named = emulator.world.files.upload(kind, file.file.read())
        return {"token": named} if kind == "file" else {"attachment_id": named}

    return work


class _Door:
    def __init__(self, emulator: Emulator) -> None:
        self._api = emulator

    def answering(self, work: Work) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def answer(request: web.Request) -> web.StreamResponse:
            fault = self._api.faults.take(request.path)
            if fault is not None:
                return await self._fails(request, fault, work)
            headers: dict[str, str] = {}
            try:
                limit, left = self._api.count()
                headers = {"X-RateLimit-Limit": str(limit), "X-RateLimit-Remain": str(left)}
                self._check_token(request)
                data = await work(request)
            except Refused as refused:
                return _json(refused.as_json(), headers)
            return _json({"data": data, "error": 0, "message": "Success"}, headers)

        return answer

    def _check_token(self, request: web.Request) -> None:
        if not self._api.is_valid(request.headers.get("access_token", "")):
            raise Refused(-216)

    async def media(self, request: web.Request) -> web.StreamResponse:
        fault = self._api.faults.take(request.path) or self._api.faults.take("media")
        if fault is not None:
            await asyncio.sleep(fault.after)
            if fault.status != 200:
                return web.Response(status=fault.status)
        try:
            return web.Response(body=self._api.world.files.find(request.match_info["id"]).data)
        except Refused:
            return web.Response(status=404)

    async def seen(self, request: web.Request) -> web.StreamResponse:
        """What a person sees; for those who run the server by hand."""
        return _json(self._api.person(person_id=request.match_info["id"]).sees(), {})

    async def deed(self, request: web.Request) -> web.StreamResponse:
        """A person does something; the body holds its arguments."""
        person = self._api.person(person_id=request.match_info["id"])
        if request.match_info["deed"] not in DEEDS:
            return web.Response(status=404)
        arguments = orjson.loads(await request.read() or b"{}")
        return _json(getattr(person, request.match_info["deed"])(**arguments), {})

    async def _fails(self, request: web.Request, fault: Fault, work: Work) -> web.StreamResponse:
        if fault.done:
            await work(request)
        await asyncio.sleep(fault.after)
        if fault.closes:
            if request.transport is not None:
                request.transport.close()
            return web.Response(status=500)  # nobody hears it
        if fault.code is not None:
            return _json(Refused(fault.code).as_json(), {})
        return web.Response(text=fault.page, status=fault.status, content_type="text/html")


def _json(value: Any, headers: dict[str, str]) -> web.Response:
    return web.Response(body=orjson.dumps(value), content_type="application/json", headers=headers)
