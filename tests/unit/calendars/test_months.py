"""A month is whole weeks; what is typed for one that is none means today's."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendars.entry import Entry
from handlers.calendars.months import Month, days_of, lunar, month_of, week_of, weeks
from handlers.messages import Words
from storage.calendar import Span

TODAY = date(2026, 11, 25)
months = st.builds(Month, st.integers(1990, 2099), st.integers(1, 12))


@given(months)
def test_a_month_is_whole_weeks_that_hold_all_its_days(month: Month) -> None:
    shown = [day for week in weeks(month, ()) for day in week]
    assert [one.day.weekday() for one in shown] == list(range(7)) * (len(shown) // 7)
    inside = [one.day for one in shown if not one.outside]
    assert inside[0] == date(month.year, month.month, 1)
    assert (inside[-1] + timedelta(days=1)).day == 1
    assert {(day.year, day.month) for day in inside} == {(month.year, month.month)}


@given(months)
def test_before_and_after_undo_each_other(month: Month) -> None:
    assert month.before.after == month == month.after.before


@pytest.mark.parametrize(
    "typed", ["", "2026", "2026-13", "2026-00", "0001-01", "9999-12", "2026-1", "x", "٢٠٢٦-01"]
)
def test_what_is_no_month_means_this_one(typed: str) -> None:
    assert month_of(typed, TODAY) == Month(2026, 11)


@pytest.mark.parametrize("typed", ["", "2026-02-30", "0001-01-01", "9999-12-31", "x"])
def test_what_is_no_day_means_this_week(typed: str) -> None:
    assert week_of(typed, TODAY) == Span(date(2026, 11, 23), date(2026, 11, 29))


def test_a_day_shows_its_entries_and_no_other_s() -> None:
    entry = Entry(TODAY, "", "deadline", Words("lich-ten"), "", "", "key")
    days = days_of(week_of("", TODAY), [entry])
    assert [one.day for one in days if one.entries] == [TODAY]


def test_lunar_days_are_those_of_viet_nam() -> None:
    assert lunar(date(2027, 2, 6)) == "1/1"  # Tết Đinh Mùi
    assert lunar(date(1985, 1, 21)) == "1/1"  # a month before China's
    assert lunar(date(2007, 2, 17)) == "1/1"  # a day before China's
    assert lunar(date(2026, 11, 25)) == "17"
    assert lunar(date(2025, 7, 25)) == "1/6n"
    assert lunar(date(2026, 11, 25), full=True) == "17/10"
