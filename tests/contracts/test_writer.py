"""The one writer, over SQLite and PostgreSQL."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.writer import Writer
from storage.database import Database
from storage.people import Person


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    opened = Writer(database)
    yield opened
    opened.close()


def _add(name: str) -> Person:
    return Person(name=name, created_on=date(2026, 11, 23))


def _names(database: Database) -> set[str | None]:
    with database.read() as session:
        return set(session.scalars(select(Person.name)))


async def test_pieces_that_wait_together_are_all_durable(
    writer: Writer, database: Database
) -> None:
    def adding(name: str) -> Callable[[Session], None]:
        return lambda session: session.add(_add(name))

    await asyncio.gather(*(writer.run(adding(f"p{i}")) for i in range(100)))
    assert len(_names(database)) == 100


async def test_one_piece_that_fails_undoes_nothing_else(writer: Writer, database: Database) -> None:
    def fail(session: Session) -> None:
        session.add(_add("lost"))
        session.flush()
        raise KeyError("mine alone")

    results = await asyncio.gather(
        writer.run(lambda session: session.add(_add("before"))),
        writer.run(fail),
        writer.run(lambda session: session.add(_add("after"))),
        return_exceptions=True,
    )
    assert isinstance(results[1], KeyError)
    assert _names(database) == {"before", "after"}


def test_a_thread_gets_the_result_of_what_it_had_written(writer: Writer) -> None:
    assert writer.call(lambda session: session.scalar(select(func.count(Person.id)))) == 0


async def test_those_who_would_send_are_told_of_a_commit_unless_it_is_quiet(
    writer: Writer,
) -> None:
    rung: list[int] = []
    writer.attend(lambda _session, _events: (False, lambda: None), lambda: rung.append(1))
    await writer.run(lambda session: session.add(_add("quiet")), quiet=True)
    assert rung == []
    await writer.run(lambda session: session.add(_add("loud")))
    await writer.run(lambda _session: None, quiet=True)  # the ring comes after the answer
    assert rung == [1]
