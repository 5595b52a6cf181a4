"""Who drives the jobs when several machines share them: procrastinate, in the same PostgreSQL.

A job is a *chunk* of the outbox, never a message: "send for a while what is due on this channel". The
outbox stays the truth, with its own leases, so a chunk that is lost, late or run twice does no harm:
somebody looks there again. Replies do not wait for a chunk: they leave from the process that took
the event.
"""

import asyncio
import contextlib
import time
from typing import Any, LiteralString

import procrastinate
import structlog
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException, UniqueViolation
from procrastinate.jobs import Job, Status
from sqlalchemy import make_url

from bot.app import App

log = structlog.get_logger()
CHUNK = 500  # messages of one job …
CHUNK_SECONDS = 5.0  # … or so long: between two chunks a slot or two are lost; a clean stop waits
SLOTS = 3  # chunks of one channel that may run beside each other
NET_SECONDS = 1.0  # between looks when nobody rang: commands and other programs ring nobody
RESCUE_CRON = "* * * * * */2"  # every two seconds, by whichever worker is first
HEARTBEAT_SECONDS = 1.0
STALLED_SECONDS = 6.0  # without a heartbeat; to be wrong about it costs a look, not a message
RETRY_SECONDS = 1.0  # until a worker that lost its database starts again
STOP_SECONDS = 15.0  # for the chunks of a worker that was told to stop
CARE = "care"  # the queue of what keeps the others going


def queue_of(channel: str) -> str:
    """A queue a channel: a worker takes only chunks of the channels that it has."""
    return f"outbox:{channel}"


def connection_arguments(url: str) -> dict[str, object]:
    """The database URL as psycopg takes it, its `?options=…` included."""
    parsed = make_url(url)
    _, arguments = parsed.get_dialect()().create_connect_args(parsed)
    arguments.pop("context", None)  # SQLAlchemy's own type adapters
    return dict(arguments)


async def drive(app: App, parts: frozenset[str]) -> None:
    """Send until cancelled. A worker then ends its chunks first: the post office outlives them."""
    chunks = Chunks(app)
    async with chunks.jobs.open_async(), asyncio.TaskGroup() as group:
        senders = group.create_task(app.post_office.run(alone=False, claiming=False))
        bell = group.create_task(chunks.answer_the_bell())
        try:
            await (chunks.work() if "worker" in parts else asyncio.Event().wait())
        finally:
            bell.cancel()
            senders.cancel()


class _Connector(procrastinate.PsycopgConnector):
    """Writes once more what a broken connection swallowed, above all that a job has ended.

    A worker whose heart still beats is never rescued: a job of it that stayed "doing" would hold its
    channel's lock until the process ends.
    """

    async def execute_query_async(self, query: LiteralString, **arguments: Any) -> None:
        try:
            await super().execute_query_async(query, **arguments)
        except ConnectorException:
            await super().execute_query_async(query, **arguments)


class Chunks:
    """The jobs of this process: what it defers, and what it does as a worker."""

    def __init__(self, app: App) -> None:
        self._office = app.post_office
        self._channels = tuple(channel.name for channel in app.channels)
        connector = _Connector(
            kwargs=connection_arguments(app.settings.database), min_size=1, max_size=4
        )
        self.jobs = procrastinate.App(connector=connector)
        self._task = self.jobs.task(name="send_chunk")(self.send_chunk)
        # Besides its use, it keeps procrastinate's watch over its own heartbeat and listener: with
        # no periodic task that watch ends at the start (3.10, Worker._monitor_side_tasks).
        rescue = self.jobs.task(name="rescue", queue=CARE, queueing_lock="rescue", priority=1)
        self.jobs.periodic(cron=RESCUE_CRON)(rescue(self.rescue))

    # --- asking for chunks -----------------------------------------------------------------------

    async def answer_the_bell(self) -> None:
        """Defer a chunk for each channel with something due: when rung, and now and then."""
        rung = self._office.rung
        while True:
            rung.clear()
            try:
                for channel in await asyncio.to_thread(self._office.due):
                    await self.defer(channel)
            except Exception as error:  # the database is gone for a moment: look again later
                log.error("chunks_not_deferred", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(NET_SECONDS):
                    await rung.wait()

    async def defer(self, channel: str, slot: int = 0) -> None:
        """One waits and one runs in a slot at most, so that rings in a row are one chunk."""
        place = f"{channel}/{slot}"
        waiting = await self.jobs.job_manager.list_jobs_async(queueing_lock=place, status="todo")
        if waiting:  # asked first: PostgreSQL would log an error for each try
            return
        chunk = self._task.configure(queue=queue_of(channel), lock=place, queueing_lock=place)
        with contextlib.suppress(AlreadyEnqueued):
            await chunk.defer_async(channel=channel, slot=slot)

    # --- working ---------------------------------------------------------------------------------

    async def work(self) -> None:
        """Do chunks until cancelled, and finish them then."""
        while True:
            try:
                await self._work()
            except Exception as error:
                log.error("worker_stopped", error=type(error).__name__)
            await asyncio.sleep(RETRY_SECONDS)

    async def _work(self) -> None:
        await self.jobs.run_worker_async(
            queues=[CARE, *map(queue_of, self._channels)],
            concurrency=SLOTS * len(self._channels) + 1,  # a rescue never waits for a chunk
            fetch_job_polling_interval=NET_SECONDS,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            shutdown_graceful_timeout=STOP_SECONDS,
            delete_jobs="always",  # the outbox knows what came of it
            install_signal_handlers=False,
        )

    async def send_chunk(self, channel: str, slot: int) -> None:
        """Send for a while. If that was not all, ask for the next; when full, for one beside it."""
        until = time.monotonic() + CHUNK_SECONDS
        try:
            sent = await self._office.work(channel, most=CHUNK, seconds=CHUNK_SECONDS)
            if sent >= CHUNK or time.monotonic() >= until:
                await self.defer(channel, slot)
            if sent >= CHUNK and slot + 1 < SLOTS:
                await self.defer(channel, slot + 1)
        except Exception as error:  # the bell will ask for it again
            log.error("chunk_failed", channel=channel, error=type(error).__name__)

    async def rescue(self, timestamp: int) -> None:
        """Put chunks whose worker died back into their queues."""
        manager = self.jobs.job_manager
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS):
            log.warning("chunk_rescued", job=job.id, queue=job.queue)
            await self._queue_again(job)

    async def _queue_again(self, job: Job) -> None:
        manager = self.jobs.job_manager
        with contextlib.suppress(ConnectorException):  # another worker was first
            try:
                await manager.retry_job(job)
            except UniqueViolation:  # the same chunk waits already
                await manager.finish_job(job, Status.ABORTED, delete_job=True)
