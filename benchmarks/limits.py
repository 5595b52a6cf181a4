"""What the Bot API of a load test allows, what goes wrong with it, and what it wrote down."""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Fault(StrEnum):
    BAD_GATEWAY = "502"  # not taken
    RESET_BEFORE = "reset before"  # the line breaks, not taken
    RESET_AFTER = "reset after"  # taken, and the line breaks
    LATE = "late"  # taken, the answer comes after 1.5 s


class Gone(StrEnum):
    BLOCKED = "Forbidden: bot was blocked by the user"
    NOT_FOUND = "Bad Request: chat not found"

    @property
    def code(self) -> int:
        return 403 if self is Gone.BLOCKED else 400


AMBIGUOUS = (Fault.RESET_BEFORE, Fault.RESET_AFTER)  # the sender cannot tell one from the other


@dataclass(frozen=True, slots=True)
class Plan:
    """Faults that depend on the seed, the chat and the try alone, not on the order of arrival."""

    seed: int = 267  # one that brings each kind about as often as it should, with few chats too
    each: float = 0.02  # the share of requests that meet each kind of fault
    gone: float = 0.05  # the share of chats that cannot be reached

    def fault(self, chat: int, attempt: int) -> Fault | None:
        drawn = random.Random(f"{self.seed}:{chat}:{attempt}").random()
        kinds = list(Fault)
        return kinds[int(drawn / self.each)] if drawn < self.each * len(kinds) else None

    def unreachable(self, chat: int) -> Gone | None:
        chance = random.Random(f"{self.seed}:{chat}")
        if chance.random() >= self.gone:
            return None
        return Gone.BLOCKED if chance.random() < 0.5 else Gone.NOT_FOUND


@dataclass(frozen=True, slots=True)
class Rules:
    """How the server behaves. Without a rate it takes whatever comes."""

    rate: float | None = None  # messages a second for the whole token
    bucket: float = 30.0  # how many may come at once
    chat_rate: float = 1.0
    chat_bucket: float = 3.0
    strict: bool = False  # after a refusal all else is refused until `retry_after` is over
    delay: float = 0.0  # seconds until it answers
    plan: Plan | None = None


class Bucket:
    """Tokens that come back with time."""

    def __init__(self, rate: float, size: float) -> None:
        self._rate, self._size = rate, size
        self._tokens, self._at = size, -math.inf

    def wait(self, now: float) -> float:
        """Seconds until there is a token; 0 when there is one now."""
        self._tokens = min(self._size, self._tokens + (now - self._at) * self._rate)
        self._at = now
        return max(0.0, (1 - self._tokens) / self._rate)

    def take(self) -> None:
        self._tokens -= 1


class Gate:
    """Lets messages in, or says for how long the sender must wait."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._all = Bucket(rules.rate or 1.0, rules.bucket)
        self._chats: defaultdict[int, Bucket] = defaultdict(
            lambda: Bucket(rules.chat_rate, rules.chat_bucket)
        )
        self._closed_until = -math.inf

    def refuses(self, chat: int, now: float) -> int | None:
        """The `retry_after`, in whole seconds as Telegram has it; None: let in."""
        if self._rules.rate is None:
            return None
        if self._rules.strict and now < self._closed_until:
            return math.ceil(self._closed_until - now)
        one = self._chats[chat]
        wait = max(self._all.wait(now), one.wait(now))
        if wait <= 0:
            self._all.take()
            one.take()
            return None
        self._closed_until = now + math.ceil(wait)
        return math.ceil(wait)


class Taken(NamedTuple):
    chat: int
    text: str
    at: float  # time.monotonic()


@dataclass
class Ledger:
    """What came in, in order. Written by the server's thread, read by the benchmark's."""

    taken: list[Taken] = field(default_factory=list)
    arrivals: list[float] = field(default_factory=list)  # refused ones too
    too_many: list[float] = field(default_factory=list)  # each answer 429
    faults: Counter[Fault] = field(default_factory=Counter)
    unanswered: int = 0  # requests whose answer has not gone out yet

    def count(self, text: str) -> Counter[int]:
        """How often each chat was sent this text."""
        return Counter(taken.chat for taken in self.taken if taken.text == text)

    def lost(self, text: str, chats: Iterable[int]) -> set[int]:
        return set(chats) - set(self.count(text))

    def doubled(self, text: str) -> int:
        return sum(times - 1 for times in self.count(text).values())

    @property
    def ambiguous(self) -> int:
        return sum(self.faults[kind] for kind in AMBIGUOUS)

    @property
    def seconds(self) -> float:
        """From the first request until the last message was taken."""
        return self.taken[-1].at - self.arrivals[0] if self.taken else 0.0

    @property
    def rate(self) -> float:
        """Messages a second; the first takes no time, so it is not counted."""
        return (len(self.taken) - 1) / self.seconds if self.seconds else 0.0

    def busiest_second(self, since: float = -math.inf) -> int:
        """The most requests in any one-second window, wherever it begins."""
        times = sorted(time for time in self.arrivals if time >= since)
        most = first = 0
        for last, time in enumerate(times):
            while times[first] <= time - 1:
                first += 1
            most = max(most, last - first + 1)
        return most
