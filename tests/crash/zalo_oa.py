"""`kill -9` at random moments of a notice over the Official Account; see `tests/crash/sending.py`."""

import asyncio
import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, text

from tests.contracts.talkers import oa_settings
from tests.crash.forked import ForkedProduct
from tests.emulators.zalo_oa import Emulator, zalo_oa

TEXT = "Ngày mai tiêm phòng cho trâu bò, mời bà con dắt ra đầu bản."
LONGEST_LIFE, PATIENCE = 0.6, 120.0  # seconds
RATE, A_LIFE = 60.0, 25
AREA, FIRST = "11", 100_000


@dataclass(frozen=True)
class Verdict:
    recipients: int
    arrived: Counter[str]
    leased: int  # rows that the process held when it was killed, all kills together
    unknown: frozenset[int]
    status: dict[str, int]
    refreshed: int  # refresh tokens that went out twice

    @property
    def lost(self) -> int:
        return self.recipients - len({int(one) for one in self.arrived} | self.unknown)

    @property
    def doubled(self) -> int:
        return self.arrived.total() - len(self.arrived)


class OnZaloOa(ForkedProduct):
    """The bot with an account and no other channel. `token`: the first refresh token."""

    token = ""

    def variables(self) -> dict[str, str]:
        others = {k: v for k, v in super().variables().items() if "TELEGRAM" not in k}
        told = oa_settings(self.api, self.token) | {"zalo_oa_rate": self.rate}
        return others | {f"NHIPCAU_{name.upper()}": str(value) for name, value in told.items()}

    def neighbours(self, count: int) -> None:
        """People who wrote just now."""
        where = ("--area", AREA, "--channel", "zalo-oa", "--first-address", str(FIRST))
        self.command("people", "synthesize", "--count", str(count), *where)
        engine = create_engine(self.url)
        with engine.begin() as connection:
            connection.execute(text("UPDATE address SET heard_at = :at"), {"at": time.time()})
        engine.dispose()


@contextmanager
def emulated() -> Iterator[Emulator]:
    """The server, on a loop of its own."""
    up, found, stop = threading.Event(), list[Emulator](), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with zalo_oa(everyone=True) as api:
            found.append(api)
            up.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=[serve()], daemon=True)
    thread.start()
    assert up.wait(20)
    try:
        yield found[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(20)
        loop.close()


def torment(kills: int, seed: int, folder: Path, *, unknown: str) -> Verdict:
    """Kill the bot that often while it sends one notice, and let it finish."""
    chance, recipients, leased = random.Random(seed), kills * A_LIFE, 0
    with emulated() as api:
        bot = OnZaloOa(folder, api.url, rate=RATE)
        bot.token = api.oauth.begin()
        try:
            bot.start()
            bot.neighbours(recipients)
            notice = bot.send(TEXT, "--on-unknown", unknown, area=AREA)
            for _ in range(kills):
                time.sleep(chance.uniform(0.0, LONGEST_LIFE))
                bot.kill()
                leased += len(bot.chats("sending"))
                bot.start()
            until = time.monotonic() + PATIENCE
            while not (status := bot.status(notice))["done"] and time.monotonic() < until:
                time.sleep(0.3)
        finally:
            bot.stop()
        sent = api.asked("/message/cs")
        twice = sum(uses > 1 for uses in api.oauth.uses.values())
    arrived = Counter(one["recipient"]["user_id"] for one in sent)
    return Verdict(recipients, arrived, leased, frozenset(bot.chats("unknown")), status, twice)
