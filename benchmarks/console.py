"""How long a page of the console takes with a province's years of cases behind it.

Beside it, in the same run, the same pages over a thousand cases: the ratio says what the number of
cases costs, whatever else the machine is doing. One member of staff of the province asks for a page
after the other, on loopback; a page is measured from the request until its last byte.

    python -m benchmarks.console [--postgres 1000000] [--sqlite 100000] [--rounds 20]
"""

import argparse
import contextlib
import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from benchmarks.console_cases import fill
from benchmarks.processes import child, free_port, postgres_answers, postgres_schema
from storage.database import open_database

FEW = 1_000
LIMIT = 200  # ms, p95
PAGES = {
    "home": "/console",
    "cases that wait": "/console/cases",
    "of one topic": "/console/cases?topic=HT03",
    "overdue": "/console/overdue",
    "one case": "/console/cases/{code}",
    "reports": "/console/reports",
    "notices": "/console/notices",
    "library": "/console/library",
}


@dataclass(frozen=True)
class Timed:
    page: str
    p50: float  # ms
    p95: float  # ms
    kilobytes: float


class Desk:
    """A member of staff with a browser that keeps its connection."""

    def __init__(self, port: int, link: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        path = "/console" + link.partition("/console")[2]
        self._cookie = ""
        answer, _ = self.ask("POST", path)
        self._cookie = answer.headers["set-cookie"].partition(";")[0]

    def ask(self, method: str, path: str) -> tuple[http.client.HTTPResponse, bytes]:
        self._connection.request(method, path, headers={"Cookie": self._cookie})
        answer = self._connection.getresponse()
        return answer, answer.read()

    def time(self, name: str, path: str, rounds: int) -> Timed:
        taken = []
        self.ask("GET", path)  # the template is read once
        for _ in range(rounds):
            started = time.perf_counter()
            answer, body = self.ask("GET", path)
            taken.append((time.perf_counter() - started) * 1000)
            if answer.status != 200:
                raise RuntimeError(f"{path} answered {answer.status}")
        p95 = sorted(taken)[max(0, int(len(taken) * 0.95) - 1)]
        return Timed(name, statistics.median(taken), p95, len(body) / 1024)


@contextlib.contextmanager
def _console(url: str, folder: str, count: int) -> Iterator[Desk]:
    port = free_port()
    variables = os.environ | {
        "NHIPCAU_DATA_DIR": folder,
        "NHIPCAU_DATABASE_URL": url,
        "NHIPCAU_HTTP_PORT": str(port),
        "NHIPCAU_LOG_LEVEL": "error",
    }
    command = [sys.executable, "-m", "bot.cli"]
    for words in (["migrate"], ["areas", "list"]):
        subprocess.run([*command, *words], env=variables, check=True, stdout=subprocess.DEVNULL)
    database = open_database(url)
    fill(database, count, datetime.now().astimezone().date())
    database.close()
    link = subprocess.run(
        [*command, "staff", "add", "--name", "Đo thử", "--role", "approver", "--area", "11"],
        env=variables,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    with child([*command, "run", "--only", "web"], variables):
        _wait(port)
        yield Desk(port, link.strip().split()[-1])


def _wait(port: int) -> None:
    for _ in range(600):
        with contextlib.suppress(OSError):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        time.sleep(0.1)
    raise RuntimeError("the console did not come up")


def _measured(url: str, folder: str, count: int, rounds: int) -> list[Timed]:
    with _console(url, folder, count) as desk:
        code = _a_code(desk)
        return [
            desk.time(name, path.format(code=code), rounds)
            for name, path in PAGES.items()
            if code or "{code}" not in path
        ]


def _a_code(desk: Desk) -> str:
    """An anonymous case from the list: no reason has to be given to look at it."""
    _, body = desk.ask("GET", "/console/cases?status=MOI")
    for part in body.decode().split('href="/console/cases/')[1:]:
        code = part.partition('"')[0].partition("?")[0]
        answer, page = desk.ask("GET", f"/console/cases/{code}")
        if answer.status == 200 and b'name="reason"' not in page:
            return code
    raise RuntimeError("no anonymous case in the list")


def _compare(name: str, many: list[Timed], few: list[Timed], count: int) -> None:
    print(f"\n{name}: {count:,} cases, beside {FEW:,} in the same run")
    print(f"{'page':20}{'p50 ms':>8}{'p95 ms':>8}{'ratio':>7}{'KB':>7}")
    for of_many, of_few in zip(many, few, strict=True):
        ratio = of_many.p50 / of_few.p50
        late = "  over the limit" if of_many.p95 > LIMIT else ""
        print(
            f"{of_many.page:20}{of_many.p50:8.0f}{of_many.p95:8.0f}{ratio:7.1f}"
            f"{of_many.kilobytes:7.0f}{late}"
        )


def _on_sqlite(count: int, rounds: int) -> list[Timed]:
    with tempfile.TemporaryDirectory() as folder:
        return _measured(f"sqlite:///{Path(folder) / 'bench.db'}", folder, count, rounds)


def _on_postgres(count: int, rounds: int) -> list[Timed]:
    with tempfile.TemporaryDirectory() as folder, postgres_schema() as url:
        return _measured(url, folder, count, rounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postgres", type=int, default=1_000_000)
    parser.add_argument("--sqlite", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=20)
    chosen = parser.parse_args()
    if chosen.sqlite:
        few = _on_sqlite(FEW, chosen.rounds)
        many = _on_sqlite(chosen.sqlite, chosen.rounds)
        _compare("SQLite", many, few, chosen.sqlite)
    if chosen.postgres and postgres_answers():
        few = _on_postgres(FEW, chosen.rounds)
        many = _on_postgres(chosen.postgres, chosen.rounds)
        _compare("PostgreSQL", many, few, chosen.postgres)


if __name__ == "__main__":
    main()
