"""Nhịp Cầu as an operator has it: by its commands, over a database of its own."""

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import orjson
from sqlalchemy import create_engine, text

from benchmarks.limits import Ledger
from benchmarks.processes import cpu_seconds, free_port, postgres_schema

COMMAND = (sys.executable, "-m", "bot.cli")
AREA = "03244"
FIRST = 100_000
SECRET = "bench-secret"
UNLIMITED = 100_000.0
OA = "zalo-oa"
COMMAND_SECONDS = 900.0  # after which a command is ended
QUIET = 1.2  # seconds without a request, after which it is worth asking whether all is done
_CHATS = (
    "SELECT address.external_id FROM outbox JOIN address ON address.id = outbox.address_id"
    " WHERE outbox.state = :state AND outbox.priority > 0"
)
_QUEUED = "SELECT min(queued_at) FROM outbox WHERE purpose = :purpose"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one command took."""

    seconds: float
    cpu: float
    peak_mb: float
    said: str


class Running(Protocol):
    """A process of the bot, as `subprocess.Popen` is one."""

    @property
    def pid(self) -> int: ...
    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def terminate(self) -> None: ...
    def kill(self) -> None: ...


@dataclass
class Product:
    folder: Path
    api: str
    url: str = ""  # default: SQLite in the folder
    rate: float = UNLIMITED
    channel: str = "telegram"
    port: int = field(default_factory=free_port)
    _running: "Running | None" = None

    def __post_init__(self) -> None:
        self.url = self.url or f"sqlite:///{self.folder}/nhipcau.db"

    # --- its commands ---------------------------------------------------------------------------

    def command(self, *words: str) -> str:
        """Run `nhipcau …`; what it prints."""
        return self.measured(*words).said

    def measured(self, *words: str) -> Cost:
        """Run `nhipcau …`; an error is raised with what it says."""
        started = time.perf_counter()
        process = subprocess.Popen(
            [*COMMAND, *words],
            env=self.variables(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        too_long = threading.Timer(COMMAND_SECONDS, process.kill)
        too_long.start()
        with process:
            said = (process.stdout.read() if process.stdout else b"").decode()
            wrong = (process.stderr.read() if process.stderr else b"").decode()
            _, exit_status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(exit_status)
        too_long.cancel()
        if process.returncode:
            raise RuntimeError(f"nhipcau {words[0]}: {wrong.strip()}")
        taken = time.perf_counter() - started
        return Cost(taken, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)

    def people(self, count: int, *, area: str = AREA, first: int = FIRST) -> range:
        """Make up that many people; their chats."""
        where = ("--area", area, "--channel", self.channel, "--first-address", str(first))
        self.command("people", "synthesize", "--count", str(count), *where)
        if self.channel == OA:
            self._wrote_just_now()
        return range(first, first + count)

    def send(self, words: str, *options: str, area: str = AREA) -> int:
        """Send a notice to an area; its id."""
        said = self.command("notice", "send", "--area", area, "--text", words, *options)
        return int(said.split()[-1])

    def status(self, notice: int) -> dict[str, Any]:
        return dict(orjson.loads(self.command("notice", "status", str(notice), "--json")))

    # --- its process ----------------------------------------------------------------------------

    def start(self) -> None:
        """Returns when `/readyz` says yes."""
        self._running = self.launch()
        until = time.monotonic() + 60
        while not self._ready():
            if self._running.poll() is not None or time.monotonic() > until:
                raise RuntimeError("the bot did not come up")
            time.sleep(0.02)

    def launch(self) -> Running:
        return subprocess.Popen([*COMMAND, "run"], env=self.variables(), stdout=subprocess.DEVNULL)

    def kill(self) -> None:
        if self._running is not None:
            self._running.kill()
            self._running.wait()
            self._running = None

    def stop(self) -> None:
        if self._running is None:
            return
        self._running.terminate()
        try:
            self._running.wait(20)
            self._running = None
        except subprocess.TimeoutExpired:
            self.kill()

    @property
    def pid(self) -> int:
        """Of the running bot."""
        if self._running is None:
            raise RuntimeError("the bot is not running")
        return self._running.pid

    @property
    def cpu(self) -> float:
        """Processor seconds of the running bot until now."""
        return cpu_seconds(self.pid)

    def finish(self, notice: int, ledger: Ledger, within: float) -> dict[str, Any]:
        """Wait until the notice is done; asks only when nothing comes in, since asking costs."""
        until = time.monotonic() + within
        while True:
            while ledger.arrivals and time.monotonic() - ledger.arrivals[-1] < QUIET:
                time.sleep(0.1)
            found = self.status(notice)
            if found["done"] or time.monotonic() > until:
                return found
            time.sleep(0.5)

    def _wrote_just_now(self) -> None:
        """Within the window in which an account may write to them."""
        engine = create_engine(self.url)
        with engine.begin() as connection:
            connection.execute(text("UPDATE address SET heard_at = :at"), {"at": time.time()})
        engine.dispose()

    # --- its database, read from beside ---------------------------------------------------------

    def chats(self, state: str) -> list[int]:
        """The chats whose notice is in that state, which no command lists."""
        return [int(chat) for chat in self._asked(_CHATS, state=state)]

    def queued_at(self, notice: int) -> float:
        """When the notice was put into the outbox, in seconds since 1970."""
        return float(self._asked(_QUEUED, purpose=f"notice:{notice}")[0])

    def _asked(self, question: str, **about: str) -> Sequence[Any]:
        engine = create_engine(self.url)
        with engine.connect() as connection:
            found = connection.scalars(text(question), about).all()
        engine.dispose()
        return found

    def _ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=1) as said:
                return bool(said.status == 200)
        except OSError:
            return False

    def variables(self) -> dict[str, str]:
        others = {k: v for k, v in os.environ.items() if not k.startswith("NHIPCAU_")}
        own = {"API": self.api, "RATE": str(self.rate)} | self._account()
        return others | {
            "NHIPCAU_DATA_DIR": str(self.folder),
            "NHIPCAU_DATABASE_URL": self.url,
            "NHIPCAU_HTTP_PORT": str(self.port),
            "NHIPCAU_LOG_LEVEL": "error",
            **{f"NHIPCAU_{prefix(self.channel)}_{name}": value for name, value in own.items()},
        }

    def _account(self) -> dict[str, str]:
        """Who it is on the channel."""
        if self.channel != OA:
            return {"TOKEN": "1:bench-bench", "MODE": "webhook", "WEBHOOK_SECRET": SECRET}
        hosts = {"OAUTH_API": self.api, "BUSINESS_API": self.api}
        secrets = {"APP_SECRET": SECRET, "OA_SECRET": SECRET, "REFRESH_TOKEN": SECRET}
        return {"ID": "9000001", "APP_ID": "1234567"} | hosts | secrets


def prefix(channel: str) -> str:
    """How the channel's settings begin."""
    return channel.upper().replace("-", "_")


@contextlib.contextmanager
def product(
    api: str,
    *,
    database: str = "sqlite",
    rate: float = UNLIMITED,
    channel: str = "telegram",
) -> Iterator[Product]:
    """Migrated, with its areas, not running yet; stopped and erased when the block is left."""
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="nhipcau-bench-"))
        url = stack.enter_context(postgres_schema()) if database == "postgresql" else ""
        made = Product(Path(folder), api, url, rate, channel)
        stack.callback(made.stop)
        made.command("migrate")
        made.command("areas", "list")
        yield made
