"""The script: what is read out, how often, and for how long."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.spoken import count_words, spoken
from handlers.notices.loudspeaker import Length, script

DAY = datetime(2026, 11, 23)  # noqa: DTZ001  a day on the village's wall
notices = st.lists(
    st.sampled_from(["Họp bản.", "Mang theo sổ hộ khẩu.", "Lúc 7h30 ngày 28/11.", "Tiêm LMLM."]),
    min_size=1,
    max_size=30,
).map(" ".join)


@given(notices)
def test_the_notice_is_read_twice_between_a_greeting_and_thanks(text: str) -> None:
    made = script("bản Hồ Chim 2", text, DAY)
    assert made.text.startswith("Kính thưa bà con bản Hồ Chim 2.")
    assert made.text.count("Xin nhắc lại.") == 1
    assert made.text.split("\n\n").count(spoken(text)) == 2
    assert made.text.endswith("Xin cảm ơn bà con đã lắng nghe.")


@given(notices, st.floats(1.0, 5.0))
def test_the_time_is_the_words_by_the_rate(text: str, rate: float) -> None:
    made = script("bản A", text, DAY, words_a_second=rate)
    assert made.words == count_words(made.text)
    assert made.seconds == round(made.words / rate)


@given(notices)
def test_a_longer_notice_never_takes_less_time(text: str) -> None:
    longer = script("bản A", f"{text} Xin đến đúng giờ.", DAY)
    assert longer.seconds >= script("bản A", text, DAY).seconds


@pytest.mark.parametrize(
    ("times", "length"), [(1, Length.SHORT), (4, Length.RIGHT), (12, Length.LONG)]
)
def test_a_script_that_does_not_fit_the_time_says_so(times: int, length: Length) -> None:
    sentence = "Mỗi hộ cử một người mang theo cuốc xẻng đi dọn đường vào bản. "
    assert script("bản A", sentence * times, DAY).length is length


def test_the_author_is_not_introduced_twice() -> None:
    own = script("bản A", "Trưởng bản A xin báo bà con: họp bản.", DAY)
    bare = script("bản A", "Mai họp bản.", DAY)
    assert "Ban quản lý" not in own.text
    assert "Ban quản lý bản A xin thông báo" in bare.text


def test_it_says_on_which_day_it_was_announced() -> None:
    assert "ngày 23 tháng 11" in script("bản A", "Mai họp bản", DAY).text


def test_short_forms_that_nobody_knows_are_handed_to_the_reader() -> None:
    assert script("bản A", "Họp về HĐQT", DAY).unclear == ("HĐQT",)
