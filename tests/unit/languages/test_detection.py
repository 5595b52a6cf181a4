"""Which language a message is in, and when nobody could know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.languages.detection import FEW_WORDS, SURE, detect
from content.languages.words import bare
from tests.unit.languages.samples import DOUBTFUL, MIXED, TOLD

LANGUAGES = {"vi", "hmn", "hmv", "blt-Latn", "blt", "lo", "zh", "en", "other"}
VIETNAMESE = [text for text, language in TOLD if language == "vi"]
WORDS = sorted({word for text, _ in TOLD for word in text.split()} | set(DOUBTFUL))


@pytest.mark.parametrize(("text", "language"), TOLD)
def test_a_sentence_is_told(text: str, language: str) -> None:
    assert detect(text).language == language


@pytest.mark.parametrize(("text", "language"), TOLD)
def test_a_sentence_that_is_long_enough_need_not_be_asked_about(text: str, language: str) -> None:
    guess = detect(f"{text} {text}")
    assert (guess.language, guess.ask) == (language, False)


@pytest.mark.parametrize("text", DOUBTFUL)
def test_one_asks_where_nobody_could_know(text: str) -> None:
    assert detect(text).ask


@pytest.mark.parametrize("text", MIXED)
def test_words_of_another_language_leave_it_vietnamese(text: str) -> None:
    assert detect(text).language == "vi"


def test_more_of_another_language_than_a_word_or_two_is_asked_about() -> None:
    assert detect("tôi muốn hỏi kuv tsis paub nyob zoo").ask


@pytest.mark.parametrize("text", VIETNAMESE)
def test_vietnamese_without_diacritics_is_vietnamese(text: str) -> None:
    guess = detect(bare(text.lower()))
    assert guess.language == "vi"


def test_letters_typed_in_two_code_points_are_the_same_letters() -> None:
    once = "được hỗ trợ tiền làm nhà ở"
    twice = "đ\u01b0\u01a1\u0323c h\u00f4\u0303 tr\u01a1\u0323 ti\u00ea\u0300n l\u0061\u0300m nh\u0061\u0300 \u01a1\u0309"
    assert detect(once) == detect(twice)


def test_links_names_and_numbers_say_nothing() -> None:
    plain = "cho tôi hỏi bao giờ họp bản"
    assert detect(f"{plain} https://example.com/en/the-news @john 0912345678") == detect(plain)


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_text_is_answered(text: str) -> None:
    guess = detect(text)
    assert guess.language in LANGUAGES
    assert 0 <= guess.certainty <= 1
    assert guess.ask or guess.certainty >= SURE
    assert "vi" in guess.among or len(guess.among) == 3
    assert len(set(guess.among)) == len(guess.among)


@given(st.lists(st.sampled_from(WORDS), max_size=FEW_WORDS))
def test_three_words_are_always_asked_about(words: list[str]) -> None:
    text = " ".join(words)
    assert detect(text).ask or len(text.split()) > FEW_WORDS or not text.isascii()


@given(st.lists(st.sampled_from(VIETNAMESE), min_size=1, max_size=4).map(" ".join))
def test_vietnamese_is_never_taken_for_another_language(text: str) -> None:
    assert detect(text).language == "vi"
