"""Điện Biên's areas, over SQLite and PostgreSQL: loaded, and succeeding one another."""

from collections import Counter

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from content import areas as content
from handlers.areas.actions import area_label, front_office_name, load_province
from storage.areas import Area, Succession, ancestors, current
from storage.database import Database
from tests.contracts.province import BEFORE, TODAY, fresh, province

__all__ = ["fresh", "province"]


def _heirs(session: Session, code: str) -> list[str]:
    old = current(session, code, BEFORE)
    assert old is not None
    heirs = select(Area).join(Succession, Succession.new_id == Area.id)
    found = session.scalars(heirs.where(Succession.old_id == old.id)).all()
    assert all(area.holds_on(TODAY) for area in found)
    return [area.full_name for area in found]


def test_there_are_45_communes_and_wards_today_and_129_before(province: Database) -> None:
    with province.read() as session:
        communes = session.scalars(select(Area).where(Area.level == "commune")).all()
        old = Counter(area.kind for area in communes if area.holds_on(BEFORE))
        new = Counter(area.kind for area in communes if area.holds_on(TODAY))
        assert old == {"xã": 115, "phường": 9, "thị trấn": 5}
        assert new == {"xã": 42, "phường": 3}


def test_every_older_commune_lay_in_a_district_and_every_new_one_lies_in_the_province(
    province: Database,
) -> None:
    with province.read() as session:
        for area in session.scalars(select(Area).where(Area.level == "commune")):
            levels = [larger.level for larger in ancestors(session, area)]
            assert levels == (["district", "province"] if area.valid_to else ["province"])
        districts = session.scalars(select(Area).where(Area.level == "district")).all()
        assert [area.valid_to for area in districts] == [BEFORE] * 10


def test_each_older_unit_went_to_exactly_one_of_today(province: Database) -> None:
    today = {unit.code: unit for unit in content.units() if unit.valid_to is None}
    with province.read() as session:
        for old, new in content.successions():
            assert _heirs(session, old) == [f"{today[new].kind} {today[new].name}"]
        olds = session.scalars(select(Succession.old_id)).all()
        assert len(set(olds)) == len(olds) == 129


def test_loading_twice_changes_nothing(fresh: Database) -> None:
    with fresh.write() as session:
        before = session.scalars(select(Area.id)).all()
        load_province(session)
        assert session.scalars(select(Area.id)).all() == before


@pytest.mark.parametrize(
    ("code", "before", "now"),
    [
        ("03127", "phường Him Lam", "phường Điện Biên Phủ"),
        ("03334", "xã Thanh Xương", "phường Mường Thanh"),
        ("03356", "xã Pom Lót", "xã Sam Mứn"),
        ("03166", "xã Chà Cang", "xã Mường Chà"),
        ("03160", "xã Mường Nhé", "xã Mường Nhé"),
    ],
)
def test_one_code_means_two_units_in_turn(
    province: Database, code: str, before: str, now: str
) -> None:
    with province.read() as session:
        old, new = current(session, code, BEFORE), current(session, code, TODAY)
        assert old is not None
        assert new is not None
        assert (old.full_name, new.full_name) == (before, now)
        assert old.id != new.id


@pytest.mark.parametrize(
    ("code", "old", "heir"),
    [
        ("03355", "xã Sam Mứn", "xã Thanh An"),
        ("03356", "xã Pom Lót", "xã Sam Mứn"),
        ("03361", "xã Na Ư", "xã Sam Mứn"),
        ("03136", "phường Mường Thanh", "phường Điện Biên Phủ"),
        ("03334", "xã Thanh Xương", "phường Mường Thanh"),
        ("03172", "thị trấn Mường Chà", "xã Na Sang"),
        ("03371", "xã Nong U", "xã Pu Nhi"),
    ],
)
def test_a_name_that_went_to_another_unit_is_not_followed(
    province: Database, code: str, old: str, heir: str
) -> None:
    with province.read() as session:
        unit = current(session, code, BEFORE)
        assert unit is not None
        assert unit.full_name == old
        assert _heirs(session, code) == [heir]


@pytest.mark.parametrize(
    ("code", "label", "office"),
    [
        ("03244-01", "thôn Pàng Dề A1, xã Sáng Nhè", "Ủy ban MTTQ Việt Nam xã Sáng Nhè"),
        ("03127", "phường Điện Biên Phủ", "Ủy ban MTTQ Việt Nam phường Điện Biên Phủ"),
        ("11", "tỉnh Điện Biên", "Ủy ban MTTQ Việt Nam tỉnh Điện Biên"),
    ],
)
def test_a_place_and_its_front_office_are_named_as_people_say_them(
    province: Database, code: str, label: str, office: str
) -> None:
    with province.read() as session:
        area = current(session, code, TODAY)
        assert area is not None
        assert (area_label(session, area.id), front_office_name(session, area.id)) == (
            label,
            office,
        )
