"""The short run; the long one is `python -m tests.crash.kill` (see benchmarks/RESULTS.md)."""

from pathlib import Path

from tests.crash.kill import torment


def test_a_bot_that_is_killed_again_and_again_loses_nothing_and_opens_nothing_twice(
    tmp_path: Path,
) -> None:
    verdict = torment(kills=3, seed=1, folder=tmp_path)
    assert verdict.expected.total() > 0
    assert verdict.found == verdict.expected
