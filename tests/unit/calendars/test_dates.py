"""Every rule falls on the days that it says, and on no other: asked of each day, one by one."""

import calendar as gregorian
import json
from datetime import date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from content.calendars.dates import dates, falls_on, moments, next_dates
from content.calendars.lunar import lunar_day, month_of, name_of_day
from content.calendars.rules import (
    Announced,
    Lunar,
    MarketDays,
    Monthly,
    NthWeekday,
    Recurrence,
    Relative,
    Rule,
    Weekly,
    Yearly,
)
from content.calendars.stored import from_stored, to_stored

HERE = ZoneInfo("Asia/Ho_Chi_Minh")
days_of_life = st.dates(date(1980, 1, 1), date(2060, 12, 31))
weekdays = st.integers(0, 6)


def some(numbers: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(numbers, min_size=1, max_size=4).map(tuple)


every = st.integers(1, 15)
rules: st.SearchStrategy[Rule] = st.one_of(
    st.builds(Monthly, st.integers(1, 31), every, days_of_life),
    st.builds(Monthly, st.integers(1, 31)),
    st.builds(NthWeekday, st.sampled_from([1, 2, 3, 4, 5, -1]), weekdays, every, days_of_life),
    st.builds(Weekly, some(weekdays), every, days_of_life),
    st.builds(Weekly, some(weekdays)),
    st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: Yearly(day.month, day.day)),
    st.builds(Relative, days_of_life, some(st.integers(-400, 400))),
    st.builds(Announced, st.lists(days_of_life, min_size=1, max_size=4).map(tuple)),
    st.builds(
        Lunar,
        some(st.integers(1, 30)),
        st.none() | st.integers(1, 12),
        st.sampled_from([None, True, False]),
    ),
    st.builds(MarketDays, some(st.integers(0, 11))),
)


def months_since(since: date | None, day: date) -> int:
    since = since or date(2000, 1, 1)
    return (day.year - since.year) * 12 + day.month - since.month


def says(rule: Rule, day: date) -> bool:  # noqa: C901  # one case a kind of rule
    """What the rule means for one day, written anew from its words: slow, and looks nowhere else."""
    length = gregorian.monthrange(day.year, day.month)[1]
    since: date | None = getattr(rule, "since", None)
    if since is not None and day < since:
        return False
    match rule:
        case Monthly(number, steps):
            return day.day == min(number, length) and months_since(since, day) % steps == 0
        case NthWeekday(nth, weekday, steps):
            if day.weekday() != weekday or months_since(since, day) % steps:
                return False
            return day.day + 7 > length if nth == -1 else (day.day - 1) // 7 + 1 == nth
        case Weekly(on, steps):
            start = since or day
            weeks = (day - timedelta(day.weekday()) - start + timedelta(start.weekday())).days // 7
            return day.weekday() in on and weeks % steps == 0
        case Yearly(month, number):
            return day.month == month and day.day == min(number, length)
        case Relative(of, offsets):
            return (day - of).days in offsets
        case Announced(announced):
            return day in announced
        case Lunar(on, lunar_month, _):
            its, moon = lunar_day(day), month_of(day)
            held = rule.in_leap or not its.leap
            asked = {min(number, moon.days) for number in on}
            return held and lunar_month in (None, its.month) and its.day in asked
        case MarketDays(branches):
            names = [
                "Tý",
                "Sửu",
                "Dần",
                "Mão",
                "Thìn",
                "Tỵ",
                "Ngọ",
                "Mùi",
                "Thân",
                "Dậu",
                "Tuất",
                "Hợi",
            ]
            return name_of_day(day).split()[1] in [names[branch] for branch in branches]
    raise AssertionError(rule)


@settings(max_examples=400, deadline=None)
@given(rules, days_of_life, st.integers(0, 500))
def test_every_day_that_is_returned_satisfies_the_rule_and_none_between_is_missed(
    rule: Rule, start: date, length: int
) -> None:
    span = [start + timedelta(days=n) for n in range(length + 1)]
    assert list(dates(rule, start, span[-1])) == [day for day in span if says(rule, day)]


@settings(deadline=None)
@given(rules, days_of_life)
def test_the_next_five_are_later_in_order_and_the_first_is_the_nearest(
    rule: Rule, after: date
) -> None:
    found = next_dates(rule, after)
    assert len(found) <= 5
    assert found == sorted(set(found))
    assert all(day > after and falls_on(rule, day) for day in found)
    if found:
        assert not list(dates(rule, after + timedelta(1), found[0] - timedelta(1)))


@given(rules)
def test_what_is_kept_is_the_same_rule_again(rule: Rule) -> None:
    assert from_stored(json.loads(json.dumps(to_stored(rule)))) == rule


@pytest.mark.parametrize(
    ("rrule", "start"),
    [
        ("FREQ=MONTHLY;BYDAY=-1SU", date(2026, 1, 1)),
        ("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 1, 31)),
        ("FREQ=DAILY;INTERVAL=10", date(2026, 3, 5)),
        ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=9", date(2026, 6, 2)),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;UNTIL=20290101", date(2024, 2, 29)),
    ],
)
def test_a_recurrence_falls_where_dateutil_says(rrule: str, start: date) -> None:
    told = rrulestr(rrule, dtstart=datetime.combine(start, time()))
    span = (
        datetime.combine(date(2026, 4, 1), time()),
        datetime.combine(date(2031, 12, 31), time()),
    )
    wanted = [one.date() for one in told.between(*span, inc=True)]
    rule = Recurrence(rrule, start)
    assert list(dates(rule, span[0].date(), span[1].date())) == wanted
    assert from_stored(to_stored(rule)) == rule


@pytest.mark.parametrize("count", ["", ";COUNT=3"])
def test_a_recurrence_that_never_falls_ends_at_once(count: str) -> None:
    rule = Recurrence(f"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30{count}", date(2026, 1, 1))
    assert next_dates(rule, date(2026, 1, 1)) == []


@pytest.mark.parametrize(
    "rrule",
    [
        "", "MONTHLY", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYHOUR=3",
        "FREQ=DAILY;UNTIL=20270101T000000Z", "FREQ=DAILY;COUNT=2;UNTIL=20270101",
        "FREQ=DAILY\nDTSTART:20200101", "FREQ=MONTHLY;BYDAY=XX", "FREQ=DAILY;" + "X" * 200,
    ],
)  # fmt: skip
def test_a_recurrence_that_is_none_is_refused(rrule: str) -> None:
    with pytest.raises(ValueError):
        Recurrence(rrule, date(2026, 1, 1))


def test_the_31st_is_the_last_day_of_a_shorter_month_and_never_skipped() -> None:
    assert list(dates(Monthly(31), date(2027, 1, 1), date(2027, 6, 30))) == [
        date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31),
        date(2027, 4, 30), date(2027, 5, 31), date(2027, 6, 30),
    ]  # fmt: skip
    assert falls_on(Monthly(30), date(2028, 2, 29))


def test_quarters_and_half_years_are_counted_from_the_month_that_was_said() -> None:
    quarter = Monthly(5, every=3, since=date(2026, 2, 1))
    assert [day.month for day in next_dates(quarter, date(2026, 1, 1))] == [2, 5, 8, 11, 2]
    half = NthWeekday(1, 5, every=6, since=date(2026, 6, 1))
    assert next_dates(half, date(2026, 6, 1), 2) == [date(2026, 6, 6), date(2026, 12, 5)]


def test_thirty_days_before_a_session_is_one_day() -> None:
    assert next_dates(Relative(date(2026, 12, 15), (-30,)), date(2026, 1, 1)) == [
        date(2026, 11, 15)
    ]


def test_a_monthly_rite_is_held_in_the_leap_month_too_a_yearly_one_only_in_the_first() -> None:
    ram = list(dates(Lunar((15,)), date(2028, 5, 24), date(2028, 7, 21)))
    assert [lunar_day(day).leap for day in ram] == [False, True]
    once = list(dates(Lunar((5,), 5), date(2028, 1, 1), date(2028, 12, 31)))
    assert once == [date(2028, 5, 28)]
    both = list(dates(Lunar((5,), 5, leap=True), date(2028, 1, 1), date(2028, 12, 31)))
    assert both == [date(2028, 5, 28), date(2028, 6, 27)]
    assert falls_on(Lunar((15,), 6), date(2025, 7, 9))
    assert not falls_on(Lunar((15,), 6), date(2025, 8, 8))  # 2025 has the sixth month twice


def test_the_30th_of_a_short_moon_is_its_29th() -> None:
    assert falls_on(Lunar((30,), 12), date(2027, 2, 5))  # the last day before Tết 2027
    assert next_dates(Lunar((29, 30), 12), date(2027, 1, 1), 1) == [date(2027, 2, 5)]


def test_the_moon_has_no_days_outside_of_its_table() -> None:
    assert list(dates(Lunar((1,)), date(2300, 1, 1), date(2310, 1, 1))) == []
    assert list(dates(Lunar((1,)), date(1700, 1, 1), date(1750, 1, 1))) == []


def test_a_market_of_ty_and_ngo_is_every_six_days() -> None:
    found = next_dates(MarketDays((0, 6)), date(2026, 11, 27), 20)
    assert found[0] == date(2026, 11, 28)
    assert {(b - a).days for a, b in pairwise(found)} == {6}


def test_dates_are_found_lazily_to_the_end_of_time() -> None:
    for rule in (Monthly(31), Weekly((0, 6)), MarketDays((3,)), Lunar((1,)), NthWeekday(5, 0)):
        assert len(list(islice(dates(rule, date(2026, 1, 1), date.max), 3))) == 3
        assert list(dates(rule, date(2026, 1, 2), date(2026, 1, 1))) == []


def test_a_moment_is_refused_where_a_day_is_asked_for() -> None:
    now = datetime(2026, 11, 25, 8, 0, tzinfo=HERE)
    with pytest.raises(TypeError):
        next(dates(Monthly(1), now, now))
    with pytest.raises(ValueError):
        Relative(now, (1,))


def test_moments_lie_at_the_hour_of_the_wall_whatever_the_zone_of_the_caller() -> None:
    at = time(19, 30, tzinfo=HERE)
    start = datetime(2026, 12, 4, 20, 0, tzinfo=ZoneInfo("UTC"))  # 3 o'clock on the 5th here
    end = datetime(2027, 1, 5, 12, 30, tzinfo=ZoneInfo("UTC"))  # that very moment: it is left out
    found = list(moments(Monthly(5), at, start, end))
    assert found == [datetime(2026, 12, 5, 19, 30, tzinfo=HERE)]
    assert list(moments(Monthly(5), at, start, end + timedelta(seconds=1)))[1:] == [
        datetime(2027, 1, 5, 19, 30, tzinfo=HERE)
    ]
    for naive in (time(19, 30), at):
        with pytest.raises(ValueError, match="time zone"):
            moments(Monthly(5), naive, start.replace(tzinfo=None), end)


@pytest.mark.parametrize(
    "stored",
    [
        {}, {"kind": "never"}, {"kind": "monthly"}, {"kind": "monthly", "day": 0},
        {"kind": "monthly", "day": "5"}, {"kind": "monthly", "day": 5.5},
        {"kind": "monthly", "day": 5, "every": 3}, {"kind": "monthly", "day": 5, "often": 1},
        {"kind": "weekly", "weekdays": []}, {"kind": "weekly", "weekdays": [7]},
        {"kind": "nth_weekday", "nth": 6, "weekday": 0}, {"kind": "yearly", "month": 2, "day": 30},
        {"kind": "lunar", "days": [31]}, {"kind": "lunar", "days": [1], "month": 13},
        {"kind": "market_days", "branches": [12]}, {"kind": "announced", "days": []},
        {"kind": "announced", "days": ["tomorrow"]}, {"kind": "relative", "of": 5, "days": [1]},
        {"kind": "relative", "of": "9999-01-01", "days": [1]},
        {"kind": "recurrence", "rrule": 5, "start": "2026-01-01"},
    ],
)  # fmt: skip
def test_what_makes_no_rule_is_refused(stored: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        from_stored(stored)
