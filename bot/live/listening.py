"""Waiting for one event, in place of the bot: asking for it, or at the webhook's address.

At the webhook's address everything is answered with 503, so that the service brings it again and the
bot gets it once it runs. Telegram's updates are looked at and stay. Only what Zalo's bot hands out when
asked is gone: the operator writes that message, and is told so.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import orjson
from aiohttp import web

from bot.live.asking import UNREACHED, ask
from bot.live.events import READERS, Event, media_urls, repeated
from bot.live.points import MISSING, Ask, Site, Verdict, at
from bot.settings import Settings

LARGEST = 1_000_000  # bytes
POLLED = {
    "telegram": Ask("/bot{token}/getUpdates", {"timeout": 5}),
    "zalo-bot": Ask("/bot{token}/getUpdates", {"timeout": "5"}),
}
Arrived = list[tuple[float, Event]]


@dataclass(frozen=True, slots=True)
class Wait:
    """For what: the service's name, and for how many seconds."""

    name: str
    seconds: float


def is_brought(name: str, settings: Settings) -> bool:
    """By a webhook; else it is asked for."""
    modes = {"telegram": settings.telegram_mode, "zalo-bot": settings.zalo_bot_mode}
    return modes.get(name, "webhook") == "webhook"


def placed(name: str, site: Site, settings: Settings) -> Verdict | None:
    """Whether the webhook is where our settings want it; None: the service did not say."""
    if name not in POLLED or "webhook" not in site.values:
        return None
    there = site.values["webhook"]
    if not is_brought(name, settings):
        told = "đã đặt, nên bot không tự hỏi tin được: gỡ đi, hoặc khai _MODE=webhook"
        return Verdict("!!" if there else "ok", "nơi đặt webhook", told if there else "chưa đặt")
    ours = f"{settings.base_url}/hooks/{name}"
    told = ("đặt ở địa chỉ khác" if there else "chưa đặt") + f", cần đặt ở {ours}"
    return Verdict(
        "ok" if there == ours else "!!", "nơi đặt webhook", ours if there == ours else told
    )


async def heard(wait: Wait, site: Site, settings: Settings) -> AsyncIterator[Verdict]:
    """Verdicts on the first event that comes. Raises OSError where the bot still has the port."""
    brought = is_brought(wait.name, settings)
    arrived = await (_brought(wait, settings) if brought else _asked_for(wait, site))
    if not arrived:
        yield Verdict("--", "tin đến", f"không có tin nào trong {wait.seconds:.0f} giây")
        return
    first = arrived[0][1]
    for verdict in READERS[wait.name](first, settings):
        yield verdict
    if brought:
        yield repeated(arrived)
    for url in media_urls(first):
        yield await _media(url, time.monotonic() - arrived[0][0])


async def _asked_for(wait: Wait, site: Site) -> Arrived:
    until = time.monotonic() + wait.seconds
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=15)) as session:
        while time.monotonic() < until:
            try:
                answer = await ask(POLLED[wait.name], site, session)
            except UNREACHED:
                await asyncio.sleep(1)
                continue
            if (event := _event(answer.json)) is not None:
                return [(time.monotonic(), event)]
            await asyncio.sleep(0.2)
    return []


def _event(answer: object) -> Event | None:
    """Telegram answers with a list, Zalo's bot with one object."""
    result = at(answer, "result")
    if isinstance(result, list):
        return Event(orjson.dumps(result[-1]), {}) if result else None
    if result is MISSING or not isinstance(result, dict):
        return None
    return Event(orjson.dumps(answer), {})


async def _brought(wait: Wait, settings: Settings) -> Arrived:
    """All that came until the time was over: a repeated one tells of the service's patience."""
    arrived: Arrived = []

    def take(event: Event) -> None:
        arrived.append((time.monotonic(), event))

    async with door(f"/hooks/{wait.name}", settings, take):
        await asyncio.sleep(wait.seconds)
    return arrived


@asynccontextmanager
async def door(path: str, settings: Settings, take: Callable[[Event], None]) -> AsyncIterator[None]:
    """The webhook's address, where nothing is taken in."""

    async def come(request: web.Request) -> web.Response:
        body = await request.read()
        if body:  # without one it is a probe
            take(Event(body, {name.lower(): value for name, value in request.headers.items()}))
        return web.Response(status=503 if body else 200)

    app = web.Application(client_max_size=LARGEST)
    app.router.add_post(path, come)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.http_host, settings.http_port).start()
        yield
    finally:
        await runner.cleanup()


async def _media(url: str, age: float) -> Verdict:
    """Whether its address still opens, so long after it came."""
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=15)) as session,
            session.get(url) as response,
        ):
            kind = response.headers.get("Content-Type", "?")
            told = f"sau {age:.0f} giây: HTTP {response.status}, {kind}"
    except UNREACHED as error:
        told = f"không mở được: {type(error).__name__}"
    return Verdict("??", "địa chỉ ảnh, ghi âm", told)
