"""Opinions about the same thing: found in one's own areas, put together for a reason, parted again."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.errors import Refused
from handlers.feedback import alike, door
from handlers.feedback.waiting import Asked, queue
from storage.areas import Area
from storage.cases import Case
from storage.people import AuditLine, Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, TODAY, add_case

SAME = "Bể nước đầu bản cạn từ hôm chủ nhật, phải gùi nước xa"
AGAIN = "be nuoc dau ban can tu chu nhat, phai di gui nuoc"
NEAR, FAR, LATER = "DB-NEAR", "DB-FAR", "DB-LATER"


def _says(case: Case, text: str) -> None:
    case.entries[0].text = text


@pytest.fixture
def dry(commune: Commune) -> Commune:
    """Three say that the tank is dry, one in another commune, one a month before."""
    with commune.database.write() as session:
        for case in session.scalars(select(Case)):
            case.topic = "HT03"
            _says(case, SAME)
        here = session.scalars(select(Area).where(Area.name == "Sáng Nhè")).one()
        there = session.get_one(Area, commune.tua_chua)
        resident = session.get_one(Person, commune.resident)
        _says(add_case(session, NEAR, here, who=resident, topic="HT03"), AGAIN)
        _says(add_case(session, FAR, there, topic="HT03"), SAME)
        old = TODAY - timedelta(days=30)
        _says(add_case(session, LATER, here, topic="HT03", opened_on=old), SAME)
        _says(add_case(session, "DB-ROAD", here, topic="HT03"), "Đường ống vỡ ở khe suối")
    return commune


def _statuses(commune: Commune) -> dict[str, str]:
    with commune.database.read() as session:
        return {case.code: case.status for case in session.scalars(select(Case))}


def test_it_is_proposed_within_the_commune_the_topic_and_the_days(dry: Commune) -> None:
    with dry.desk() as desk:
        door.open_case(desk, ANONYMOUS)
        found = alike.alike(desk, ANONYMOUS)
    assert {one.code for one in found} == {CONTACTABLE, NEAR}
    assert all("bể" in one.shared for one in found)


def test_who_reaches_more_communes_is_proposed_no_more(dry: Commune) -> None:
    with dry.desk(dry.provincial) as desk:
        door.open_case(desk, ANONYMOUS)
        assert {one.code for one in alike.alike(desk, ANONYMOUS)} == {CONTACTABLE, NEAR}


def test_a_case_that_does_not_lie_open_tells_nothing(dry: Commune) -> None:
    with dry.desk() as desk, pytest.raises(Refused, match="can-ly-do-xem"):
        alike.alike(desk, CONTACTABLE)


def test_the_list_counts_them_on_both_databases(dry: Commune) -> None:
    with dry.desk() as desk:
        lines = [line.case for line in queue(desk, Asked()).lines]
        numbers = alike.alike_numbers(desk, lines)
    assert numbers == {ANONYMOUS: 2, CONTACTABLE: 2, NEAR: 2}


def test_several_are_put_together_at_once_and_each_look_is_in_the_log(dry: Commune) -> None:
    with dry.desk() as desk:
        door.open_case(desk, ANONYMOUS)
        assert alike.merge_all(desk, ANONYMOUS, [CONTACTABLE, NEAR], "Gộp trùng") == 2
        looks = {
            (line.subject, line.reason)
            for line in desk.session.scalars(select(AuditLine))
            if line.action == "case.view" and line.reason
        }
    assert looks == {(f"case:{CONTACTABLE}", "Gộp trùng"), (f"case:{NEAR}", "Gộp trùng")}
    assert {_statuses(dry)[code] for code in (CONTACTABLE, NEAR)} == {"TRUNG"}


def test_without_a_reason_none_of_them_is_put_together(dry: Commune) -> None:
    with dry.desk() as desk:
        door.open_case(desk, ANONYMOUS)
    with pytest.raises(Refused, match="can-ly-do-xem"), dry.desk() as desk:
        alike.merge_all(desk, ANONYMOUS, [CONTACTABLE, NEAR], " ")
    assert set(_statuses(dry).values()) == {"MOI"}


def test_what_lies_elsewhere_is_not_put_together_whatever_is_posted(dry: Commune) -> None:
    with dry.desk() as desk:
        door.open_case(desk, ANONYMOUS)
    with pytest.raises(Refused, match="y-kien-khong-thay"), dry.desk() as desk:
        alike.merge_all(desk, ANONYMOUS, [FAR], "Gộp trùng")


def test_it_is_undone_at_once_and_the_chosen_ones_only(dry: Commune) -> None:
    with dry.desk() as desk:
        door.open_case(desk, ANONYMOUS)
        alike.merge_all(desk, ANONYMOUS, [CONTACTABLE, NEAR], "Gộp trùng")
        assert len(alike.merged_here(desk, ANONYMOUS)) == 2
        assert alike.part_all(desk, ANONYMOUS, [NEAR, "DB-ROAD"], "") == 1
        with pytest.raises(Refused, match="gt-chua-chon"):
            alike.part_all(desk, ANONYMOUS, [NEAR], "")
    assert (_statuses(dry)[NEAR], _statuses(dry)[CONTACTABLE]) == ("SANG_LOC", "TRUNG")
