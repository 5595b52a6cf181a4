"""Whether a channel is down for everybody, told from numbers alone.

Two things must be so at once (decision 034): most messages of the last minutes met no answer, and so many
would be a wonder if the channel were as it usually is. A channel that is always patchy therefore needs
more of them than one that never fails, and a handful never is an alarm.
"""

from math import comb

from storage.channel_health import DAY, Tally

WINDOW = 10  # minutes that are looked at
LATEST = 3  # minutes that tell whether it is over, where they tell enough
FEW = 3  # messages; fewer tell nothing of its being over
USUAL = 24 * 60  # minutes before these at least, from which it is told what is usual
LEAST = 10  # messages; fewer tell nothing
MOSTLY = 0.5  # share of them without an answer
WONDER = 1e-6  # chance under which it is not taken for chance
LEAST_USUAL = 0.02  # share of troubles that is thought usual where few or none are known


def usual_since(minute: int) -> int:
    """The first minute of the days (UTC) from which it is told what is usual."""
    first = minute - WINDOW - USUAL
    return first - first % DAY


def usual_share(before: Tally) -> float:
    """The share of messages that meets no answer on an ordinary day."""
    known = before.troubled / before.tried if before.tried >= LEAST else 0.0
    return min(max(known, LEAST_USUAL), 0.95)


def is_down(now: Tally, before: Tally) -> bool:
    """Whether the numbers of the last minutes say so, against those of the day before them."""
    if now.tried < LEAST or now.troubled < MOSTLY * now.tried:
        return False
    return chance(now, usual_share(before)) < WONDER


def is_up(now: Tally, latest: Tally) -> bool:
    """Whether most of what was sent got there, in the last minutes alone if much was; silence says nothing."""
    seen = latest if latest.tried >= FEW else now
    return seen.tried > 0 and seen.troubled < MOSTLY * seen.tried


def chance(now: Tally, share: float) -> float:
    """How likely so many troubles or more are, if each message meets one with that share.

    Of very many messages a thousand are as telling as all.
    """
    tried, troubled = now.tried, now.troubled
    if tried > 1000:
        tried, troubled = 1000, round(1000 * troubled / tried)
    return sum(
        comb(tried, number) * share**number * (1 - share) ** (tried - number)
        for number in range(troubled, tried + 1)
    )
