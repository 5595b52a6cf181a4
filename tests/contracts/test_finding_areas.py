"""A place is found by what people type, over SQLite and PostgreSQL."""

import unicodedata

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from content import areas as content
from handlers.areas.finder import Match, find, find_commune
from storage.areas import current
from storage.database import Database
from tests.contracts.province import TODAY, province

__all__ = ["province"]

PANG_DE = ("thôn Pàng Dề A1, xã Sáng Nhè", "xã Xá Nhè")
HO_CHIM = ("bản Hồ Chim 2, xã Na Sang", None)
TA_LO_SAN = ("bản Tả Ló San, xã Sín Thầu", "xã Sen Thượng")


def _found(database: Database, text: str) -> list[tuple[str, str | None]]:
    with database.read() as session:
        return [(match.label, match.former) for match in find(session, text, TODAY)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("pang de a1", PANG_DE),
        ("PÀNG DỀ A1", PANG_DE),
        ("Pàng Dề A1, xã Xá Nhè", PANG_DE),
        ("pang de a1 xa nhe", PANG_DE),
        ("pangdea1 xanhe", PANG_DE),
        ("pang de a1 tua chua", PANG_DE),
        ("thon pangde a1", PANG_DE),
        ("nhà tôi ở thôn pàng dề a1 ạ", PANG_DE),
        ("pang da a1, xa nhe", PANG_DE),
        ("bản hồ chim 2", HO_CHIM),
        ("ho chin 2", HO_CHIM),
        ("hồ chim 2 ma thì hồ", HO_CHIM),
        ("ta lo san", TA_LO_SAN),
        ("Tả Ló San, xã Sen Thượng, huyện Mường Nhé", TA_LO_SAN),
        ("xã Nong U, huyện Điện Biên Đông", ("xã Pu Nhi", "xã Nong U")),
        ("Nong U, Điện Biên Đông", ("xã Pu Nhi", "xã Nong U")),
        ("nong u huyện Điện Biên Đông", ("xã Pu Nhi", "xã Nong U")),
        ("nong u dien bien dong", ("xã Pu Nhi", "xã Nong U")),
        ("xa nong u cu", ("xã Pu Nhi", "xã Nong U")),
        ("xa nhe", ("xã Sáng Nhè", "xã Xá Nhè")),
        ("Sáng Nhè", ("xã Sáng Nhè", None)),
        ("him lam", ("phường Điện Biên Phủ", "phường Him Lam")),
        ("mường nhé", ("xã Mường Nhé", None)),
        ("sjn thau", ("xã Sín Thầu", None)),
        ("fin ho", ("xã Si Pa Phìn", "xã Phìn Hồ")),
        ("pa my", ("xã Nậm Kè", "xã Pá Mỳ")),
        ("na u", ("xã Sam Mứn", "xã Na Ư")),
        ("Lao Xả Phình", ("xã Sín Chải", "xã Lao Xả Phình")),
    ],
)
def test_a_place_is_found_by_what_people_type(
    province: Database, typed: str, first: tuple[str, str | None]
) -> None:
    assert _found(province, typed)[0] == first


@pytest.mark.parametrize(
    ("spellings", "now"),
    [
        (("Xá Tổng", "Sá Tổng", "xa tong", "sa tong"), "phường Mường Lay"),
        (("Luân Giới", "Luân Giói", "luan gioi"), "xã Mường Luân"),
        (("Huổi Lếnh", "Huổi Lếch", "huoi lenh", "huoi lech"), "xã Mường Toong"),
        (("Pú Nhi", "Pu Nhi", "pu nhy"), "xã Pu Nhi"),
        (("Xá Nhè", "Sáng Nhè", "xa nhe", "sang nhe"), "xã Sáng Nhè"),
        (("Xín Chải", "Sín Chải", "xin chai"), "xã Sín Chải"),
        (("Noọng Hẹt", "Noong Hẹt", "noong het"), "xã Thanh An"),
    ],
)
def test_both_spellings_of_a_name_lead_to_one_place(
    province: Database, spellings: tuple[str, ...], now: str
) -> None:
    assert {_found(province, typed)[0][0] for typed in spellings} == {now}


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Sam Mứn", [("xã Sam Mứn", None), ("xã Thanh An", "xã Sam Mứn")]),
        (
            "Mường Thanh",
            [("phường Mường Thanh", None), ("phường Điện Biên Phủ", "phường Mường Thanh")],
        ),
        ("Mường Chà", [("xã Mường Chà", None), ("xã Na Sang", "thị trấn Mường Chà")]),
    ],
)
def test_a_name_that_meant_another_unit_offers_both_the_one_of_today_first(
    province: Database, typed: str, offered: list[tuple[str, str | None]]
) -> None:
    assert _found(province, typed) == offered


@pytest.mark.parametrize("text", ["", "   ", "xã", "?!", "zzzzzz", "123", "xin chào ông"])
def test_what_is_no_place_finds_none(province: Database, text: str) -> None:
    assert _found(province, text) == []
    with province.read() as session:
        assert find_commune(session, text, TODAY) == []


@pytest.mark.parametrize(
    "text", ["khe lạ, xã xá nhè", "ban khe la xa nhe", "Khe Lạ xã Xá Nhè huyện Tủa Chùa"]
)
def test_a_village_that_we_do_not_know_still_tells_its_commune(
    province: Database, text: str
) -> None:
    with province.read() as session:
        assert find(session, text, TODAY) == []
        found = find_commune(session, text, TODAY)
        assert [(match.label, match.former) for match in found] == [("xã Sáng Nhè", "xã Xá Nhè")]


def test_the_number_of_a_village_is_no_slip(province: Database) -> None:
    assert _found(province, "hồ chim 3") == []


def test_a_search_can_keep_to_one_level_or_one_commune(province: Database) -> None:
    with province.read() as session:
        na_sang, sang_nhe = (current(session, code, TODAY) for code in ("03172", "03244"))
        assert na_sang is not None
        assert sang_nhe is not None
        assert find(session, "pang de a1", TODAY, level="commune") == []
        assert find(session, "pang de a1", TODAY, commune_id=na_sang.id) == []
        assert len(find(session, "pang de a1", TODAY, commune_id=sang_nhe.id)) == 1


UNITS = [unit for unit in content.units() if unit.level == "commune"]
NAMES = [(unit, name) for unit in UNITS for name in (unit.name, *unit.other_names)]
LONG = [(unit, name) for unit, name in NAMES if sum(map(str.isalpha, name)) >= 6]
HEIRS = dict(content.successions())
PREFIXES = ("", "xã ", "xa ", "Phường ", "thị trấn ", "huyện ", "bản ", "thon ", "tổ dân phố ")
READ_ONLY = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in apart if not unicodedata.combining(c))


def _finds(database: Database, unit: content.Unit, typed: str) -> tuple[bool, list[Match]]:
    """Whether the unit of today that it is, or went to, is among what is found; and all of it."""
    code = HEIRS[unit.code] if unit.valid_to else unit.code
    with database.read() as session:
        wanted = current(session, code, TODAY)
        assert wanted is not None
        found = find(session, typed, TODAY)
        assert all(match.level == "village" or match.label for match in found)
        return wanted.id in {match.area_id for match in found}, found


@given(named=st.sampled_from(NAMES), prefix=st.sampled_from(PREFIXES), data=st.data())
@READ_ONLY
def test_every_name_finds_its_unit_however_it_is_typed(
    province: Database, named: tuple[content.Unit, str], prefix: str, data: st.DataObject
) -> None:
    unit, name = named
    plain = _plain(name) if data.draw(st.booleans()) else name
    typed = "".join(data.draw(st.sampled_from((c.lower(), c.upper()))) for c in prefix + plain)
    assert _finds(province, unit, typed)[0]


@given(
    named=st.sampled_from(LONG),
    slip=st.sampled_from(("left out", "another", "one more", "swapped")),
    letter=st.sampled_from("aeiouhngktmbcdl"),
    data=st.data(),
)
@READ_ONLY
def test_one_slip_of_the_finger_still_finds_it(
    province: Database,
    named: tuple[content.Unit, str],
    slip: str,
    letter: str,
    data: st.DataObject,
) -> None:
    unit, name = named
    text = _plain(name).lower()
    at = data.draw(st.sampled_from([i for i, c in enumerate(text[:-1]) if c.isalpha()]))
    before, here, after = text[:at], text[at], text[at + 1 :]
    typed = {
        "left out": before + after,
        "another": before + letter + after,
        "one more": before + letter + here + after,
        "swapped": before + after[0] + here + after[1:],
    }[slip]
    finds, found = _finds(province, unit, typed)
    assume(not any(match.score >= 100 for match in found) or finds)  # it spells another name
    assert finds
