"""A code is found however it is typed, and never taken for another."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from handlers.feedback.codes import ALPHABET, RANDOM, new_code, parse

codes = st.builds(new_code)
places = st.integers(0, RANDOM)


def _letters(code: str) -> str:
    return code.removeprefix("DB").replace("-", "")


def test_a_code_has_at_least_sixty_random_bits() -> None:
    assert RANDOM * math.log2(len(ALPHABET)) - 1 >= 60


def test_no_two_of_many_codes_are_the_same() -> None:
    assert len({new_code() for _ in range(1000)}) == 1000


@given(codes)
def test_a_code_is_understood_as_it_was_shown(code: str) -> None:
    assert parse(code) == code


@given(codes, st.sampled_from(["", " ", "-", " - ", ".", "_", "–"]), st.booleans(), st.booleans())
def test_blanks_dashes_small_letters_and_a_missing_beginning_do_not_matter(
    code: str, between: str, small: bool, begins: bool
) -> None:
    typed = ("DB" if begins else "") + between.join(_letters(code))
    assert parse(typed.lower() if small else typed) == code


@given(codes)
def test_letters_that_look_like_digits_are_taken_for_them(code: str) -> None:
    for one in "iIlL":
        typed = f"đb {_letters(code).replace('0', 'o').replace('1', one)}"
        assert parse(typed) == code


@given(codes)
def test_a_code_is_found_in_the_message_that_showed_it(code: str) -> None:
    shown = f"Mặt trận đã nhận ý kiến của ông (bà). Mã: {code}\n\nXin giữ mã này để xem trả lời."
    assert parse(shown) == code


@given(codes, places, st.sampled_from(ALPHABET))
def test_one_mistyped_letter_is_noticed(code: str, place: int, other: str) -> None:
    letters = _letters(code)
    assume(letters[place] != other)
    assert parse(letters[:place] + other + letters[place + 1 :]) is None


@given(codes, st.integers(0, RANDOM - 1))
def test_two_letters_that_changed_places_are_noticed(code: str, place: int) -> None:
    letters = list(_letters(code))
    assume(letters[place] != letters[place + 1])
    letters[place], letters[place + 1] = letters[place + 1], letters[place]
    assert parse("".join(letters)) is None


@given(codes, places)
def test_a_letter_too_few_is_noticed(code: str, place: int) -> None:
    letters = _letters(code)
    assert parse(f"DB-{letters[:place]}{letters[place + 1 :]}") is None


@given(codes)
def test_a_vietnamese_keyboard_leaves_a_code_as_it_is(code: str) -> None:
    """Telex needs a vowel, D or W to change anything, and VNI a vowel or D."""
    assert not set(_letters(code)) & set("AEIOUYDW")


@pytest.mark.parametrize("text", ["", "DB", "DB-7K4M-92", "xin chào", "0912 345 678", "DB" * 40])
def test_other_words_are_no_code(text: str) -> None:
    assert parse(text) is None


@given(st.text(max_size=200))
def test_no_text_upsets_it(text: str) -> None:
    found = parse(text)
    assert found is None or parse(found) == found
