"""How long a page of the console takes with a province's years of cases behind it.

Beside it, in the same run, the same pages over a thousand cases: the ratio says what the number of
cases costs, whatever else the machine is doing. One approver of the province asks for a page after the
other, on loopback; a page is measured from the request until its last byte. Figures are counted by the
product itself, and how long that took is said too.

    python -m benchmarks.console [--postgres 1000000] [--sqlite 100000] [--rounds 20]
"""

import argparse
import contextlib
import http.client
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, text

from benchmarks.console_pages import LIMIT, Desk, Timed
from benchmarks.console_seed import Seeded, seed
from benchmarks.processes import child, free_port, postgres_answers, postgres_schema
from storage.database import open_database

FEW = 1_000


@dataclass(frozen=True, slots=True)
class Measured:
    seeded: Seeded
    pages: list[Timed]


def measured(url: str, folder: str, count: int, rounds: int) -> Measured:
    """In an empty database."""
    port = free_port()
    variables = os.environ | {
        "NHIPCAU_DATA_DIR": folder,
        "NHIPCAU_DATABASE_URL": url,
        "NHIPCAU_HTTP_PORT": str(port),
        "NHIPCAU_LOG_LEVEL": "error",
    }
    for words in (["migrate"], ["areas", "list"]):
        _run(words, variables)
    database = open_database(url)
    seeded = seed(database, count)
    database.close()
    adding = ["staff", "add", "--name", "Đo thử", "--role", "approver", "--area", "11"]
    link = _run(adding, variables).strip().split()[-1]
    with child([sys.executable, "-m", "bot.cli", "run", "--only", "web"], variables) as server:
        _wait(port)
        return Measured(
            seeded, Desk(port, link, lambda: [server.pid, *_backends(url)]).pages(rounds)
        )


def _run(words: list[str], variables: dict[str, str]) -> str:
    command = [sys.executable, "-m", "bot.cli", *words]
    return subprocess.run(
        command, env=variables, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def _backends(url: str) -> list[int]:
    """PostgreSQL's processes that work for the server; SQLite works inside of it."""
    if url.startswith("sqlite"):
        return []
    engine = create_engine(url)
    asked = text("SELECT pid FROM pg_stat_activity WHERE application_name = :name")
    with engine.connect() as connection:
        own = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
        name = connection.execute(text("SHOW application_name")).scalar_one()
        found = [pid for pid in connection.scalars(asked, {"name": name}) if pid != own]
    engine.dispose()
    return found


def _wait(port: int) -> None:
    for _ in range(600):
        with contextlib.suppress(OSError):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        time.sleep(0.1)
    raise RuntimeError("the console did not come up")


def _compare(name: str, many: Measured, few: Measured, count: int) -> None:
    counts = many.seeded.counts
    print(f"\n{name}: {count:,} cases, beside {FEW:,} in the same run")
    print(f"put there in {many.seeded.filling:.0f} s; figures of {len(counts)} periods counted in")
    print(f"{sum(counts):.1f} s, the longest {max(counts):.2f} s\n")
    print("| page | p50 ms | p95 ms | CPU ms | p50 to few | KB |\n|---|---|---|---|---|---|")
    for of_many, of_few in zip(many.pages, few.pages, strict=True):
        late = " (over)" if of_many.p95 > LIMIT else ""
        print(
            f"| {of_many.page} | {of_many.p50:.0f} | {of_many.p95:.0f}{late} | {of_many.cpu:.0f} "
            f"| {of_many.p50 / of_few.p50:.1f} | {of_many.kilobytes:.0f} |"
        )


@contextlib.contextmanager
def _sqlite(folder: str) -> Iterator[str]:
    yield f"sqlite:///{Path(folder) / 'bench.db'}"


@contextlib.contextmanager
def _postgres(_folder: str) -> Iterator[str]:
    with postgres_schema() as url:
        yield f"{url}&application_name={url.rpartition('%3D')[2]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postgres", type=int, default=1_000_000)
    parser.add_argument("--sqlite", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=20)
    chosen = parser.parse_args()
    asked = [("SQLite", _sqlite, chosen.sqlite)]
    if postgres_answers():
        asked.append(("PostgreSQL", _postgres, chosen.postgres))
    for name, database, count in asked:
        if not count:
            continue
        results = []
        for size in (FEW, count):
            with tempfile.TemporaryDirectory() as folder, database(folder) as url:
                results.append(measured(url, folder, size, chosen.rounds))
        _compare(name, results[1], results[0], count)


if __name__ == "__main__":
    main()
