"""`kill -9` at random moments of a broadcast: nobody is lost, next to nothing is doubled.

A notice goes to made-up people over a local Bot API that writes down what it takes. Meanwhile the
bot is killed and started again, over and over. In the end everybody must have got it, or be listed
as unknown; what came twice is at most what was leased to the process when it died, and nothing at all
with `--on-unknown skip`.

    python -m tests.crash.sending [--kills 50] [--seed 20261123] [--delay 0.08] [--channel zalo-bot]
"""

import argparse
import random
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks.delivery_paced import SPOKEN
from benchmarks.limited_api import limited_api
from benchmarks.limits import Ledger, Rules
from tests.crash.forked import ForkedProduct

TEXT = "Ngày mai tiêm phòng cho trâu bò, mời bà con dắt ra đầu bản."
LONGEST_LIFE = 0.6  # seconds after which the bot is killed at the latest
RATE = 100.0  # messages a second: so that a life is long enough for many
A_LIFE = 30  # recipients for each kill: about what is sent in one life
PATIENCE = 120.0  # seconds in which the rest must be sent, once it is left alone


@dataclass(frozen=True)
class Verdict:
    kills: int
    recipients: int
    arrived: Counter[int]  # how often each chat got it
    leased: int  # rows that the process held when it was killed, all kills together
    unanswered: int  # requests of these that the platform had taken and not answered
    unknown: frozenset[int]  # chats that are listed as unknown in the end
    status: dict[str, int]

    @property
    def lost(self) -> int:
        """Who did not get it, and is not listed either."""
        return self.recipients - len(set(self.arrived) | self.unknown)

    @property
    def doubled(self) -> int:
        return self.arrived.total() - len(self.arrived)

    @property
    def unknown_arrived(self) -> int:
        return len(self.unknown & set(self.arrived))

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.recipients} recipients: {self.lost} lost, {self.doubled} "
            f"doubled; {self.leased} leased and {self.unanswered} unanswered when killed; "
            f"{len(self.unknown)} listed as unknown, of which {self.unknown_arrived} had arrived"
        )


def torment(
    kills: int,
    seed: int,
    folder: Path,
    *,
    unknown: str,
    delay: float = 0.08,
    channel: str = "telegram",
) -> Verdict:
    """Kill the bot that often while it sends one notice, and let it finish."""
    chance = random.Random(seed)
    with limited_api(Rules(delay=delay), SPOKEN[channel]) as server:
        bot = ForkedProduct(folder, server.url, rate=RATE, channel=channel)
        try:
            bot.start()
            chats = bot.people(kills * A_LIFE)
            notice = bot.send(TEXT, "--on-unknown", unknown)
            held = [_killed(bot, server.ledger, chance) for _ in range(kills)]
            status = bot.finish(notice, server.ledger, PATIENCE)
        finally:
            bot.stop()
        arrived = server.ledger.count(TEXT)
    if not status["done"]:
        raise RuntimeError(f"not done after {PATIENCE:.0f} s: {status}")
    return Verdict(
        kills,
        len(chats),
        arrived,
        sum(leased for leased, _ in held),
        sum(unanswered for _, unanswered in held),
        frozenset(bot.chats("unknown")),
        status,
    )


def _killed(bot: ForkedProduct, ledger: Ledger, chance: random.Random) -> tuple[int, int]:
    """One life more is over; how many rows it held, and how many requests had no answer yet."""
    time.sleep(chance.uniform(0.0, LONGEST_LIFE))
    unanswered = ledger.unanswered
    bot.kill()
    leased = len(bot.chats("sending"))
    bot.start()
    return leased, unanswered


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--delay", type=float, default=0.08, help="seconds until the API answers")
    parser.add_argument("--channel", choices=SPOKEN, default="telegram")
    options = parser.parse_args()
    for unknown in ("skip", "resend"):
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            verdict = torment(
                options.kills,
                options.seed,
                Path(folder),
                unknown=unknown,
                delay=options.delay,
                channel=options.channel,
            )
        print(f"{unknown}, {time.monotonic() - started:.0f} s: {verdict}", flush=True)


if __name__ == "__main__":
    main()
