"""The channel over the emulator, with what it hands on kept in lists."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from bot.channels.zalo_bot import open_zalo_bot
from bot.channels.zalo_bot.channel import ZaloBotChannel
from bot.media_links import MediaLinks
from bot.settings import Settings
from storage.media import MediaFolder
from tests.channels.telegram.channels import Desk, until
from tests.emulators.zalo_bot import Emulator, zalo_bot

SECRET = "bi-mat_4242"


def settings_for(api: Emulator, folder: Path, **more: Any) -> Settings:
    return Settings(
        data_dir=folder,
        zalo_bot_token=api.token,
        zalo_bot_api=api.url,
        zalo_bot_webhook_secret=SECRET,
        _env_file=None,
        **more,
    )


@asynccontextmanager
async def channel_over(
    api: Emulator, folder: Path, desk: Desk | None = None, **more: Any
) -> AsyncIterator[ZaloBotChannel]:
    desk = desk or Desk()
    settings = settings_for(api, folder, **more)
    links = MediaLinks(settings, MediaFolder(folder / "media"))
    channel = open_zalo_bot(settings, links, desk.keep, desk.receive)
    assert channel is not None
    try:
        yield channel
    finally:
        await channel.aclose()


@asynccontextmanager
async def polled(folder: Path) -> AsyncIterator[tuple[Emulator, Desk]]:
    """Emulator and desk with the channel polling between them."""
    desk = Desk()
    async with zalo_bot() as api, channel_over(api, folder, desk) as channel:
        running = asyncio.get_running_loop().create_task(channel.run())
        try:
            yield api, desk
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


@asynccontextmanager
async def serving(site: ASGIApp, door: socket.socket) -> AsyncIterator[None]:
    config = uvicorn.Config(site, lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    task = asyncio.get_running_loop().create_task(server.serve(sockets=[door]))
    await until(lambda: server.started)
    try:
        yield
    finally:
        server.should_exit = True
        await task
        door.close()
