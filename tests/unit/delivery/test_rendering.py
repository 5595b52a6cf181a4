"""From an outbox row to what a channel can show."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.base import Attachment, Capabilities
from bot.delivery.rendering import render, split
from handlers.messages import Outgoing, Words, literal

BUTTONS = Capabilities(buttons=True, text_limit=4096, rate=None)
NO_BUTTONS = Capabilities(buttons=False, text_limit=2000, rate=None)
ASKED = Outgoing(
    (literal("Chào."), literal("Ông (bà) cần gì?")), (("a", literal("Một")), ("b", literal("Hai")))
)


def test_sentences_become_paragraphs_of_one_message() -> None:
    (message,) = render(ASKED, "vi", BUTTONS)
    assert message.text == "Chào.\n\nÔng (bà) cần gì?"
    assert message.buttons == (("a", "Một"), ("b", "Hai"))


def test_without_buttons_the_choices_are_numbered_in_the_text() -> None:
    (message,) = render(ASKED, "vi", NO_BUTTONS)
    assert message.text.endswith("1. Một\n2. Hai\nXin nhắn một số để chọn.")
    assert message.buttons == ()


def test_where_something_else_is_an_answer_too_the_numbers_are_only_offered() -> None:
    (message,) = render(replace(ASKED, freely=True), "vi", NO_BUTTONS)
    assert message.text.endswith("1. Một\n2. Hai\nHoặc nhắn một số ở trên.")


def test_where_words_are_an_answer_too_the_choices_are_named() -> None:
    (message,) = render(replace(ASKED, open=True), "vi", NO_BUTTONS)
    assert message.text.endswith("Hoặc nhắn một trong các chữ này:\n– Một\n– Hai")


def test_more_buttons_than_the_channel_draws_become_numbers() -> None:
    few = replace(BUTTONS, most_buttons=1)
    (message,) = render(ASKED, "vi", few)
    assert "1. Một" in message.text
    assert message.buttons == ()


def test_words_of_a_language_that_lacks_them_come_in_vietnamese() -> None:
    (message,) = render(Outgoing((Words("nut-menu"),)), "hmn", BUTTONS)
    assert message.text == "≡ Về đầu"


def test_a_long_message_comes_in_pieces_and_the_buttons_under_the_last() -> None:
    long = Outgoing((literal("Một câu dài. " * 400),), (("a", literal("Một")),))
    pieces = render(long, "vi", NO_BUTTONS)
    assert len(pieces) > 1
    assert [bool(piece.text.count("1. Một")) for piece in pieces].count(True) == 1
    assert "1. Một" in pieces[-1].text


def test_a_recording_and_a_photo_hang_under_the_last_piece() -> None:
    files = (Attachment("voice", "v1"), Attachment("photo", "p1"))
    *_, before, last = render(
        Outgoing((literal("Nghe ạ. " * 30),)),
        "vi",
        Capabilities(buttons=True, text_limit=200, rate=None),
        files,
    )
    assert (before.attachments, last.attachments) == ((), files)


@given(st.text(min_size=1, max_size=3000), st.integers(1, 500))
def test_no_piece_is_too_long_and_no_character_is_lost(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert all(len(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.text(" \n.a", min_size=1, max_size=300), st.integers(1, 50))
def test_no_piece_is_empty_unless_there_is_nothing_to_say(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert pieces == [text] or all(pieces) or not text.strip()


WORDS = ["nước", "đường", "bản", "ông", "bà"]


@given(st.lists(st.sampled_from(WORDS), min_size=50), st.sampled_from([" ", ". ", "\n", "\n\n"]))
def test_a_message_is_never_cut_inside_a_word(words: list[str], between: str) -> None:
    for piece in split(between.join(words), 100):
        assert {word.strip(".") for word in piece.split()} <= set(WORDS)


@given(st.text("ab ", max_size=200), st.integers(5, 40))
def test_a_word_is_cut_only_when_it_is_longer_than_a_piece(text: str, limit: int) -> None:
    kept = [word for piece in split(text, limit) for word in piece.split()]
    short = [word for word in text.split() if len(word) <= limit]
    assert all(word in kept for word in short)


SYLLABLES = {
    "Vietnamese with its marks apart": unicodedata.normalize("NFD", "nướcđườngtiếngữẫ"),
    "Tai Viet": "ꪼꪕꪒꪾꪀꪲꪹꪵꪜ꪿ꪙꫂꪴ",
    "Pahawh Hmong": "𖬌𖬣𖬵𖬁𖬲𖬩𖬖𖬰𖬝𖬵𖬂𖬰",
    "Hmong of Việt Nam": "Hmôngz Đrêuv",
    "an emoji of several": "👨\u200d👩\u200d👧",
}


@pytest.mark.parametrize("syllables", SYLLABLES.values(), ids=SYLLABLES)
@given(data=st.data(), limit=st.integers(10, 60))
def test_a_letter_keeps_its_marks_however_long_the_word(
    syllables: str, data: st.DataObject, limit: int
) -> None:
    text = data.draw(st.lists(st.just(syllables), min_size=5, max_size=60).map("".join))
    first, *others = split(text, limit)
    assert len(first) <= limit
    for piece in others:
        assert 0 < len(piece) <= limit
        assert not unicodedata.category(piece[0]).startswith("M")
        assert "\u200d" not in {piece[0], piece[-1]}


@given(st.integers(1, 30), st.integers(3, 20))
def test_marks_without_end_are_cut_all_the_same(marks: int, limit: int) -> None:
    """Somebody's joke with a hundred accents on one letter must not stop a notice."""
    text = ("a" + "\u0301" * marks * 10) * 3
    pieces = split(text, limit)
    assert "".join(pieces) == text
    assert all(len(piece) <= limit for piece in pieces)


def test_a_paragraph_is_a_better_place_than_a_sentence_and_that_better_than_a_space() -> None:
    text = "Một câu. Hai câu.\n\nBa câu. Bốn câu dài"
    assert split(text, 30) == ["Một câu. Hai câu.", "Ba câu. Bốn câu dài"]
    assert split(text.replace("\n\n", " "), 30) == ["Một câu. Hai câu. Ba câu.", "Bốn câu dài"]
    assert split("Một hai ba bốn năm sáu", 12) == ["Một hai ba", "bốn năm sáu"]
