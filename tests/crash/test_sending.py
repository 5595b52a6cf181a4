"""The short run; the long one is `python -m tests.crash.sending` (see benchmarks/RESULTS.md)."""

from pathlib import Path

import pytest

from benchmarks.delivery_paced import SPOKEN
from tests.crash.sending import torment


@pytest.mark.parametrize("channel", SPOKEN)
@pytest.mark.usefixtures("sqlite_url")  # tables that are there already, in the same folder
def test_a_sender_that_is_killed_again_and_again_loses_nobody_and_says_what_it_does_not_know(
    channel: str, tmp_path: Path
) -> None:
    skipping = torment(kills=2, seed=1, folder=tmp_path, unknown="skip", channel=channel)
    assert skipping.lost == 0
    assert skipping.doubled == 0
    assert skipping.status["unknown"] == len(skipping.unknown) <= skipping.leased
    assert skipping.status["sent"] == skipping.recipients - len(skipping.unknown)

    again = tmp_path / "again"
    again.mkdir()
    resending = torment(kills=1, seed=2, folder=again, unknown="resend", channel=channel)
    assert resending.lost == 0
    assert resending.doubled <= resending.leased
    assert resending.status["sent"] == resending.recipients == len(resending.arrived)
