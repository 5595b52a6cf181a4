"""An emergency does not wait for the database.

Everything else that the bot says is a row of the outbox. The numbers to call are the one exception:
if the event is not stored within a second, they are sent straight to the channel. The answer that
is stored follows when it can; that somebody reads the numbers twice does no harm.
"""

import asyncio
from collections.abc import Sequence

import structlog

from bot.channels.base import Channel
from bot.delivery.failures import SendFailed
from bot.delivery.rendering import render
from handlers.messages import Incoming
from handlers.screening.actions import EMERGENCY
from handlers.screening.rules import is_emergency

log = structlog.get_logger()
PATIENCE = 1.0  # seconds


def is_urgent(incoming: Incoming) -> bool:
    return is_emergency(incoming.words)


async def answer_if_slow(
    channels: Sequence[Channel], incoming: Incoming, stored: asyncio.Future[None]
) -> None:
    """Send the numbers, unless the event was stored in good time."""
    done, _ = await asyncio.wait([stored], timeout=PATIENCE)
    if done:
        return
    log.warning("database_slow", channel=incoming.channel)
    channel = next((c for c in channels if c.name == incoming.channel), None)
    if channel is None:
        return
    try:
        for message in render(EMERGENCY.message, None, channel.capabilities):
            await channel.show(incoming.address, message)
    except SendFailed as failed:
        log.error("urgent_not_sent", channel=incoming.channel, failure=failed.failure)
