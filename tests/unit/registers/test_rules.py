"""What may be entered, what is late, and the table of registers."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.registers import registers
from content.tables import TableError
from handlers.registers import rules

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


@given(st.sampled_from(rules.STATES), st.integers(-400, 400))
def test_only_what_is_not_done_after_its_day_is_late(state: str, days: int) -> None:
    late = rules.is_late(state, TODAY + days * DAY, TODAY)
    assert late == (days < 0 and state != "done")


@pytest.mark.parametrize(
    ("held", "until", "has_term", "fault"),
    [
        (0, None, True, None),
        (1, None, True, "ck-ngay-chua-den"),
        (0, 1, True, None),
        (0, 0, True, "ck-ky-khong-hop-le"),
        (0, 0, False, None),
        (-10, -1, True, None),
    ],
)
def test_an_entry_is_made_once_it_was_signed_and_its_term_ends_afterwards(
    held: int, until: int | None, has_term: bool, fault: str | None
) -> None:
    days = rules.Days(TODAY + held * DAY, None if until is None else TODAY + until * DAY)
    assert rules.fault(days, has_term=has_term, today=TODAY) == fault


def test_nothing_is_due_before_it_was_agreed() -> None:
    assert rules.due_fault(TODAY, TODAY) is None
    assert rules.due_fault(TODAY, TODAY - DAY) == "ck-han-khong-hop-le"


def test_the_directive_s_three_registers_are_data_each_with_its_clause_and_source() -> None:
    assert {one.clause for one in registers().values()} == {"3a", "2c", "4"}
    assert all("01-CT/TU" in one.source for one in registers().values())


def test_an_office_s_own_row_stands_above_ours(tmp_path: Path) -> None:
    head = "code,name,clause,has_term,every,remind,again,note,source\n"
    own = tmp_path / "registers.csv"
    own.write_text(head + "session,Giao ban tháng,2c,no,3,2,1,Ghi chú,Đảng ủy xã\n", "utf-8")
    found = registers(str(tmp_path))
    assert (found["session"].name, found["session"].again) == ("Giao ban tháng", 1)
    assert found["agreement"] == registers()["agreement"]


def test_a_register_that_never_reminds_is_refused(tmp_path: Path) -> None:
    head = "code,name,clause,has_term,every,remind,again,note,source\n"
    (tmp_path / "registers.csv").write_text(head + "x,X,1a,no,0,0,1,,nguồn\n", "utf-8")
    with pytest.raises(TableError, match="line 2"):
        registers(str(tmp_path))


@pytest.mark.parametrize(
    ("last", "every", "awaited"),
    [
        (None, 6, True),
        (date(2026, 5, 23), 6, False),
        (date(2026, 5, 22), 6, True),
        (None, 0, False),
        (date(2020, 1, 1), 0, False),
    ],
)
def test_what_is_periodic_is_awaited_once_its_months_are_over(
    last: date | None, every: int, awaited: bool
) -> None:
    assert rules.is_awaited(last, every, TODAY) == awaited
