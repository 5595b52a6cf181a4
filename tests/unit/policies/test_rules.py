"""Finding the document that is meant, and cutting a long text for a phone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import items
from handlers.policies.rules import PIECE, asked_for, numbered, pieces


@pytest.mark.parametrize(
    "question",
    ["chỉ thị 01", "chi thi so 01-CT/TU noi gi", "Mặt trận làm gì?", "nguoi co uy tin la ai"],
)
def test_a_question_that_names_the_directive_finds_it(question: str) -> None:
    assert asked_for(question, items())[:1] == items()[:1]


@pytest.mark.parametrize(
    "question", ["thẻ bảo hiểm y tế", "mặt", "bao giờ có điện", "", "1", "hỗ trợ làm nhà"]
)
def test_a_question_about_something_else_finds_nothing(question: str) -> None:
    assert asked_for(question, items()) == ()


@pytest.mark.parametrize("typed", ["1", "số 1", "một"])
def test_a_number_of_the_list_is_that_document(typed: str) -> None:
    assert numbered(typed, items()) is items()[0]


@pytest.mark.parametrize("typed", ["0", "99", "hai", "01-CT/TU", ""])
def test_a_number_that_is_not_in_the_list_is_no_document(typed: str) -> None:
    assert numbered(typed, items()[:1]) is None


def test_a_long_text_is_cut_between_paragraphs() -> None:
    parts = pieces(items()[0].full)
    assert len(parts) > 1
    assert "\n\n".join(parts) == items()[0].full


PARAGRAPHS = st.lists(st.text("ađấ .;\n", min_size=1, max_size=60), min_size=1, max_size=8)


@given(PARAGRAPHS, st.integers(min_value=5, max_value=80))
def test_no_piece_is_too_long_and_no_letter_is_lost(paragraphs: list[str], limit: int) -> None:
    text = "\n\n".join(paragraphs)
    parts = pieces(text, limit)
    assert all(0 < len(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_a_paragraph_that_is_too_long_is_cut_at_a_sentence() -> None:
    assert pieces("Một câu. Hai câu. Ba", 17) == ("Một câu. Hai câu.", "Ba")


def test_a_piece_fits_every_channel() -> None:
    assert PIECE < 2000  # the shortest limit of all channels is Zalo's
