"""Who reaches which case, and what is written down when they do."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.errors import Refused
from handlers.feedback import casework, door, reading
from storage.cases import Case, CaseEntry
from storage.media import Media
from storage.people import AuditLine
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, TODAY

NOBODY_S = "DB-0000-0000-0000"


def _refusal(commune: Commune, person_id: int, code: str) -> str:
    with commune.desk(person_id) as desk, pytest.raises(Refused) as refused:
        door.open_case(desk, code, "muốn biết")
    return refused.value.words.key


@pytest.mark.parametrize("who", ["neighbour", "head", "observer", "resident"])
@pytest.mark.parametrize("code", [CONTACTABLE, ANONYMOUS])
def test_who_does_not_handle_a_commune_s_cases_cannot_tell_them_from_none(
    commune: Commune, who: str, code: str
) -> None:
    person_id = getattr(commune, who)
    assert _refusal(commune, person_id, code) == _refusal(commune, person_id, NOBODY_S)
    with commune.desk(person_id) as desk, pytest.raises(Refused):
        reading.cover(desk, code)


@pytest.mark.parametrize("who", ["officer", "provincial"])
def test_staff_of_the_commune_and_of_the_province_above_it_open_its_cases(
    commune: Commune, who: str
) -> None:
    with commune.desk(getattr(commune, who)) as desk:
        door.open_case(desk, CONTACTABLE, "Sàng lọc")
        assert reading.read(desk, CONTACTABLE).code == CONTACTABLE


def test_an_officer_who_is_also_head_of_the_village_does_not_see_what_it_wrote(
    commune: Commune,
) -> None:
    with commune.desk(commune.head_and_officer) as desk:
        with pytest.raises(Refused):
            door.open_case(desk, CONTACTABLE, "Sàng lọc")
        door.open_case(desk, ANONYMOUS)


def test_an_appointment_that_has_ended_opens_nothing(commune: Commune) -> None:
    from storage.people import Appointment

    with commune.database.write() as session:
        posts = select(Appointment).where(Appointment.person_id == commune.officer)
        session.scalars(posts).one().until = NOW - timedelta(minutes=1)
    assert _refusal(commune, commune.officer, ANONYMOUS) == "y-kien-khong-thay"


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_case_with_a_name_is_not_opened_without_a_reason(commune: Commune, reason: str) -> None:
    with commune.desk() as desk:
        with pytest.raises(Refused, match="can-ly-do-xem"):
            door.open_case(desk, CONTACTABLE, reason)
        with pytest.raises(Refused, match="can-ly-do-xem"):
            reading.read(desk, CONTACTABLE)


def test_opening_is_written_down_with_its_reason_and_without_who_wrote(commune: Commune) -> None:
    with commune.desk() as desk:
        door.open_case(desk, CONTACTABLE, "  Sàng lọc \n ý kiến mới ")
        door.open_case(desk, ANONYMOUS)
    with commune.database.read() as session:
        lines = session.scalars(select(AuditLine).order_by(AuditLine.id)).all()
    assert [(line.person_id, line.action, line.subject, line.reason) for line in lines] == [
        (commune.officer, "case.view", f"case:{CONTACTABLE}", "Sàng lọc ý kiến mới"),
        (commune.officer, "case.view", f"case:{ANONYMOUS}", None),
    ]


@pytest.mark.parametrize("code", [CONTACTABLE, ANONYMOUS])
def test_a_reason_holds_for_an_hour_and_for_who_gave_it(commune: Commune, code: str) -> None:
    with commune.desk() as desk:
        door.open_case(desk, code, "Sàng lọc")
    with commune.desk(now=NOW + timedelta(minutes=59)) as desk:
        assert reading.read(desk, code).looks[0].by == "Lò Thị Hoa"
    with commune.desk(now=NOW + timedelta(minutes=61)) as desk, pytest.raises(Refused):
        reading.read(desk, code)
    with commune.desk(commune.provincial) as desk, pytest.raises(Refused):
        reading.read(desk, code)


def test_a_case_that_was_withdrawn_is_not_opened_again(commune: Commune) -> None:
    with commune.desk() as desk:
        door.open_case(desk, CONTACTABLE, "Sàng lọc")
        desk.session.scalars(select(Case).where(Case.code == CONTACTABLE)).one().status = "RUT"
        desk.session.flush()
        for look in (
            lambda: door.open_case(desk, CONTACTABLE, "Sàng lọc"),
            lambda: reading.read(desk, CONTACTABLE),
            lambda: casework.choose_topic(desk, CONTACTABLE, "HT03"),
        ):
            with pytest.raises(Refused, match="y-kien-da-rut"):
                look()


def test_a_recording_is_heard_only_by_who_opened_its_case(commune: Commune) -> None:
    with commune.database.write() as session:
        session.add(Media(id="voice-of-a-case", kind="voice", size=1, stored_on=TODAY))
        session.flush()
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        case.entries.append(
            CaseEntry(
                position=1,
                author="resident",
                kind="voice",
                media_id="voice-of-a-case",
                said_on=TODAY,
            )
        )
    with commune.desk() as desk:
        with pytest.raises(Refused):
            door.media_kind(desk, "voice-of-a-case")
        door.open_case(desk, CONTACTABLE, "Sàng lọc")
        assert door.media_kind(desk, "voice-of-a-case") == "voice"
    with commune.desk(commune.neighbour) as desk, pytest.raises(Refused):
        door.media_kind(desk, "voice-of-a-case")


def test_an_anonymous_case_shows_the_commune_and_no_contact(commune: Commune) -> None:
    with commune.desk() as desk:
        door.open_case(desk, ANONYMOUS)
        file = reading.read(desk, ANONYMOUS)
        assert (file.place.name, file.contact) == ("Sáng Nhè", None)
