"""Three real worker processes share one outbox, and one of them is killed."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from benchmarks.limited_api import limited_api
from benchmarks.limits import Ledger, Rules
from tests.engines.crew import busiest, crew, furnish, settings, states, until

pytestmark = pytest.mark.postgres
RATE = 60
PEOPLE = 300
TEXT = "Họp bản tối nay."
IN_FLIGHT = 0.5  # seconds from a message's slot until its outcome is written, at most
PATIENCE = 60.0  # seconds; it takes twenty in all
JITTER = 0.25  # seconds by which this machine, busy with tests, may carry a message too late


def _most_within(ledger: Ledger, seconds: float) -> int:
    """The most requests in any window of that length, wherever it begins."""
    times, most, first = ledger.arrivals, 0, 0
    for last, at in enumerate(times):
        while times[first] <= at - seconds:
            first += 1
        most = max(most, last - first + 1)
    return most


def _silence_after(ledger: Ledger, moment: float) -> float:
    """Seconds from then until the next request."""
    return next(at for at in ledger.arrivals if at > moment) - moment


def test_one_of_three_workers_is_killed_and_nothing_is_lost(
    engine_url: str, tmp_path: Path
) -> None:
    """The limit is looked at as the server sees it. Slots lie 1/RATE apart on the database's clock;
    a request that this machine holds up by JITTER falls into a later window, so a window of w seconds
    may show RATE * (w + JITTER) and never more, however many processes send. Three that each kept the
    rate for themselves would show three times as many, a counter by the second twice.
    """
    with limited_api(Rules(delay=0.08)) as server:
        ledger = server.ledger
        variables = settings(tmp_path, engine_url, server.url, RATE)
        with crew(3, variables) as start:
            chats = furnish(engine_url, PEOPLE, TEXT)
            workers = start()
            until(lambda: bool(ledger.arrivals), PATIENCE)
            victim = busiest(workers, random.uniform(0.4, 1.0))
            os.kill(victim, signal.SIGKILL)
            killed_at, taken = time.monotonic(), len(ledger.taken)
            until(lambda: not ledger.lost(TEXT, chats), PATIENCE)
            until(lambda: states(engine_url) == {"sent": PEOPLE}, PATIENCE)
    assert 0 < taken < PEOPLE  # it was killed in the middle
    assert _silence_after(ledger, killed_at) < 15
    for seconds in (1.0, 2.0, 4.0):
        assert _most_within(ledger, seconds) <= RATE * (seconds + JITTER) + 1
    assert ledger.doubled(TEXT) <= RATE * IN_FLIGHT
