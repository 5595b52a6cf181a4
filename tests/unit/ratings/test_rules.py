"""What may be rated, and when ratings may be shown."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.feedback.statuses import statuses
from handlers.ratings.rules import last_day_shown, may_be_rated, score_of
from storage.ratings import _within, quarter_of

DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def test_only_an_answer_that_stands_is_rated() -> None:
    rated = {code for code in statuses() if may_be_rated(code, answered=True, asked=False)}
    assert rated == {"DA_GIAI_QUYET", "TRUNG"}


@pytest.mark.parametrize("status", ["DA_GIAI_QUYET", "TRUNG"])
def test_a_case_is_asked_about_once(status: str) -> None:
    assert not may_be_rated(status, answered=True, asked=True)


def test_a_merged_case_without_an_answer_is_not_rated() -> None:
    assert not may_be_rated("TRUNG", answered=False, asked=False)


@pytest.mark.parametrize(
    ("text", "score"), [("1", 1), ("5", 5), ("0", None), ("6", None), ("", None), ("năm", None)]
)
def test_a_score_is_one_to_five(text: str, score: int | None) -> None:
    assert score_of(text) == score


def test_the_quarter_of_today_is_not_shown_on_its_last_day() -> None:
    assert last_day_shown(date(2026, 12, 31), date(2026, 12, 31)) == date(2026, 12, 30)


@given(DAYS, DAYS)
@settings(max_examples=50)
def test_only_whole_quarters_are_counted(since: date, until: date) -> None:
    for first in _within(since, until):
        assert quarter_of(first) == first >= since
        assert all(quarter_of(first.replace(month=first.month + n)) == first for n in (1, 2))
        assert first.replace(month=first.month + 2, day=28) < until
