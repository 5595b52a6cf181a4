"""The clock only says "now": what is due is in the database, so a double tick does no harm.

Of several processes the one that leads ticks (`bot/leading.py`).
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog
from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import nightly
from bot.inbound import utc_now
from bot.leading import LEASE, LOOK, Leader
from bot.polishing import polish
from bot.services import Services
from handlers.channels.watching import watch
from handlers.housekeeping import tidy
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from storage import due

log = structlog.get_logger()
POLISH = 5  # seconds: a second speaker may be waiting to hear it


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two ticks, and for how long a leader that is not heard of still leads."""

    tidy: float = 60.0
    remind: float = LOOK
    watch: float = 20.0
    back_up: float = 60.0
    lease: float = LEASE


class Clock:
    """The running clock of a process; the caller shuts it down."""

    def __init__(self, services: Services, pace: Pace, now: Callable[[], datetime]) -> None:
        self._services, self._now = services, now
        self._leader = Leader(services.database, pace.lease)
        self._scheduler = AsyncIOScheduler(timezone=services.office.timezone)
        once = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        add = self._scheduler.add_job
        add(self._tidy, "interval", seconds=pace.tidy, **once)
        add(self._remind, "interval", seconds=pace.remind, **once)
        add(self._polish, "interval", seconds=POLISH, **once)
        add(self._watch, "interval", seconds=pace.watch, **once)
        if nightly.is_on(services.settings):
            add(self._back_up, "interval", seconds=pace.back_up, **once)
        self._scheduler.start()

    def jobs(self) -> list[Job]:
        return list(self._scheduler.get_jobs())

    def shutdown(self, *, wait: bool = False) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=wait)
        self._leader.close()

    async def _leads(self) -> bool:
        return await asyncio.to_thread(self._leader.leads)

    async def _tidy(self) -> None:
        if await self._leads():
            await tick(self._services, self._now)

    async def _polish(self) -> None:
        if await self._leads():
            await polish(self._services)

    async def _watch(self) -> None:
        """How each channel does; what waits for one that is down is moved a piece at a time."""
        while await self._leads():
            if not await watch_channels(self._services, self._now):
                return

    async def _back_up(self) -> None:
        if await self._leads():
            await asyncio.to_thread(nightly.turn, self._services, self._now())

    async def _remind(self) -> None:
        """Whatever is due, a bounded piece at a time, as long as this process leads."""
        while await self._leads():
            if not await remind(self._services, self._now):
                return


def start_clock(
    services: Services, pace: Pace | None = None, now: Callable[[], datetime] = utc_now
) -> Clock:
    """Tidy up once a minute, remind every few seconds, finish recordings soon after they came."""
    return Clock(services, pace or Pace(), now)


async def remind(services: Services, now: Callable[[], datetime] = utc_now) -> bool:
    """A piece of what is due; whether there is more. Nothing that is raised leaves here."""
    try:
        if not await asyncio.to_thread(_anything_due, services, now()):
            return False
        return await services.writer.run(
            lambda session: run_due(session, Turn(now(), services.office, SUBJECTS))
        )
    except Exception as error:  # the next tick tries again
        log.error("remind_failed", error=type(error).__name__)
        return False


async def watch_channels(services: Services, now: Callable[[], datetime] = utc_now) -> bool:
    """A look at every channel; whether more is to be moved. Nothing that is raised leaves here."""
    try:
        return await services.writer.run(
            lambda session: watch(session, now(), services.office), quiet=True
        )
    except Exception as error:  # the next tick tries again
        log.error("watch_failed", error=type(error).__name__)
        return False


def _anything_due(services: Services, now: datetime) -> bool:
    """Asked on a reader's connection, so that the writer is left alone while nothing is due."""
    with services.database.read() as session:
        return due.anything(session, now.timestamp())


async def tick(services: Services, now: Callable[[], datetime] = utc_now) -> None:
    """What is due is erased, from the write-ahead log too; nothing that is raised leaves here."""
    services.writer.erased()
    try:
        files = await services.writer.run(
            lambda session: tidy(session, now(), services.office), quiet=True
        )
        for file in files:
            services.media.delete(file)
        if files:
            log.info("files_deleted", count=len(files))
    except Exception as error:  # the next tick tries again
        log.error("tidy_failed", error=type(error).__name__)
