"""The list on the desk: the oldest first, of one's own areas, never who."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.feedback.waiting import Asked, Queue, queue
from handlers.wording import wording
from storage.areas import Area
from storage.cases import Case, CaseEntry
from storage.people import Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, TODAY, add_case, desk_of


@pytest.fixture
def database_url(each_database_url: str) -> str:
    """These sums and orders are the database's own work."""
    return each_database_url


def _queue(commune: Commune, who: int | None = None, **wanted: Any) -> Queue:
    with commune.database.read() as session:
        person = session.get_one(Person, who or commune.officer)
        return queue(desk_of(session, person), Asked(**wanted))


def _queue_in(session: Session, commune: Commune) -> Queue:
    return queue(desk_of(session, session.get_one(Person, commune.officer)))


def _codes(found: Queue) -> list[str]:
    return [line.case.code for line in found.lines]


@pytest.fixture
def busy(commune: Commune) -> Commune:
    with commune.database.write() as session:
        tua_chua = session.get_one(Area, commune.tua_chua)
        resident = session.get_one(Person, commune.resident)
        old: dict[str, Any] = {"opened_on": TODAY - timedelta(days=6)}
        add_case(session, "DB-OLD", tua_chua, status="CHUYEN", due_on=TODAY, **old)
        late: dict[str, Any] = {
            "opened_on": TODAY - timedelta(days=5),
            "due_on": TODAY - timedelta(days=1),
        }
        add_case(session, "DB-LATE", tua_chua, status="CHUYEN", **late)
        opened: dict[str, Any] = {"opened_at": NOW - timedelta(hours=2), "opened_on": TODAY}
        add_case(session, "DB-NEW", tua_chua, who=resident, **opened)
        add_case(session, "DB-ENDED", tua_chua, status="DA_GIAI_QUYET")
    return commune


def test_what_is_late_stands_first_then_the_oldest_and_what_has_ended_is_left_out(
    busy: Commune,
) -> None:
    found = _queue(busy, busy.provincial)
    assert _codes(found) == ["DB-LATE", "DB-OLD", ANONYMOUS, CONTACTABLE, "DB-NEW"]


def test_each_commune_has_its_own_list(busy: Commune) -> None:
    assert _codes(_queue(busy)) == [ANONYMOUS, CONTACTABLE]
    assert _codes(_queue(busy, busy.neighbour)) == ["DB-LATE", "DB-OLD", "DB-NEW"]


@pytest.mark.parametrize("who", ["head", "observer", "resident"])
def test_who_handles_no_cases_has_no_list(commune: Commune, who: str) -> None:
    with pytest.raises(Refused, match="khong-co-quyen-xem"):
        _queue(commune, getattr(commune, who))


def test_an_hour_that_was_not_kept_is_not_told(busy: Commune) -> None:
    lines = _queue(busy, busy.provincial).lines
    waited = {line.case.code: wording(line.waited) for line in lines}
    assert waited == {
        "DB-OLD": "6 ngày",
        "DB-LATE": "5 ngày",
        ANONYMOUS: "hôm nay",
        CONTACTABLE: "19 giờ",
        "DB-NEW": "2 giờ",
    }


def test_what_is_past_its_day_is_marked(busy: Commune) -> None:
    lines = _queue(busy, busy.neighbour).lines
    assert [line.case.code for line in lines if line.overdue] == ["DB-LATE"]


def test_a_case_whose_question_was_answered_is_marked(commune: Commune) -> None:
    with commune.database.write() as session:
        case = session.scalars(select(Case).where(Case.code == ANONYMOUS)).one()
        case.status = "CAN_BO_SUNG"
        for position, author in ((1, "staff"), (2, "resident")):
            said = CaseEntry(
                position=position, author=author, kind="words", text="…", said_on=TODAY
            )
            case.entries.append(said)
            session.flush()
            marked = [line.case.code for line in _queue_in(session, commune).lines if line.replied]
            assert marked == ([ANONYMOUS] if author == "resident" else [])


def test_the_new_ones_are_counted(busy: Commune) -> None:
    found = _queue(busy, busy.provincial)
    assert found.new == 3
    assert found.oldest is not None
    assert found.numbers == {"MOI": 3, "CHUYEN": 2, "DA_GIAI_QUYET": 1}


def test_nothing_waits_where_nothing_is_new(busy: Commune) -> None:
    found = _queue(busy, status="CHUYEN")
    assert (_codes(found), found.new) == ([], 2)


def test_the_list_is_narrowed_by_status_topic_and_commune(busy: Commune) -> None:
    province = busy.provincial
    assert _codes(_queue(busy, province, status="DA_GIAI_QUYET")) == ["DB-ENDED"]
    assert _codes(_queue(busy, province, topic="HT03")) == [ANONYMOUS]
    assert len(_codes(_queue(busy, province, commune_id=busy.tua_chua))) == 3
    assert _codes(_queue(busy, commune_id=busy.tua_chua)) == []


def test_a_village_is_shown_as_its_commune(commune: Commune) -> None:
    names = {line.case.commune.full_name for line in _queue(commune).lines}
    assert names == {"xã Sáng Nhè"}


def test_a_slip_is_found_by_what_stands_before_its_stroke(commune: Commune) -> None:
    numbers = {"DB-A": "15/PC", "DB-B": "15/QĐ", "DB-C": "150/PC", "DB-D": "1_/PC", "DB-E": "15"}
    with commune.database.write() as session:
        tua_chua = session.get_one(Area, commune.tua_chua)
        for code, number in numbers.items():
            case = add_case(session, code, tua_chua, status="CHUYEN")
            case.steps[0].slip = number
    assert set(_codes(_queue(commune, commune.neighbour, words="15"))) == {"DB-A", "DB-B", "DB-E"}
    assert _codes(_queue(commune, commune.neighbour, words="150")) == ["DB-C"]
    assert _codes(_queue(commune, commune.neighbour, words="1_")) == ["DB-D"]
    assert _codes(_queue(commune, commune.neighbour, words="150/pc")) == ["DB-C"]
