"""While a bulk send fills the line: how soon a reply leaves, and how soon an urgent notice begins."""

import asyncio
import itertools
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

import uvloop

from benchmarks.bot_api import Webhook, text_update
from benchmarks.delivery_costs import databases
from benchmarks.delivery_paced import LIMIT, TEXT, Sizes
from benchmarks.delivery_product import SECRET, Product, product
from benchmarks.delivery_tables import Cell, note, table
from benchmarks.limited_api import limited_api
from benchmarks.limits import Ledger, Rules

BULK_AREA, URGENT_AREA = "03244", "03158-01"
URGENT_FIRST = 50_000_000
HOUSEHOLDS = 13  # to whom each urgent notice goes
URGENT_TIMES = 5
SEED = 20261123


@dataclass(frozen=True, slots=True)
class Said:
    chat: int
    at: float  # time.monotonic(), when the webhook was called


@dataclass(frozen=True, slots=True)
class Writers:
    """People who write to the bot, each every `pause` seconds."""

    people: int
    times: int
    pause: float

    @classmethod
    def of(cls, sizes: Sizes) -> "Writers":
        """Five messages a second for a minute; a few where it need only work."""
        return cls(25, 12, 5.0) if sizes.recipients >= 100_000 else cls(10, 2, 2.0)


def priority(sizes: Sizes) -> None:
    rows = [_row(database, sizes) for database in databases()]
    head = ("", "replies", "p50 ms", "p99 ms", "unanswered", "urgent: first after ms (median)")
    more = ("max", "all 13 after ms (max)", "most in 1 s", "answers 429", "bulk sent")
    title = f"Priority: during a bulk send to {sizes.recipients} at {sizes.rate}/s"
    table(title, (*head, *more), rows)


def _row(database: str, sizes: Sizes) -> list[Cell]:
    note(f"{database} …")
    rules = Rules(LIMIT, sizes.bucket, delay=sizes.delay)
    with (
        limited_api(rules) as server,
        product(server.url, database=database, rate=sizes.rate) as ours,
    ):
        chats = ours.people(sizes.recipients, area=BULK_AREA)
        ours.people(HOUSEHOLDS, area=URGENT_AREA, first=URGENT_FIRST)
        ours.start()
        ours.send(TEXT, area=BULK_AREA)
        writers = Writers.of(sizes)
        said = uvloop.run(_write(ours.port, chats[-writers.people :], writers))
        urgent = [_urgent(ours, server.ledger, number) for number in range(URGENT_TIMES)]
        ours.stop()
        return [database, *_replies(server.ledger, said), *_urgents(urgent), *_line(server.ledger)]


# --- replies ------------------------------------------------------------------------------------


async def _write(port: int, chats: Sequence[int], writers: Writers) -> list[Said]:
    chance, numbers, said = random.Random(SEED), itertools.count(1), list[Said]()
    loop = asyncio.get_running_loop()

    async def person(chat: int, after: float) -> None:
        await asyncio.sleep(after)
        for _ in range(writers.times):
            line, webhook = await loop.create_connection(Webhook, "127.0.0.1", port)
            said.append(Said(chat, time.monotonic()))
            await webhook.post("/hooks/telegram", SECRET, text_update(next(numbers), chat, "menu"))
            line.close()  # the bot closes one that is idle between two messages
            await asyncio.sleep(writers.pause)

    async with asyncio.TaskGroup() as group:
        for chat in chats:
            group.create_task(person(chat, chance.uniform(0, writers.pause)))
    return said


def _replies(ledger: Ledger, said: Sequence[Said]) -> list[Cell]:
    """From the webhook's call until the reply has reached the Bot API."""
    heard: dict[int, list[float]] = {}
    for taken in ledger.taken:
        if taken.text != TEXT:
            heard.setdefault(taken.chat, []).append(taken.at)
    firsts = [
        (each.at, next((at for at in heard.get(each.chat, ()) if at > each.at), None))
        for each in said
    ]
    waits = sorted(at - since for since, at in firsts if at is not None)
    if not waits:
        return [len(said), "", "", len(said)]
    half, most = waits[len(waits) // 2], waits[min(len(waits) - 1, int(len(waits) * 0.99))]
    return [len(said), half * 1000, most * 1000, len(said) - len(waits)]


# --- urgent notices -----------------------------------------------------------------------------


def _urgent(ours: Product, ledger: Ledger, number: int) -> tuple[float, float]:
    """Seconds from when it was put into the outbox until the first and the last household has it."""
    words = f"Báo động lũ quét lần {number}, bà con lên chỗ cao ngay."
    notice = ours.send(words, "--priority", "urgent", area=URGENT_AREA)
    patience = time.monotonic() + 30
    while len(ledger.count(words)) < HOUSEHOLDS and time.monotonic() < patience:
        time.sleep(0.02)
    queued = ours.queued_at(notice) - (time.time() - time.monotonic())
    times = [taken.at - queued for taken in ledger.taken if taken.text == words]
    if len(times) < HOUSEHOLDS:
        return (times[0] if times else float("inf")), float("inf")
    return times[0], times[-1]


def _urgents(found: Sequence[tuple[float, float]]) -> list[Cell]:
    firsts = sorted(first for first, _ in found)
    return [
        firsts[len(firsts) // 2] * 1000,
        firsts[-1] * 1000,
        max(last for _, last in found) * 1000,
    ]


def _line(ledger: Ledger) -> list[Cell]:
    return [ledger.busiest_second(), len(ledger.too_many), sum(ledger.count(TEXT).values())]
