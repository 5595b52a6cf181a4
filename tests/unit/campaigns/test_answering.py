"""What a head types is understood, or asked again: never guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.campaigns.units import ways_of_writing
from handlers.campaigns.answering import Measured, amount, count, due, measured, past, shown

TODAY, LAST = date(2026, 11, 23), date(2027, 12, 31)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("300", 300),
        ("Bê tông 300 m đường nội bản", 300),
        ("1.200 mét", 1200),
        ("1.200,5", 1200.5),
        ("0,5 km", 0.5),
        ("đường nội bản", None),
        ("2 đoạn, 300 m", None),
        ("0", None),
        ("-", None),
        ("1.20", None),
        ("30/06/2027", None),
    ],
)
def test_an_amount_is_the_one_number_that_was_said(said: str, number: float | None) -> None:
    assert amount(said) == number


@given(st.integers(1, 99_999_999))
def test_an_amount_that_is_shown_is_understood_again(hundredths: int) -> None:
    assert amount(f"{shown(hundredths / 100)} mét") == hundredths / 100


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("30/06/2027", "2027-06-30"),
        ("ngày 30-6-2027", "2027-06-30"),
        ("23/11", "2026-11-23"),
        ("30/6", "2027-06-30"),
        ("22/11/2026", None),
        ("01/01/2028", None),
        ("31/02/2027", None),
        ("mai", None),
    ],
)
def test_a_day_lies_ahead_and_within_the_campaign(said: str, day: str | None) -> None:
    assert due(said, TODAY, LAST) == day


@pytest.mark.parametrize(
    ("said", "unit", "found"),
    [
        ("300m", "mét", Measured(300)),
        ("0,3 km", "mét", Measured(300)),
        ("1,5 cây số", "mét", Measured(1500)),
        ("Bê tông 300 đường nội bản", "mét", Measured(300)),
        ("120 gốc", "cây", Measured(120)),
        ("12 máy", "mét", Measured(12)),
        ("3 phiên", "phiên", Measured(3)),
        ("300 cây", "mét", Measured(None, "td-sai-don-vi")),
        ("120 m²", "mét", Measured(None, "td-sai-don-vi")),
        ("0.3 km", "mét", Measured(None, "td-so-le")),
        ("nhiều lắm", "mét", Measured(None)),
    ],
)
def test_a_number_is_counted_in_the_unit_that_was_asked_for(
    said: str, unit: str, found: Measured
) -> None:
    assert measured(said, unit, ways_of_writing()) == found


@pytest.mark.parametrize(
    ("said", "number"), [("45", 45), ("45 hộ", 45), ("0", 0), ("53", None), ("45/52", None)]
)
def test_households_are_a_whole_number_within_what_there_is(said: str, number: int | None) -> None:
    assert count(said, 52) == number


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("hôm nay", "2026-11-23"),
        ("20/11", "2026-11-20"),
        ("24/11", None),
        ("01/10/2026", None),
        ("mai", None),
    ],
)
def test_a_review_was_held_between_the_registration_and_today(said: str, day: str | None) -> None:
    assert past(said, date(2026, 11, 1), TODAY) == day
