"""Running the app: the web server, the sender, the clock and the pollers, started and ended together."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import uvicorn

from bot.app import App
from bot.clock import start_clock
from bot.delivery.queuing import keep_queuing
from bot.engines import drive

PARTS = frozenset({"web", "worker", "clock"})


@asynccontextmanager
async def running(app: App, parts: frozenset[str] = PARTS) -> AsyncIterator[None]:
    """Everything but the web server runs within; leaving ends it and closes the app."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(drive(app, parts), name="sending")]
            if "worker" in parts:
                queuing = keep_queuing(app.services, app.clock)
                tasks.append(group.create_task(queuing, name="queuing"))
                tasks += [group.create_task(c.run(), name=c.name) for c in app.channels]
                if app.oa_tokens is not None:
                    tasks.append(group.create_task(app.oa_tokens.keep(), name="tokens"))
            clock = start_clock(app.services) if "clock" in parts else None
            try:
                yield
            finally:
                if clock is not None:
                    clock.shutdown(wait=False)
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
                await app.post_office.settle()
    finally:
        await app.aclose()


async def serve(app: App, parts: frozenset[str], started: Callable[[], None]) -> bool:
    """Run until told to stop; `started` is called once pages are served. False: they never were."""
    async with running(app, parts):
        if "web" not in parts:
            started()
            await _told_to_stop()
            return True
        server = uvicorn.Server(
            uvicorn.Config(
                app.web(),
                host=app.settings.http_host,
                port=app.settings.http_port,
                log_config=None,
                access_log=False,
                lifespan="off",
                server_header=False,
                timeout_graceful_shutdown=3,
            )
        )
        announce = asyncio.TaskGroup()
        async with announce:
            waiting = announce.create_task(_when_started(server, started))
            await _until_stopped(server)
            waiting.cancel()
        return server.started


async def _told_to_stop() -> None:
    """Until the process is told so: then what was begun is finished."""
    told = asyncio.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(one, told.set)
    await told.wait()


async def _until_stopped(server: uvicorn.Server) -> None:
    """Serve; being cancelled closes its sockets too."""
    try:
        with contextlib.suppress(SystemExit):
            await server.serve()
    except asyncio.CancelledError:
        await server.shutdown()
        raise


async def _when_started(server: uvicorn.Server, started: Callable[[], None]) -> None:
    while not server.started:  # noqa: ASYNC110  uvicorn has no event for it
        await asyncio.sleep(0.02)
    started()
