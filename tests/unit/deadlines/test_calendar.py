"""Holidays by the law and by the moon, what was moved, and an office's own rows."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.settings import Settings
from content.areas.regions import regions
from content.feedback.terms import term
from content.holidays import calendar, holidays
from content.tables import TableError
from handlers.context import Office
from handlers.feedback.deadlines import Matter, due

TET = {
    2026: date(2026, 2, 17), 2027: date(2027, 2, 6), 2028: date(2028, 1, 26),
    2029: date(2029, 2, 13), 2030: date(2030, 2, 2),
}  # fmt: skip


@pytest.mark.parametrize("year", TET)
def test_tet_is_on_the_day_of_the_vietnamese_moon_with_one_before_and_three_after(
    year: int,
) -> None:
    named = [day for day, name in holidays(year).items() if name == "Tết Âm lịch"]
    assert named == [TET[year] + timedelta(days=offset) for offset in range(-1, 4)]


@given(st.integers(2020, 2060))
def test_each_year_has_the_eleven_days_of_the_law_and_makes_up_for_those_on_a_weekend(
    year: int,
) -> None:
    off = holidays(year)
    by_law = [day for day, name in off.items() if not name.startswith("Nghỉ bù")]
    made_up = [day for day, name in off.items() if name.startswith("Nghỉ bù")]
    assert len(by_law) in {10, 11}  # the Kings' day may be 30 April or 1 May
    assert len(made_up) == sum(day.weekday() >= 5 for day in by_law)
    assert all(day.weekday() < 5 for day in made_up)


def test_what_was_moved_stands_above_weekends_and_holidays() -> None:
    days = calendar()
    assert not days.is_working(date(2026, 8, 31))
    assert days.is_working(date(2026, 8, 22))
    assert days.name_of(date(2026, 8, 22)) == "Làm bù ngày 31/08/2026"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def _writes(folder: Path, name: str, *rows: str) -> str:
    (folder / name).write_text("\n".join(rows) + "\n", "utf-8")
    return str(folder)


def test_an_office_loads_the_days_that_the_government_moved(folder: Path) -> None:
    own = _writes(
        folder,
        "days_off.csv",
        "\ufeffday,kind,name,source",
        "2027-02-04,off,Nghỉ Tết theo quyết định,Thông báo số 1",
        "2027-02-09,work,Làm việc mùng bốn,Thông báo số 1",
    )
    days = calendar(own)
    assert (days.is_working(date(2027, 2, 4)), days.is_working(date(2027, 2, 9))) == (False, True)
    assert days.is_working(date(2026, 8, 22))  # ours still hold
    by = due(Office(tables_dir=own), "screen", Matter("HT01", "03244"), date(2027, 2, 3))
    assert by == date(2027, 2, 9)


def test_an_office_s_own_term_wins_over_ours_for_the_same_matter_only(folder: Path) -> None:
    own = _writes(
        folder,
        "deadlines.csv",
        "topic,region,step,amount,unit,source",
        "*,*,forward,5,working,Quy chế của xã",
    )
    assert term("forward", "HT01", "III", own).amount == 5
    assert term("forward", "AS04", "III", own).amount == 1  # ours says more
    assert term("answer", "DD01", "III", own).amount == 15


def test_an_office_s_own_region_moves_a_commune_to_other_terms(folder: Path) -> None:
    own = _writes(folder, "regions.csv", "code,name,region,source", "03127,,III,Quyết định mới")
    assert (regions()["03127"], regions(own)["03127"]) == ("I", "III")
    by = due(Office(tables_dir=own), "answer", Matter("DD01", "03127"), date(2026, 11, 23))
    assert by == date(2026, 12, 14)


@pytest.mark.parametrize(
    ("name", "header", "row", "why"),
    [
        ("days_off.csv", "day,kind,name,source", "2027-02-30,off,x,y", "day"),
        ("days_off.csv", "day,kind,name,source", "2027-02-03,holiday,x,y", "off or work"),
        ("days_off.csv", "day,kind,name,source", "2027-02-03,off,x,", "no source"),
        ("deadlines.csv", "topic,region,step,amount,unit,source", "*,*,send,1,working,y", "step"),
        ("deadlines.csv", "topic,region,step,amount,unit,source", "*,*,screen,1,weeks,y", "unit"),
        ("deadlines.csv", "topic,region,step,amount,unit,source", "*,*,screen,-1,working,y", "neg"),
        ("regions.csv", "code,region,source", "03127,IV,y", "I, II or III"),
    ],
)
def test_a_row_that_makes_no_sense_stops_the_start_and_is_named(
    folder: Path, name: str, header: str, row: str, why: str
) -> None:
    _writes(folder, name, header, row)
    with pytest.raises(ValidationError, match=rf"{name}, line 2: .*{why}"):
        Settings(tables_dir=folder, _env_file=None)


def test_a_folder_that_is_not_there_stops_the_start(folder: Path) -> None:
    with pytest.raises(ValidationError, match="no such folder"):
        Settings(tables_dir=folder / "nowhere", _env_file=None)


def test_a_bad_row_is_an_error_of_its_own_kind(folder: Path) -> None:
    with pytest.raises(TableError):
        calendar(_writes(folder, "days_off.csv", "day,kind,name,source", "x,off,y,z"))


def test_two_communes_are_in_region_i_five_in_ii_and_thirty_eight_in_iii() -> None:
    numbers = [list(regions().values()).count(region) for region in ("I", "II", "III")]
    assert numbers == [2, 5, 38]
