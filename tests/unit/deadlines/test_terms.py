"""By when a step is due: a table by hand, and what holds for every day."""

import csv
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from content.feedback.terms import STEPS, terms
from content.feedback.topics import topics
from handlers.context import Office
from handlers.feedback.deadlines import (
    Matter,
    calendar_days_after,
    due,
    is_working_day,
    resumed,
    working_days_after,
    working_days_between,
)

TABLE = list(csv.DictReader(Path(__file__).with_name("terms.csv").read_text("utf-8").splitlines()))
OFFICE = Office()
DAY = timedelta(days=1)
days = st.dates(date(2025, 1, 1), date(2040, 12, 31))
amounts = st.integers(0, 60)
matters = st.builds(Matter, st.sampled_from([*topics()]), st.sampled_from(["03244", "03127", "11"]))


@pytest.mark.parametrize("row", [pytest.param(row, id=row["why"]) for row in TABLE])
def test_a_step_is_due_when_the_table_says(row: dict[str, str]) -> None:
    assert _due(row) == (date.fromisoformat(row["due"]) if row["due"] else None)


def _due(row: dict[str, str]) -> date | None:
    since = datetime.fromisoformat(row["since"]).astimezone(OFFICE.timezone).date()
    by = due(OFFICE, row["step"], Matter(row["topic"], row["commune"]), since)
    for stood in row["stood"].split():
        stopped, again = (
            end and date.fromisoformat(f"{since.year}-{end}") for end in stood.split("/")
        )
        if not again:
            return None
        assert stopped
        by = resumed(OFFICE, by, stopped, again)
    return by


def test_the_table_holds_sixty_rows_and_every_step() -> None:
    assert len(TABLE) >= 60
    assert {row["step"] for row in TABLE} == {*STEPS} == {one.step for one in terms().values()}


@given(matters, st.sampled_from(STEPS), days)
def test_no_deadline_falls_on_a_day_off_or_before_its_beginning(
    matter: Matter, step: str, since: date
) -> None:
    by = due(OFFICE, step, matter, since)
    assert is_working_day(by)
    assert by > since


@given(days, amounts)
def test_a_term_of_working_days_has_as_many_of_them(since: date, amount: int) -> None:
    by = working_days_after(since, amount)
    assume(amount)
    assert is_working_day(by)
    assert working_days_between(since, by) == amount


@pytest.mark.parametrize("after", [working_days_after, calendar_days_after])
@given(day=days, later=st.integers(0, 30), amount=amounts, more=st.integers(0, 10))
def test_a_longer_or_later_term_is_never_due_sooner(
    after: object, day: date, later: int, amount: int, more: int
) -> None:
    assert callable(after)
    assert after(day, amount) <= after(day, amount + more)
    assert after(day, amount) <= after(day + later * DAY, amount)


@given(days, st.integers(1, 20), st.integers(0, 20), st.integers(0, 60))
def test_a_clock_that_stood_gives_back_what_was_left_and_no_more(
    since: date, amount: int, until_stop: int, stood: int
) -> None:
    by = working_days_after(since, amount)
    stopped = since + until_stop * DAY
    assume(stopped <= by)
    again = stopped + stood * DAY
    then = resumed(OFFICE, by, stopped, again)
    assert is_working_day(then)
    assert then >= by
    assert working_days_between(again, then) >= working_days_between(stopped, by)
    if stood == 0:
        assert then == by


@given(days, st.integers(1, 20), st.integers(1, 20), st.integers(0, 60))
def test_a_term_that_had_run_out_stays_run_out(
    since: date, amount: int, late: int, stood: int
) -> None:
    by = working_days_after(since, amount)
    stopped = by + late * DAY
    assert resumed(OFFICE, by, stopped, stopped + stood * DAY) == by
