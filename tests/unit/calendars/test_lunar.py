"""The Vietnamese lunar calendar and can-chi names, against dates that are known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vnlunar import convert_solar_to_lunar

from content.calendars.lunar import (
    LunarDay,
    branch_by_name,
    branch_of,
    lunar_day,
    month_of,
    months,
    name_of_day,
    name_of_year,
    solar_day,
)

TET = {
    1968: date(1968, 1, 29),  # a day before Saigon's, which kept zone +8
    1985: date(1985, 1, 21),  # a month before the Chinese 20 February
    2007: date(2007, 2, 17),  # a day before the Chinese 18 February
    2026: date(2026, 2, 17), 2027: date(2027, 2, 6), 2028: date(2028, 1, 26),
    2030: date(2030, 2, 2),  # a day before the Chinese 3 February
}  # fmt: skip


@pytest.mark.parametrize("year", TET)
def test_tet_is_on_the_vietnamese_day_also_where_the_chinese_calendar_differs(year: int) -> None:
    assert solar_day(LunarDay(1, 1, year)) == TET[year]
    assert lunar_day(TET[year]) == LunarDay(1, 1, year)


@pytest.mark.parametrize(
    ("year", "leap"),
    [(1985, 2), (2023, 2), (2025, 6), (2026, None), (2027, None), (2028, 5), (2031, 3), (2033, 11)],
)
def test_a_leap_year_holds_one_month_twice(year: int, leap: int | None) -> None:
    assert [one.number for one in months(year) if one.leap] == ([leap] if leap else [])
    assert len(months(year)) == (13 if leap else 12)


def test_a_day_of_the_leap_month_is_told_from_the_first() -> None:
    assert lunar_day(date(2028, 6, 8)) == LunarDay(16, 5, 2028)
    assert lunar_day(date(2028, 7, 8)) == LunarDay(16, 5, 2028, leap=True)
    assert solar_day(LunarDay(16, 5, 2028, leap=True)) == date(2028, 7, 8)


@given(st.dates(date(1801, 1, 1), date(2199, 12, 31)))
def test_a_day_goes_to_the_moon_and_back(day: date) -> None:
    assert solar_day(lunar_day(day)) == day
    assert month_of(day).first <= day


@given(st.dates(date(1976, 1, 1), date(2053, 12, 31)))
def test_the_table_says_what_the_sky_says_in_zone_seven_within_living_memory_and_after(
    day: date,
) -> None:
    sky = convert_solar_to_lunar(day.day, day.month, day.year, 7.0)
    ours = lunar_day(day)
    assert (ours.day, ours.month, ours.year, int(ours.leap)) == (
        sky["day"], sky["month"], sky["year"], sky["leap"],
    )  # fmt: skip


def test_the_year_s_last_month_reaches_into_the_next_and_the_table_ends() -> None:
    assert lunar_day(date(2027, 2, 5)) == LunarDay(29, 12, 2026)
    assert lunar_day(date(2200, 1, 1)).year == 2199
    for outside in (date(1799, 12, 31), date(2200, 12, 31), date(2400, 1, 1)):
        with pytest.raises(ValueError):
            lunar_day(outside)


@pytest.mark.parametrize(
    "day", [LunarDay(30, 12, 2026), LunarDay(1, 5, 2026, leap=True), LunarDay(0, 1, 2026)]
)
def test_a_lunar_day_that_a_year_has_not_is_refused(day: LunarDay) -> None:
    with pytest.raises(ValueError):
        solar_day(day)


def test_days_and_years_have_their_can_chi_names() -> None:
    assert name_of_day(date(2000, 1, 1)) == "Mậu Ngọ"
    assert name_of_day(date(1949, 10, 1)) == "Giáp Tý"
    assert name_of_day(date(2026, 11, 28)).endswith("Ngọ")
    assert name_of_year(2026) == "Bính Ngọ"
    assert name_of_year(2027) == "Đinh Mùi"
    assert name_of_year(1984) == "Giáp Tý"


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_the_branches_go_round_in_twelve_days_and_the_names_in_sixty(day: date) -> None:
    assert branch_of(day + timedelta(days=1)) == (branch_of(day) + 1) % 12
    names = {name_of_day(day + timedelta(days=n)) for n in range(60)}
    assert len(names) == 60
    assert name_of_day(day + timedelta(days=60)) == name_of_day(day)


def test_branches_are_read_as_people_write_them() -> None:
    assert [branch_by_name(name) for name in ("Tý", "tí", "NGỌ", " Tị ", "Tỵ")] == [0, 0, 6, 5, 5]
    with pytest.raises(ValueError, match="địa chi"):
        branch_by_name("Mèo")
