"""When a channel counts as down for everybody, and when it does not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.channels.rules import LEAST, MOSTLY, is_down, is_up
from storage.channel_health import Tally

CALM = Tally(1000, 5)


@pytest.mark.parametrize(
    ("recent", "before", "down"),
    [
        (Tally(10, 10), CALM, True),
        (Tally(9, 9), CALM, False),  # few messages are no alarm
        (Tally(100, 40), CALM, False),  # most still get there
        (Tally(12, 6), CALM, True),
        (Tally(10, 10), Tally(1000, 400), False),  # always patchy: ten in a row may be chance
        (Tally(60, 58), Tally(1000, 400), True),
        (Tally(10, 10), Tally(), True),  # nothing is known of before
        (Tally(100_000, 99_000), CALM, True),
        (Tally(0, 0), CALM, False),
    ],
)
def test_the_table(recent: Tally, before: Tally, down: bool) -> None:
    assert is_down(recent, before) is down


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 5000), st.integers(0, 5000))
def test_it_is_never_down_where_most_arrive_nor_up_and_down_at_once(
    tried: int, troubled: int, before: int, troubles: int
) -> None:
    recent = Tally(tried, min(tried, troubled))
    if is_down(recent, Tally(before, min(before, troubles))):
        assert recent.tried >= LEAST
        assert recent.troubled >= MOSTLY * recent.tried
        assert not is_up(recent, Tally())


@pytest.mark.parametrize(
    ("recent", "latest", "up"),
    [
        (Tally(90, 80), Tally(16, 0), True),  # it was long enough, but now all get there
        (Tally(90, 80), Tally(2, 0), False),  # two may be luck
        (Tally(90, 80), Tally(16, 8), False),
        (Tally(5, 0), Tally(), True),
        (Tally(20, 2), Tally(4, 3), False),
        (Tally(), Tally(), False),  # silence
    ],
)
def test_it_is_over_when_most_arrive_again(recent: Tally, latest: Tally, up: bool) -> None:
    assert is_up(recent, latest) is up


@given(st.integers(LEAST, 200), st.integers(0, 200))
def test_more_troubles_never_end_an_alarm(tried: int, troubled: int) -> None:
    troubled = min(troubled, tried)
    if is_down(Tally(tried, troubled), CALM):
        assert is_down(Tally(tried, tried), CALM)


def test_a_patchy_channel_gives_no_false_alarm_in_a_year() -> None:
    """Three in ten fail at random, thirty messages in ten minutes: 52,560 looks at windows apart."""
    chance = random.Random(7)
    before = Tally(4000, 1200)
    windows = (sum(chance.random() < 0.3 for _ in range(30)) for _ in range(52_560))
    assert not any(is_down(Tally(30, troubled), before) for troubled in set(windows))
