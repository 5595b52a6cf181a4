"""The year's events on the days that were worked out by hand, and what they mean for a meeting."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.settings import Settings
from content.areas import units
from content.calendars.dates import dates, falls_on, next_dates
from content.calendars.events import (
    EVERYWHERE,
    clashes,
    events,
    nearest_free,
    on_day,
    patterns,
)
from content.calendars.pauses import Pause, festival_pauses, pauses_at

HEADER = "code,name,kind,rule,on,before,after,where,places,exact,verified,note,source"
TODAY = date(2026, 11, 25)
SIN_CHAI, SANG_NHE, TUA_CHUA, NA_SANG = "03226", "03244", "03217", "03172"
BY_CODE = {one.code: one for one in events()}


def codes(day: date, *areas: str, folder: str = "") -> set[str]:
    return {one.event.code for one in clashes(day, *areas, folder=folder)}


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("dai-doan-ket", date(2027, 11, 18)),
        ("vi-nguoi-ngheo", date(2027, 10, 17)),
        ("dien-bien-phu", date(2027, 5, 7)),
        ("dang-bo-tinh", date(2027, 10, 10)),
        ("hoa-ban", date(2027, 3, 13)),
        ("phap-luat", date(2027, 11, 9)),
        ("bien-phong", date(2027, 3, 3)),
        ("quoc-khanh", date(2027, 9, 2)),
        ("tet", date(2027, 2, 6)),
        ("tet", date(2028, 1, 26)),
        ("tet-mong", date(2027, 1, 7)),
        ("tet-mong", date(2027, 12, 27)),
        ("xip-xi", date(2027, 8, 15)),
        ("cho-ta-sin-thang", date(2026, 11, 28)),
        ("cho-xa-nhe", date(2026, 11, 25)),
        ("cho-tua-chua", date(2026, 11, 28)),
        ("hdnd-thuong-le", date(2026, 12, 15)),
    ],
)
def test_an_event_falls_on_the_day_that_the_front_gave(code: str, day: date) -> None:
    assert falls_on(BY_CODE[code].rule, day)


@pytest.mark.parametrize("code", ["cho-ta-sin-thang", "cho-xa-nhe"])
def test_a_can_chi_market_is_held_every_six_days_for_years(code: str) -> None:
    found = list(dates(BY_CODE[code].rule, date(2020, 1, 1), date(2040, 12, 31)))
    assert {later - sooner for sooner, later in pairwise(found)} == {timedelta(6)}


def test_every_event_has_a_source_and_is_where_there_are_areas() -> None:
    known = {unit.code for unit in units() if unit.valid_to is None}
    for event in events():
        assert event.source
        assert event.where <= known | {EVERYWHERE}


def test_what_was_not_verified_says_so() -> None:
    assert {one.code for one in events() if "[KC]" in one.source} == {
        one.code for one in events() if not one.verified
    }


def test_a_meeting_on_28_november_clashes_with_the_market_of_its_own_commune_only() -> None:
    day = date(2026, 11, 28)
    assert codes(day, SIN_CHAI) == {"cho-ta-sin-thang"}
    assert codes(day, TUA_CHUA) == {"cho-tua-chua"}
    assert codes(day, SANG_NHE) == set()
    assert codes(day, f"{SIN_CHAI}-07", SIN_CHAI) == {"cho-ta-sin-thang"}  # a village of it
    assert nearest_free(day, TODAY, SIN_CHAI) == date(2026, 11, 27)


def test_a_free_day_is_later_than_today() -> None:
    day = date(2026, 11, 28)
    assert nearest_free(day, date(2026, 11, 27), SIN_CHAI) == date(2026, 11, 29)
    assert nearest_free(date(2027, 2, 6), date(2027, 2, 5), NA_SANG) == date(2027, 2, 10)


def test_no_free_day_is_made_up_where_every_day_is_a_market(tmp_path: Path) -> None:
    own = _writes(tmp_path, "events.csv", HEADER, _row("cho-moi", on="T2 T3 T4 T5 T6 T7 CN"))
    assert nearest_free(date(2026, 11, 28), TODAY, NA_SANG, folder=own) is None


def test_tet_is_the_last_day_of_the_year_and_four_of_the_new_one() -> None:
    span = [date(2027, 2, 4) + timedelta(n) for n in range(7)]
    assert ["tet" in codes(day, NA_SANG) for day in span] == [False, *[True] * 5, False]
    clash = clashes(date(2027, 2, 8), NA_SANG)[0]
    assert (clash.on, clash.day) == (date(2027, 2, 6), date(2027, 2, 8))
    assert "Bộ luật Lao động" in clash.event.source


def test_the_mong_new_year_is_said_to_be_uncertain_and_lasts_up_to_five_days() -> None:
    for n in range(5):
        found = clashes(date(2027, 1, 7) + timedelta(n), NA_SANG)
        assert [one.event.exact for one in found if one.event.code == "tet-mong"] == [False]
    assert "tet-mong" not in codes(date(2027, 1, 12), NA_SANG)


def test_a_day_of_remembrance_is_told_but_does_not_stand_in_the_way() -> None:
    day = date(2027, 11, 9)
    assert [one.event.code for one in on_day(day, NA_SANG)] == ["phap-luat"]
    assert clashes(day, NA_SANG) == []


@settings(deadline=None)
@given(st.dates(date(2024, 1, 1), date(2034, 12, 31)))
def test_a_day_clashes_just_when_an_event_s_days_reach_it(day: date) -> None:
    reached = {
        event.code
        for event in events()
        if event.kind in {"festival", "tet", "market"} and event.is_at(SANG_NHE)
        for offset in range(-event.before, event.after + 1)
        if falls_on(event.rule, day - timedelta(offset))
    }
    assert codes(day, SANG_NHE) == reached


def test_deadlines_around_a_session_wait_for_its_day() -> None:
    opens, closes = date(2026, 10, 20), date(2026, 11, 28)
    before = patterns()["bao-cao-truoc-quoc-hoi"].from_day(opens)
    after = patterns()["bao-cao-sau-quoc-hoi"].from_day(closes)
    assert next_dates(before, date(2026, 1, 1)) == [date(2026, 10, 5)]
    assert next_dates(after, date(2026, 1, 1)) == [date(2026, 12, 13)]


def test_the_regular_conference_is_every_six_months_which_nobody_has_verified() -> None:
    pattern = patterns()["hoi-nghi-dinh-ky"]
    rule = pattern.from_day(date(2026, 8, 31))
    assert next_dates(rule, date(2026, 8, 31), 2) == [date(2027, 2, 28), date(2027, 8, 31)]
    assert not pattern.verified


def test_an_office_changes_adds_and_takes_away_events(tmp_path: Path) -> None:
    own = _writes(
        tmp_path,
        "events.csv",
        HEADER,
        "tet-mong,Tết Mông ở bản,tet,announced,2027-01-09,0,2,03172-01,bản,yes,yes,,Trưởng bản báo",
        _row("cho-moi", on="T2", where=f"{NA_SANG} {SIN_CHAI}"),
        "cho-tua-chua,x,off,weekly,T7,0,0,*,,yes,yes,,Xã báo",
    )
    assert codes(date(2027, 1, 11), "03172-01", NA_SANG, folder=own) == {"tet-mong", "cho-moi"}
    assert codes(date(2027, 1, 7), NA_SANG, folder=own) == set()
    assert codes(date(2026, 11, 28), TUA_CHUA, folder=own) == set()
    assert codes(date(2026, 11, 28), TUA_CHUA) == {"cho-tua-chua"}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("a,b,fair,yearly,1/1,0,0,*,,yes,yes,,s", "kind"),
        ("a,b,market,never,1/1,0,0,*,,yes,yes,,s", "rule"),
        ("a,b,market,chi,Mèo,0,0,*,,yes,yes,,s", "địa chi"),
        ("a,b,market,weekly,T8,0,0,*,,yes,yes,,s", "T8|index"),
        ("a,b,market,yearly,30/2,0,0,*,,yes,yes,,s", "day"),
        ("a,b,market,rrule,2026-01-01 FREQ=HOURLY,0,0,*,,yes,yes,,s", "FREQ"),
        ("a,b,market,yearly,1/1,0,99,*,,yes,yes,,s", "30 days"),
        ("a,b,market,yearly,1/1,0,0,,,yes,yes,,s", "where"),
        ("a,b,market,yearly,1/1,0,0,*,,maybe,yes,,s", "yes or no"),
        ("a,b,market,yearly,1/1,0,0,*,,yes,yes,,", "no source"),
    ],
)
def test_an_event_that_makes_no_sense_stops_the_start_and_is_named(
    tmp_path: Path, row: str, why: str
) -> None:
    _writes(tmp_path, "events.csv", HEADER, row)
    with pytest.raises(ValidationError, match=rf"events.csv, line 2: .*({why})"):
        Settings(tables_dir=tmp_path, _env_file=None)


@pytest.mark.parametrize(
    ("on", "rule", "days"),
    [
        ("monthly", "31", [date(2026, 11, 30), date(2026, 12, 31)]),
        ("lunar", "1 15", [date(2026, 12, 9), date(2026, 12, 23)]),
        ("announced", "2027-07-10 2026-12-15", [date(2026, 12, 15), date(2027, 7, 10)]),
        ("rrule", "2026-01-03 FREQ=MONTHLY;BYDAY=1SA", [date(2026, 12, 5), date(2027, 1, 2)]),
    ],
)
def test_rules_are_written_in_a_table_as_its_readme_says(
    tmp_path: Path, on: str, rule: str, days: list[date]
) -> None:
    row = f"a,b,market,{on},{rule},0,0,*,,yes,yes,,s"
    own = _writes(tmp_path, "events.csv", HEADER, row)
    added = next(one for one in events(own) if one.code == "a")
    assert next_dates(added.rule, TODAY, 2) == days


def test_tet_is_a_pause_of_five_days_but_what_is_uncertain_is_none() -> None:
    assert festival_pauses(date(2027, 2, 9), date(2027, 12, 31), NA_SANG) == [
        Pause(date(2027, 2, 5), date(2027, 2, 9), "Tết Nguyên đán")
    ]


def test_an_office_writes_its_own_pauses_for_everybody_or_for_one_area(tmp_path: Path) -> None:
    assert pauses_at(NA_SANG) == []
    own = _writes(
        tmp_path,
        "pauses.csv",
        "first,last,reason,where,source",
        "2026-12-01,2026-12-02,Quốc tang,*,Thông cáo",
        "2026-12-05,2026-12-05,Tang lễ già làng,03172-01,Trưởng bản báo",
    )
    assert [one.reason for one in pauses_at(NA_SANG, folder=own)] == ["Quốc tang"]
    assert len(pauses_at("03172-01", NA_SANG, folder=own)) == 2


@pytest.mark.parametrize(
    "row", ["2026-12-02,2026-12-01,Quốc tang,*,x", "2026-12-01,2026-12-01,,*,x", "a,b,c,*,x"]
)
def test_a_pause_that_makes_no_sense_stops_the_start(tmp_path: Path, row: str) -> None:
    _writes(tmp_path, "pauses.csv", "first,last,reason,where,source", row)
    with pytest.raises(ValidationError, match=r"pauses.csv, line 2"):
        Settings(tables_dir=tmp_path, _env_file=None)


def _row(code: str, on: str, where: str = "*") -> str:
    return f"{code},phiên chợ mới,market,weekly,{on},0,0,{where},,yes,yes,,Xã báo"


def _writes(folder: Path, name: str, *rows: str) -> str:
    (folder / name).write_text("\n".join(rows) + "\n", "utf-8")
    return str(folder)
