"""Rules of contests: who may do what when, and what a contest must have."""

from datetime import date, timedelta

import pytest

from content.lessons import Asked
from handlers.quizzes import rules
from handlers.quizzes.rules import Days, Person

DAY = timedelta(days=1)
LAST = date(2026, 12, 10)
DAYS = Days(date(2026, 12, 1), LAST, date(2026, 12, 15))
ASKED = [Asked("Câu 1?", ("a", "b"), 0, ""), Asked("Câu 2?", ("a", "b", "c"), 2, "")]


def test_the_stage_of_one_that_was_approved_follows_the_days() -> None:
    def at(today: date, sealed: date | None = None) -> str:
        return rules.stage(rules.APPROVED, DAYS, sealed, today)

    assert [at(DAYS.opens_on - DAY), at(DAYS.opens_on), at(LAST), at(LAST + DAY)] == [
        "waiting",
        "open",
        "open",
        "ended",
    ]
    assert at(LAST + DAY, sealed=LAST + DAY) == "sealed"


def test_a_list_that_was_closed_when_the_number_was_known_is_late() -> None:
    drawn = DAYS.draw_on
    assert rules.stage(rules.APPROVED, DAYS, drawn - DAY, drawn) == "sealed"
    assert rules.stage(rules.APPROVED, DAYS, drawn, drawn) == "late"
    assert "seed" not in rules.actions("late", Person(writes=True, approves=True, worked=False))


@pytest.mark.parametrize("at", ["submitted", "seeded"])
def test_who_worked_on_it_neither_approves_nor_draws(at: str) -> None:
    wanted = {"submitted": "approve", "seeded": "draw"}[at]
    assert wanted in rules.actions(at, Person(writes=True, approves=True, worked=False))
    assert wanted not in rules.actions(at, Person(writes=True, approves=True, worked=True))
    assert wanted not in rules.actions(at, Person(writes=True, approves=False, worked=False))


def test_a_contest_that_has_all_it_needs_is_in_order() -> None:
    assert rules.fault(ASKED, DAYS, 3, 2) is None


@pytest.mark.parametrize(
    ("days", "winners", "pass_right", "asked", "said"),
    [
        (Days(LAST, LAST - DAY, DAYS.draw_on), 3, 2, ASKED, "thi-ky-khong-hop-le"),
        (Days(LAST, LAST, LAST + DAY), 3, 2, ASKED, "thi-ngay-quay-som"),
        (DAYS, 3, 1, [], "thi-so-cau"),
        (DAYS, 3, 2, [Asked("?", ("a",), 0, "")] * 2, "thi-lua-chon"),
        (DAYS, 3, 2, [Asked("?", ("a", "b"), -1, "")] * 2, "thi-lua-chon"),
        (DAYS, 0, 2, ASKED, "thi-so-giai"),
        (DAYS, 3, 3, ASKED, "thi-so-giai"),
    ],
)
def test_what_is_wrong_with_one_is_said(
    days: Days, winners: int, pass_right: int, asked: list[Asked], said: str
) -> None:
    assert rules.fault(asked, days, winners, pass_right) == said
