"""The rules of the four forms, which hold for a text in any language."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library.forms import (
    CARD_LINES,
    CARD_WORDS,
    FULL_WORDS,
    LOUDSPEAKER_MOST,
    SHORT_MOST,
    TITLE_MOST,
    FormBroken,
    card_lines,
    check_text,
    words,
)

CARD = "Thẻ bảo hiểm\nAi được? Hộ nghèo.\nMất tiền không? Không.\nHỏi ai? UBND xã."


def broken(form: str, text: str) -> FormBroken:
    with pytest.raises(FormBroken) as caught:
        check_text(form, text)
    return caught.value


def card(*lines: str) -> str:
    return "\n".join(("Tên thẻ", *lines))


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("short", "a" * SHORT_MOST),
        ("card", CARD),
        ("card", CARD.replace("\n", "\n\n")),
        ("card", "ꪼꪕꪾ ꪎꪴ" + "\nꪎꪱꪫ" * CARD_LINES),
        ("full", "từ " * FULL_WORDS),
        ("loudspeaker", "từ " * LOUDSPEAKER_MOST),
    ],
)
def test_a_text_that_fills_its_form_is_right(form: str, text: str) -> None:
    check_text(form, text)


@pytest.mark.parametrize(
    ("form", "text", "reason", "numbers"),
    [
        ("short", "a" * 321, "too-long", {"so": 321, "toi_da": 320}),
        ("short", " \n ", "empty", {}),
        ("full", "từ " * 501, "too-many-words", {"so": 501, "toi_da": 500}),
        ("loudspeaker", "từ " * 201, "too-many-words", {"so": 201, "toi_da": 200}),
        ("card", "a" * 41 + "\nb\nc\nd", "title-too-long", {"so": 41, "toi_da": TITLE_MOST}),
        ("card", card("một", "hai"), "too-few-lines", {"so": 2, "toi_thieu": 3}),
        ("card", card(*"abcdef"), "too-many-lines", {"so": 6, "toi_da": CARD_LINES}),
        (
            "card",
            card("một", "từ " * 13, "ba"),
            "line-too-long",
            {"dong": 2, "so": 13, "toi_da": CARD_WORDS},
        ),
        ("poster", "chữ", "no-such-form", {}),
    ],
)
def test_a_text_that_breaks_its_form_is_refused_with_a_reason_and_figures(
    form: str, text: str, reason: str, numbers: dict[str, int]
) -> None:
    fault = broken(form, text)
    assert (fault.form, fault.reason, fault.numbers) == (form, reason, numbers)


def test_a_refusal_can_be_caught_as_a_value_error() -> None:
    assert isinstance(broken("short", ""), ValueError)


@given(st.text("ạếữđ a\n", min_size=1, max_size=400))
def test_the_tone_marks_of_another_keyboard_do_not_make_a_text_longer(text: str) -> None:
    def fault(said: str) -> dict[str, int] | None:
        try:
            check_text("short", said)
        except FormBroken as found:
            return found.numbers
        return None

    assert fault(text) == fault(unicodedata.normalize("NFD", text))


def test_a_dash_or_a_mark_alone_is_no_word() -> None:
    assert words("Ai được? – Hộ nghèo •") == 4


def test_a_card_is_its_title_and_its_lines() -> None:
    assert card_lines(" Tên \n\n một\nhai ") == ("Tên", "một", "hai")
