"""Durable conversation steps a second through the Telegram webhook, with the reply sent.

One process of ours over SQLite and over PostgreSQL beside a bare aiogram echo bot with no storage,
64 people at once, in turns within the same run, so that a noisy machine is noisy for all. A step is
from the webhook's request until the reply has reached the Bot API.

    python -m benchmarks.updates [--steps 6000] [--rounds 3] [--only sqlite]
"""

import argparse
import asyncio
import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import uvloop

from benchmarks.bot_api import BotApi, Webhook, text_update
from benchmarks.processes import child, cpu_seconds, free_port, postgres_schema

PEOPLE = 64
FIRST = 100_000
SECRET = "bench-secret"
# A resident who begins to write feedback, thinks better of it, and begins again.
SCRIPT = ("Gửi ý kiến", "2", "1", "1", "Đường vào bản lầy lội", "xe không vào được", "hủy", "menu")


@dataclass
class Measured:
    name: str
    seconds: float
    cpu: float
    waits: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return len(self.waits) / self.seconds

    def percentile(self, part: float) -> float:
        return sorted(self.waits)[int(len(self.waits) * part) - 1] * 1000


class Crowd:
    """The people, each of whom says the next thing when the last was answered."""

    def __init__(self, port: int, secret: str) -> None:
        self._port = port
        self._secret = secret
        self._answered: dict[int, asyncio.Future[None]] = {}
        self._update = int(time.time() * 1000)
        self._left = 0
        self.waits: list[float] = []

    def sent(self, chat: int, _fields: dict[str, Any]) -> None:
        waiting = self._answered.get(chat)
        if waiting is not None and not waiting.done():
            waiting.set_result(None)

    async def run(self, steps: int) -> None:
        self._left = steps
        self.waits = []
        async with asyncio.TaskGroup() as group:
            for number in range(PEOPLE):
                group.create_task(self._person(FIRST + number))

    async def _person(self, chat: int) -> None:
        loop = asyncio.get_running_loop()
        _, webhook = await loop.create_connection(Webhook, "127.0.0.1", self._port)
        step = 0
        while self._left > 0:
            self._left -= 1
            self._update += 1
            answered = self._answered[chat] = loop.create_future()
            started = time.perf_counter()
            update = text_update(self._update, chat, SCRIPT[step % len(SCRIPT)])
            status = await webhook.post("/hooks/telegram", self._secret, update)
            if status != 200:
                raise RuntimeError(f"webhook answered {status}")
            async with asyncio.timeout(20):
                await answered
            self.waits.append(time.perf_counter() - started)
            step += 1


async def _answers(port: int) -> None:
    for _ in range(400):
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.close()
            return
        await asyncio.sleep(0.05)
    raise RuntimeError("the bot did not come up")


@contextlib.contextmanager
def _ours(database_url: str, port: int, api: str) -> Iterator[subprocess.Popen[bytes]]:
    with tempfile.TemporaryDirectory() as folder:
        variables = os.environ | {
            "NHIPCAU_DATA_DIR": folder,
            "NHIPCAU_DATABASE_URL": database_url.format(folder=folder),
            "NHIPCAU_HTTP_PORT": str(port),
            "NHIPCAU_TELEGRAM_TOKEN": "1:bench",
            "NHIPCAU_TELEGRAM_API": api,
            "NHIPCAU_TELEGRAM_MODE": "webhook",
            "NHIPCAU_TELEGRAM_WEBHOOK_SECRET": SECRET,
            "NHIPCAU_TELEGRAM_RATE": "100000",
            "NHIPCAU_LOG_LEVEL": "error",
        }
        command = [sys.executable, "-m", "bot.cli"]
        made_up = ["--count", str(PEOPLE), "--area", "03244", "--channel", "telegram"]
        for words in (["migrate"], ["areas", "list"]):
            subprocess.run([*command, *words], env=variables, check=True, stdout=subprocess.DEVNULL)
        subprocess.run(
            [*command, "people", "synthesize", *made_up, "--first-address", str(FIRST)],
            env=variables,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        with child([*command, "run"], variables) as process:
            yield process


async def _measure(name: str, pid: int, port: int, crowd: Crowd, steps: int) -> Measured:
    await _answers(port)
    await crowd.run(steps // 4)  # warm
    cpu, started = cpu_seconds(pid), time.perf_counter()
    await crowd.run(steps)
    taken = time.perf_counter() - started
    return Measured(name, taken, cpu_seconds(pid) - cpu, crowd.waits)


async def _one(name: str, steps: int) -> Measured:
    port = free_port()
    crowd = Crowd(port, SECRET)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: BotApi(crowd.sent), "127.0.0.1", 0)
    api = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    with contextlib.ExitStack() as stack:
        if name == "aiogram":
            command = [sys.executable, "-m", "benchmarks.bare_aiogram", str(port), api, SECRET]
            process = stack.enter_context(child(command, dict(os.environ)))
        else:
            url = (
                stack.enter_context(postgres_schema())
                if name == "postgresql"
                else "sqlite:///{folder}/nhipcau.db"
            )
            process = stack.enter_context(_ours(url, port, api))
        measured = await _measure(name, process.pid, port, crowd, steps)
    server.close()
    return measured


def _report(rounds: list[dict[str, Measured]]) -> None:
    print(f"{'':12}{'steps/s':>9}{'p50 ms':>8}{'p99 ms':>8}{'CPU ms/step':>13}{'ratio':>8}")
    for name in rounds[0]:
        runs = [each[name] for each in rounds]
        ratio = statistics.median(
            each[name].rate / each["aiogram"].rate for each in rounds if "aiogram" in each
        )
        middle = sorted(runs, key=lambda run: run.rate)[len(runs) // 2]
        print(
            f"{name:12}{middle.rate:9.0f}{middle.percentile(0.5):8.1f}"
            f"{middle.percentile(0.99):8.1f}{middle.cpu / len(middle.waits) * 1000:13.2f}"
            f"{ratio:8.2f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=["sqlite", "postgresql"])
    options = parser.parse_args()
    names = ["aiogram"] + ([options.only] if options.only else ["sqlite", "postgresql"])
    rounds = [
        {name: uvloop.run(_one(name, options.steps)) for name in names}
        for _ in range(options.rounds)
    ]
    _report(rounds)


if __name__ == "__main__":
    main()
