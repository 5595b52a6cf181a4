"""What can be written in several ways is one."""

import csv
import tomllib
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from content.library.folding import (
    ASKED_WITH,
    LONGEST,
    SHORT_FORMS,
    content_words,
    fold,
    is_weak,
)
from content.screening import short_forms as screened
from content.spoken import abbreviations

VIETNAMESE = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
)
anything = st.text() | st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + "fjwz 1., ")


def without_diacritics(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in apart if not unicodedata.combining(char))


@given(anything)
@example("w" + "a" * LONGEST)
@example("nghh jj fy wj kỳ")
@example("ﬀy ℡ İ K ²")
def test_folding_twice_is_folding_once(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded


@given(anything)
def test_what_is_folded_is_words_with_one_blank_between(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert all("a" <= char <= "z" or "0" <= char <= "9" or char == " " for char in folded)
    assert all(len(word) <= LONGEST for word in folded.split())


@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " 12.,?"))
def test_without_its_diacritics_a_text_folds_the_same(text: str) -> None:
    assert fold(without_diacritics(text)) == fold(text)


@given(anything)
def test_however_its_letters_are_composed_a_text_folds_the_same(text: str) -> None:
    forms = {fold(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")}
    assert forms == {fold(text)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà giải", "hòa giải"),
        ("uỷ ban", "ủy ban"),
        ("xoá dữ liệu", "xóa dữ liệu"),
        ("kỹ thuật", "kĩ thuật"),
        ("bác sỹ", "bác sĩ"),
        ("công ty", "công ti"),
        ("y tế", "i tế"),
        ("quý", "quí"),
        ("lý lịch", "lí lịch"),
        ("Đường", "duong"),
        ("THẺ BHYT", "thẻ bảo hiểm y tế"),
        ("k có sk", "không có sức khỏe"),
        ("đc ng ta cho nc", "được người ta cho nước"),
        ("hok bít j", "không bít gì"),
        ("wá nhìu", "quá nhìu"),
        ("wy định", "quy định"),
        ("fải", "phải"),
        ("bj fạt", "bị phạt"),
        ("nghành", "ngành"),
        ("ubnd xã", "Ủy ban nhân dân xã"),
        ("dvmtr", "dịch vụ môi trường rừng"),
        ("sđt", "số điện thoại"),
        ("01-CT/TU", "01 ct tu"),
        ("họp—bản…", "họp bản"),
    ],
)
def test_two_ways_to_write_it_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("thuý", "thui"), ("rủi ro", "rồi ro"), ("hẻm", "không"), ("ghi", "gi"), ("115", "15")],
)
def test_what_is_not_the_same_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_other_scripts_are_left_out_without_harm() -> None:
    assert fold("ꪼꪕ ລາວ 苗 BHYT") == "bao hiem i te"


def own() -> list[dict[str, str]]:
    with SHORT_FORMS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", own(), ids=lambda row: row["written"])
def test_a_short_form_of_ours_is_read_in_full_and_in_no_other_table(row: dict[str, str]) -> None:
    written, full = row["written"], row["stands_for"]
    assert fold(written) == fold(full) != ""
    assert written not in screened()
    assert written.upper() not in abbreviations()


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Cho tôi hỏi thẻ bảo hiểm y tế là gì ạ?", "the bao hiem i te"),
        ("khieu nai o dau", "khieu nai"),
        ("có được vay vốn không", "vay von"),
        ("tiền rừng năm nay bao giờ có", "tien rung"),
        ("ko biet hop ban ntn", "biet hop ban"),
        ("là gì ở đâu thế nào", ""),
        ("", ""),
    ],
)
def test_a_question_is_about_what_is_left_of_it(question: str, about: str) -> None:
    assert " ".join(" ".join(run) for run in content_words(question)) == about


def test_words_that_something_stood_between_are_no_neighbours() -> None:
    assert content_words("rừng có tiền không") == [["rung"], ["tien"]]


@given(anything)
def test_what_is_asked_is_part_of_the_folded_question(text: str) -> None:
    left = [word for run in content_words(text) for word in run]
    rest = iter(fold(text).split())
    assert all(word in rest for word in left)


def test_words_with_a_meaning_of_their_own_are_not_taken_out() -> None:
    phrases = {fold(phrase) for phrase in tomllib.loads(ASKED_WITH.read_text("utf-8"))["phrases"]}
    own_meaning = ("căn", "vay", "đăng", "máy", "chữa", "vệ", "thị", "mã", "thẻ", "đầu", "chợ")
    assert {fold(word) for word in own_meaning} & phrases == set()
    assert is_weak(fold("chưa"))
    assert not is_weak(fold("thẻ"))
