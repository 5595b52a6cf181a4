"""R7: an emergency is answered in under two seconds, also while the database is busy."""

import asyncio
import sqlite3
from pathlib import Path

from sqlalchemy import select

from handlers.messages import Incoming, Kind
from storage.cases import Turnaway
from tests.stories.driver import village

CRY = "nước về, sập nhà"


async def test_the_numbers_come_within_two_seconds_while_the_database_is_locked(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person = place.person("resident")
        await person.opens()
        lock = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        event = Incoming("test", "resident", "cry", Kind.TEXT, CRY)
        async with asyncio.TaskGroup() as group:
            handled = group.create_task(place.receive(event))
            async with asyncio.timeout(2):
                while len(place.channel.said["resident"]) < 2:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            assert person.last.startswith("NẾU ĐANG NGUY HIỂM, XIN GỌI NGAY: 112")
            assert not handled.done()
            lock.execute("COMMIT")
        lock.close()


async def test_an_emergency_is_counted_and_its_words_are_not_kept(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        person = place.person("resident")
        for message in ("/start", "[Tiếng Việt]", "Bỏ qua", "[Không đồng ý]", CRY):
            await person.does_step(message)
        assert person.last.startswith("NẾU ĐANG NGUY HIỂM")
        with place.app.database.read() as session:
            assert session.scalars(select(Turnaway.count)).all() == [1]
