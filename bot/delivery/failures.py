"""The closed list of ways in which a send can fail, and what follows from each."""

from dataclasses import dataclass
from enum import StrEnum


class After(StrEnum):
    """What becomes of the message."""

    FINAL = "final"  # never tried again
    WAIT = "wait"  # tried again later
    UNKNOWN = "unknown"  # it may have arrived


class Failure(StrEnum):
    BLOCKED = "blocked"  # the person blocked the bot
    DEACTIVATED = "deactivated"  # the account is gone
    NOT_FOUND = "not_found"  # the platform knows no such chat
    TOO_LONG = "too_long"
    REFUSED = "refused"  # the platform says that our message is wrong
    NO_NUMBER = "no_number"  # nobody is reached by the telephone number that they gave
    OUTSIDE = "outside"  # too long since the person wrote: only a template would be taken
    BAD_MEDIA = "bad_media"  # a recording or photo that cannot be read or uploaded
    UNAUTHORISED = "unauthorised"  # our token is wrong: an operator must act
    MIGRATED = "migrated"  # a group has another id from now on: `moved_to`
    RATE_LIMITED = "rate_limited"  # 429: the whole token waits
    UNREACHABLE = "unreachable"  # no connection was made: it did not arrive
    SERVER = "server"  # the platform's own fault
    UNCERTAIN = "uncertain"  # the line broke after the request went out
    NOT_NOW = "not_now"  # refused by the hour of the day: it is taken later
    QUOTA = "quota"  # what may be sent in a day or a month is used up
    SUSPENDED = "suspended"  # our account itself may not send: staff must act


AFTER = {
    Failure.BLOCKED: After.FINAL,
    Failure.DEACTIVATED: After.FINAL,
    Failure.NOT_FOUND: After.FINAL,
    Failure.TOO_LONG: After.FINAL,
    Failure.REFUSED: After.FINAL,
    Failure.NO_NUMBER: After.WAIT,  # without it, to the address
    Failure.OUTSIDE: After.FINAL,
    Failure.BAD_MEDIA: After.FINAL,
    Failure.UNAUTHORISED: After.WAIT,
    Failure.MIGRATED: After.WAIT,
    Failure.RATE_LIMITED: After.WAIT,
    Failure.UNREACHABLE: After.WAIT,
    Failure.SERVER: After.WAIT,
    Failure.UNCERTAIN: After.UNKNOWN,
    Failure.NOT_NOW: After.WAIT,
    Failure.QUOTA: After.WAIT,
    Failure.SUSPENDED: After.WAIT,
}
GONE = frozenset({Failure.BLOCKED, Failure.DEACTIVATED, Failure.NOT_FOUND})
"""The address is dead until its person comes back."""
HOLDS = frozenset({Failure.RATE_LIMITED, Failure.SUSPENDED})
"""The whole token waits: the next message would meet the same."""
TROUBLE = frozenset({Failure.UNREACHABLE, Failure.SERVER, Failure.UNCERTAIN, Failure.UNAUTHORISED})
"""It says nothing of the person or the message: so it fares with everybody on that channel."""


@dataclass
class SendFailed(Exception):  # noqa: N818  reads as what happened
    """Raised by a channel. `detail` is for the log: it holds no words, address or token."""

    failure: Failure
    retry_after: float | None = None  # seconds, as the platform asked
    detail: str = ""
    moved_to: str = ""  # with MIGRATED

    def __str__(self) -> str:
        return f"{self.failure}{': ' if self.detail else ''}{self.detail}"
