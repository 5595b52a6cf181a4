"""Chunks of the outbox as jobs of procrastinate: asked for once, done by anyone, never lost."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager

import pytest
from procrastinate.jobs import Job
from sqlalchemy import create_engine, text

from bot.engines.procrastinate import CHUNK, SLOTS, Chunks, connection_arguments, drive, queue_of
from tests.engines.office import WEB, WORKER, CountingOffice, app_of

pytestmark = pytest.mark.postgres
LONG_DEAD = "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour')"
DIED_WITH_IT = "UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT max(id) FROM procrastinate_workers)"
HANG_UP = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE pid <> pg_backend_pid() AND application_name = 'chunks'
"""

RUNNING_JOBS = "SELECT id FROM procrastinate_jobs WHERE task_name = 'send_chunk' FOR UPDATE"
WAITS_FOR_A_LOCK = f"{HANG_UP} AND wait_event_type = 'Lock'"


@contextmanager
def _hanging_up_at_the_end_of_a_job(url: str) -> Iterator[Callable[[], None]]:
    """What is called first holds the running jobs until the connection that ends one is cut."""
    engine = create_engine(url)
    with engine.connect() as connection, ThreadPoolExecutor() as beside:

        def cut() -> None:
            while not connection.scalar(text(WAITS_FOR_A_LOCK)):
                time.sleep(0.01)
            connection.rollback()

        def hold() -> None:
            if held:
                return
            held.append(connection.execute(text(RUNNING_JOBS)))
            beside.submit(cut)

        held: list[object] = []
        yield hold
    engine.dispose()


async def _until(true: Callable[[], bool], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@asynccontextmanager
async def _driven(
    url: str, office: CountingOffice, parts: frozenset[str] = WORKER, *channels: str
) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(drive(app_of(url, office, *channels), parts))
        yield
        task.cancel()


@asynccontextmanager
async def _asking(url: str, office: CountingOffice) -> AsyncIterator[Chunks]:
    """Somebody who may defer chunks, and does none."""
    chunks = Chunks(app_of(url, office))
    async with chunks.jobs.open_async():
        yield chunks


async def _jobs(chunks: Chunks, status: str = "todo") -> list[Job]:
    return list(await chunks.jobs.job_manager.list_jobs_async(status=status, task="send_chunk"))


def _run(url: str, *statements: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def test_the_schema_of_the_url_is_kept() -> None:
    url = "postgresql+psycopg://u:p@127.0.0.1:5432/d?options=-csearch_path%3Dx"
    found = connection_arguments(url)
    assert found["options"] == "-csearch_path=x"
    assert (found["host"], found["dbname"], found["user"]) == ("127.0.0.1", "d", "u")


async def test_a_ring_brings_a_chunk_at_once(engine_url: str) -> None:
    office = CountingOffice(a=0)
    async with _driven(engine_url, office):
        await _until(lambda: office.sending)
        office.waiting["a"] = 7
        office.rung.set()
        await _until(lambda: office.chunks == [("a", 7)])


async def test_what_nobody_rang_for_is_found_all_the_same(engine_url: str) -> None:
    office = CountingOffice(a=0)
    async with _driven(engine_url, office):
        await _until(lambda: office.sending)
        office.waiting["a"] = 7
        await _until(lambda: office.chunks == [("a", 7)])


async def test_a_process_without_the_worker_asks_and_another_does_it(engine_url: str) -> None:
    web, worker = CountingOffice(a=3), CountingOffice(a=0)
    async with _driven(engine_url, web, WEB), _driven(engine_url, worker):
        await _until(lambda: bool(worker.chunks))
    assert web.chunks == []


async def test_rings_in_a_row_are_one_chunk(engine_url: str) -> None:
    async with _asking(engine_url, CountingOffice(a=1)) as chunks:
        await asyncio.gather(*[chunks.defer("a") for _ in range(8)])
        assert len(await _jobs(chunks)) == 1


async def test_a_full_chunk_asks_for_the_next_and_for_one_beside_it(engine_url: str) -> None:
    office = CountingOffice(a=3 * CHUNK)
    async with _asking(engine_url, office) as chunks:
        await chunks.send_chunk("a", 0)
        assert [job.lock for job in await _jobs(chunks)] == ["a/0", "a/1"]
        await chunks.send_chunk("a", SLOTS - 1)
        assert f"a/{SLOTS}" not in [job.lock for job in await _jobs(chunks)]


async def test_a_chunk_whose_time_was_up_asks_for_the_next(
    engine_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.engines.procrastinate.CHUNK_SECONDS", 0.05)
    office = CountingOffice(a=3)
    office.takes = 0.06
    async with _asking(engine_url, office) as chunks:
        await chunks.send_chunk("a", 0)
        assert [job.lock for job in await _jobs(chunks)] == ["a/0"]


async def test_a_chunk_that_sent_all_there_was_asks_for_nothing(engine_url: str) -> None:
    async with _asking(engine_url, CountingOffice(a=CHUNK - 1)) as chunks:
        await chunks.send_chunk("a", 0)
        assert await _jobs(chunks) == []


async def test_a_worker_takes_only_chunks_of_channels_that_it_has(engine_url: str) -> None:
    office = CountingOffice(a=0)
    async with _asking(engine_url, CountingOffice(b=1)) as chunks, _driven(engine_url, office):
        await chunks.defer("b")
        office.waiting["a"] = 1
        await _until(lambda: office.chunks == [("a", 1)])
        assert [job.queue for job in await _jobs(chunks)] == [queue_of("b")]


async def test_a_chunk_that_fails_is_asked_for_again_and_leaves_nothing_behind(
    engine_url: str,
) -> None:
    office = CountingOffice(a=1)
    office.fails = 2
    async with _driven(engine_url, office):
        await _until(lambda: office.chunks == [("a", 1)])
    async with _asking(engine_url, office) as chunks:
        for status in ("todo", "doing", "failed", "succeeded"):
            assert await _jobs(chunks, status) == []


async def test_a_clean_stop_finishes_the_chunk(engine_url: str) -> None:
    office = CountingOffice(a=1)
    office.takes = 0.6
    async with _driven(engine_url, office):
        await _until(lambda: office.sending)
        async with _asking(engine_url, office) as chunks:
            while not await _jobs(chunks, "doing"):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
    assert office.chunks == [("a", 1)]
    assert not office.cut_short


async def test_a_chunk_whose_worker_died_is_queued_again(engine_url: str) -> None:
    async with _asking(engine_url, CountingOffice(a=1)) as chunks:
        await chunks.defer("a")
        _run(engine_url, LONG_DEAD, DIED_WITH_IT)
        await chunks.rescue(0)
        assert [job.lock for job in await _jobs(chunks)] == ["a/0"]


async def test_a_dead_chunk_gives_way_when_the_same_one_waits_already(engine_url: str) -> None:
    async with _asking(engine_url, CountingOffice(a=1)) as chunks:
        await chunks.defer("a")
        _run(engine_url, LONG_DEAD, DIED_WITH_IT)
        await chunks.defer("a")
        await chunks.rescue(0)
        assert len(await _jobs(chunks)) == 1
        assert await _jobs(chunks, "doing") == []


async def test_a_chunk_of_a_worker_that_lives_is_left_alone(engine_url: str) -> None:
    async with _asking(engine_url, CountingOffice(a=1)) as chunks:
        await chunks.defer("a")
        _run(engine_url, LONG_DEAD.replace("1 hour", "1 second"), DIED_WITH_IT)
        await chunks.rescue(0)
        assert len(await _jobs(chunks, "doing")) == 1


async def test_whoever_lives_does_the_chunk_of_a_dead_worker(engine_url: str) -> None:
    office = CountingOffice(a=0)
    async with _asking(engine_url, office) as chunks:
        await chunks.defer("a")
        _run(engine_url, LONG_DEAD, DIED_WITH_IT)
    async with _driven(engine_url, office):
        await _until(lambda: office.chunks == [("a", 0)], 15)


async def test_a_worker_that_lost_its_database_goes_on_when_it_is_back(engine_url: str) -> None:
    url = f"{engine_url}&application_name=chunks"
    office = CountingOffice(a=1)
    async with _driven(url, office):
        await _until(lambda: office.chunks == [("a", 1)])
        _run(engine_url, HANG_UP)
        office.waiting["a"] = 2
        await _until(lambda: office.chunks[-1] == ("a", 2), 15)


async def test_a_chunk_whose_end_could_not_be_written_does_not_block_its_channel(
    engine_url: str,
) -> None:
    url = f"{engine_url}&application_name=chunks"
    office = CountingOffice(a=1)
    with _hanging_up_at_the_end_of_a_job(engine_url) as hold:
        office.at_end = hold
        async with _driven(url, office):
            await _until(lambda: office.chunks == [("a", 1)])
            office.waiting["a"] = 2
            await _until(lambda: office.chunks[-1] == ("a", 2), 15)
