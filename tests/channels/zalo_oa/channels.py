"""The channel over the emulator, with what it hands on kept in lists."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from bot.channels.spool import Finish, Spooled
from bot.channels.zalo_oa.channel import ZaloOaChannel
from bot.channels.zalo_oa.parts import Parts
from bot.delivery.failures import Failure, SendFailed
from bot.settings import Settings
from handlers.messages import Incoming, MediaFile
from storage.media import MediaFolder
from tests.emulators.zalo_oa import Emulator
from tests.emulators.zalo_oa.emulator import OA_ID, OA_SECRET
from tests.emulators.zalo_oa.oauth import APP_ID, APP_SECRET


class FakeTokens:
    """Knows one token after the other, as `tokens.py` hands them out."""

    def __init__(self, *tokens: str) -> None:
        self._tokens = list(tokens or ("access-1",))
        self.refusals = 0

    async def access(self) -> str:
        return self._tokens[0]

    async def refused(self, token: str) -> str:
        self.refusals += 1
        if token == self._tokens[0]:
            self._tokens.pop(0)
        if not self._tokens:
            self._tokens.append(token)
            raise SendFailed(Failure.UNAUTHORISED)
        return self._tokens[0]


class Known(dict[str, str]):
    """Our files, and Zalo's ids of them, kept no longer than the test."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._media = MediaFolder(folder)

    async def read(self, media_id: str) -> bytes:
        return self._media.read(media_id)

    async def find(self, media_id: str) -> str | None:
        return self.get(media_id)

    async def keep(self, media_id: str, external_id: str) -> None:
        self[media_id] = external_id

    async def drop(self, media_id: str) -> None:
        self.pop(media_id, None)


class Shelf:
    """A spool without a database: `tests/channels/test_spool.py` has the real one."""

    def __init__(self) -> None:
        self.put_aside: list[Spooled] = []

    async def waits(self, address: str) -> bool:
        return any(one.incoming.address == address for one in self.put_aside)

    async def put(self, event: Spooled) -> None:
        self.put_aside.append(event)

    async def run(self, finish: Finish) -> None:
        while True:
            while self.put_aside:
                await finish(self.put_aside[0])
                self.put_aside.pop(0)
            await asyncio.sleep(0.01)


@dataclass
class Desk:
    """Stands for the rest of the program: keeps files, and what was received and counted."""

    received: list[Incoming] = field(default_factory=list)
    kept: list[tuple[str, bytes]] = field(default_factory=list)
    counted: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    troubles: list[Exception] = field(default_factory=list)  # the next receipts raise these
    pages: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0  # that each receipt takes

    async def receive(self, incoming: Incoming) -> None:
        await asyncio.sleep(self.seconds)
        if self.troubles:
            raise self.troubles.pop(0)
        self.received.append(incoming)

    async def keep(self, kind: str, data: bytes) -> MediaFile:
        if data == b"broken":
            raise ValueError("not a recording")
        self.kept.append((kind, data))
        return MediaFile(f"m{len(self.kept)}", kind, len(data))

    async def count(self, kind: str, ids: Sequence[str]) -> None:
        self.counted.append((kind, tuple(ids)))

    async def page(self, media_id: str) -> str:
        return self.pages.get(media_id, "")

    async def has(self, count: int) -> list[Incoming]:
        await until(lambda: len(self.received) >= count)
        return self.received


def settings_for(api: str, folder: Path, **more: Any) -> Settings:
    base = {
        "zalo_oa_id": OA_ID,
        "zalo_oa_app_id": APP_ID,
        "zalo_oa_app_secret": APP_SECRET,
        "zalo_oa_oa_secret": OA_SECRET,
        "zalo_oa_refresh_token": "refresh-1",
        "zalo_oa_api": api,
        "zalo_oa_oauth_api": api,
        "zalo_oa_business_api": api,
    }
    return Settings(data_dir=folder, _env_file=None, **(base | more))


@asynccontextmanager
async def channel_over(
    api: Emulator,
    folder: Path,
    desk: Desk | None = None,
    tokens: FakeTokens | None = None,
    **more: Any,
) -> AsyncIterator[ZaloOaChannel]:
    desk = desk or Desk()
    parts = Parts(
        tokens or FakeTokens(),
        Known(folder),
        Shelf(),  # type: ignore[arg-type]
        desk.page,
        desk.count,
        desk.keep,
        desk.receive,
    )
    channel = ZaloOaChannel(settings_for(api.url, folder, **more), parts)
    try:
        yield channel
    finally:
        await channel.aclose()


@asynccontextmanager
async def served(routes: Sequence[Route]) -> AsyncIterator[str]:
    """These routes on loopback; where."""
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as door:
        config = uvicorn.Config(Starlette(routes=routes), lifespan="off", log_config=None)
        server = uvicorn.Server(config)
        serving = asyncio.get_running_loop().create_task(server.serve(sockets=[door]))
        await until(lambda: server.started)
        try:
            yield f"http://127.0.0.1:{door.getsockname()[1]}"
        finally:
            server.should_exit = True
            await serving


@asynccontextmanager
async def hooked(api: Emulator, folder: Path, **more: Any) -> AsyncIterator[Desk]:
    """The channel behind its webhook, to which the emulator brings events."""
    desk = Desk()
    async with (
        channel_over(api, folder, desk, **more) as channel,
        served(channel.routes) as url,
    ):
        running = asyncio.get_running_loop().create_task(channel.run())
        api.hooks(f"{url}/hooks/zalo-oa")
        try:
            yield desk
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def until(true: Callable[[], bool], seconds: float = 8.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110  what is waited for knows no event
            await asyncio.sleep(0.01)
