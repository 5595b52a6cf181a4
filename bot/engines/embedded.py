"""Who drives the jobs when one process does it all: a loop beside the web server."""

import asyncio

from bot.app import App


async def drive(app: App) -> None:
    """Send what is in the outbox until cancelled."""
    await app.post_office.run(alone=app.database.is_sqlite)


async def stop(task: asyncio.Task[None]) -> None:
    """End it, and wait until what was said is written down."""
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
