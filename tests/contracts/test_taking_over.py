"""When one channel of a person fails for good the next takes over: once, and never what may have come."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from bot.delivery.failures import Failure, SendFailed
from bot.delivery.post_office import PostOffice
from bot.writer import Writer
from handlers.context import Push
from handlers.messages import Outgoing, literal
from handlers.sending import lose_address, send
from storage import broadcasting, outbox, reaching
from storage.audience import Cap, has_room
from storage.database import Database
from storage.outbox import Outgoing as Row
from storage.people import Address, Person
from storage.reaching import move_refused
from tests.contracts.people import add_address
from tests.contracts.test_merging import message
from tests.contracts.test_post_office import Platform
from tests.unit.casework.office import TODAY


def on_both(database: Database) -> tuple[int, int]:
    """The ids of the two addresses of one person; Telegram is the older."""
    with database.write() as session:
        person = Person(language="vi", created_on=TODAY)
        session.add(person)
        session.flush()
        names = ("telegram", "web")
        rows = [Address(person_id=person.id, channel=one, external_id="1") for one in names]
        session.add_all(rows)
        session.flush()
        return rows[0].id, rows[1].id


@asynccontextmanager
async def opened(database: Database, *platforms: Platform) -> AsyncIterator[Writer]:
    writer = Writer(database)
    office = PostOffice(database, writer, platforms)
    writer.attend(lambda _session, _events: (False, lambda: None), office.ring)
    task = asyncio.ensure_future(office.run(alone=True))  # noqa: TID251  ended below
    try:
        yield writer
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await asyncio.to_thread(writer.close)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


def found(database: Database) -> list[tuple[str, str]]:
    with database.read() as session:
        return [(row[0], row[1]) for row in session.execute(select(Row.channel, Row.state))]


def push(address_id: int, purpose: str = "n") -> Push:
    return Push(address_id, "telegram", outbox.BULK, purpose, Outgoing((literal("Họp bản."),)))


async def test_what_telegram_refuses_for_good_comes_on_the_web(database: Database) -> None:
    telegram, web = Platform("telegram", failures=[SendFailed(Failure.BLOCKED)]), Platform("web")
    address, _ = on_both(database)
    async with opened(database, telegram, web) as writer:
        await writer.run(lambda session: send(session.connection(), push(address)))
        await until(lambda: found(database) == [("web", "sent")])
    assert web.taken == [("1", "Họp bản.")]


async def test_where_there_is_no_other_channel_it_has_failed(database: Database) -> None:
    telegram, web = Platform("telegram", failures=[SendFailed(Failure.BLOCKED)]), Platform("web")
    with database.write() as session:
        address = add_address(session, "1", "telegram")
    async with opened(database, telegram, web) as writer:
        await writer.run(lambda session: send(session.connection(), push(address)))
        await until(lambda: found(database) == [("telegram", "failed")])
    assert web.taken == []


async def test_what_may_have_arrived_is_not_said_elsewhere(database: Database) -> None:
    telegram = Platform("telegram", failures=[SendFailed(Failure.UNCERTAIN)])
    web = Platform("web")
    address, _ = on_both(database)
    async with opened(database, telegram, web) as writer:
        await writer.run(lambda session: send(session.connection(), push(address)))
        await until(lambda: found(database) == [("telegram", "unknown")])
        await writer.run(lambda session: lose_address(session, address))
    assert found(database) == [("telegram", "unknown")]
    assert web.taken == []


STATE = st.sampled_from(["waiting", "held", "sent", "unknown", "cancelled", "failed"])


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    here=st.dictionaries(st.sampled_from("abcd"), STATE),
    there=st.dictionaries(st.sampled_from("abcd"), STATE),
    times=st.integers(1, 3),
)
def test_however_often_an_address_is_lost_nothing_is_doubled(
    database: Database, here: dict[str, str], there: dict[str, str], times: int
) -> None:
    with database.write() as session:
        session.execute(delete(Person))
    telegram, web = on_both(database)
    with database.write() as session:
        session.add_all(message(telegram, purpose, state) for purpose, state in here.items())
        for purpose, state in there.items():
            row = message(web, purpose, state)
            row.channel = "web"
            session.add(row)
        session.flush()
        for _ in range(times):
            lose_address(session, telegram)
        rows = {
            (row.address_id, row.purpose): row.state for row in session.scalars(select(Row)).all()
        }
    for purpose in here.keys() | there.keys():
        mine, other = rows.get((telegram, purpose)), rows.get((web, purpose))
        assert mine not in {"waiting", "held"}
        if purpose in there:
            assert other == there[purpose]
        elif here[purpose] in {"waiting", "held"}:
            assert (mine, other) == (None, here[purpose])
        else:
            assert (mine, other) == (here[purpose], None)


async def test_a_message_of_a_cancelled_notice_goes_nowhere(database: Database) -> None:
    address, _ = on_both(database)
    with database.write() as session:
        body = broadcasting.add_body(session.connection(), {}, by_day=False)
        row = message(address, "n", "failed")
        row.body_id = body
        session.add(row)
        session.flush()
        broadcasting.change(session.connection(), body, held=True)
        lose_address(session, address, row.id)
    assert found(database) == [("telegram", "failed")]


def test_a_person_is_told_at_one_place_and_where_they_chose(database: Database) -> None:
    telegram, web = on_both(database)
    with database.write() as session:
        person_id = session.get_one(Address, telegram).person_id or 0
        assert [one.id for one in reaching.at(session, person_id)] == [telegram]
        reaching.prefer(session, person_id, web)
        assert [one.id for one in reaching.at(session, person_id)] == [web]
        lose_address(session, web)
        assert [one.id for one in reaching.at(session, person_id)] == [telegram]


def test_the_weeks_most_counts_all_channels_of_a_person(database: Database) -> None:
    telegram, web = on_both(database)
    with database.write() as session:
        row = message(web, "n", "sent")
        row.queued_at = 100.0
        session.add(row)
        session.flush()
        for most, room in ((1, []), (2, [telegram, web])):
            having = select(Address.id).where(has_room(Cap(most, 50.0)))
            assert session.scalars(having.order_by(Address.id)).all() == room


def test_what_the_account_will_not_take_goes_where_it_is_taken_and_costs_nothing_there(
    database: Database,
) -> None:
    with database.write() as session:
        person = Person(language="vi", created_on=TODAY)
        session.add(person)
        session.flush()
        names = ("zalo-oa", "telegram", "web")
        rows = [Address(person_id=person.id, channel=one, external_id="1") for one in names]
        session.add_all(rows)
        session.flush()
        both = message(rows[0].id, "n", "sending")
        both.cost, both.by_template, both.owner = 120, True, "p"
        alone = message(add_address(session, "9", "zalo-oa"), "n", "sending")
        session.add_all([both, alone])
        session.flush()
        ids = [both.id, alone.id]
        assert move_refused(session.connection(), ids, ["telegram"]) == {both.id}
        columns = (Row.channel, Row.state, Row.cost, Row.by_template, Row.owner)
        moved = session.execute(select(*columns).where(Row.id == ids[0])).one()
    assert tuple(moved) == ("web", "waiting", None, False, None)
