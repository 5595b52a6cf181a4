"""Keeps notices going: what is due begins, what is long goes on, what was paused is moved aside.

Each turn is one short transaction, so that nothing waits behind a notice to a million people.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy.orm import Session

from bot.metrics import CHANNEL_DOWN, OUTBOX
from bot.services import Services
from handlers.notices import queuing
from storage import channel_health, outbox

log = structlog.get_logger()
LOOK = 1.0  # seconds between looks while nothing is to be done
FINISH = 15.0  # seconds between looks for notices that are done


async def keep_queuing(services: Services, clock: Callable[[], datetime]) -> None:
    """Until cancelled. Of several processes that do this at once, one gets each turn."""
    finished_at = 0.0
    now = asyncio.get_running_loop().time
    while True:
        worked = await _turn(services, lambda s: queuing.work(s, clock(), services.office))
        if not worked and now() - finished_at > FINISH:
            await _turn(services, lambda s: queuing.finish(s, clock(), services.office))
            await _turn(services, _count)
            finished_at = now()
        await asyncio.sleep(0 if worked else LOOK)


def _count(session: Session) -> None:
    """For `/metrics`: what has not left, and which channels are down."""
    OUTBOX.clear()
    CHANNEL_DOWN.clear()
    for one in channel_health.down(session):
        CHANNEL_DOWN.labels(one.channel).set(1)
    for channel, state, rows in outbox.on_their_way(session.connection()):
        OUTBOX.labels(channel, state).set(rows)


async def _turn(services: Services, work: Callable[[Session], bool | None]) -> bool:
    try:
        return bool(await services.writer.run(work))
    except Exception as error:  # a busy or restarting database: the next turn tries again
        log.error("queuing_failed", error=type(error).__name__)
        await asyncio.sleep(LOOK)
        return False
