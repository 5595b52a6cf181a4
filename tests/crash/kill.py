"""`kill -9` at random moments while people talk: nothing acknowledged is lost, nothing opens twice.

Several people write feedback on the web chat, each message under an id of its own, and send a
message again until the bot has acknowledged it, as the page does. Meanwhile the bot is killed and
started again, over and over. In the end each talk must have become exactly one case, with exactly
the words that were acknowledged, in their order.

    python -m tests.crash.kill [--kills 200] [--seed 20261123]
"""

import argparse
import contextlib
import http.client
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import orjson
from sqlalchemy import select

from storage.cases import Case, CaseEntry
from storage.database import open_database

TALKERS = 6
LONGEST_TALK = 120.0  # seconds in which a bot that is up again must answer


class Bot:
    """The real `nhipcau run`, as a process that can be killed."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.url = f"sqlite:///{folder}/nhipcau.db"
        self._environment = {
            name: value for name, value in os.environ.items() if not name.startswith("NHIPCAU_")
        } | {
            "NHIPCAU_DATA_DIR": str(folder),
            "NHIPCAU_HTTP_PORT": str(self.port),
            "NHIPCAU_LOG_LEVEL": "error",
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "bot.cli", "run"]
        self._process = subprocess.Popen(
            command, env=self._environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        for _ in range(3000):
            if self._answers():
                return
            if self._process.poll() is not None:
                raise RuntimeError((self._process.stderr or b"").read().decode())  # type: ignore[union-attr]
            time.sleep(0.02)
        raise RuntimeError("the bot did not come up")

    def kill(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.communicate()

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=1)
        with contextlib.closing(connection):
            try:
                connection.request("GET", "/readyz")
                return connection.getresponse().status == 200
            except OSError:
                return False


@dataclass
class Talker(threading.Thread):
    """Somebody who writes one case after another until told to stop."""

    bot: Bot
    number: int
    stop: threading.Event
    finished: list[list[str]] = field(default_factory=list)  # the words of each finished talk
    acknowledged: int = 0
    error: BaseException | None = None

    def __post_init__(self) -> None:
        super().__init__(daemon=True)
        self._random = random.Random(self.number)
        self._sent = 0
        self._cookie = ""

    __hash__ = threading.Thread.__hash__

    def run(self) -> None:
        try:
            self._talk_until_stopped()
        except BaseException as error:
            self.error = error

    def _talk_until_stopped(self) -> None:
        for said in ("xin chào", "1", "Bỏ qua", "Không đồng ý", "menu"):
            self._say(said)
        while not (self.finished and self.stop.is_set()):  # on a slow machine, at least one
            words = [
                f"người {self.number}, ý {len(self.finished)}, phần {part}"
                for part in range(self._random.randint(1, 4))
            ]
            for said in ("Gửi ý kiến", "1", "1", "1", *words, "xong", "Bỏ qua", "Đúng rồi, gửi đi"):
                self._say(said)
            self.finished.append(words)

    def _say(self, text: str) -> None:
        """Send until it is acknowledged, under the same id each time."""
        self._sent += 1
        body = orjson.dumps({"id": f"message-{self._sent:05}", "kind": "text", "text": text})
        until = time.monotonic() + LONGEST_TALK
        while time.monotonic() < until:
            try:
                if self._post(body):
                    self.acknowledged += 1
                    return
            except (OSError, http.client.HTTPException):
                time.sleep(0.02)
        raise RuntimeError(f"not acknowledged: {text}")

    def _post(self, body: bytes) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.bot.port, timeout=10)
        try:
            if not self._cookie:
                connection.request("GET", "/chat")
                answer = connection.getresponse()
                answer.read()
                self._cookie = (answer.getheader("Set-Cookie") or "").partition(";")[0]
            headers = {"Cookie": self._cookie, "X-Nhip-Cau": "1"}
            connection.request("POST", "/chat/say", body, headers)
            answer = connection.getresponse()
            answer.read()
            if 400 <= answer.status < 500:
                raise RuntimeError(f"refused: {answer.status}")
            return answer.status == 204
        finally:
            connection.close()


@dataclass(frozen=True)
class Verdict:
    kills: int
    acknowledged: int
    expected: Counter[tuple[str, ...]]
    found: Counter[tuple[str, ...]]

    @property
    def lost(self) -> int:
        return (self.expected - self.found).total()

    @property
    def doubled(self) -> int:
        return sum(count - 1 for count in self.found.values() if count > 1)


def torment(kills: int, seed: int, folder: Path) -> Verdict:
    """Kill the bot that often while people talk; returns what was lost and what was doubled."""
    chance = random.Random(seed)
    bot = Bot(folder)
    bot.start()
    stop = threading.Event()
    talkers = [Talker(bot, number, stop) for number in range(TALKERS)]
    for talker in talkers:
        talker.start()
    for _ in range(kills):
        time.sleep(chance.uniform(0.05, 0.6))
        bot.kill()
        bot.start()
    stop.set()
    for talker in talkers:
        talker.join(LONGEST_TALK)
        if talker.error is not None:
            raise talker.error
    bot.kill()
    expected = Counter(tuple(words) for talker in talkers for words in talker.finished)
    acknowledged = sum(talker.acknowledged for talker in talkers)
    return Verdict(kills, acknowledged, expected, _cases(bot.url))


def _cases(url: str) -> Counter[tuple[str, ...]]:
    """The words of every case that was opened."""
    database = open_database(url)
    with database.read() as session:
        found = Counter(
            tuple(
                session.scalars(
                    select(CaseEntry.text)
                    .where(CaseEntry.case_id == case, CaseEntry.author == "resident")
                    .order_by(CaseEntry.position)
                )
            )
            for case in session.scalars(select(Case.id)).all()
        )
    database.close()
    return found  # type: ignore[return-value]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261123)
    options = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        verdict = torment(options.kills, options.seed, Path(folder))
    print(
        f"{verdict.kills} kills in {time.monotonic() - started:.0f} s: "
        f"{verdict.acknowledged} answers acknowledged, {verdict.expected.total()} talks finished; "
        f"{verdict.lost} cases lost, {verdict.doubled} opened twice"
    )


if __name__ == "__main__":
    main()
