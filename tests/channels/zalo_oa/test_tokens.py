"""The account's tokens over a server on loopback, and over what goes wrong there."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import structlog
from aiohttp import web
from pydantic import SecretStr

from bot.channels.zalo_oa import tokens
from bot.channels.zalo_oa.tokens import KeptTokens
from bot.delivery.failures import Failure, SendFailed
from bot.services import Services
from bot.writer import Writer
from handlers.context import Office
from handlers.oa_tokens import rules
from storage import zalo_tokens
from storage.database import Database, open_database
from storage.media import MediaFolder
from tests.channels.zalo_oa.world import OA, World, settings
from tests.emulators.zalo_oa.oauth import OAuth


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return World(database, tmp_path)


@asynccontextmanager
async def zalo() -> AsyncIterator[tuple[OAuth, str]]:
    """The server, and its address."""
    oauth = OAuth(time.time)
    app = web.Application()
    app.add_routes(oauth.routes())
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    try:
        yield oauth, f"http://{host}:{port}"
    finally:
        await runner.cleanup()


Process = Callable[[], KeptTokens]


@asynccontextmanager
async def office(url: str, tmp_path: Path) -> AsyncIterator[tuple[OAuth, Process]]:
    """Processes with connections and writers of their own, as on several machines."""
    opened: list[tuple[Writer, Database]] = []
    async with zalo() as (oauth, address):
        chosen = settings(tmp_path, oauth.begin(), zalo_oa_oauth_api=address)

        def process() -> KeptTokens:
            database = open_database(url)
            writer = Writer(database)
            opened.append((writer, database))
            media = MediaFolder(tmp_path / "media")
            return KeptTokens(Services(chosen, database, writer, media, Office()))

        yield oauth, process
        for writer, database in opened:
            await asyncio.to_thread(writer.close)
            database.close()


async def test_of_many_processes_one_asks_zalo_and_all_have_its_token(
    database_url: str, tmp_path: Path
) -> None:
    async with office(database_url, tmp_path) as (oauth, process):
        found: set[str] = set()

        async def wants(one: KeptTokens) -> None:
            while True:
                try:
                    found.add(await one.access())
                except SendFailed as failed:
                    assert failed.failure is Failure.UNREACHABLE  # noqa: PT017
                    await asyncio.sleep(0.02)
                else:
                    return

        await asyncio.gather(*(wants(process()) for _ in range(3)))
        [token] = found
        assert oauth.is_valid(token)
        assert list(oauth.uses.values()) == [1]


async def test_a_token_that_is_refused_is_renewed_once_however_many_ask(world: World) -> None:
    one = world.process()
    first = await one.access()
    world.now += rules.HOUR
    newer = {await one.refused(first) for _ in range(3)}
    assert len(newer) == 1
    assert first not in newer
    assert sum(world.oauth.uses.values()) == 2


async def test_a_new_token_that_is_refused_is_not_renewed_over_and_over(world: World) -> None:
    one = world.process()
    token = await one.access()
    with pytest.raises(SendFailed, match="unauthorised"):
        await one.refused(token)
    assert sum(world.oauth.uses.values()) == 1
    assert world.row().failure == rules.UNUSED


async def test_when_zalo_took_the_permission_back_only_a_person_helps(world: World) -> None:
    one = world.process()
    token = await one.access()
    world.oauth.kill()
    world.now += rules.HOUR
    for _ in range(2):
        with pytest.raises(SendFailed, match="unauthorised"):
            await one.refused(token)
    assert sum(world.oauth.uses.values()) == 2  # and no third time
    assert rules.health(world.row(), world.now) is rules.Health.GONE


async def test_another_first_token_in_the_settings_begins_anew_and_an_old_one_does_not(
    world: World,
) -> None:
    before = world.settings
    await world.process().access()
    world.settings = settings(world.data_dir, world.oauth.begin())
    assert world.oauth.is_valid(await world.process().access())
    world.now += 21 * rules.HOUR
    world.settings = before  # a process that was started earlier
    await world.process().access()
    assert set(world.oauth.uses.values()) == {1}


async def test_whoever_stops_waiting_loses_nothing(database_url: str, tmp_path: Path) -> None:
    async with office(database_url, tmp_path) as (oauth, process):
        one = process()
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(one.access(), 0.001)
        await one.aclose()
        assert oauth.is_valid(await process().access())
        assert list(oauth.uses.values()) == [1]


async def test_an_answer_that_is_lost_on_the_way_is_known_as_lost(
    database_url: str, tmp_path: Path
) -> None:
    async with office(database_url, tmp_path) as (oauth, process):
        oauth.loses = 1
        with pytest.raises(SendFailed, match="unreachable"):
            await process().access()
        with open_read(database_url) as session:
            assert session.failure == rules.LOST


def open_read(url: str) -> "Row":
    return Row(url)


class Row:
    """The account's row, for a moment."""

    def __init__(self, url: str) -> None:
        self._database = open_database(url)

    def __enter__(self) -> zalo_tokens.ZaloToken:
        with self._database.read() as session:
            found = zalo_tokens.of(session, OA)
        assert found is not None
        return found

    def __exit__(self, *_: object) -> None:
        self._database.close()


async def test_another_key_opens_nothing_and_staff_hear_of_it(world: World, tmp_path: Path) -> None:
    await world.process().access()
    (tmp_path / "other").mkdir()
    first = world.settings.zalo_oa_refresh_token or SecretStr("")
    world.settings = settings(tmp_path / "other", first.get_secret_value())
    with pytest.raises(SendFailed, match="unauthorised"):
        await world.process().access()
    assert world.row().failure == rules.UNREADABLE


async def test_no_token_reaches_a_log_a_repr_or_the_database(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "LOOK_AGAIN", 0.0)
    hidden = set()
    with structlog.testing.capture_logs() as lines:
        one = world.process()
        for fault in ("unsent", "", "secret", "lost after", ""):
            world.now += 21 * rules.HOUR
            world.fault = fault
            try:
                hidden.add(await one.access())
            except SendFailed as failed:
                lines.append({"event": repr(failed)})
    hidden |= set(world.oauth.uses)
    row = world.row()
    written = repr(lines) + repr(vars(row)) + repr(vars(one)) + repr(world.settings)
    assert {"oa_token_renewed", "oa_token_not_renewed"} <= {line["event"] for line in lines}
    assert len(hidden) >= 3
    assert [token for token in hidden if token in written] == []
