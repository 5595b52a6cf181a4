"""The clock only says "now": what is due is in the database, so a double tick does no harm."""

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.inbound import utc_now
from bot.polishing import polish
from bot.services import Services
from handlers.housekeeping import tidy

log = structlog.get_logger()
POLISH = 5  # seconds: a second speaker may be waiting to hear it


def start_clock(services: Services) -> AsyncIOScheduler:
    """Tidy up once a minute, finish recordings soon after they came; the caller shuts it down."""
    scheduler = AsyncIOScheduler(timezone=services.office.timezone)
    once = {"args": [services], "coalesce": True, "max_instances": 1}
    scheduler.add_job(tick, "interval", minutes=1, **once)
    scheduler.add_job(polish, "interval", seconds=POLISH, **once)
    scheduler.start()
    return scheduler


async def tick(services: Services) -> None:
    """What is due is erased, from the write-ahead log too; nothing that is raised leaves here."""
    services.writer.erased()
    try:
        files = await services.writer.run(
            lambda session: tidy(session, utc_now(), services.office), quiet=True
        )
        for file in files:
            services.media.delete(file)
        if files:
            log.info("files_deleted", count=len(files))
    except Exception as error:  # the next tick tries again
        log.error("tidy_failed", error=type(error).__name__)
