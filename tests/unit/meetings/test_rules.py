"""Thresholds of the law in whole households: a table of cases, and what holds for all of them."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import Settings
from content.meetings import ALL, PRESENT, Threshold, limits, matters
from content.tables import TableError
from handlers.meetings.rules import (
    Room,
    Tally,
    fits,
    in_clusters,
    needed,
    passes,
    percent,
    reachable,
)

HALF = Fraction(1, 2)
SHARES = st.sampled_from([Fraction(1, 2), Fraction(2, 3), Fraction(3, 4), Fraction(1, 3)])
THRESHOLDS = st.builds(Threshold, st.sampled_from([ALL, PRESENT]), SHARES, st.booleans())


@st.composite
def rooms(draw: st.DrawFn) -> Room:
    total = draw(st.integers(1, 1000))
    return Room(total, draw(st.integers(1, total)))


@pytest.mark.parametrize(
    ("matter", "total", "present", "least"),
    [
        ("charter", 109, 60, 55),
        ("charter", 110, 60, 56),  # exactly half is not more than half
        ("contribution", 109, 84, 73),
        ("contribution", 108, 84, 72),  # exactly two thirds is enough
        ("other", 108, 60, 55),
        ("procedure", 109, 52, 27),
        ("procedure", 109, 53, 27),
    ],
)
def test_so_many_households_are_enough(matter: str, total: int, present: int, least: int) -> None:
    threshold = matters()[matter].threshold
    assert threshold is not None
    room = Room(total, present)
    assert needed(threshold, room) == least
    assert passes(threshold, room, least)
    assert not passes(threshold, room, least - 1)


@given(THRESHOLDS, rooms())
def test_the_least_number_is_the_first_whose_share_meets_the_threshold(
    threshold: Threshold, room: Room
) -> None:
    whole = room.present if threshold.of == PRESENT else room.total
    enough = [
        number
        for number in range(whole + 2)
        if (Fraction(number, whole) > threshold.share)
        or (not threshold.over and Fraction(number, whole) == threshold.share)
    ]
    assert needed(threshold, room) == enough[0]


@given(THRESHOLDS, rooms(), st.booleans())
def test_what_passes_could_have_been_reached(
    threshold: Threshold, room: Room, quorum: bool
) -> None:
    if reachable(threshold, room, quorum=quorum):
        assert passes(threshold, room, room.present)
    elif not quorum:
        assert not passes(threshold, room, room.present)


@given(THRESHOLDS, rooms())
def test_one_more_in_favour_never_turns_a_decision_down(threshold: Threshold, room: Room) -> None:
    passed = [passes(threshold, room, number) for number in range(room.total + 1)]
    assert passed == sorted(passed)


@given(st.integers(0, 2000), st.integers(1, 2000))
def test_a_percentage_is_off_by_half_a_tenth_at_most(part: int, whole: int) -> None:
    shown = Fraction(percent(part, whole).replace(",", "."))
    assert abs(shown - Fraction(part, whole) * 100) <= Fraction(1, 20)


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(52, 109, "47,7"), (75, 109, "68,8"), (1, 2000, "0,1"), (109, 109, "100,0"), (0, 0, "0,0")],
)
def test_percentages_are_written_as_people_write_them(part: int, whole: int, shown: str) -> None:
    assert percent(part, whole) == shown


def test_nobody_present_decides_nothing() -> None:
    threshold = Threshold(PRESENT, HALF, over=False)
    assert not passes(threshold, Room(10, 0), 0)
    assert not reachable(threshold, Room(10, 0), quorum=False)


def test_a_charter_needs_more_than_half_of_all_households_in_the_room() -> None:
    charter = matters()["charter"]
    assert charter.quorum
    assert charter.threshold is not None
    assert not reachable(charter.threshold, Room(109, 54), quorum=True)
    assert reachable(charter.threshold, Room(109, 55), quorum=True)


@pytest.mark.parametrize(
    ("tally", "right"),
    [
        (Tally(75, 6, 3), True),
        (Tally(75, 6, 4), False),
        (Tally(0, 0, 0), False),
        (Tally(85, -1, 0), False),
    ],
)
def test_no_more_hands_than_households_present(tally: Tally, right: bool) -> None:
    assert fits(tally, 84) is right


def test_from_two_hundred_households_on_a_village_may_meet_by_clusters() -> None:
    limit = limits()["cluster"]
    assert [in_clusters(total, limit) for total in (199, 200)] == [False, True]


def test_a_number_nobody_checked_is_a_setting_of_the_office(tmp_path: Path) -> None:
    assert not matters()["contribution"].known
    header = (Path("content/meetings/matters.csv").read_text("utf-8")).splitlines()[0]
    row = "contribution,Khoản đóng góp,khoản đóng góp,all,3,4,0,0,0,Điều 21,1,Công báo"
    (tmp_path / "matters.csv").write_text(f"{header}\n{row}\n", "utf-8")
    own = matters(str(tmp_path))
    assert own["contribution"].threshold == Threshold(ALL, Fraction(3, 4), over=False)
    assert list(own) == list(matters())


@pytest.mark.parametrize("shares", ["most,1,2", "all,2,2", "all,0,2", "all,1,0"])
def test_a_share_that_makes_no_sense_is_refused(tmp_path: Path, shares: str) -> None:
    header = (Path("content/meetings/matters.csv").read_text("utf-8")).splitlines()[0]
    (tmp_path / "matters.csv").write_text(f"{header}\nx,X,x,{shares},1,0,0,Đ,1,Nguồn\n", "utf-8")
    with pytest.raises(TableError):
        matters(str(tmp_path))


def test_an_offices_own_threshold_is_looked_at_when_the_bot_starts(tmp_path: Path) -> None:
    header = (Path("content/meetings/limits.csv").read_text("utf-8")).splitlines()[0]
    (tmp_path / "meetings.csv").write_text(f"{header}\ninvite,5,weeks,1,Nguồn\n", "utf-8")
    with pytest.raises(ValueError, match=r"meetings\.csv, line 2"):
        Settings(tables_dir=tmp_path, _env_file=None)
    (tmp_path / "meetings.csv").write_text(f"{header}\ninvite,5,days,1,Nguồn\n", "utf-8")
    assert limits(str(Settings(tables_dir=tmp_path, _env_file=None).tables_dir))["invite"] == 5
