"""Numbers of addresses and forms."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.console.numbers import version_of
from handlers.numbers import number_of


@pytest.mark.parametrize("typed", ["", " 1", "-1", "1.0", "١٢", "²", "1" * 10, "0x1"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert number_of(typed) == 0
    assert version_of({"seen": typed}) == version_of({}) == -1


@given(st.integers(0, 10**9 - 1))
@settings(max_examples=30)
def test_a_number_is_read_as_it_was_written(number: int) -> None:
    assert number_of(str(number)) == version_of({"seen": str(number)}) == number


def test_a_longer_one_is_read_where_it_is_wanted() -> None:
    assert number_of("1" * 19, most=19) == int("1" * 19)
