"""What a number means while a menu by number is on its way, over SQLite and PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from bot.channels.base import Capabilities, LocalChannel, Rendered
from bot.delivery.failures import Failure, SendFailed
from bot.delivery.post_office import PostOffice
from bot.writer import Writer
from handlers.context import Push
from handlers.messages import Outgoing, literal
from handlers.numbered import Menu
from handlers.sending import send
from storage import outbox, shown_menus
from storage.database import Database
from tests.contracts.people import add_address

NO_BUTTONS = Capabilities(buttons=False, text_limit=2000, rate=None)


@dataclass
class Platform(LocalChannel):
    """One without buttons. What a number means is looked up at the very moment at which it has a message."""

    look: Callable[[], str]
    name: str = "test"
    failures: dict[str, SendFailed] = field(default_factory=dict)  # by a word of the message
    meant: list[str] = field(default_factory=list)
    hangs: bool = False
    capabilities: Capabilities = NO_BUTTONS

    async def send(self, _address: str, message: Rendered) -> str:
        self.meant.append(await asyncio.to_thread(self.look))
        if self.hangs:
            await asyncio.Event().wait()
        for word, failure in self.failures.items():
            if word in message.text:
                raise failure
        return "1"

    async def show(self, address: str, message: Rendered) -> None:
        await self.send(address, message)


@pytest.fixture
def address(database: Database) -> int:
    with database.write() as session:
        return add_address(session)


@pytest.fixture
def platform(database: Database, address: int) -> Platform:
    def look() -> str:
        with database.read() as session:
            menu = shown_menus.of(session.connection(), [address]).get(address)
        return "" if menu is None else Menu.from_json(menu).buttons[0][0]

    return Platform(look)


@asynccontextmanager
async def _open(database: Database, platform: Platform) -> AsyncIterator[Writer]:
    """A post office at work, until left; leaving is as sudden as a crash."""
    writer = Writer(database)
    office = PostOffice(database, writer, [platform])
    writer.attend(lambda _session, _events: (False, lambda: None), office.ring)
    task = asyncio.ensure_future(office.run(alone=True))  # noqa: TID251  ended below
    try:
        yield writer
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await asyncio.to_thread(writer.close)


async def _until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not await asyncio.to_thread(true):  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def _put(writer: Writer, *pushes: Push) -> None:
    await writer.run(lambda session: send(session.connection(), *pushes))


def _menu(address: int, tag: str, entries: int = 1) -> Push:
    message = Outgoing((literal(f"Chọn {tag}."),), ((tag, literal("Một")),) * entries)
    return Push(address, "test", outbox.BULK, tag, message)


async def test_who_answers_at_once_is_understood(
    database: Database, address: int, platform: Platform
) -> None:
    async with _open(database, platform) as writer:
        await _put(writer, _menu(address, "first"))
        await _put(writer, _menu(address, "second"))
        await _until(lambda: len(platform.meant) == 2)
    assert platform.meant == ["first", "second"]


async def test_a_menu_that_is_held_back_leaves_the_one_that_stands_on_the_phone(
    database: Database, address: int, platform: Platform
) -> None:
    platform.failures = {"second": SendFailed(Failure.RATE_LIMITED, retry_after=60.0)}
    async with _open(database, platform) as writer:
        for tag in ("first", "second"):  # at once, so that both are in one line
            await _put(writer, _menu(address, tag))
        await _until(lambda: platform.meant == ["first", "second"])
        await _until(lambda: platform.look() == "first")


async def test_under_buttons_that_are_drawn_a_number_is_none_of_the_menu_before(
    database: Database, address: int, platform: Platform
) -> None:
    few = Capabilities(buttons=True, text_limit=2000, rate=None, most_buttons=2)
    platform.capabilities = few
    platform.failures = {"fourth": SendFailed(Failure.REFUSED)}
    shown = (("first", 3), ("second", 2), ("third", 3), ("fourth", 2), ("fifth", 0))
    async with _open(database, platform) as writer:
        for number, (tag, entries) in enumerate(shown, 1):
            await _put(writer, _menu(address, tag, entries))
            await _until(lambda number=number: len(platform.meant) == number)  # type: ignore[misc]
    assert platform.meant == ["first", "", "third", "", "third"]


async def test_a_first_menu_that_did_not_leave_makes_a_number_just_a_number(
    database: Database, address: int, platform: Platform
) -> None:
    platform.failures = {"first": SendFailed(Failure.REFUSED)}
    async with _open(database, platform) as writer:
        await _put(writer, _menu(address, "first"))
        await _until(lambda: platform.meant == ["first"])
        await _until(lambda: platform.look() == "")


async def test_what_was_on_its_way_when_the_process_died_counts_as_shown(
    database: Database, address: int, platform: Platform
) -> None:
    platform.hangs = True
    async with _open(database, platform) as writer:
        await _put(writer, _menu(address, "first"))
        await _until(lambda: platform.meant == ["first"])
    assert platform.look() == "first"
    platform.hangs = False
    platform.failures = {"third": SendFailed(Failure.REFUSED)}
    async with _open(database, platform) as writer:
        await _put(writer, _menu(address, "second"))
        await _until(lambda: platform.meant[-1] == "second")
        await _put(writer, _menu(address, "third"))
        await _until(lambda: platform.meant[-1] == "third")
        await _until(lambda: platform.look() == "second")


async def test_a_lost_line_leaves_the_menu_that_may_be_there(
    database: Database, address: int, platform: Platform
) -> None:
    platform.failures = {"second": SendFailed(Failure.UNCERTAIN)}
    async with _open(database, platform) as writer:
        for tag in ("first", "second"):
            await _put(writer, _menu(address, tag))
        await _until(lambda: platform.meant == ["first", "second"])
    assert platform.look() == "second"


def test_outcomes_that_come_late_change_nothing_that_was_shown_since(
    database: Database, address: int, platform: Platform
) -> None:
    showing = [
        shown_menus.Showing(address, row, Menu.of(_menu(address, tag).message).as_json())
        for row, tag in enumerate(("first", "second", "third"), 1)
    ]
    with database.write() as session:
        connection = session.connection()
        for one in showing:
            shown_menus.leave(connection, [one])
        shown_menus.arrived(connection, showing[:1])
        shown_menus.did_not_leave(connection, showing[1:2])
    assert platform.look() == "third"
    with database.write() as session:
        shown_menus.did_not_leave(session.connection(), showing[2:])
    assert platform.look() == "first"


def test_nobody_who_was_forgotten_is_shown_a_menu(database: Database, platform: Platform) -> None:
    gone = shown_menus.Showing(987_654, 1, Menu(()).as_json())
    with database.write() as session:
        shown_menus.leave(session.connection(), [gone])
        assert shown_menus.of(session.connection(), [987_654]) == {}
