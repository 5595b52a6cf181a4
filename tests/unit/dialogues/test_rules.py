"""How a dialogue goes, what is alike, and which numbers may be shown."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.dialogues import rules
from handlers.dialogues.rules import Asked
from handlers.reports.protecting import THRESHOLD
from tests.unit.casework.office import TODAY
from tests.unit.dialogues.meetings import PLAN

FORTNIGHT = 15


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"leader": ""}, "cs-dt-can-du"),
        ({"subject": ""}, "cs-dt-can-du"),
        ({"place": ""}, "cs-dt-can-du"),
        ({"starts": "25:00"}, "cs-dt-can-gio"),
        ({"starts": "sáng"}, "cs-dt-can-gio"),
        ({"held_on": TODAY + timedelta(days=15)}, "cs-dt-ngay-som"),
        ({"held_on": TODAY + timedelta(days=16)}, None),
    ],
)
def test_a_plan_needs_all_its_parts_and_all_the_days_of_questions(
    change: dict[str, str], key: str | None
) -> None:
    assert rules.fault(replace(PLAN, **change), TODAY, FORTNIGHT) == key  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "read"),
    [("8h30", "08:30"), (" 08:30 ", "08:30"), ("23:59", "23:59"), ("8", None), ("24:00", None)],
)
def test_a_time_of_day_is_read_as_it_is_written(typed: str, read: str | None) -> None:
    assert rules.clock(typed) == read


@pytest.mark.parametrize(
    ("state", "after", "taken"),
    [
        ("open", 0, True),
        ("open", 15, True),
        ("open", 16, False),
        ("open", -1, False),
        ("held", 3, False),
    ],
)
def test_questions_are_taken_on_the_first_day_and_on_the_last(
    state: str, after: int, *, taken: bool
) -> None:
    days = (TODAY, rules.last_day(TODAY, FORTNIGHT))
    assert rules.is_collecting(state, days, TODAY + timedelta(days=after)) is taken


@given(st.sampled_from(rules.STATES), st.booleans())
def test_nobody_approves_what_they_wrote(state: str, writes: bool) -> None:
    may = rules.actions(state, writes=writes, approves=True, worked=True)
    assert may & {"approve", "confirm"} == set()


@pytest.mark.parametrize("state", rules.STATES)
def test_an_approver_who_wrote_nothing_approves_only_what_was_submitted(state: str) -> None:
    may = rules.actions(state, writes=False, approves=True, worked=False)
    expected = {"submitted": {"approve"}, "reported": {"confirm"}}.get(state, set())
    assert may & {"approve", "confirm"} == expected


def test_who_may_do_nothing_may_do_nothing() -> None:
    assert not any(
        rules.actions(state, writes=False, approves=False, worked=False) for state in rules.STATES
    )


ALIKE = [
    ("Bao giờ xã sửa đường vào bản?", "Đường vào bản bao giờ xã sửa ạ?"),
    ("bao gio xa sua duong vao ban", "Bao giờ xã sửa đường vào bản?"),
    ("Bể nước bản tôi bao giờ được sửa?", "Bao giờ bể nước bản tôi được sửa ạ?"),
]
OTHER = [
    ("Bao giờ xã sửa đường vào bản?", "Thanh niên muốn học nghề thì đăng ký ở đâu?"),
    ("Bể nước bao giờ được sửa?", "Trạm y tế xa quá, người già đi khám vất vả, xã tính sao?"),
]


@pytest.mark.parametrize(
    ("one", "other", "together"), [(*p, True) for p in ALIKE] + [(*p, False) for p in OTHER]
)
def test_questions_that_ask_the_same_are_proposed_together(
    one: str, other: str, *, together: bool
) -> None:
    asked = [Asked(1, one, None, None), Asked(2, other, None, None)]
    assert rules.alike(asked) == ([[1, 2]] if together else [[1], [2]])


def test_recordings_alone_are_alike_to_nothing() -> None:
    assert rules.alike([Asked(1, "", None, None), Asked(2, "", None, None)]) == [[1], [2]]


def test_more_questions_than_are_compared_are_all_there() -> None:
    many = [Asked(n, f"câu {n}", None, None) for n in range(rules.MOST_COMPARED + 3)]
    found = [number for cluster in rules.alike(many) for number in cluster]
    assert sorted(found) == [one.id for one in many]


questions = st.lists(
    st.builds(
        Asked,
        id=st.integers(1, 10**6),
        text=st.just(""),
        group=st.integers(1, 4),
        person=st.one_of(st.none(), st.integers(1, 12)),
    ),
    max_size=60,
)


@settings(max_examples=50)
@given(questions)
def test_no_number_of_few_people_is_shown_nor_had_by_subtraction(asked: list[Asked]) -> None:
    found = rules.counts(asked)
    groups = {one.group for one in asked}
    for group in groups:
        mine = [one for one in asked if one.group == group]
        if found[group] is not None:
            assert found[group] == len(mine)
            assert _people(mine) >= THRESHOLD
    hidden = [one for one in asked if found[one.group] is None]
    if found[None] is not None and hidden:
        assert _people(hidden) >= THRESHOLD


def _people(asked: list[Asked]) -> int:
    known = {one.person for one in asked if one.person is not None}
    return len(known) + sum(one.person is None for one in asked)


@pytest.mark.parametrize(
    ("state", "due", "late"),
    [("open", -1, True), ("in_hand", -1, True), ("open", 0, False), ("done", -9, False)],
)
def test_late_is_what_is_not_done_when_its_day_is_over(state: str, due: int, *, late: bool) -> None:
    assert rules.is_late(state, TODAY + timedelta(days=due), TODAY) is late


def test_the_first_day_is_not_counted() -> None:
    assert rules.last_day(date(2026, 11, 23), FORTNIGHT) == date(2026, 12, 8)
