"""Who drives the jobs: a loop in this process, or procrastinate where several machines share them.

Both leave the outbox the truth and use the same post office; they differ in who says when to look.
"""

from bot.app import App
from bot.engines import embedded


async def drive(app: App, parts: frozenset[str]) -> None:
    """Send until cancelled what these parts of the program have to send; then finish what was begun."""
    if app.settings.engine == "procrastinate":
        from bot.engines import procrastinate  # only where it is used: it takes a while to import

        await procrastinate.drive(app, parts)
    else:
        await embedded.drive(app, parts)
