"""The clock only says "now": what is due is in the database, so a double tick does no harm."""

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.inbound import utc_now
from bot.services import Services
from handlers.housekeeping import tidy

log = structlog.get_logger()


def start_clock(services: Services) -> AsyncIOScheduler:
    """Tidy up once a minute, on the running event loop; the caller shuts it down."""
    scheduler = AsyncIOScheduler(timezone=services.office.timezone)
    scheduler.add_job(tick, "interval", args=[services], minutes=1, coalesce=True, max_instances=1)
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
