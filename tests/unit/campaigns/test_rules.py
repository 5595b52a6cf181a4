"""The rules of emulation: the cycle, the five questions, what is overdue, fair comparison."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.campaigns import rules
from handlers.campaigns.rules import Task, Village

TODAY = date(2026, 11, 25)
DAY = timedelta(days=1)
VILLAGES = st.lists(
    st.builds(
        lambda name, households, done, more: Village(name, households, done + more, done),
        st.text("abcd", min_size=1, max_size=3),
        st.none() | st.integers(1, 400),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=12,
)


def test_the_cycle_goes_from_registering_to_summing_up() -> None:
    state = rules.REGISTERED
    for action in ("prove", "score", "review", "submit", "appraise", "praise", "sum-up"):
        state = rules.after(state, action)
    assert state == rules.SUMMED_UP


def test_nothing_is_appraised_before_the_village_has_reviewed_it() -> None:
    for state in (rules.REGISTERED, rules.PROVED, rules.SCORED):
        with pytest.raises(ValueError, match="appraise"):
            rules.after(state, "appraise")


@given(st.sampled_from(rules.STATES), st.integers(1, 5), st.frozensets(st.integers(1, 5)))
def test_nobody_judges_what_they_had_a_part_in(
    state: str, person: int, authors: frozenset[int]
) -> None:
    may = rules.actions(Task(state, TODAY, authors), person, judges=True)
    assert not (person in authors and may & rules.JUDGING)
    assert all(rules.after(state, action) in rules.STATES for action in may)
    assert not rules.actions(Task(state, TODAY, authors), person, judges=False) & rules.JUDGING


def test_somebody_else_may_appraise_what_was_reviewed() -> None:
    task = Task(rules.REVIEWED, TODAY, frozenset({1}))
    assert "appraise" in rules.actions(task, 2, judges=True)


@given(st.dictionaries(st.sampled_from(rules.QUESTIONS), st.sampled_from(["", "  ", "300 m"])))
def test_a_task_stands_on_all_five_answers(answers: dict[str, str]) -> None:
    answered = {name for name, text in answers.items() if text.strip()}
    assert set(rules.missing(answers)) == set(rules.QUESTIONS) - answered


@pytest.mark.parametrize(
    ("state", "due_on", "counts_as"),
    [
        (rules.REGISTERED, TODAY, rules.UNDER_WAY),
        (rules.REGISTERED, TODAY - DAY, rules.OVERDUE),
        (rules.PROVED, TODAY, rules.WITH_EVIDENCE),
        (rules.REVIEWED, TODAY - DAY, rules.OVERDUE),
        (rules.APPRAISED, TODAY - DAY, rules.DONE),
    ],
)
def test_what_is_overdue_counts_as_not_done(state: str, due_on: date, counts_as: str) -> None:
    assert rules.standing(Task(state, due_on), TODAY) == counts_as
    assert rules.days_late(due_on, TODAY) == (TODAY - due_on).days


@given(VILLAGES)
def test_who_is_thanked_did_most_in_a_band_of_like_size_and_nobody_is_shamed(
    villages: list[Village],
) -> None:
    thanked = rules.thanked(villages)
    for size, group in thanked.items():
        peers = [one for one in villages if rules.band(one.households) == size and one.taken_on]
        for one in group:
            assert 2 * one.done >= one.taken_on > 0
            assert all(one.done * peer.taken_on >= peer.done * one.taken_on for peer in peers)


@given(VILLAGES, st.integers(2, 5))
def test_taking_on_more_of_the_same_or_being_told_in_another_order_changes_nothing(
    villages: list[Village], times: int
) -> None:
    def names(of: list[Village]) -> dict[int, list[str]]:
        return {size: [one.name for one in group] for size, group in rules.thanked(of).items()}

    more = [
        Village(one.name, one.households, one.taken_on * times, one.done * times)
        for one in reversed(villages)
    ]
    assert names(more) == names(villages)


def test_a_small_village_is_not_measured_against_a_large_one() -> None:
    small, large = Village("Nà Ly", 30, 4, 2), Village("Phố Mới", 300, 4, 4)
    assert rules.thanked([small, large]) == {0: [small], 3: [large]}


@given(st.integers(0, 400), st.integers(0, 400))
def test_a_review_passes_with_more_than_half_of_whoever_was_there(
    agreed: int, present: int
) -> None:
    passed = rules.has_passed(agreed, present, Fraction(1, 2))
    assert passed == (present > 0 and agreed * 2 > present)


@given(st.floats(0, 10_000), st.floats(1, 10_000))
def test_a_share_is_never_rounded_up_to_all_of_it(amount: float, target: float) -> None:
    share = rules.share(amount, target)
    assert share is not None
    assert (share >= 100) == (amount >= target)
