"""Made-up people: as many as wanted, consenting, and never beside real ones."""

import pytest
from sqlalchemy import func
from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.people.synthesis import synthesize
from storage import audience
from storage.areas import Area
from storage.audience import Audience
from storage.people import Address, Consent, Person
from tests.unit.people.talker import NOW, Places, resident


def _reached(session: Session, area: Area) -> int:
    found = audience.reach(session, Audience((area.id,)), NOW)
    return sum(part.people for part in found)


def test_as_many_are_made_up_as_wanted_and_all_of_them_agreed(
    session: Session, places: Places
) -> None:
    assert synthesize(session, count=101, area_code="03172", now=NOW, first_address=500) == 101
    assert session.query(Person).filter_by(synthetic=True).count() == 101
    names = {int(name) for (name,) in session.query(Address.external_id)}
    assert names == set(range(500, 601))
    assert {channel for (channel,) in session.query(Address.channel)} == {"telegram"}
    assert session.query(Consent).count() == 101
    assert _reached(session, places.na_sang) == 101


def test_they_are_spread_over_the_villages(session: Session, places: Places) -> None:
    synthesize(session, count=101, area_code="03172", now=NOW)
    found = session.query(Person.area_id, func.count()).group_by(Person.area_id).all()
    assert dict(found) == {places.ho_chim.id: 51, places.huoi_xuan.id: 50}


def test_they_live_in_the_village_that_was_named(session: Session, places: Places) -> None:
    synthesize(session, count=3, area_code="03172-02", now=NOW)
    assert _reached(session, places.huoi_xuan) == 3
    assert _reached(session, places.ho_chim) == 0


def test_a_second_crowd_stands_beside_the_first(session: Session, places: Places) -> None:
    synthesize(session, count=3, area_code="03172-01", now=NOW, first_address=1)
    synthesize(session, count=4, area_code="03172-01", now=NOW, first_address=4)
    assert _reached(session, places.ho_chim) == 7


@pytest.mark.usefixtures("places")
def test_addresses_that_are_taken_are_not_taken_again(session: Session) -> None:
    synthesize(session, count=3, area_code="03172-01", now=NOW, first_address=1)
    with pytest.raises(Refused):
        synthesize(session, count=3, area_code="03172-01", now=NOW, first_address=3)


def test_nobody_is_made_up_beside_real_people(session: Session, places: Places) -> None:
    resident(session, places.ho_chim)
    with pytest.raises(Refused) as refused:
        synthesize(session, count=3, area_code="03172", now=NOW)
    assert refused.value.words.key == "co-nguoi-that"
    assert session.query(Person).count() == 1


@pytest.mark.usefixtures("places")
def test_nobody_is_made_up_in_a_place_that_is_not(session: Session) -> None:
    with pytest.raises(Refused):
        synthesize(session, count=3, area_code="99999", now=NOW)
