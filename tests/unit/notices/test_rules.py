"""When a notice leaves, and what the four answers make."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.context import DIEN_BIEN, Office
from handlers.errors import Refused
from handlers.notices.rules import GOOD_HOURS, leaves_at

OFFICE = Office()
NIGHT = datetime(2026, 11, 23, 22, 0, tzinfo=DIEN_BIEN)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(  # noqa: DTZ001
    lambda at: at.replace(tzinfo=DIEN_BIEN)
)


def told(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds, DIEN_BIEN):%d %H:%M}"


@pytest.mark.parametrize(
    ("at", "leaves"),
    [("best", "24 06:00"), ("22:00", "23 22:00"), ("21:59", "24 21:59"), ("7:05", "24 07:05")],
)
def test_at_night_a_notice_leaves_when_it_was_told_to(at: str, leaves: str) -> None:
    assert told(leaves_at(at, NIGHT, OFFICE)) == leaves


def test_now_is_now_whatever_the_hour() -> None:
    assert leaves_at("now", NIGHT, OFFICE) == 0.0


@given(MOMENTS)
def test_the_best_moment_is_one_at_which_people_are_at_home_and_within_a_day(now: datetime) -> None:
    at = datetime.fromtimestamp(leaves_at("best", now, OFFICE), DIEN_BIEN)
    assert any(begin <= at.time() < end for begin, end in GOOD_HOURS)
    assert now <= at <= now + timedelta(days=1)


@pytest.mark.parametrize("at", ["", "soon", "24:00", "7h30", "12:60", "-1:00"])
def test_an_hour_that_no_clock_shows_is_refused(at: str) -> None:
    with pytest.raises(Refused):
        leaves_at(at, NIGHT, OFFICE)
