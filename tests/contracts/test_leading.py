"""Which of several processes ticks."""

import asyncio
import time
from contextlib import closing

import pytest
from sqlalchemy import select, text

from bot.clock import Pace, start_clock
from bot.leading import CLOCK, LEASE, LOOK, Leader
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from handlers.context import Office
from storage.database import Database, open_database
from storage.due import Due
from storage.media import MediaFolder
from storage.outbox import Outgoing
from tests.contracts.test_reminders import BEFORE, EVENT, furnished

WITHIN = 10.0  # seconds, by far


def becomes(leader: Leader) -> float:
    """Seconds until that one leads."""
    begun = time.monotonic()
    while not leader.leads():
        assert time.monotonic() - begun < WITHIN
        time.sleep(0.02)
    return time.monotonic() - begun


def cut(database: Database) -> None:
    """The server ends the connection on which the lock of this schema hangs, as when a cable breaks."""
    with database.write() as session:
        session.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                " AND classid = :space AND objid::bigint ="
                " (hashtext(current_schema())::bigint & 4294967295) AND granted"
            ),
            {"space": CLOCK},
        )


def test_sqlite_has_one_process_which_leads(sqlite_url: str) -> None:
    with closing(open_database(sqlite_url)) as database:
        assert Leader(database).leads()


def test_at_most_one_process_leads_and_the_next_one_when_it_leaves(postgres_url: str) -> None:
    with closing(open_database(postgres_url)) as database:
        one, other = Leader(database), Leader(database)
        assert [one.leads(), other.leads(), one.leads(), other.leads()] == [True, False] * 2
        one.close()
        assert other.leads()
        assert not one.leads()
        other.close()


def test_a_leader_that_is_cut_off_knows_it_and_another_takes_over(postgres_url: str) -> None:
    with closing(open_database(postgres_url)) as database:
        one, other = Leader(database), Leader(database)
        assert one.leads()
        cut(database)
        assert becomes(other) < WITHIN
        assert not one.leads()
        other.close()
        assert becomes(one) < WITHIN
        one.close()


def test_a_leader_that_is_not_heard_of_for_its_lease_leads_no_more(postgres_url: str) -> None:
    with closing(open_database(postgres_url)) as database:
        frozen, other = Leader(database, lease=1.0), Leader(database, lease=1.0)
        assert frozen.leads()
        assert not other.leads()
        assert 0 < becomes(other) < WITHIN
        assert not frozen.leads()
        frozen.close()
        other.close()


def test_by_its_settings_another_takes_over_within_fifteen_seconds() -> None:
    assert LEASE + LOOK < 15


@pytest.mark.postgres
async def test_of_two_clocks_one_ticks_and_when_it_is_cut_off_nothing_is_doubled_or_lost(
    postgres_url: str, tmp_path: object
) -> None:
    first, second = open_database(postgres_url), open_database(postgres_url)
    place = furnished(first)
    at = [EVENT - BEFORE["3d"]]
    writers = [Writer(first), Writer(second)]
    pace = Pace(tidy=3600, remind=0.1, lease=1.0)
    clocks = [
        start_clock(services(database, writer), pace, lambda: at[0])
        for database, writer in zip((first, second), writers, strict=True)
    ]
    try:
        await _becomes_done(first, "3d")
        cut(first)
        at[0] = EVENT - BEFORE["1d"]
        begun = time.monotonic()
        await _becomes_done(first, "1d")
        assert time.monotonic() - begun < WITHIN
        clocks[0].shutdown()
        at[0] = EVENT - BEFORE["2h"]
        await _becomes_done(first, "2h")
        assert place.said(place.neighbour) == ["nhac-doithoai-sap-den"] * 3
        assert place.said(place.asker) == ["nhac-doithoai-sap-den"] * 3
    finally:
        for clock in clocks:
            clock.shutdown()
        await asyncio.sleep(0.2)
        for writer in writers:
            writer.close()
        for database in (first, second):
            database.close()


def services(database: Database, writer: Writer) -> Services:
    settings = Settings(database=str(database.writing.url))
    return Services(settings, database, writer, MediaFolder(settings.data_dir), Office())


async def _becomes_done(database: Database, step: str) -> None:
    begun = time.monotonic()
    while not await asyncio.to_thread(_is_done, database, step):
        assert time.monotonic() - begun < WITHIN
        await asyncio.sleep(0.05)


def _is_done(database: Database, step: str) -> bool:
    with database.read() as session:
        found = select(Due.state, Due.queuing).where(Due.step == step)
        return session.execute(found).one() == ("done", False) and bool(
            session.scalars(select(Outgoing.id)).first()
        )
