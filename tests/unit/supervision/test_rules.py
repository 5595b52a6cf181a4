"""States, approvals, periods and numbers of supervision, without a database."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.supervision import rules
from handlers.supervision.rules import Person
from storage.supervision import Advice, AdviceUrging

TODAY = date(2026, 11, 23)
EVERYBODY = [Person(*flags) for flags in product((True, False), repeat=3)]


@pytest.mark.parametrize("state", rules.STATES)
@pytest.mark.parametrize("who", EVERYBODY)
def test_nobody_approves_what_they_worked_on(state: str, who: Person) -> None:
    if who.worked or not who.approves:
        assert not rules.actions(state, who) & rules.APPROVALS


@pytest.mark.parametrize("state", rules.STATES)
def test_who_neither_writes_nor_approves_does_nothing(state: str) -> None:
    assert rules.actions(state, Person(writes=False, approves=False, worked=False)) == frozenset()


def test_a_dossier_goes_from_its_draft_to_its_end() -> None:
    state = rules.DRAFT
    for action in ("submit", "approve", "report", "conclude", "close"):
        state = rules.after(state, action)
    assert state == rules.CLOSED


def test_results_that_are_sent_back_can_be_written_anew() -> None:
    assert rules.after(rules.REPORTED, "reopen") == rules.RUNNING


@pytest.mark.parametrize(
    ("today", "since", "until"),
    [
        (date(2026, 11, 23), date(2026, 7, 1), date(2026, 9, 30)),
        (date(2026, 10, 1), date(2026, 7, 1), date(2026, 9, 30)),
        (date(2027, 1, 1), date(2026, 10, 1), date(2026, 12, 31)),
        (date(2026, 3, 31), date(2025, 10, 1), date(2025, 12, 31)),
    ],
)
def test_the_last_quarter_is_one_that_is_over(today: date, since: date, until: date) -> None:
    assert rules.quarter_before(today) == (since, until)


def test_the_last_four_quarters_end_with_the_last_one() -> None:
    assert rules.year_before(TODAY) == (date(2025, 10, 1), date(2026, 9, 30))


@settings(max_examples=50)
@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_four_quarters_are_a_year_to_the_day(today: date) -> None:
    since, until = rules.year_before(today)
    assert since.replace(year=since.year + 1) == until + timedelta(days=1)
    assert until < today


@settings(max_examples=50)
@given(st.integers(10, 5000))
def test_a_number_lies_within_the_band_that_is_told(number: int) -> None:
    low, high = rules.band(number)
    assert low <= number
    assert high is None or number <= high


@settings(max_examples=50)
@given(st.integers(10, 5000), st.integers(1, 9))
def test_from_two_bands_no_small_number_can_be_had(part: int, rest: int) -> None:
    """Whatever the whole and the part are told as, more than one difference is possible."""
    low, high = rules.band(part + rest)
    part_low, part_high = rules.band(part)
    if high is not None and part_high is not None:
        assert high - part_low > low - part_high
        assert high - part_low >= 9


def advice(**more: object) -> Advice:
    row = {"due_on": TODAY - timedelta(days=1), "sent_on": TODAY - timedelta(days=20)}
    return Advice(**{"authority": "UBND xã", "matter": "Sửa bể", **row, **more})


@pytest.mark.parametrize(
    ("change", "late"),
    [
        ({}, True),
        ({"due_on": TODAY}, False),
        ({"sent_on": None}, False),
        ({"answered_on": TODAY}, False),
    ],
)
def test_what_was_sent_and_not_answered_in_time_is_late(
    change: dict[str, object], late: bool
) -> None:
    assert rules.is_late(advice(**change), TODAY) is late


@pytest.mark.parametrize(("until", "again"), [(TODAY, False), (TODAY - timedelta(days=1), True)])
def test_an_authority_is_urged_again_when_its_days_are_over(until: date, again: bool) -> None:
    owed = advice()
    owed.urgings.append(AdviceUrging(number=1, urged_on=TODAY, until=until))
    assert rules.may_be_urged(owed, TODAY) is again


def test_a_dossier_is_closed_when_all_is_answered() -> None:
    assert rules.may_close([advice(answered_on=TODAY)])
    assert rules.may_close([])
    assert not rules.may_close([advice(answered_on=TODAY), advice()])


@pytest.mark.parametrize(
    ("title", "until", "fault"),
    [
        ("việc cấp nước", TODAY, None),
        ("", TODAY, "gs-can-ten"),
        ("việc cấp nước", TODAY - timedelta(days=1), "gs-ky-khong-hop-le"),
        ("việc cấp nước", TODAY + timedelta(days=801), "gs-ky-khong-hop-le"),
    ],
)
def test_a_frame_without_a_name_or_with_days_the_wrong_way_is_refused(
    title: str, until: date, fault: str | None
) -> None:
    assert rules.fault(title, TODAY, until) == fault
