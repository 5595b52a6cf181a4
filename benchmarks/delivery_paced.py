"""Broadcasts against a Bot API that keeps limits, beside the peers: limits, strict, faults, killed."""

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.delivery_peers import run_peer
from benchmarks.delivery_product import FIRST, UNLIMITED, Product, product
from benchmarks.delivery_tables import Cell, note, table
from benchmarks.limited_api import Desk, LimitedApi, Server, limited_api
from benchmarks.limited_zalo import LimitedZaloApi
from benchmarks.limited_zalo_oa import LimitedZaloOaApi
from benchmarks.limits import Fault, Ledger, Plan, Rules

TEXT = "Mời bà con họp bản lúc 7 giờ tối thứ Bảy tại nhà văn hóa."
LIMIT = 30.0  # messages a second that the platform allows
SPOKEN: dict[str, Callable[[Desk], LimitedApi]] = {
    "telegram": LimitedApi,
    "zalo-bot": LimitedZaloApi,
    "zalo-oa": LimitedZaloOaApi,
}
PEERS = {
    "aiogram's example": "aiogram-example",
    "python-telegram-bot, AIORateLimiter": "ptb-limiter",
}


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many recipients, and the options of the run."""

    recipients: int
    rate: float = 29.5  # TELEGRAM_RATE: a little under the limit
    bucket: float = 30.0
    delay: float = 0.08  # what the real one takes
    channel: str = "telegram"

    @property
    def peers(self) -> dict[str, str]:
        """There are none but for Telegram."""
        return PEERS if self.channel == "telegram" else {}

    @contextlib.contextmanager
    def ours(
        self, rules: Rules, *, database: str = "sqlite", paced: bool = True
    ) -> Iterator[tuple[Server, Product]]:
        """A server of the channel, and the product that sends to it."""
        rate = self.rate if paced else UNLIMITED
        with (
            limited_api(rules, SPOKEN[self.channel]) as server,
            product(server.url, database=database, rate=rate, channel=self.channel) as ours,
        ):
            yield server, ours

    @property
    def patience(self) -> float:
        """Seconds after which a sender is given up: 3 messages a second would do."""
        return 60 + self.recipients / 3


def limits(sizes: Sizes) -> None:
    """At the limit, and not over it."""
    rules = Rules(LIMIT, sizes.bucket, delay=sizes.delay)
    head = ("", "seconds", "share of 30/s", "most in 1 s", "answers 429", "lost", "doubled")
    rows = [_limits_row(name, ledger, sizes) for name, ledger in _everyone(rules, sizes)]
    table(f"Limits: {_title(rules, sizes)}", head, rows)


def strict(sizes: Sizes) -> None:
    """One answer 429 closes the door for all until `retry_after` is over."""
    rules = Rules(LIMIT, bucket=5, strict=True, delay=sizes.delay)
    head = ("", "seconds", "share of 30/s", "most in 1 s", "answers 429", "lost", "doubled")
    rows = [_limits_row(name, ledger, sizes) for name, ledger in _everyone(rules, sizes)]
    table(f"Strict server: {_title(rules, sizes)}", head, rows)


def _title(rules: Rules, sizes: Sizes) -> str:
    return (
        f"{sizes.channel}, {sizes.recipients} recipients, 30/s, bucket of {rules.bucket:.0f}, answers after "
        f"{rules.delay * 1000:.0f} ms, ours set to {sizes.rate}/s"
    )


def _everyone(rules: Rules, sizes: Sizes) -> list[tuple[str, Ledger | str]]:
    """Ours and the peers, one after another against a fresh server each; what each server saw."""
    seen: list[tuple[str, Ledger | str]] = []
    note("ours …")
    with sizes.ours(rules) as (server, ours):
        ours.people(sizes.recipients)
        ours.start()
        ours.finish(ours.send(TEXT), server.ledger, sizes.patience)
        seen.append(("ours", server.ledger))
    for name, peer in sizes.peers.items():
        note(f"{name} …")
        with limited_api(rules) as server:
            said = run_peer(peer, server.url, sizes.recipients, TEXT, sizes.patience)
            seen.append((name, said if isinstance(said, str) else server.ledger))
    return seen


def _limits_row(name: str, ledger: Ledger | str, sizes: Sizes) -> list[Cell]:
    if isinstance(ledger, str):
        return [name, ledger, "", "", "", "", ""]
    chats = range(FIRST, FIRST + sizes.recipients)
    share = f"{ledger.rate / LIMIT:.1%}"
    busiest, too_many = ledger.busiest_second(), len(ledger.too_many)
    lost, doubled = len(ledger.lost(TEXT, chats)), ledger.doubled(TEXT)
    return [name, ledger.seconds, share, busiest, too_many, lost, doubled]


# --- faults -------------------------------------------------------------------------------------


def faults(sizes: Sizes) -> None:
    """What goes wrong on the way: everybody who can be reached is, and doubt is listed."""
    plan = Plan()
    rules = Rules(LIMIT, sizes.bucket, delay=sizes.delay, plan=plan)
    rows = [_our_faults(how, rules, sizes) for how in ("skip", "resend")]
    for name, peer in sizes.peers.items():
        note(f"{name} …")
        with limited_api(rules) as server:
            said = run_peer(peer, server.url, sizes.recipients, TEXT, sizes.patience)
            row = [said] if isinstance(said, str) else _faults_row(server.ledger, plan, sizes)
            rows.append([name, *row])
    each = f"{plan.each:.0%} each of {', '.join(Fault)}; {plan.gone:.0%} of chats gone"
    head = ("", "seconds", "reachable", "reached", "lost", "doubled", "ambiguous resets")
    more = ("answers 502", "listed unknown", "of these, arrived", "listed failed")
    table(f"Faults ({each}): {_title(rules, sizes)}", (*head, *more), rows)


def _our_faults(how: str, rules: Rules, sizes: Sizes) -> list[Cell]:
    note(f"ours, --on-unknown {how} …")
    assert rules.plan is not None
    with sizes.ours(rules) as (server, ours):
        ours.people(sizes.recipients)
        ours.start()
        found = ours.finish(
            ours.send(TEXT, "--on-unknown", how), server.ledger, sizes.patience + 120
        )
        unknown = set(ours.chats("unknown"))
        row = _faults_row(server.ledger, rules.plan, sizes)
        arrived = len(unknown & set(server.ledger.count(TEXT)))
        undone = "" if found["done"] else " (not done)"
        return [f"ours, {how}{undone}", *row[:-3], found["unknown"], arrived, found["failed"]]


def _faults_row(ledger: Ledger, plan: Plan, sizes: Sizes) -> list[Cell]:
    chats = range(FIRST, FIRST + sizes.recipients)
    reachable = [chat for chat in chats if plan.unreachable(chat) is None]
    lost = len(ledger.lost(TEXT, reachable))
    reached = [len(reachable), len(reachable) - lost, lost]
    what = [ledger.doubled(TEXT), ledger.ambiguous, ledger.faults[Fault.BAD_GATEWAY]]
    return [ledger.seconds, *reached, *what, "", "", ""]


# --- killed -------------------------------------------------------------------------------------


def killed(sizes: Sizes) -> None:
    """kill -9 when half has arrived, and started again."""
    rows = [
        _killed_row(how, delay, sizes) for how in ("skip", "resend") for delay in (sizes.delay, 0.0)
    ]
    head = ("", "answers after", "lost", "doubled", "leased at the kill", "unanswered at the kill")
    more = ("listed unknown", "of these, arrived", "seconds until it sent again")
    table(f"Killed at half of {sizes.recipients} recipients", (*head, *more), rows)


def _killed_row(how: str, delay: float, sizes: Sizes) -> list[Cell]:
    note(f"killed, --on-unknown {how}, delay {delay} …")
    rules = Rules(LIMIT, sizes.bucket, delay=delay)
    with sizes.ours(rules) as (server, ours):
        chats = ours.people(sizes.recipients)
        ours.start()
        notice = ours.send(TEXT, "--on-unknown", how)
        _until_half(server, sizes)
        unanswered = server.ledger.unanswered
        ours.kill()
        leased = len(ours.chats("sending"))
        again = time.monotonic()
        ours.start()
        found = ours.finish(notice, server.ledger, sizes.patience)
        return [
            f"{how}{'' if found['done'] else ' (not done)'}",
            f"{delay * 1000:.0f} ms",
            *_after(ours, server.ledger, chats, (leased, unanswered)),
            next((t.at for t in server.ledger.taken if t.at > again), again) - again,
        ]


def _until_half(server: Server, sizes: Sizes) -> None:
    until = time.monotonic() + sizes.patience
    while len(server.ledger.taken) < sizes.recipients // 2:
        if time.monotonic() > until:
            raise RuntimeError("half was not reached")
        time.sleep(0.005)


def _after(ours: Product, ledger: Ledger, chats: range, held: tuple[int, int]) -> list[Cell]:
    """Lost is who neither got it nor is listed as unknown."""
    unknown = set(ours.chats("unknown"))
    lost = ledger.lost(TEXT, chats) - unknown
    arrived = len(unknown & set(ledger.count(TEXT)))
    return [len(lost), ledger.doubled(TEXT), *held, len(unknown), arrived]
