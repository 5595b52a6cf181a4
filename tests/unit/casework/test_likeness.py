"""How alike two opinions are: a table by hand, and what holds of any two."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.feedback.likeness import ALIKE, likeness, shared_words

WATER = "Bể nước đầu bản cạn từ hôm chủ nhật, bà con phải đi gùi nước xa 2 km."
ROAD = "Đường từ ngã ba vào bản sạt hai đoạn, xe máy không qua được khi trời mưa."
POLE = "Cột điện gần nhà văn hóa bị nghiêng, bà con sợ đổ."
FUND = "Quỹ làm đường của bản thu rồi mà chưa thấy công khai đã chi những gì."

SAME = [
    (WATER, "Bể nước bản cạn mấy hôm nay rồi, phải gùi nước xa lắm"),
    (WATER, "be nuoc dau ban can tu chu nhat, ba con phai di gui nuoc"),
    (ROAD, "Mưa xuống đường vào bản sạt, xe máy không đi được từ ngã ba"),
    (POLE, "cột điện chỗ nhà văn hoá nghiêng lắm rồi sắp đổ"),
    (FUND, "Thu quỹ làm đường mỗi hộ 500 nghìn chưa công khai chi gì"),
    ("Đường vào bản lầy lội.", "Đường vào bản lầy lội."),
]
OTHERS = [
    (ROAD, "Đường từ trung tâm xã lên trường đầy ổ gà, học sinh đi học vất vả"),
    (WATER, "Đường ống nước bị vỡ ở khe suối, bà con tự vá mãi không được"),
    (POLE, "Điện yếu quá, tối không nấu nổi cơm, bà con kêu nhiều"),
    (
        "Nhà văn hóa bản bị dột mái, mưa là ướt hết",
        "Nhà văn hóa bản chưa có điện, họp tối phải thắp đèn dầu",
    ),
    (
        "Trạm y tế xa, người già đi khám vất vả",
        "Trạm y tế hết thuốc huyết áp hai tháng nay, người già phải đi mua",
    ),
    ("Nước.", "Nước."),  # too little to go by
    ("", ""),
]
words = st.lists(st.sampled_from(f"{WATER} {ROAD} {POLE} {FUND}".split()), max_size=20)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_matter_in_other_words_is_proposed(one: str, other: str) -> None:
    assert likeness(one, other) >= ALIKE


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_another_matter_on_the_same_topic_is_not(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


@settings(max_examples=50)
@given(words, words)
def test_it_does_not_matter_which_stands_first(one: list[str], other: list[str]) -> None:
    there, back = likeness(" ".join(one), " ".join(other)), likeness(" ".join(other), " ".join(one))
    assert there == back
    assert 0 <= there <= 100


@settings(max_examples=50)
@given(words, words)
def test_only_words_that_were_read_are_shown_as_shared(read: list[str], other: list[str]) -> None:
    shown = shared_words(" ".join(read), " ".join(other))
    assert all(any(word in one.lower() for one in read) for word in shown)


def test_a_text_without_diacritics_is_the_same() -> None:
    assert likeness("Bể nước đầu bản nứt", "be nuoc dau ban nut") == 100
