"""What is written, as it is said."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.spoken import count_words, spoken, unreadable
from content.spoken.numbers import MOST, said

TOLD = [
    ("họp lúc 7h30", "Họp lúc 7 giờ 30 phút"),
    ("lúc 07:30", "Lúc 7 giờ 30 phút"),
    ("lúc 7g30", "Lúc 7 giờ 30 phút"),
    ("lúc 19h00", "Lúc 19 giờ"),
    ("lúc 8 giờ 05 phút", "Lúc 8 giờ 5 phút"),
    ("từ 7h-9h30", "Từ 7 giờ đến 9 giờ 30 phút"),
    ("trực 24/24h", "Trực 24 trên 24 giờ"),
    ("28/11", "Ngày 28 tháng 11"),
    ("Ngày 28/11/2026", "Ngày 28 tháng 11 năm 2026"),
    ("mùng 2/9", "Mùng 2 tháng 9"),
    ("28-30/11", "Ngày 28 đến ngày 30 tháng 11"),
    ("28/11-02/12", "Ngày 28 tháng 11 đến ngày 2 tháng 12"),
    ("tháng 11/2026", "Tháng 11 năm 2026"),
    ("gọi 0912 345 678", "Gọi 0 9 1 2, 3 4 5, 6 7 8"),
    ("gọi 0215.382.4567.", "Gọi 0 2 1 5, 3 8 2, 4 5 6 7."),
    ("gọi +84912345678", "Gọi 0 9 1 2, 3 4 5, 6 7 8"),
    ("gọi 114 hoặc gọi số 115.", "Gọi 1 1 4 hoặc gọi số 1 1 5."),
    ("đóng 50.000đ/hộ", "Đóng 50 nghìn đồng một hộ"),
    ("tổng 1.250.000 đồng", "Tổng 1 triệu 250 nghìn đồng"),
    ("50k", "50 nghìn đồng"),
    ("75/109 hộ, 68,8%", "75 trên 109 hộ, 68 phẩy 8 phần trăm"),
    ("2-3 kg, 300m, 30m2", "2 đến 3 ki-lô-gam, 300 mét, 30 mét vuông"),
    ("UBND xã, NVH bản, QL12", "Ủy ban nhân dân xã, nhà văn hóa bản, quốc lộ 12"),
    ("tiêm LMLM. ĐT chị Mai", "Tiêm lở mồm long móng. Điện thoại chị Mai"),
    ("quý III, Đại hội XIV", "Quý 3, Đại hội 14"),
    ("ông (bà) đến họp", "Ông, bà, đến họp"),
]


@pytest.mark.parametrize(("written", "told"), TOLD)
def test_it_is_told_as_people_say_it(written: str, told: str) -> None:
    assert spoken(written) == told


LEFT = ["Công văn số 1031/MTTQ-BTT", "Bản A1 và bản 3", "Nghị quyết 01-NQ/TW", "Tỷ lệ 45:70"]


@pytest.mark.parametrize("written", LEFT)
def test_what_is_no_time_date_or_amount_is_left_alone(written: str) -> None:
    assert spoken(written) == written


days = st.tuples(st.integers(1, 31), st.integers(1, 12)).map(lambda d: f"{d[0]}/{d[1]:02}")
times = st.tuples(st.integers(0, 23), st.integers(0, 59)).map(lambda t: f"{t[0]}h{t[1]:02}")
phones = st.from_regex(r"0[1-9]\d{8,9}", fullmatch=True)
words = st.sampled_from(["họp bản", "UBND", "NVH", "ở nhà", "50.000đ", "3 kg", "mang sổ.", "gọi"])
lines = st.lists(st.one_of(days, times, phones, words), min_size=1, max_size=12).map(" ; ".join)


@given(lines)
def test_what_is_spoken_is_not_changed_when_it_is_told_again(line: str) -> None:
    assert spoken(spoken(line)) == spoken(line)


@given(lines)
def test_no_sign_between_digits_and_no_short_form_of_the_table_is_left(line: str) -> None:
    told = spoken(line)
    assert re.search(r"\d[/h:.]\d|UBND|NVH|\dđ", told) is None


@given(phones)
def test_every_digit_of_a_telephone_number_is_said_by_itself(phone: str) -> None:
    told = spoken(f"gọi {phone}").removeprefix("Gọi ")
    assert told.replace(",", "").split() == list(phone)


@given(st.integers(0, MOST))
def test_a_number_takes_as_many_words_as_it_has_when_written_out(number: int) -> None:
    assert count_words(f"còn {number} hộ") == 2 + len(said(number).split())


@given(st.integers(0, MOST - 1))
def test_two_numbers_are_never_said_alike(number: int) -> None:
    assert said(number) != said(number + 1)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (105, "một trăm linh năm"),
        (2026, "hai nghìn không trăm hai mươi sáu"),
        (1_000_005, "một triệu không trăm linh năm"),
    ],
)
def test_a_number_in_words(number: int, words: str) -> None:
    assert said(number) == words


def test_what_no_table_knows_is_named_for_the_reader() -> None:
    assert unreadable("Theo HĐQT, xem https://vi.du/a, BKHCN") == (
        "https://vi.du/a",
        "HĐQT",
        "BKHCN",
    )
    assert unreadable("HỌP BẢN, mang theo sổ") == ()
