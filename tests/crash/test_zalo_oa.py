"""A sender on the Official Account that is killed again and again."""

from pathlib import Path

import pytest

from tests.crash.zalo_oa import torment


@pytest.mark.usefixtures("sqlite_url")  # tables that are there already, in the same folder
@pytest.mark.parametrize("unknown", ["skip", "resend"])
def test_nobody_is_lost_and_no_more_is_doubled_than_was_on_its_way(
    tmp_path: Path, unknown: str
) -> None:
    found = torment(kills=2, seed=3, folder=tmp_path, unknown=unknown)
    assert found.status["done"]
    assert found.lost == 0
    assert found.doubled <= (0 if unknown == "skip" else found.leased)
    assert found.status["sent"] + found.status["unknown"] == found.recipients
    assert found.refreshed == 0  # the account's tokens are still there
