"""Real worker processes over one PostgreSQL, and a Bot API on loopback that writes all down."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from sqlalchemy import func, insert, select

from benchmarks.processes import cpu_seconds
from handlers.areas.actions import load_province
from handlers.messages import Outgoing, literal
from storage import outbox
from storage.database import open_database
from storage.people import Address, Person

FIRST = 100_000  # the first person's chat


def furnish(url: str, people: int, text: str) -> range:
    """A message waits for each of so many people; their chats. Safety notices: resent if unknown."""
    database = open_database(url)
    chats = range(FIRST, FIRST + people)
    with database.write() as session:
        load_province(session)
        day = date(2026, 11, 24)
        persons = [{"language": "vi", "synthetic": True, "created_on": day} for _ in chats]
        made = session.scalars(insert(Person).returning(Person.id), persons).all()
        places = [
            {"person_id": person, "channel": "telegram", "external_id": str(chat)}
            for person, chat in zip(made, chats, strict=True)
        ]
        addresses = session.scalars(insert(Address).returning(Address.id), places).all()
        outbox.add(session.connection(), [_row(address, text) for address in addresses])
    database.close()
    return chats


def _row(address: int, text: str) -> dict[str, object]:
    return {
        "id": outbox.new_id(),
        "address_id": address,
        "channel": "telegram",
        "priority": outbox.BULK,
        "purpose": "crew",
        "content": Outgoing((literal(text),)).as_json(),
        "resend": True,
    }


def states(url: str) -> dict[str, int]:
    """How many messages are in each state."""
    database = open_database(url)
    with database.read() as session:
        rows = session.execute(
            select(outbox.Outgoing.state, func.count()).group_by(outbox.Outgoing.state)
        )
        found = {state: count for state, count in rows}  # noqa: C416  rows are not plain tuples
    database.close()
    return found


def settings(folder: Path, url: str, api: str, rate: int) -> dict[str, str]:
    others = {name: value for name, value in os.environ.items() if not name.startswith("NHIPCAU_")}
    return others | {
        "NHIPCAU_DATA_DIR": str(folder),
        "NHIPCAU_DATABASE_URL": url,
        "NHIPCAU_ENGINE": "procrastinate",
        "NHIPCAU_LOG_LEVEL": "error",
        "NHIPCAU_TELEGRAM_TOKEN": "1:crew",
        "NHIPCAU_TELEGRAM_API": api,
        "NHIPCAU_TELEGRAM_MODE": "webhook",  # several processes may not poll one token
        "NHIPCAU_TELEGRAM_WEBHOOK_SECRET": "crew-secret",
        "NHIPCAU_TELEGRAM_RATE": str(rate),
    }


@contextlib.contextmanager
def crew(count: int, variables: dict[str, str]) -> Iterator[Callable[[], list[int]]]:
    """What is given starts so many workers and returns their process ids; they are stopped at the end.

    Their parent imports meanwhile.
    """
    command = [sys.executable, "-m", "tests.engines.crew", str(count)]
    pipe = subprocess.PIPE
    parent = subprocess.Popen(command, env=variables, stdin=pipe, stdout=pipe, text=True)
    workers: list[int] = []

    def start() -> list[int]:
        assert parent.stdin is not None
        assert parent.stdout is not None
        print("start", file=parent.stdin, flush=True)
        workers.extend(int(parent.stdout.readline()) for _ in range(count))
        return workers

    try:
        yield start
    finally:
        for worker in workers:
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker, signal.SIGTERM)
        parent.communicate(timeout=30)


def fork(count: int) -> None:
    """`nhipcau run --only worker` in so many processes.

    They are forked once all is imported: three that import side by side would take most of the test.
    """
    import bot.app
    import bot.channels.telegram.channel
    import bot.commands.run
    import bot.engines.procrastinate  # noqa: F401
    from bot.cli import main

    if not sys.stdin.readline():
        return
    out = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # theirs: where to go, which is not for us
    children = []
    for _ in range(count):
        child = os.fork()
        if not child:
            os.close(out)
            sys.argv = ["nhipcau", "run", "--only", "worker"]
            main()
            os._exit(0)
        children.append(child)
    os.write(out, "".join(f"{child}\n" for child in children).encode())
    for child in children:
        os.waitpid(child, 0)


def busiest(workers: list[int], seconds: float) -> int:
    """Which of them works most in the next moments: that one has the chunk."""
    before = [cpu_seconds(worker) for worker in workers]
    time.sleep(seconds)
    used = [cpu_seconds(w) - was for w, was in zip(workers, before, strict=True)]
    return workers[used.index(max(used))]


def until(true: Callable[[], bool], seconds: float) -> None:
    patience = time.monotonic() + seconds
    while not true():
        if time.monotonic() > patience:
            raise TimeoutError
        time.sleep(0.05)


if __name__ == "__main__":
    fork(int(sys.argv[1]))
