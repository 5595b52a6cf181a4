"""What a head types is understood, or asked again: never guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.campaigns.answering import amount, due, shown

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
