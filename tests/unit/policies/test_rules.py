"""Cutting a long text for a phone."""

from hypothesis import given
from hypothesis import strategies as st

from content.library import item
from handlers.policies.rules import PIECE, pieces


def document() -> str:
    directive = item("chi-thi-01-ct-tu-2020")
    assert directive is not None
    return directive.document


def test_a_long_text_is_cut_between_paragraphs() -> None:
    text = document()
    parts = pieces(text)
    assert len(parts) > 1
    assert "\n\n".join(parts) == text


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
