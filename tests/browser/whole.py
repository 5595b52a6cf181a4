"""The whole bot as one process runs it, in a thread of the test's, with its links."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from bot.app import App
from bot.runtime import PARTS, serve
from bot.settings import Settings
from bot.start import Places, places, prepare


@dataclass(frozen=True)
class Whole:
    app: App
    places: Places


@contextmanager
def whole_bot(
    folder: Path, database_url: str, parts: frozenset[str] = PARTS, **settings: Any
) -> Iterator[Whole]:
    """`nhipcau run` with these parts, until left."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    awake = {"quiet_from": time(0), "quiet_to": time(0)}  # no test knows at what hour it is run
    chosen = Settings(
        data_dir=folder / "data",
        database_url=database_url,
        http_port=port,
        office_phone="0215 000 000",
        office_contact="chị trực Mặt trận xã",
        _env_file=None,
        **{**awake, **settings},
    )
    app = App(chosen)
    prepare(app)
    up = threading.Event()
    loop = asyncio.new_event_loop()
    task = loop.create_task(serve(app, parts, up.set))
    thread = threading.Thread(target=_until_done, args=[loop, task], daemon=True)
    thread.start()
    assert up.wait(20), "the bot did not come up"
    try:
        yield Whole(app, places(app))
    finally:
        loop.call_soon_threadsafe(task.cancel)
        thread.join(20)


def _until_done(loop: asyncio.AbstractEventLoop, task: "asyncio.Task[None]") -> None:
    try:
        loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
    finally:
        loop.close()
