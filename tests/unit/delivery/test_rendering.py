"""From an outbox row to what a channel can show."""

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
    (message,) = render(ASKED, "vi", BUTTONS, {})
    assert message.text == "Chào.\n\nÔng (bà) cần gì?"
    assert message.buttons == (("a", "Một"), ("b", "Hai"))


def test_without_buttons_the_choices_are_numbered_in_the_text() -> None:
    (message,) = render(ASKED, "vi", NO_BUTTONS, {})
    assert message.text.endswith("1. Một\n2. Hai")


def test_words_of_a_language_that_lacks_them_come_in_vietnamese() -> None:
    (message,) = render(Outgoing((Words("nut-menu"),)), "hmn", BUTTONS, {})
    assert message.text == "≡ Về đầu"


def test_a_long_message_comes_in_pieces_and_the_buttons_under_the_last() -> None:
    long = Outgoing((literal("Một câu dài. " * 400),), (("a", literal("Một")),))
    pieces = render(long, "vi", NO_BUTTONS, {})
    assert len(pieces) > 1
    assert [bool(piece.text.endswith("1. Một")) for piece in pieces].count(True) == 1
    assert pieces[-1].text.endswith("1. Một")


def test_a_recording_and_a_photo_hang_under_the_last_piece() -> None:
    with_media = Outgoing((literal("Nghe ạ."),), media=("v1", "p1", "gone"))
    (message,) = render(with_media, "vi", BUTTONS, {"v1": "voice", "p1": "photo"})
    assert message.attachments == (Attachment("voice", "v1"), Attachment("photo", "p1"))


@given(st.text(min_size=1, max_size=3000), st.integers(20, 500))
def test_no_piece_is_too_long_and_no_word_is_lost(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert all(len(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.lists(st.sampled_from(["nước", "đường", "bản", "ông", "bà"]), min_size=50))
def test_a_message_is_never_cut_inside_a_word(words: list[str]) -> None:
    for piece in split(" ".join(words), 100):
        assert set(piece.split()) <= {"nước", "đường", "bản", "ông", "bà"}
