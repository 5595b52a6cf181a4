"""When something may leave: by day, and not while an area mourns or keeps Tết."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.calendars.pauses import Pause, festival_pauses
from handlers.calendars.rules import allowed_at
from handlers.context import DIEN_BIEN, Office
from handlers.notices.rules import is_quiet

OFFICE = Office()
days = st.dates(date(2026, 11, 1), date(2026, 12, 31))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=DIEN_BIEN)


def mourning(first: int, last: int) -> Pause:
    return Pause(date(2026, 12, first), date(2026, 12, last), "Quốc tang")


def test_by_day_it_leaves_at_once_and_at_night_when_the_night_is_over() -> None:
    assert allowed_at(at(1, 8), OFFICE) == at(1, 8)
    assert allowed_at(at(1, 21, 30), OFFICE) == at(2, 6)
    assert allowed_at(at(2, 3), OFFICE) == at(2, 6)


def test_what_mourning_held_leaves_on_the_morning_after_it() -> None:
    pauses = [mourning(1, 2)]
    assert allowed_at(at(1, 8), OFFICE, pauses) == at(3, 6)
    assert allowed_at(at(2, 23, 59), OFFICE, pauses) == at(3, 6)
    assert allowed_at(at(3, 6), OFFICE, pauses) == at(3, 6)


def test_a_night_that_ends_in_a_pause_waits_for_that_too() -> None:
    early = Pause(date(2026, 11, 30), date(2026, 11, 30), "Quốc tang")
    assert allowed_at(at(1, 22), OFFICE, [mourning(2, 4), early]) == at(5, 6)


def test_pauses_that_touch_and_overlap_are_waited_for_in_turn() -> None:
    pauses = [mourning(5, 6), mourning(3, 4), mourning(4, 4), mourning(1, 9)]
    assert allowed_at(at(3, 12), OFFICE, pauses[:3]) == at(7, 6)
    assert allowed_at(at(3, 12), OFFICE, pauses) == at(10, 6)


def test_it_is_the_day_of_the_office_that_counts_whatever_zone_the_caller_is_in() -> None:
    evening_there = datetime(2026, 12, 2, 18, 0, tzinfo=UTC)  # 1 o'clock on the 3rd here
    assert allowed_at(evening_there, OFFICE, [mourning(1, 2)]) == at(3, 6)
    assert allowed_at(evening_there, OFFICE, [mourning(3, 3)]) == at(4, 6)
    with pytest.raises(ValueError, match="time zone"):
        allowed_at(evening_there.replace(tzinfo=None), OFFICE)


def test_an_office_without_a_night_still_rests_in_mourning() -> None:
    awake = Office(quiet_from=time(0), quiet_to=time(0))
    assert allowed_at(at(1, 23), awake) == at(1, 23)
    assert allowed_at(at(1, 23), awake, [mourning(1, 1)]) == at(2, 0)


def test_over_tet_it_waits_for_the_fifth_day() -> None:
    pauses = festival_pauses(date(2027, 2, 1), date(2027, 3, 1), "03172")
    new_year_s_eve = datetime(2027, 2, 5, 9, 0, tzinfo=DIEN_BIEN)
    assert allowed_at(new_year_s_eve, OFFICE, pauses) == datetime(2027, 2, 10, 6, tzinfo=DIEN_BIEN)


@settings(deadline=None)
@given(
    st.datetimes(datetime(2026, 11, 1), datetime(2026, 12, 31)),  # noqa: DTZ001  # given a zone below
    st.lists(st.tuples(days, st.integers(0, 9)), max_size=5),
)
def test_it_is_the_first_moment_that_is_neither_quiet_nor_paused(
    naive: datetime, spans: list[tuple[date, int]]
) -> None:
    moment = naive.replace(tzinfo=DIEN_BIEN)
    pauses = [Pause(first, first + timedelta(n), "Quốc tang") for first, n in spans]

    def held(one: datetime) -> bool:
        return is_quiet(one, OFFICE) or any(pause.holds(one.date()) for pause in pauses)

    allowed = allowed_at(moment, OFFICE, pauses)
    assert not held(allowed)
    waited = (moment + timedelta(minutes=30 * n) for n in range(10_000))
    for one in waited:
        if one >= allowed:
            break
        assert held(one)
