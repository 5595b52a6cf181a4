"""The post office, over SQLite and PostgreSQL: only the platform is fake."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from sqlalchemy import select, update

from bot.channels.base import Capabilities, LocalChannel, Rendered
from bot.delivery.failures import Failure, SendFailed
from bot.delivery.post_office import PostOffice
from bot.writer import Writer
from handlers.context import Push
from handlers.messages import Outgoing, literal
from handlers.sending import send
from storage import broadcasting, outbox
from storage.database import Database
from storage.outbox import Outgoing as Row
from storage.people import Address
from tests.contracts.people import add_address


@dataclass
class Platform(LocalChannel):
    """A platform that takes messages, or fails as it is told to, once for each failure."""

    name: str = "test"
    rate: float | None = None
    chat_rate: float | None = None
    failures: list[SendFailed] = field(default_factory=list)
    taken: list[tuple[str, str]] = field(default_factory=list)
    hangs: bool = False
    tries: int = 0
    recalled: list[str] = field(default_factory=list)

    @property
    def capabilities(self) -> Capabilities:
        return Capabilities(
            buttons=True,
            text_limit=4096,
            rate=self.rate,
            chat_rate=self.chat_rate,
            group_rate=self.chat_rate,
            recall=True,
        )

    async def send(self, address: str, message: Rendered) -> str:
        self.tries += 1
        if self.hangs:
            await asyncio.Event().wait()
        if self.failures:
            raise self.failures.pop(0)
        self.taken.append((address, message.text))
        return f"{len(self.taken)}"

    async def recall(self, address: str, message_ids: str) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.recalled.append(message_ids)

    async def show(self, address: str, message: Rendered) -> None:
        await self.send(address, message)


@asynccontextmanager
async def _open(
    database: Database, platform: Platform, *, night: bool = False
) -> AsyncIterator[Writer]:
    """A post office at work, until left; leaving is as sudden as a crash."""
    writer = Writer(database)
    office = PostOffice(database, writer, [platform], is_night=lambda: night)
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
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


def _push(address: int, purpose: str = "n", text: str = "Họp bản.", **more: bool) -> Push:
    return Push(address, "test", outbox.BULK, purpose, Outgoing((literal(text),)), **more)


def _states(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(Row.state).order_by(Row.id)))


@pytest.fixture
def address(database: Database) -> int:
    with database.write() as session:
        return add_address(session)


async def _put(writer: Writer, *pushes: Push) -> None:
    await writer.run(lambda session: send(session.connection(), *pushes))


async def test_what_is_put_in_the_outbox_leaves_at_once(database: Database, address: int) -> None:
    platform = Platform()
    async with _open(database, platform) as writer:
        await _put(writer, _push(address))
        await _until(lambda: _states(database) == ["sent"])
    assert platform.taken == [("1", "Họp bản.")]


async def test_messages_to_one_person_keep_their_order(database: Database, address: int) -> None:
    platform = Platform()
    async with _open(database, platform) as writer:
        await _put(writer, *[_push(address, f"n{i}", str(i)) for i in range(30)])
        await _until(lambda: _states(database) == ["sent"] * 30)
    assert [text for _, text in platform.taken] == [str(i) for i in range(30)]


async def test_a_passing_fault_is_tried_again(database: Database, address: int) -> None:
    platform = Platform(failures=[SendFailed(Failure.SERVER, retry_after=0.05)])
    async with _open(database, platform) as writer:
        await _put(writer, _push(address))
        await _until(lambda: _states(database) == ["sent"])
    assert len(platform.taken) == 1


async def test_a_person_who_blocked_is_not_tried_again(database: Database, address: int) -> None:
    platform = Platform(failures=[SendFailed(Failure.BLOCKED)])
    async with _open(database, platform) as writer:
        await _put(writer, _push(address))
        await _until(lambda: _states(database) == ["failed"])
    with database.read() as session:
        assert session.scalar(select(Address.state)) == "gone"
    assert platform.taken == []


@pytest.mark.parametrize(("resend", "state", "arrived"), [(False, "unknown", 0), (True, "sent", 1)])
async def test_a_line_that_broke_is_reported_or_tried_again_as_the_author_chose(
    database: Database, address: int, resend: bool, state: str, arrived: int
) -> None:
    platform = Platform(failures=[SendFailed(Failure.UNCERTAIN, retry_after=0.05)])
    async with _open(database, platform) as writer:
        await _put(writer, _push(address, resend=resend))
        await _until(lambda: _states(database) == [state])
    assert len(platform.taken) == arrived


@pytest.mark.parametrize(("resend", "state"), [(False, "unknown"), (True, "sent")])
async def test_what_was_in_flight_when_the_process_died_is_settled_at_the_next_start(
    database: Database, address: int, resend: bool, state: str
) -> None:
    async with _open(database, Platform(hangs=True)) as writer:
        await _put(writer, _push(address, resend=resend))
        await _until(lambda: _states(database) == ["sending"])
    async with _open(database, Platform()):
        await _until(lambda: _states(database) == [state])


async def test_a_rate_is_kept_and_a_429_holds_everyone(database: Database) -> None:
    with database.write() as session:
        addresses = [add_address(session, str(number)) for number in range(20)]
    platform = Platform(rate=200, failures=[SendFailed(Failure.RATE_LIMITED, retry_after=0.3)])
    async with _open(database, platform) as writer:
        started = asyncio.get_running_loop().time()
        await _put(writer, *[_push(address) for address in addresses])
        await _until(lambda: _states(database) == ["sent"] * 20)
        assert asyncio.get_running_loop().time() - started > 0.3
    assert sorted(int(person) for person, _ in platform.taken) == list(range(20))


async def test_sleepers_do_not_wake_together_after_a_429(database: Database) -> None:
    """Those who wait for a slot when it comes go back, and take new slots after it."""
    with database.write() as session:
        addresses = [add_address(session, str(number)) for number in range(40)]
    platform = Platform(rate=100, failures=[SendFailed(Failure.RATE_LIMITED, retry_after=0.3)])
    async with _open(database, platform) as writer:
        await _put(writer, *[_push(address) for address in addresses])
        await _until(lambda: platform.tries == 1)
        await asyncio.sleep(0.2)
        assert platform.tries == 1
        await _until(lambda: _states(database) == ["sent"] * 40)
    assert platform.tries == 41


async def test_a_chat_is_sent_to_at_its_own_pace_while_others_go_on(
    database: Database, address: int
) -> None:
    with database.write() as session:
        other = add_address(session, "other")
    platform = Platform(chat_rate=1.0)
    async with _open(database, platform) as writer:
        await _put(writer, _push(address, "a"), _push(address, "b"), _push(other, "a"))
        await _until(lambda: len(platform.taken) == 2)
        assert {person for person, _ in platform.taken} == {"1", "other"}
        await _until(lambda: len(platform.taken) == 3)


def _recalled(database: Database, address: int) -> None:
    """A message of a body that was sent as number 7, and is to be taken back."""
    words = Outgoing((literal("Nhầm giờ."),)).as_json()
    with database.write() as session:
        connection = session.connection()
        body = broadcasting.add_body(connection, words, by_day=False)
        correction = broadcasting.add_body(connection, words | {"forget": False}, by_day=False)
        broadcasting.change(connection, body, correction_id=correction, held=True)
        send(connection, _push(address))
        sent = {"state": "waiting", "recall": True, "message_ids": "7", "body_id": body}
        session.execute(update(Row).values(**sent))


async def test_a_message_is_taken_back_though_its_notice_is_stopped(
    database: Database, address: int
) -> None:
    _recalled(database, address)
    platform = Platform()
    async with _open(database, platform):
        await _until(lambda: _states(database) == ["recalled"])
    assert platform.recalled == ["7"]
    assert platform.taken == []


async def test_where_it_cannot_be_taken_back_the_correction_is_sent(
    database: Database, address: int
) -> None:
    _recalled(database, address)
    platform = Platform(failures=[SendFailed(Failure.REFUSED)])
    async with _open(database, platform):
        await _until(lambda: _states(database) == ["sent", "sent"])
    assert platform.taken == [("1", "Nhầm giờ.")]


async def test_a_reply_passes_what_waits_in_line(database: Database) -> None:
    """With many pushes before it, a message with the priority of a reply is sent among the first."""
    with database.write() as session:
        addresses = [add_address(session, str(number)) for number in range(60)]
    platform = Platform(rate=50)
    async with _open(database, platform) as writer:
        await _put(writer, *[_push(address) for address in addresses])
        await _until(lambda: len(platform.taken) > 3)
        reply = Push(addresses[-1], "test", outbox.REPLY, "r", Outgoing((literal("Dạ."),)))
        await _put(writer, reply)
        before = len(platform.taken)
        await _until(lambda: "Dạ." in [text for _, text in platform.taken])
        assert len(platform.taken) - before < 20
