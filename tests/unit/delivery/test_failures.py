"""What follows from each way in which a send can fail."""

import pytest

from bot.delivery.failures import AFTER, Failure, SendFailed
from bot.delivery.outcomes import LONGEST_WAIT, back_off, verdict
from bot.delivery.parcels import Parcel
from handlers.messages import Outgoing


def _parcel(*, resend: bool, attempts: int = 1) -> Parcel:
    return Parcel(1, 1, "x", "vi", Outgoing(()), False, resend, attempts, 0.0)


def test_the_list_is_closed() -> None:
    assert set(AFTER) == set(Failure)


@pytest.mark.parametrize(
    ("failure", "resend", "state"),
    [
        (Failure.BLOCKED, True, "failed"),
        (Failure.DEACTIVATED, True, "failed"),
        (Failure.NOT_FOUND, True, "failed"),
        (Failure.TOO_LONG, True, "failed"),
        (Failure.REFUSED, True, "failed"),
        (Failure.BAD_MEDIA, True, "failed"),
        (Failure.UNAUTHORISED, False, "waiting"),
        (Failure.RATE_LIMITED, False, "waiting"),
        (Failure.UNREACHABLE, False, "waiting"),
        (Failure.SERVER, False, "waiting"),
        (Failure.UNCERTAIN, False, "unknown"),
        (Failure.UNCERTAIN, True, "waiting"),
    ],
)
def test_each_failure_has_its_consequence(failure: Failure, resend: bool, state: str) -> None:
    assert verdict(_parcel(resend=resend), SendFailed(failure))[0] == state


def test_a_429_waits_as_long_as_the_platform_asks() -> None:
    failed = SendFailed(Failure.RATE_LIMITED, retry_after=17)
    assert verdict(_parcel(resend=False), failed) == ("waiting", 17)


def test_waits_grow_with_the_tries_and_are_bounded() -> None:
    assert back_off(1) <= 2
    assert 4 <= back_off(3) <= 8
    assert all(back_off(n) <= LONGEST_WAIT for n in range(100))
