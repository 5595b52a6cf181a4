"""How answers are counted so that nobody is known by them, and what may be done when."""

from collections import Counter
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.consultations import rules
from handlers.consultations.rules import Ask, Person
from handlers.reports.protecting import THRESHOLD

WHOLE = 1
TODAY = date(2026, 11, 23)
communes = st.sampled_from([None, 2, 3, 4])


@settings(max_examples=50)
@given(st.lists(communes, max_size=80))
def test_at_every_moment_an_answer_may_be_of_at_least_ten_people(comers: list[int | None]) -> None:
    """Whoever holds the rows knows who is remembered, how many came, and what is counted where."""
    turnout: dict[int, tuple[int, int]] = {}
    counted: Counter[int] = Counter()
    for commune in comers:
        way = rules.counting(turnout, commune, WHOLE)
        counted[way.area_id] += 1
        people, marked = turnout.get(commune or WHOLE, (0, 0))
        turnout[commune or WHOLE] = (people + 1, marked + way.remembered)
        remembered = sum(marked for _, marked in turnout.values())
        if remembered:
            assert counted.total() >= THRESHOLD
        for area_id in counted:
            if area_id != WHOLE:
                assert turnout[area_id][1] > THRESHOLD


@settings(max_examples=50)
@given(st.lists(communes, max_size=80))
def test_no_more_than_nine_people_are_not_remembered(comers: list[int | None]) -> None:
    turnout: dict[int, tuple[int, int]] = {}
    for commune in comers:
        way = rules.counting(turnout, commune, WHOLE)
        people, marked = turnout.get(commune or WHOLE, (0, 0))
        turnout[commune or WHOLE] = (people + 1, marked + way.remembered)
    forgotten = sum(people - marked for people, marked in turnout.values())
    assert forgotten == min(len(comers), THRESHOLD - 1)


def test_who_does_not_say_where_they_live_is_counted_under_the_whole_area() -> None:
    assert rules.counting({2: (50, 41)}, None, WHOLE).area_id == WHOLE
    assert rules.counting({2: (50, 41)}, 2, WHOLE).area_id == 2


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (TODAY - timedelta(days=1), rules.WAITING),
        (TODAY, rules.OPEN),
        (TODAY + timedelta(days=9), rules.OPEN),
        (TODAY + timedelta(days=10), rules.ENDED),
    ],
)
def test_it_is_open_on_its_first_and_on_its_last_day(day: date, stage: str) -> None:
    days = TODAY, TODAY + timedelta(days=9)
    assert rules.stage(rules.APPROVED, days, day) == stage
    assert rules.stage(rules.REPORTED, days, day) == rules.REPORTED


@pytest.mark.parametrize("at", [*rules.STATES, rules.WAITING, rules.OPEN, rules.ENDED])
def test_nobody_approves_what_they_worked_on(at: str) -> None:
    for writes, approves in product((True, False), repeat=2):
        who = Person(writes, approves, worked=True)
        assert not rules.actions(at, who) & {"approve", "conclude"}


def test_what_came_in_is_worked_on_when_it_has_ended() -> None:
    who = Person(writes=True, approves=False, worked=False)
    assert rules.actions(rules.OPEN, who) == frozenset()
    assert "put" in rules.actions(rules.ENDED, who)
    assert rules.actions(rules.CONCLUDED, who) == {"reply"}


YES_NO = Ask("Có đồng ý không?", ("Đồng ý", "Không đồng ý"))
FREE = Ask("Còn điều gì chưa hợp?")


@pytest.mark.parametrize(
    ("asks", "closes", "fault"),
    [
        ([YES_NO, FREE], TODAY, None),
        ([YES_NO], TODAY - timedelta(days=1), "gy-ky-khong-hop-le"),
        ([FREE] * 7, TODAY, "gy-qua-nhieu-cau"),
        ([Ask("Một?", ("Đồng ý",))], TODAY, "gy-lua-chon-chua-dung"),
        ([Ask("Nhiều?", tuple("abcdefg"))], TODAY, "gy-lua-chon-chua-dung"),
    ],
)
def test_questions_and_days_that_cannot_be_are_refused(
    asks: list[Ask], closes: date, fault: str | None
) -> None:
    assert rules.fault(asks, TODAY, closes) == fault


def test_a_rendering_asks_as_much_as_the_original() -> None:
    assert rules.fits([YES_NO, FREE], [Ask("?", ("a", "b")), Ask("?")])
    assert not rules.fits([YES_NO, FREE], [Ask("?", ("a",)), Ask("?")])
    assert not rules.fits([YES_NO, FREE], [Ask("?", ("a", "b"))])
