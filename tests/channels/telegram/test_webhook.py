"""The webhook endpoint, over HTTP, with the emulator bringing updates to it."""

import asyncio
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from handlers.messages import Kind
from tests.channels.telegram.channels import SECRET, Desk, channel_over, until
from tests.channels.telegram.payloads import GROUP, message, said, tapped
from tests.emulators.telegram import Emulator, telegram

HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
PATH = "/hooks/telegram"


@asynccontextmanager
async def hooked(folder: Path) -> AsyncIterator[tuple[Emulator, Desk, httpx.AsyncClient]]:
    """The channel in webhook mode, its route served, and somebody who may post to it."""
    desk = Desk()
    options: dict[str, Any] = {"telegram_mode": "webhook", "telegram_webhook_secret": SECRET}
    async with telegram() as api, channel_over(api, folder, desk, **options) as channel:
        app = Starlette(routes=list(channel.routes))
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bot")
        async with client:
            yield api, desk, client


REQUESTS = {
    "an update": (orjson.dumps(said(text="xin chào")), HEADERS, 200),
    "an update of a group": (
        orjson.dumps({"update_id": 1, "message": message(text="x") | {"chat": GROUP}}), HEADERS, 200
    ),
    "no secret": (orjson.dumps(said(text="xin chào")), {}, 403),
    "a wrong secret": (
        orjson.dumps(said(text="xin chào")), {"X-Telegram-Bot-Api-Secret-Token": SECRET[:-1]}, 403
    ),
    "half a body": (orjson.dumps(said(text="xin chào"))[:-5], HEADERS, 400),
    "an empty body": (b"", HEADERS, 400),
    "no update": (b"[]", HEADERS, 400),
    "a body that is too large": (b" " * 1_000_001, HEADERS, 413),
}  # fmt: skip


@pytest.mark.parametrize(("body", "headers", "status"), REQUESTS.values(), ids=REQUESTS)
async def test_each_request_is_answered_with_its_status_in_one_line(
    body: bytes, headers: dict[str, str], status: int, tmp_path: Path
) -> None:
    async with hooked(tmp_path) as (_, desk, client):
        answer = await client.post(PATH, content=body, headers=headers)
        assert answer.status_code == status
        assert answer.text.count("\n") == (status != 200)
        assert [e.text for e in desk.received] == (
            ["xin chào"] if body == REQUESTS["an update"][0] and status == 200 else []
        )


async def test_200_is_said_only_once_the_event_is_durable(tmp_path: Path) -> None:
    async with hooked(tmp_path) as (_, desk, client):
        desk.slow = lambda _incoming: 0.2
        async with asyncio.TaskGroup() as group:
            posted = group.create_task(
                client.post(PATH, content=orjson.dumps(said(text="chờ")), headers=HEADERS)
            )
            await asyncio.sleep(0.05)
            assert not posted.done()
        assert posted.result().status_code == 200


async def test_an_event_that_could_not_be_stored_is_to_be_sent_again(tmp_path: Path) -> None:
    async with hooked(tmp_path) as (_, desk, client):
        desk.troubles.append(OSError("disk full"))
        body = orjson.dumps(said(text="một"))
        assert (await client.post(PATH, content=body, headers=HEADERS)).status_code == 503
        assert (await client.post(PATH, content=body, headers=HEADERS)).status_code == 200
        assert [e.text for e in desk.received] == ["một"]


async def test_a_tap_is_answered_within_the_webhook_s_own_answer(tmp_path: Path) -> None:
    async with hooked(tmp_path) as (api, desk, client):
        answer = await client.post(PATH, content=orjson.dumps(tapped()), headers=HEADERS)
        assert answer.json() == {"method": "answerCallbackQuery", "callback_query_id": "88"}
        assert [e.tap for e in desk.received] == ["q.1.0"]
        assert api.asked("answerCallbackQuery") == []


async def test_a_get_is_not_allowed(tmp_path: Path) -> None:
    async with hooked(tmp_path) as (_, _desk, client):
        assert (await client.get(PATH)).status_code == 405


async def test_polling_mounts_no_route(tmp_path: Path) -> None:
    async with telegram() as api, channel_over(api, tmp_path) as channel:
        assert list(channel.routes) == []


async def test_what_a_person_does_reaches_the_bot_through_the_webhook(tmp_path: Path) -> None:
    desk = Desk()
    door = socket.create_server(("127.0.0.1", 0))
    options = {
        "telegram_mode": "webhook",
        "telegram_webhook_secret": SECRET,
        "public_url": f"http://127.0.0.1:{door.getsockname()[1]}",
    }
    async with (
        telegram() as api,
        channel_over(api, tmp_path, desk, **options) as channel,
        _serving(channel.routes, door),
    ):
        await channel.run()
        person = api.person()
        person.opens("i_7")
        board = {"inline_keyboard": [[{"text": "Có", "callback_data": "q.1.0"}]]}
        person.receive(api.bot, {"text": "?", "reply_markup": board})
        person.taps("Có")
        person.blocks()
        assert [event.kind for event in await desk.has(3)] == [Kind.START, Kind.TAP, Kind.LEFT]
        await until(lambda: person.alerts == [""] and not api.updates.waiting)


@asynccontextmanager
async def _serving(routes: Sequence[Route], door: socket.socket) -> AsyncIterator[None]:
    config = uvicorn.Config(Starlette(routes=routes), lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    serving = asyncio.get_running_loop().create_task(server.serve(sockets=[door]))
    await until(lambda: server.started)
    try:
        yield
    finally:
        server.should_exit = True
        await serving
        door.close()
