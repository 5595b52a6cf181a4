"""When a reminder is due, and what becomes of one that was missed."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.reminders import OWN, kinds, length
from content.tables import TableError
from handlers.context import DIEN_BIEN, Office
from handlers.notices.rules import is_quiet
from handlers.reminders.rules import moments, verdict

OFFICE = Office()
KIND = kinds()["dialogue"]
EVENT = datetime(2026, 12, 15, 8, 30, tzinfo=DIEN_BIEN)
EARLY = EVENT - timedelta(days=20)


def planned(event: datetime, now: datetime = EARLY) -> list[str]:
    return [f"{one.step} {one.at:%d %H:%M}" for one in moments(event, KIND, now, OFFICE)]


def test_an_event_has_reminders_three_days_one_day_and_two_hours_before() -> None:
    assert planned(EVENT) == ["3d 12 08:30", "1d 14 08:30", "2h 15 06:30"]


def test_a_reminder_that_would_wake_people_is_said_on_the_evening_before() -> None:
    assert planned(EVENT.replace(hour=7, minute=30))[-1] == "2h 14 20:30"


def test_what_is_past_when_it_is_planned_is_not_planned() -> None:
    assert planned(EVENT, EVENT - timedelta(days=2)) == ["1d 14 08:30", "2h 15 06:30"]
    assert planned(EVENT, EVENT - timedelta(minutes=5)) == []


@given(
    st.integers(0, 1_000_000),
    st.timedeltas(timedelta(0), timedelta(9)),
)
def test_no_reminder_falls_into_the_night_or_after_its_event(
    minutes: int, ahead: timedelta
) -> None:
    event = EVENT + timedelta(minutes=minutes)
    found = moments(event, KIND, event - ahead, OFFICE)
    assert all(event - ahead < one.at < event for one in found)
    assert not any(is_quiet(one.at, OFFICE) for one in found)


@pytest.mark.parametrize(
    ("late", "left", "said"),
    [(0, 60, "done"), (15, 60, "done"), (16, 60, "late"), (3000, 1, "late"), (1, 0, "dropped")],
)
def test_a_missed_reminder_is_said_late_until_its_event(late: int, left: int, said: str) -> None:
    due, useful = EVENT - timedelta(minutes=late), EVENT + timedelta(minutes=left)
    assert verdict(due, useful, EVENT, KIND) == said


def test_an_office_may_have_missed_reminders_of_a_kind_dropped(tmp_path: Path) -> None:
    (tmp_path / OWN).write_text(
        '[dialogue]\nbefore = ["5h"]\nmissed = "drop"\ngrace_minutes = 5\nahead_minutes = 30\n'
        'source = "ours"\n'
    )
    own = kinds(str(tmp_path))["dialogue"]
    assert own.before == {"5h": timedelta(hours=5)}
    assert (
        verdict(EVENT, EVENT + timedelta(hours=1), EVENT + timedelta(minutes=6), own) == "dropped"
    )


@pytest.mark.parametrize(
    ("old", "new"), [("5h", "5w"), ('"drop"', '"later"'), ('source = "ours"', ""), ("5h", "0d")]
)
def test_a_table_that_makes_no_sense_is_refused(tmp_path: Path, old: str, new: str) -> None:
    text = (
        '[x]\nbefore = ["5h"]\nmissed = "drop"\ngrace_minutes = 5\nahead_minutes = 3\n'
        'source = "ours"\n'
    )
    (tmp_path / OWN).write_text(text.replace(old, new))
    with pytest.raises(TableError):
        kinds(str(tmp_path))


def test_lengths_are_written_in_days_hours_and_minutes() -> None:
    assert [length(one) for one in ("3d", "2h", "45m")] == [
        timedelta(days=3),
        timedelta(hours=2),
        timedelta(minutes=45),
    ]
