"""From the process's start until `/readyz` says yes, and the memory that it then holds at rest.

Beside it, in the same run, a bare process that only imports what we build on: the start's floor.

    python -m benchmarks.start [--rounds 5]
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from contextlib import ExitStack

from benchmarks.bot_api import BotApi
from benchmarks.processes import child, free_port, resident_mb
from benchmarks.updates import SECRET

LIBRARIES = "import sqlalchemy.orm, alembic.command, starlette.applications, uvicorn, jinja2, pydantic_settings"
SETTLED = 3.0  # seconds after which memory is read


def _ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=1) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _floor() -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", LIBRARIES], check=True)
    return time.perf_counter() - started


def _start(folder: str, more: dict[str, str]) -> tuple[float, float]:
    """Seconds until ready, and MB at rest."""
    port = free_port()
    variables = os.environ | {
        "NHIPCAU_DATA_DIR": folder,
        "NHIPCAU_HTTP_PORT": str(port),
        "NHIPCAU_LOG_LEVEL": "error",
    }
    started = time.perf_counter()
    with child([sys.executable, "-m", "bot.cli", "run"], variables | more) as process:
        while not _ready(port):
            time.sleep(0.01)
        taken = time.perf_counter() - started
        time.sleep(SETTLED)
        return taken, resident_mb(process.pid)


def _telegram(stack: ExitStack) -> dict[str, str]:
    """The settings of a Telegram channel whose Bot API is a server here."""
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(
        loop.create_server(lambda: BotApi(lambda _chat, _fields: None), "127.0.0.1", 0)
    )
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    stack.callback(loop.call_soon_threadsafe, loop.stop)
    return {
        "NHIPCAU_TELEGRAM_TOKEN": "1:bench",
        "NHIPCAU_TELEGRAM_API": f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}",
        "NHIPCAU_TELEGRAM_MODE": "webhook",
        "NHIPCAU_TELEGRAM_WEBHOOK_SECRET": SECRET,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        first, _ = _start(folder, {})
        telegram = _telegram(stack)
        runs = [(_floor(), _start(folder, {}), _start(folder, telegram)) for _ in range(rounds)]
    floor = statistics.median(run[0] for run in runs)
    print(f"{'':28}{'ready s':>9}{'ratio':>8}{'MB at rest':>12}")
    print(f"{'libraries only, imported':28}{floor:9.2f}{1.0:8.2f}")
    print(f"{'first start, empty database':28}{first:9.2f}{first / floor:8.2f}")
    for name, place in (("web chat alone", 1), ("with Telegram", 2)):
        ready = statistics.median(run[place][0] for run in runs)  # type: ignore[index]
        memory = statistics.median(run[place][1] for run in runs)  # type: ignore[index]
        print(f"{name:28}{ready:9.2f}{ready / floor:8.2f}{memory:12.0f}")


if __name__ == "__main__":
    main()
