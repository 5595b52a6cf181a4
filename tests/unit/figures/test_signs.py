"""Early signs: seldom false, silent about few people and short histories."""

import random
from datetime import timedelta
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.figures import SignRule, sign_rule
from handlers.desk import Desk
from handlers.figures import rules
from handlers.figures.counting import refresh
from handlers.figures.grounds import ground_of
from handlers.figures.reading import communes, topics, weeks
from handlers.figures.signs import Sign, signs
from handlers.figures.signs_rules import chance, is_sign
from handlers.reports.protecting import Count
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import TODAY
from tests.unit.reports.opinions import add_many

RULE = sign_rule()
LAST_WEEK = TODAY - timedelta(days=7)


def anonymous(number: int) -> Count:
    return Count(number, number)


def poisson(dice: random.Random, rate: float) -> int:
    """Knuth's way: how many steps of an exponential clock fit in one turn."""
    left, number = dice.expovariate(1), 0
    while left < rate:
        left, number = left + dice.expovariate(1), number + 1
    return number


@settings(max_examples=50)
@given(st.integers(0, 30), st.integers(0, 60), st.integers(1, 12))
def test_the_chance_is_the_tail_of_the_binomial(now: int, before: int, n: int) -> None:
    total, share = now + before, 1 / (n + 1)
    tail = sum(
        comb(total, k) * share**k * (1 - share) ** (total - k) for k in range(now, total + 1)
    )
    assert chance(now, before, n) == pytest.approx(tail, rel=1e-6, abs=1e-12)


@settings(max_examples=50, deadline=None)
@given(st.integers(10, 300), st.integers(6, 12), st.integers(1, 2000))
def test_where_nothing_changes_a_false_sign_is_as_rare_as_stated(
    total: int, weeks: int, cells: int
) -> None:
    """At one unchanging rate, how many of `total` opinions fall into this week is binomial."""
    share = 1 / (weeks + 1)
    false = sum(
        comb(total, now) * share**now * (1 - share) ** (total - now)
        for now in range(total + 1)
        if is_sign(anonymous(now), [total - now] + [0] * (weeks - 1), cells, RULE)
    )
    assert false <= RULE.share / cells * (1 + 1e-9)


def test_of_two_hundred_unchanging_weeks_few_have_a_false_sign() -> None:
    """Ten cells at fifteen opinions a week, at a level of 20 % of weeks; drawn once and for all."""
    dice, loose = random.Random(5), SignRule(weeks=8, least=6, share=0.2, times=1.0)
    weeks = [[poisson(dice, 15) for _ in range(9)] for _ in range(10 * 200)]
    false = [is_sign(anonymous(now), before, 10, loose) for now, *before in weeks]
    with_one = sum(any(false[at : at + 10]) for at in range(0, len(false), 10))
    assert 0 < with_one <= 0.2 * 200


def test_from_two_to_seventeen_a_week_is_a_sign() -> None:
    assert is_sign(anonymous(17), [2] * 12, 45 * 36, RULE)


@pytest.mark.parametrize(
    ("now", "before", "why"),
    [
        (anonymous(9), [0] * 12, "fewer than ten people"),
        (Count(17, 0, 4), [0] * 12, "many opinions of four people"),
        (anonymous(17), [0] * 5, "too short a history"),
        (anonymous(12), [6] * 12, "what may happen by chance"),
        (anonymous(150), [80] * 12, "certain, and not twice what is usual"),
    ],
)
def test_there_is_no_sign_of(now: Count, before: list[int], why: str) -> None:
    assert not is_sign(now, before, 45 * 36, RULE), why


def counted(desk: Desk) -> list[Sign]:
    while refresh(desk.session, desk.now, desk.office, pieces=50):
        pass
    return signs(desk, ground_of(desk))


def a_quiet_season(desk: Desk, topic: str = "HC02") -> None:
    """Two opinions a week for ten weeks."""
    for back in range(2, 12):
        add_many(desk.session, 2, topic, opened_on=TODAY - timedelta(weeks=back))


def test_a_commune_that_writes_far_more_than_it_used_to_is_a_sign(commune: Commune) -> None:
    with commune.desk() as desk:
        a_quiet_season(desk)
        add_many(desk.session, 17, "HC02", opened_on=LAST_WEEK)
        (sign,) = counted(desk)
        assert (sign.topic, sign.commune.name, sign.count.opinions) == ("HC02", "Sáng Nhè", 17)
        assert sign.usual.value == 2
        assert sign.week.holds(LAST_WEEK)


def test_a_neighbour_hears_of_no_sign(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        a_quiet_season(desk)
        add_many(desk.session, 17, "HC02", opened_on=LAST_WEEK)
    with sqlite_commune.desk(sqlite_commune.neighbour) as desk:
        assert counted(desk) == []


def test_what_was_usual_of_few_is_not_told(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        add_many(desk.session, 4, "HC02", opened_on=TODAY - timedelta(weeks=9))
        add_many(desk.session, 17, "HC02", opened_on=LAST_WEEK)
        (sign,) = counted(desk)
        assert sign.usual.is_hidden


def test_the_few_beside_a_sign_are_not_had_from_any_sum(sqlite_commune: Commune) -> None:
    """17 of a topic in one commune and 3 in another: the topic's sum would tell the three."""
    with sqlite_commune.desk(sqlite_commune.provincial) as desk:
        a_quiet_season(desk)
        add_many(desk.session, 17, "HC02", opened_on=LAST_WEEK)
        add_many(desk.session, 3, "HC02", "Tủa Chùa", opened_on=LAST_WEEK)
        found, ground = counted(desk), ground_of(desk)
        cells = [one.cell for one in found]
        assert len(cells) == 1
        week = rules.week_of(LAST_WEEK)
        assert dict(topics(desk, ground, week, cells))["HC02"].is_hidden
        assert weeks(desk, ground, cells)[-2].received.is_hidden
        numbers = {a.name: n for a, n in communes(desk, ground, rules.block_of(LAST_WEEK), cells)}
        assert numbers["Tủa Chùa"].is_hidden


def test_beside_a_sign_and_somebody_s_own_topic_the_other_topics_are_still_told(
    sqlite_commune: Commune,
) -> None:
    """One opinion of its own: one more topic is hidden for its sake, and no more than one."""
    with sqlite_commune.desk() as desk:
        a_quiet_season(desk)
        for topic, number in (("HC02", 17), ("HT01", 25), ("HT03", 20), ("MT01", 1)):
            add_many(desk.session, number, topic, opened_on=LAST_WEEK)
        found, ground = counted(desk), ground_of(desk)
        cells = [one.cell for one in found if one.topic == "HC02"]
        told = dict(topics(desk, ground, rules.week_of(LAST_WEEK), cells))
        assert {topic: number.value for topic, number in told.items()} == {
            "HC02": 17, "HT01": 25, "HT03": None, "MT01": None,
        }  # fmt: skip
