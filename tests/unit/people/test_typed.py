"""Codes of one-time links that are typed: found however they are written, and nothing else is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.people.typed import HEAD, MESSENGER, SPEAKER, STAFF, in_groups, new_token, payload_of

KINDS = st.sampled_from([HEAD, MESSENGER, SPEAKER, STAFF])


@given(KINDS, st.sampled_from([" ", "-", ".", "", "  ", " – ", "\u00a0"]))
def test_a_code_means_its_link_however_it_is_typed(kind: str, between: str) -> None:
    token = new_token(kind)
    assert payload_of(f" {between.join(in_groups(token).split())}\n") == f"{kind}{token}"
    assert payload_of(f"{kind}{token}") == f"{kind}{token}"


@given(KINDS)
def test_digits_of_a_vietnamese_keyboard_are_digits(kind: str) -> None:
    token = new_token(kind)
    wide = token.translate({ord("0") + n: 0xFF10 + n for n in range(10)})
    assert payload_of(wide) == f"{kind}{token}"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "1",
        "0912 345 678",  # a telephone
        "011 099 001 234",  # an identity card
        "9" * 18,  # of no kind
        "1" * 17,
        "1" * 19,
        "mã là 148 291 300 677 125 439",
        "148 291 300 677 125 439 ạ",
        "DB-7K2P-9XQ4-M3NV-8RTW",
        "i_",
        "vâng",
        "h-",
    ],
)
def test_what_is_more_or_less_than_a_code_is_words(words: str) -> None:
    assert payload_of(words) is None


def test_the_code_of_a_village_is_taken_as_a_poster_shows_it() -> None:
    for words in ("v-03172-01", "V-03172-01", "v - 03172-01", " v-03172-01 "):
        assert payload_of(words) == "v-03172-01"


def test_no_two_are_alike_and_each_has_eighteen_digits() -> None:
    tokens = {new_token(HEAD) for _ in range(1000)}
    assert len(tokens) == 1000
    assert {len(token) for token in tokens} == {18}
    assert in_groups("148291300677125439") == "148 291 300 677 125 439"
