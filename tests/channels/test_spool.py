"""What was acknowledged is not lost: it waits in the database until it has been handled."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from bot.channels import spool
from bot.channels.spool import Finish, Spool, Spooled
from bot.writer import Writer
from handlers.messages import Incoming, Kind
from storage import channel_receipts, spooled
from storage.base import Base
from storage.database import Database

VOICE = ("voice", "https://a.vn/1")


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    opened = Writer(database)
    yield opened
    opened.close()


def event(number: int, address: str = "a", *file: str) -> Spooled:
    kind = Kind.VOICE if file else Kind.TEXT
    return Spooled(Incoming("zalo-oa", address, f"e{number}", kind, f"lời {number}"), *file)


@asynccontextmanager
async def running(opened: Spool, finish: Finish) -> AsyncIterator[None]:
    task = asyncio.get_running_loop().create_task(opened.run(finish))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def left(database: Database) -> int:
    with database.read() as session:
        return session.query(spooled.SpooledEvent).count()


async def emptied(database: Database) -> None:
    async with asyncio.timeout(10):
        while await asyncio.to_thread(left, database):  # noqa: ASYNC110  it knows no event
            await asyncio.sleep(0.01)


async def test_what_one_person_did_keeps_its_order_and_others_do_not_wait(
    database: Database, writer: Writer
) -> None:
    opened, done, gate = Spool(database, writer, "zalo-oa"), [], asyncio.Event()

    async def finish(one: Spooled) -> None:
        if one.url:
            await gate.wait()
        done.append(one)

    events = [event(1, "a", *VOICE), event(2, "a"), event(3, "b"), event(4, "a")]
    for one in events:
        await opened.put(one)
    async with running(opened, finish):
        async with asyncio.timeout(5):
            while not done:  # noqa: ASYNC110  nor does a list
                await asyncio.sleep(0.01)
        assert done == [events[2]]
        assert await opened.waits("a")
        gate.set()
        await emptied(database)
    assert done == [events[2], events[0], events[1], events[3]]
    assert not await opened.waits("a")


async def test_a_process_that_died_leaves_its_events_to_the_next(
    database: Database, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "LEASE", 0.3)
    monkeypatch.setattr(spool, "LOOK_AGAIN", 0.05)
    begun, done = asyncio.Event(), []

    async def dies(_one: Spooled) -> None:
        begun.set()
        await asyncio.sleep(60)

    async def finish(one: Spooled) -> None:
        done.append(one)

    first = Spool(database, writer, "zalo-oa")
    await first.put(event(1, "a", *VOICE))
    async with running(first, dies):
        await begun.wait()
    async with running(Spool(database, writer, "zalo-oa"), finish):
        await emptied(database)
    assert done == [event(1, "a", *VOICE)]


async def test_what_cannot_be_handled_yet_is_tried_again(
    database: Database, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "LONGEST_PAUSE", 0.05)
    monkeypatch.setattr(spool, "LOOK_AGAIN", 0.05)
    tries = []

    async def finish(one: Spooled) -> None:
        tries.append(one)
        if len(tries) < 3:
            raise OSError("disk full")

    opened = Spool(database, writer, "zalo-oa")
    await opened.put(event(1))
    async with running(opened, finish):
        await emptied(database)
    assert tries == [event(1)] * 3


async def test_the_same_event_is_there_once_and_another_channel_s_is_left_alone(
    database: Database, writer: Writer
) -> None:
    opened = Spool(database, writer, "zalo-oa")
    for _ in range(2):
        await opened.put(event(1))
    await Spool(database, writer, "other").put(Spooled(Incoming("other", "a", "e1", Kind.TEXT)))
    assert left(database) == 2
    with database.write() as session:
        (row,) = spooled.claim(session.connection(), "zalo-oa", 1.0, 60.0)
        assert (row["event_id"], row["tries"]) == ("e1", 1)
        assert spooled.claim(session.connection(), "zalo-oa", 1.0, 60.0) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=12))
def test_whatever_fails_each_person_s_events_are_finished_in_their_order(
    steps: list[tuple[int, bool]],
) -> None:
    seen: dict[str, list[int]] = {}
    with create_engine("sqlite://").begin() as connection:
        Base.metadata.tables["spooled_event"].create(connection)
        for number, (person, _) in enumerate(steps):
            event = {"channel": "z", "event_id": f"e{number}", "address": f"p{person}"}
            spooled.put(connection, event | {"payload": {"n": number}})
        now, fails = 0.0, [fail for _, fail in steps]
        while rows := spooled.claim(connection, "z", now, 10.0):
            assert len({row["address"] for row in rows}) == len(rows)
            for row in rows:
                if fails and fails.pop():
                    continue  # it died: its lease ends
                seen.setdefault(row["address"], []).append(row["payload"]["n"])
                spooled.done(connection, row["id"])
            now += 11.0
    for person in range(4):
        mine = [n for n, (who, _) in enumerate(steps) if who == person]
        assert seen.get(f"p{person}", []) == mine


def test_receipts_are_sums_of_a_day(database: Database) -> None:
    day = date(2026, 11, 25)
    with database.write() as session:
        for numbers in ({"received": 3}, {"received": 2, "seen": 1}):
            channel_receipts.count(session.connection(), "zalo-oa", day, numbers)
        channel_receipts.count(session.connection(), "zalo-oa", date(2026, 11, 1), {"seen": 9})
    with database.read() as session:
        assert channel_receipts.sums(session, "zalo-oa", day) == {"received": 5, "seen": 1}
        assert channel_receipts.channels(session) == ["zalo-oa"]
