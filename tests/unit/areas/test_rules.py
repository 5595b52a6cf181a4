"""How names of places are typed: rules that need no database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.areas.rules import alike, endings, key, readings, typed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pàng Dề A1", "PANGDE  a1"),
        ("Pá Mỳ", "pa mi"),
        ("Xín Chải", "Sín Chải"),
        ("Điện Biên", "dien bien"),
        ("Phìn Hồ", "fin ho"),
        ("Sín Thầu", "sjn thau"),
    ],
)
def test_two_ways_to_write_a_name_have_one_key(one: str, other: str) -> None:
    assert key(one).replace("ph", "p") == key(other).replace("ph", "p")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bản Hồ Chim 2", "Hồ Chim 2"),
        ("tổ dân phố số 3", "số 3"),
        ("thôn 3", "3"),
        ("tt tua chua", "Tủa Chùa"),
        ("nhà em ở bản Phủ", "Phủ"),
        ("xã Xá Nhè cũ", "Xá Nhè"),
    ],
)
def test_the_kind_in_front_of_a_name_may_be_left_out(text: str, name: str) -> None:
    assert key(name) in readings(text)
    assert key(text) in readings(text)


def test_a_kind_that_belongs_to_the_name_is_kept_as_well() -> None:
    assert readings("xa nhe") == (key("Xá Nhè"), "nhe")
    assert next(way.names[0] for way in typed("Lao Xả Phình")) == key("Lao Xả Phình")


def test_the_larger_units_are_told_apart_from_the_name() -> None:
    way = typed("Pàng Dề A1, xã Xá Nhè, huyện Tủa Chùa ạ")[0]
    assert way.names == ("pangdea1",)
    assert [names[-1] for names in way.within] == ["nhe", "tuachua"]


def test_what_a_text_may_end_with_comes_the_longest_first() -> None:
    assert endings("khe lạ, xã Xá Nhè") == ("la xa xa nhe", "xa xa nhe", "xa nhe", "nhe")


@pytest.mark.parametrize(("asked", "found"), [("hochim1", "hochim2"), ("pangdea1", "pangdea2")])
def test_another_number_is_another_village(asked: str, found: str) -> None:
    assert alike(asked, found) == 0


@given(st.text(max_size=60))
def test_any_text_can_be_taken_apart(text: str) -> None:
    for way in typed(text):
        assert all(name for name in (*way.names, *way.whole))


@pytest.mark.parametrize("text", ["bản " * 1000, "xã na sang, " * 1000, "a" * 4000])
def test_no_more_of_a_long_text_is_read_than_a_place_needs(text: str) -> None:
    for way in typed(text):
        assert sum(map(len, way.whole[:1])) <= 200
        assert len(way.names) <= 60
