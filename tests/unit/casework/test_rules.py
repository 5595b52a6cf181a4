"""The state machine of a case, against the Front's table written out by hand."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import catalog
from content.feedback.statuses import flags, statuses
from handlers.feedback import rules
from handlers.feedback.deadlines import is_working_day, working_days_after
from handlers.feedback.rules import Actor, may_move

COMMUNE, BOARD, STAFF = Actor.COMMUNE, Actor.BOARD, Actor.STAFF
SYSTEM, RESIDENT = Actor.SYSTEM, Actor.RESIDENT
OPEN = {
    "MOI", "SANG_LOC", "CAN_BO_SUNG", "CHUYEN", "DANG_XU_LY", "CO_TRA_LOI", "CHUA_DONG_Y",
    "GIAI_TRINH",
}  # fmt: skip
ALLOWED = {
    ("MOI", "SANG_LOC", COMMUNE),
    ("MOI", "HUONG_DAN", SYSTEM),
    ("SANG_LOC", "CAN_BO_SUNG", COMMUNE),
    ("SANG_LOC", "CHUYEN", BOARD),
    ("CAN_BO_SUNG", "CHUYEN", BOARD),
    ("CHUYEN", "DANG_XU_LY", STAFF),
    ("CHUYEN", "CO_TRA_LOI", STAFF),
    ("DANG_XU_LY", "CO_TRA_LOI", STAFF),
    ("DANG_XU_LY", "GIAI_TRINH", STAFF),
    ("CO_TRA_LOI", "DA_GIAI_QUYET", SYSTEM),
    ("CO_TRA_LOI", "DA_GIAI_QUYET", RESIDENT),
    ("CO_TRA_LOI", "CHUA_DONG_Y", RESIDENT),
    ("SANG_LOC", "TONG_HOP", STAFF),
    ("SANG_LOC", "TRUNG", STAFF),
    ("SANG_LOC", "KHONG_XU_LY", STAFF),
} | {(status, "RUT", RESIDENT) for status in OPEN}  # fmt: skip
CODES = [*statuses(), "QUA_HAN", "KHONG_CO"]


@pytest.mark.parametrize("actor", Actor)
def test_a_case_moves_as_the_table_says_and_in_no_other_way(actor: Actor) -> None:
    moved = {(a, b, actor) for a, b in product(CODES, CODES) if may_move(a, b, actor)}
    assert moved == {move for move in ALLOWED if move[2] is actor}


def test_what_has_ended_is_not_withdrawn_and_everything_else_can_be() -> None:
    assert {code for code in statuses() if may_move(code, "RUT", RESIDENT)} == OPEN
    assert {code for code in statuses() if rules.has_ended(code)} == set(statuses()) - OPEN


def test_only_screening_is_not_told_to_the_person() -> None:
    assert [code for code in statuses() if not rules.tells(code)] == ["SANG_LOC"]


def test_every_status_and_every_reason_to_refuse_has_a_name_in_the_catalog() -> None:
    names = [status.name for status in (*statuses().values(), *flags().values())]
    names += [f"ly-do-tu-choi-{reason}" for reason in rules.REFUSALS]
    assert [name for name in names if not catalog.has(name)] == []


def test_overdue_is_a_flag_and_not_a_status() -> None:
    assert "QUA_HAN" not in statuses()
    assert set(flags()) == {"QUA_HAN"}


@pytest.mark.parametrize("status", [*statuses()])
def test_a_case_is_overdue_only_after_its_day_and_only_with_another_authority(status: str) -> None:
    due, today = date(2026, 11, 23), date(2026, 11, 24)
    assert rules.is_overdue(status, due, today) is (status in {"CHUYEN", "DANG_XU_LY"})
    assert not rules.is_overdue(status, today, today)
    assert not rules.is_overdue(status, None, today)


@pytest.mark.parametrize("status", [*statuses()])
def test_the_way_to_an_answer_is_made_of_moves_that_staff_may_make(status: str) -> None:
    way = rules.way_to_answer(status)
    able = {"SANG_LOC", "CAN_BO_SUNG", "CHUYEN", "DANG_XU_LY"}
    assert (way is not None) is (status in able)
    for before, after in zip((status, *(way or ())), way or (), strict=False):
        assert rules.may_any_move(before, after, rules.ACTS_AS["officer"])


@pytest.mark.parametrize("role", ["head", "observer"])
def test_a_head_and_an_observer_move_nothing(role: str) -> None:
    acts = rules.ACTS_AS[role]
    assert not any(rules.may_any_move(a, b, acts) for a, b in product(CODES, CODES))


@given(st.dates(date(2026, 1, 1), date(2040, 1, 1)), st.integers(1, 60))
def test_a_deadline_is_a_working_day_with_as_many_working_days_before_it(
    day: date, count: int
) -> None:
    due = working_days_after(day, count)
    between = [date.fromordinal(n) for n in range(day.toordinal() + 1, due.toordinal() + 1)]
    assert is_working_day(due)
    assert sum(map(is_working_day, between)) == count


def test_three_working_days_from_a_thursday_are_a_tuesday() -> None:
    assert working_days_after(date(2026, 11, 26), 3) == date(2026, 12, 1)


def test_a_holiday_is_not_a_working_day() -> None:
    assert working_days_after(date(2026, 9, 1), 1) == date(2026, 9, 3)
