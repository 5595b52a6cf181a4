"""34 provinces, a token each, over 1, 2 and 4 worker processes: messages a second, and their cost.

Each province is a channel of its own (`telegram:01` …) whose platform answers after 80 ms; the channels
are in the workers, so what is measured is ours: the outbox, the pacing, the sharing out of chunks.

*paced*: each token at its rate, as in life; the aim is the sum of the rates. *free*: no rate, so that the
processor is the limit; how the throughput grows with the workers.

    python -m benchmarks.provinces [--rate 28] [--seconds 10] [--free 20000] [--workers 1,2,4]
"""

import argparse
import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import uvloop
from sqlalchemy import (
    Connection,
    Select,
    String,
    cast,
    create_engine,
    false,
    func,
    insert,
    literal_column,
    select,
    text,
    true,
)

from benchmarks.processes import cpu_seconds, postgres_schema
from bot.channels.base import Capabilities, LocalChannel, Rendered
from handlers.messages import Outgoing, literal
from storage.base import Base
from storage.database import migrate, open_database
from storage.outbox import BULK, Body
from storage.outbox import Outgoing as Row
from storage.people import Address, Person

PROVINCES = 34
DELAY = 0.08
NAMES = tuple(f"telegram:{number:02}" for number in range(1, PROVINCES + 1))
LONGEST = 180.0  # seconds; a run ends by itself
TEXT = "Ngày mai cắt điện từ 7 giờ đến 11 giờ."
LEFT = "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')"
SENT = "SELECT count(*), min(sent_at), max(sent_at) FROM outbox WHERE state = 'sent'"


@dataclass
class Province(LocalChannel):
    """A platform that takes everything, after a while."""

    name: str
    rate: float | None

    @property
    def capabilities(self) -> Capabilities:
        return Capabilities(buttons=True, text_limit=4096, rate=self.rate)

    async def send(self, address: str, message: Rendered) -> str:
        await asyncio.sleep(DELAY)
        return ""

    async def show(self, address: str, message: Rendered) -> None:
        await self.send(address, message)


@dataclass(frozen=True, slots=True)
class Measured:
    workers: int
    sent: int
    seconds: float
    cpu: float

    @property
    def rate(self) -> float:
        return self.sent / self.seconds if self.seconds else 0.0


def work(rate: float | None) -> None:
    """One worker process, until it is told to stop."""
    from bot.app import App
    from bot.engines import drive
    from bot.logs import set_up_logs
    from bot.settings import Settings

    async def until_stopped() -> None:
        app = App(Settings(), own=[Province(name, rate) for name in NAMES])
        loop = asyncio.get_running_loop()
        async with asyncio.TaskGroup() as group:
            driving = group.create_task(drive(app, frozenset({"worker"})))
            loop.add_signal_handler(signal.SIGTERM, driving.cancel)
        await app.aclose()

    set_up_logs("error")
    uvloop.run(until_stopped())


@contextlib.contextmanager
def _furnished(messages: int) -> Iterator[str]:
    """A schema in which so many messages wait, spread evenly over the provinces."""
    with postgres_schema() as url:
        database = open_database(url)
        migrate(database)
        with database.writing.begin() as connection:
            _fill(connection, messages)
        database.close()
        yield url


def _fill(connection: Connection, messages: int) -> None:
    content = Outgoing((literal(TEXT),)).as_json()
    connection.execute(insert(Body).values(id=1, content=content))
    numbers = func.generate_series(1, messages).table_valued("n").render_derived()
    n = numbers.c.n
    people = select(n, literal_column("'vi'"), true(), func.current_date())
    _fill_table(connection, Person, ("id", "language", "synthetic", "created_on"), people)
    channel = func.concat("telegram:", func.lpad(cast(1 + n % PROVINCES, String), 2, "0"))
    places = select(n, n, channel, cast(n, String))
    _fill_table(connection, Address, ("id", "person_id", "channel", "external_id"), places)
    row = {
        "id": Address.id,
        "address_id": Address.id,
        "channel": Address.channel,
        "priority": literal_column(str(BULK)),
        "purpose": literal_column("'bench'"),
        "body_id": literal_column("1"),
        "resend": false(),
    }
    _fill_table(connection, Row, tuple(row), select(*row.values()))
    connection.execute(text("ANALYZE outbox"))


def _fill_table(
    connection: Connection,
    table: type[Base],
    names: tuple[str, ...],
    rows: Select[*tuple[Any, ...]],
) -> None:
    connection.execute(insert(table).from_select(list(names), rows))


@contextlib.contextmanager
def _workers(count: int, url: str, rate: float | None) -> Iterator[list[int]]:
    """So many worker processes; their ids."""
    variables = os.environ | {"NHIPCAU_DATABASE_URL": url, "NHIPCAU_ENGINE": "procrastinate"}
    command = [sys.executable, "-m", "benchmarks.provinces", "--work", str(rate or 0)]
    started = [subprocess.Popen(command, env=variables) for _ in range(count)]
    try:
        yield [process.pid for process in started]
    finally:
        for process in started:
            process.terminate()
        for process in started:
            process.wait(30)


def measure(workers: int, messages: int, rate: float | None) -> Measured:
    """Send them all. The time is from the first to the last; the cost is all that the workers used."""
    with _furnished(messages) as url:
        engine = create_engine(url)
        with _workers(workers, url, rate) as pids, engine.connect() as connection:
            idle = sum(cpu_seconds(pid) for pid in _when_begun(connection, pids))
            end = time.monotonic() + LONGEST
            while connection.scalar(text(LEFT)) and time.monotonic() < end:
                connection.rollback()
                time.sleep(0.2)
            used = sum(cpu_seconds(pid) for pid in pids) - idle
            sent, first, last = connection.execute(text(SENT)).one()
        engine.dispose()
    return Measured(workers, sent, (last or 0.0) - (first or 0.0), used)


def _when_begun(connection: Connection, pids: list[int]) -> list[int]:
    """Once the first message has left: starting a process is not what is measured."""
    end = time.monotonic() + LONGEST
    while not connection.scalar(text("SELECT max(sent_at) FROM outbox")):
        connection.rollback()
        if time.monotonic() > end:
            raise RuntimeError("no worker sends")
        time.sleep(0.02)
    return pids


def _row(name: str, found: Measured, alone: Measured) -> str:
    grown = found.rate / alone.rate if alone.rate else 0.0
    each = found.cpu * 1000 / found.sent if found.sent else 0.0
    return (
        f"{name:8}{found.workers:>9}{found.sent:>11}{found.seconds:>10.1f}{found.rate:>12.0f}"
        f"{grown:>8.2f}{found.cpu / (found.seconds or 1):>8.2f}{each:>10.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=float, default=28.0, help="of each token, paced")
    parser.add_argument("--seconds", type=float, default=10.0, help="of sending, paced")
    parser.add_argument("--free", type=int, default=20_000, help="messages without a rate")
    parser.add_argument("--workers", default="1,2,4")
    parser.add_argument("--work", type=float, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.work is not None:
        work(given.work or None)
        return
    counts = [int(count) for count in given.workers.split(",")]
    paced = int(PROVINCES * given.rate * given.seconds)
    print(f"{PROVINCES} tokens; aim when paced: {PROVINCES * given.rate:.0f} messages a second")
    print(f"{'':8}{'workers':>9}{'messages':>11}{'seconds':>10}{'a second':>12}", end="")
    print(f"{'grown':>8}{'cores':>8}{'CPU ms':>10}")
    for name, messages, rate in (("paced", paced, given.rate), ("free", given.free, None)):
        alone = None
        for count in counts:
            found = measure(count, messages, rate)
            alone = alone or found
            print(_row(name, found, alone), flush=True)


if __name__ == "__main__":
    main()
