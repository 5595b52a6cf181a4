"""The directory: posts that nobody holds, and terms that end."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from handlers.context import Office
from handlers.errors import Refused
from handlers.people import ending, roster, vacancies
from handlers.people.roster import Wanted
from storage.outbox import Outgoing
from storage.people import Appointment, Consent
from tests.unit.casework.conftest import Commune, sqlite_commune
from tests.unit.casework.office import NOW

__all__ = ["sqlite_commune"]
DAY = timedelta(days=1)
OFFICE = Office()


@pytest.fixture
def office(sqlite_commune: Commune) -> Commune:
    return sqlite_commune


def set_term(office: Commune, days: int) -> None:
    """The term of the village's only head ends so many days from now."""
    with office.database.write() as session:
        head = session.scalars(select(Appointment).where(Appointment.role == "head")).first()
        assert head is not None
        head.until = NOW + days * DAY
        others = (Appointment.area_id == head.area_id, Appointment.id != head.id)
        session.execute(delete(Appointment).where(Appointment.role == "head", *others))
        consent = {"text_version": "1", "proof": "", "channel": "test", "at": NOW}
        session.add(Consent(person_id=office.officer, purpose="notices", given=True, **consent))


def told(office: Commune, days: float) -> tuple[int, int]:
    """How many terms the clock tells of on that day, and the messages that are queued then."""
    with office.database.write() as session:
        terms = ending.remind_of_terms(session, NOW + days * DAY, OFFICE)
        rows = session.scalars(select(Outgoing).where(Outgoing.purpose.startswith("term:"))).all()
        return terms, len(rows)


def test_a_village_without_a_head_is_in_the_list_and_one_with_a_head_is_not(
    office: Commune,
) -> None:
    with office.desk() as desk:
        headless = roster.headless(desk)
        found = vacancies.every_one(desk, "", "head")
        assert {one.area.id for one in found} == headless
        assert vacancies.every_one(desk, "khong co noi nay", "") == []
        assert all(one.role == "officer" for one in vacancies.every_one(desk, "", "officer"))


def test_who_sees_no_people_sees_no_vacancies(office: Commune) -> None:
    for who in (office.observer, office.head):
        with office.desk(who) as desk, pytest.raises(Refused):
            vacancies.listing(desk, ("", ""), 1)


def test_a_vacancy_says_since_when(office: Commune) -> None:
    set_term(office, -3)
    with office.desk() as desk:
        found = vacancies.every_one(desk, "", "head")
        assert NOW - 3 * DAY in {one.since for one in found}


def test_a_term_that_ends_soon_is_a_state_of_the_list(office: Commune) -> None:
    for days, number in ((90, 0), (30, 1)):
        set_term(office, days)
        with office.desk() as desk:
            assert roster.listing(desk, Wanted(state="ending")).number == number


def test_staff_hear_once_before_the_end_and_once_after_it(office: Commune) -> None:
    set_term(office, 30)
    terms, rows = told(office, 0.05)
    assert terms == 1
    assert told(office, 1.05) == (0, rows)
    assert told(office, 31.05)[0] == 1
    assert told(office, 32.05)[0] == 0


def test_nobody_is_told_of_a_term_that_was_followed(office: Commune) -> None:
    set_term(office, 30)
    told(office, 0.05)
    with office.database.write() as session:
        mine = session.scalars(select(Appointment).where(Appointment.role == "head")).first()
        assert mine is not None
        after = {"role": "head", "area_id": mine.area_id, "since": NOW + 29 * DAY}
        session.add(Appointment(person_id=office.officer, **after))
    assert told(office, 31.05)[0] == 0
