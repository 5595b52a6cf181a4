"""Who drives the jobs when one process does it all: a loop beside the web server."""

from bot.app import App


async def drive(app: App, parts: frozenset[str]) -> None:
    """Send what is in the outbox until cancelled; without the worker, only replies, at once."""
    await app.post_office.run(alone=app.database.is_sqlite, claiming="worker" in parts)
