"""A Bot API on loopback that keeps limits, takes its time, fails by plan and writes all down.

It runs on a thread of its own, with its own event loop: what is measured are other processes.
"""

import asyncio
import contextlib
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import uvloop

from benchmarks.bot_api import BotApi, message_sent
from benchmarks.limits import Fault, Gate, Ledger, Rules, Taken

LATE_SECONDS = 1.5
HARD = struct.pack("ii", 1, 0)  # SO_LINGER: closing resets the connection


@dataclass
class Desk:
    """What all connections share."""

    rules: Rules
    ledger: Ledger = field(default_factory=Ledger)
    tries: Counter[int] = field(default_factory=Counter)  # a chat's, without those refused by 429

    def __post_init__(self) -> None:
        self.gate = Gate(self.rules)


class LimitedApi(BotApi):
    """One connection from the sender."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda _chat, _fields: None)
        self._desk = desk
        self._waiting = 0

    @property
    def rules(self) -> Rules:
        return self._desk.rules

    def result_of(self, chat: int, text: str) -> dict[str, Any]:
        """What is answered to a message that was taken."""
        return message_sent(chat, text)

    def connection_lost(self, error: Exception | None) -> None:
        self._desk.ledger.unanswered -= self._waiting
        self._waiting = 0

    def send_message(self, chat: int, fields: dict[str, Any]) -> None:
        desk, now = self._desk, time.monotonic()
        desk.ledger.arrivals.append(now)
        if (wait := desk.gate.refuses(chat, now)) is not None:
            desk.ledger.too_many.append(now)
            self.refuse(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
            return
        if desk.rules.plan is not None and (gone := desk.rules.plan.unreachable(chat)):
            self.refuse(gone.code, gone.value)
            return
        self._meet(self._fault(chat), chat, fields["text"], now)

    def _fault(self, chat: int) -> Fault | None:
        plan, ledger = self._desk.rules.plan, self._desk.ledger
        if plan is None:
            return None
        self._desk.tries[chat] += 1
        fault = plan.fault(chat, self._desk.tries[chat])
        if fault is not None:
            ledger.faults[fault] += 1
        return fault

    def _meet(self, fault: Fault | None, chat: int, text: str, now: float) -> None:
        if fault is Fault.RESET_BEFORE:
            self._reset()
        elif fault is Fault.BAD_GATEWAY:
            self.refuse(502, "Bad Gateway")
        else:
            self._desk.ledger.taken.append(Taken(chat, text, now))
            if fault is Fault.RESET_AFTER:
                self._reset()
            else:
                late = LATE_SECONDS if fault is Fault.LATE else self._desk.rules.delay
                self.later(late, 200, {"ok": True, "result": self.result_of(chat, text)})

    def _reset(self) -> None:
        self._transport.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, HARD
        )
        self._transport.abort()

    def refuse(self, code: int, description: str, **parameters: Any) -> None:
        answer = {"ok": False, "error_code": code, "description": description}
        more = {"parameters": parameters} if parameters else {}
        self.later(self._desk.rules.delay, code, answer | more)

    def later(self, seconds: float, code: int, answer: dict[str, Any]) -> None:
        if not seconds:
            self.answer(code, answer)
            return
        self._waiting += 1
        self._desk.ledger.unanswered += 1
        asyncio.get_running_loop().call_later(seconds, self._now, code, answer)

    def _now(self, code: int, answer: dict[str, Any]) -> None:
        if not self._transport.is_closing():
            self._waiting -= 1
            self._desk.ledger.unanswered -= 1
            self.answer(code, answer)


@dataclass(frozen=True, slots=True)
class Server:
    url: str
    ledger: Ledger


@contextlib.contextmanager
def limited_api(
    rules: Rules, spoken: Callable[[Desk], LimitedApi] = LimitedApi
) -> Iterator[Server]:
    """The server, until the block is left. `spoken`: how it answers."""
    loop = uvloop.new_event_loop()
    desk = Desk(rules)
    door = socket.create_server(("127.0.0.1", 0), backlog=1024)
    server = loop.run_until_complete(loop.create_server(lambda: spoken(desk), sock=door))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield Server(f"http://127.0.0.1:{door.getsockname()[1]}", desk.ledger)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        loop.run_until_complete(asyncio.sleep(0.01))
        loop.close()
