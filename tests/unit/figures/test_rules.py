"""The periods that figures are counted by, and medians."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.figures import rules
from storage.figures import Waited

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@settings(max_examples=50)
@given(DAYS, st.sampled_from(rules.SPANS))
def test_a_day_lies_in_its_period_and_the_next_begins_where_it_ends(day: date, span: str) -> None:
    period = rules.OF_SPAN[span](day)
    assert period.holds(day)
    assert rules.OF_SPAN[span](period.since) == rules.OF_SPAN[span](period.until) == period
    assert rules.OF_SPAN[span](period.until + timedelta(days=1)).since == period.until + rules.DAY
    assert rules.before(period).until == period.since - rules.DAY


@settings(max_examples=50)
@given(DAYS)
def test_a_week_never_lies_across_two_blocks(day: date) -> None:
    week = rules.week_of(day)
    assert rules.block_of(week.since) == rules.block_of(week.until)
    assert (rules.block_of(day).until - rules.block_of(day).since).days in {27, 34}


@settings(max_examples=50)
@given(st.lists(st.integers(0, 300), min_size=1, max_size=40))
def test_the_median_of_a_histogram_is_that_of_its_values(values: list[int]) -> None:
    rows = [Waited("triaged", "hour", value, values.count(value)) for value in set(values)]
    assert rules.median(rows) == sorted(values)[(len(values) - 1) // 2]


def test_there_is_no_median_of_nothing() -> None:
    assert rules.median([]) is None


@pytest.mark.parametrize(
    ("day", "hours", "due"),
    [
        (date(2026, 11, 25), 0.2, False),  # the week runs
        (date(2026, 11, 25), 0.3, True),
        (date(2026, 11, 18), 2, False),  # it is over: made anew the next day
        (date(2026, 11, 18), 24, True),
        (date(2026, 1, 7), 24 * 6, False),  # nothing shows it any more
        (date(2026, 1, 7), 24 * 7, True),
    ],
)
def test_figures_are_made_anew_in_time(day: date, hours: float, due: bool) -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    counted = now - timedelta(hours=hours)
    assert rules.is_due(rules.week_of(day), counted, now, now.date()) is due
    assert rules.is_due(rules.week_of(day), None, now, now.date())
