"""What is recognised by its words alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.screening import patterns
from handlers.screening.rules import LONGEST, Kind, is_denunciation, is_emergency, screen
from tests.unit.screening.sentences import EMERGENCIES, NO_EMERGENCIES, ORDINARY, OTHERS

WORDS = sorted({word for line in EMERGENCIES for word in line.split()})


@pytest.mark.parametrize("cry", EMERGENCIES)
def test_a_cry_for_help_is_heard_however_it_is_typed(cry: str) -> None:
    assert screen(cry) is Kind.EMERGENCY


@pytest.mark.parametrize("matter", NO_EMERGENCIES)
def test_an_everyday_matter_is_no_emergency(matter: str) -> None:
    assert not is_emergency(matter)


@pytest.mark.parametrize(("words", "kind"), OTHERS.items())
def test_what_must_not_be_taken_in_is_recognised(words: str, kind: str) -> None:
    assert screen(words) is Kind(kind)


@pytest.mark.parametrize("words", ORDINARY)
def test_what_people_may_say_is_let_through(words: str) -> None:
    assert screen(words) is None


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from(["cháy nhà", "cuu voi"]))
def test_other_words_around_it_do_not_hide_a_cry(words: list[str], cry: str) -> None:
    before, after = " ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])
    assert is_emergency(f"{before}. {cry}! {after}")


@given(st.text(max_size=300))
def test_the_same_words_are_always_of_the_same_kind(text: str) -> None:
    assert screen(text) is screen(text)
    assert is_emergency(text) is (screen(text) is Kind.EMERGENCY)


@given(st.sampled_from(EMERGENCIES))
def test_capitals_blanks_and_marks_do_not_matter(cry: str) -> None:
    assert is_emergency(f"  {cry.upper()} !!! ".replace(" ", "  "))


def test_an_emergency_comes_before_all_else() -> None:
    assert screen("ông Páo chủ tịch xã ăn chặn tiền, cháy nhà rồi") is Kind.EMERGENCY


def test_somebody_must_have_done_it_for_it_to_be_a_denunciation() -> None:
    assert is_denunciation("chủ tịch xã ăn chặn tiền hỗ trợ")
    assert not is_denunciation("tiền hỗ trợ bị ăn chặn")


@pytest.mark.parametrize("unit", ["nước lên nhà ", "0 1 2 ", "ông ", "cháy hàng ", "a", "ứ ", "|"])
def test_no_text_takes_long_to_look_through(unit: str) -> None:
    text = unit * (10 * LONGEST)
    started = time.process_time()
    screen(text)
    assert time.process_time() - started < 0.5  # a pattern that goes astray takes minutes


def test_every_kind_has_patterns_and_they_are_tried_by_weight() -> None:
    assert list(patterns()) == list(Kind)
