"""C3: what an authority has not answered in time, urging it, and the party committee's list."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from handlers.errors import Refused
from handlers.feedback import casework, door, urging
from handlers.feedback.casework import Slip
from handlers.feedback.urging import Owed
from storage.areas import Area
from storage.cases import Case, CaseStep
from storage.people import AuditLine
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, TODAY, add_case

AUTHORITY = "UBND xã Sáng Nhè"
DUE = date(2026, 12, 10)  # a Thursday
LATE = NOW + timedelta(days=18)  # Friday 11 December
REPLY_BY = date(2026, 12, 18)  # five working days later
SECOND = LATE + timedelta(days=10)  # Monday 21 December


@pytest.fixture
def database_url(each_database_url: str) -> str:
    """These sums and orders are the database's own work."""
    return each_database_url


def _forward(commune: Commune, code: str, authority: str = AUTHORITY) -> None:
    with commune.desk() as desk:
        door.open_case(desk, code, "Sàng lọc")
        casework.choose_topic(desk, code, "HT01")
        casework.forward(desk, code, Slip(authority, "15", DUE))


@pytest.fixture
def late(commune: Commune) -> Commune:
    """Both cases were passed on, to the same authority however it was typed."""
    _forward(commune, CONTACTABLE)
    _forward(commune, ANONYMOUS, "UBND  xã sáng nhè")
    return commune


def _overdue(commune: Commune, now: datetime, who: int | None = None) -> list[Owed]:
    with commune.desk(who, now) as desk:
        return urging.overdue(desk)


def _codes(groups: list[Owed]) -> set[str]:
    return {case.code for group in groups for case in group.cases}


def test_nothing_is_overdue_on_its_last_day(late: Commune) -> None:
    assert _overdue(late, LATE - timedelta(days=1)) == []


def test_what_is_overdue_stands_under_its_authority_with_all_that_a_letter_needs(
    late: Commune,
) -> None:
    (group,) = _overdue(late, LATE)
    assert _codes([group]) == {ANONYMOUS, CONTACTABLE}
    case = next(one for one in group.cases if one.code == CONTACTABLE)
    assert (case.authority, case.slip, case.forwarded_on, case.due_on) == (
        AUTHORITY, "15", TODAY, DUE,
    )  # fmt: skip
    assert (case.commune, case.urged, case.urged_on, case.until) == ("xã Sáng Nhè", 0, None, None)


def test_an_authority_is_urged_about_everything_at_once_and_each_is_logged(late: Commune) -> None:
    with late.desk(now=LATE) as desk:
        assert urging.urge_authority(desk, AUTHORITY) == 2
    (group,) = _overdue(late, LATE)
    assert {(one.urged, one.urged_on, one.until) for one in group.cases} == {
        (1, date(2026, 12, 11), REPLY_BY)
    }
    with late.database.read() as session:
        lines = session.scalars(select(AuditLine).where(AuditLine.action == "case.urge")).all()
    assert {line.subject for line in lines} == {f"case:{ANONYMOUS}", f"case:{CONTACTABLE}"}


def test_an_authority_has_its_days_to_reply_before_it_is_urged_again(late: Commune) -> None:
    with late.desk(now=LATE) as desk:
        urging.urge(desk, CONTACTABLE)
        with pytest.raises(Refused, match="chua-den-luc-don-doc"):
            urging.urge(desk, CONTACTABLE)
        assert urging.urge_authority(desk, AUTHORITY) == 1  # the other one
        with pytest.raises(Refused, match="khong-con-de-don-doc"):
            urging.urge_authority(desk, AUTHORITY)
    with late.desk(now=SECOND) as desk:
        assert urging.urge(desk, CONTACTABLE).number == 2


@pytest.mark.parametrize("code", [CONTACTABLE, ANONYMOUS])
def test_what_is_not_overdue_is_not_urged(commune: Commune, code: str) -> None:
    with commune.desk(now=LATE) as desk, pytest.raises(Refused, match="chua-den-luc-don-doc"):
        urging.urge(desk, code)  # late, but with the Front itself


@pytest.mark.parametrize(
    ("days", "reminded"), [(8, False), (9, True), (17, True), (18, False)]
)  # the seventh working day is 2 December; after the 10th it is overdue
def test_an_authority_is_reminded_from_the_seventh_working_day_until_it_is_overdue(
    late: Commune, days: int, reminded: bool
) -> None:
    with late.desk(now=NOW + timedelta(days=days)) as desk:
        found = _codes(urging.to_remind(desk))
    assert found == ({ANONYMOUS, CONTACTABLE} if reminded else set())


def test_the_second_time_overdue_goes_to_the_party_committee_by_itself(late: Commune) -> None:
    with late.desk(now=LATE) as desk:
        urging.urge(desk, CONTACTABLE)
        assert urging.for_committee(desk) == []
    with late.desk(now=SECOND) as desk:
        assert _codes(urging.for_committee(desk)) == {CONTACTABLE}
        urging.urge(desk, CONTACTABLE)
        assert _codes(urging.for_committee(desk)) == {CONTACTABLE}  # until it is answered
        door.open_case(desk, CONTACTABLE, "Soạn trả lời")
        casework.answer(desk, CONTACTABLE, "Đã rải đá xong.")
        assert urging.for_committee(desk) == []


def test_who_gets_the_case_anew_was_not_urged_yet(late: Commune) -> None:
    with late.desk(now=LATE) as desk:
        urging.urge(desk, CONTACTABLE)
    with late.database.write() as session:
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        case.status = "CHUA_DONG_Y"
    with late.desk(now=SECOND) as desk:
        door.open_case(desk, CONTACTABLE, "Xem lại")
        slip = Slip("Sở Xây dựng", "20", date(2026, 12, 31))
        casework.forward(desk, CONTACTABLE, slip)
    with late.desk(now=SECOND + timedelta(days=30)) as desk:
        found = {one.code: one for group in urging.overdue(desk) for one in group.cases}
        assert (found[CONTACTABLE].authority, found[CONTACTABLE].urged) == ("Sở Xây dựng", 0)


def test_whoever_owes_most_stands_first(late: Commune) -> None:
    with late.database.write() as session:
        area = session.get_one(Area, late.tua_chua)
        case = add_case(session, "DB-OTHER", area, status="DANG_XU_LY", due_on=TODAY)
        case.steps.append(
            CaseStep(position=1, status="CHUYEN", taken_on=TODAY, authority="Sở Y tế", slip="1")
        )
    found = _overdue(late, LATE, late.provincial)
    assert [(group.authority.casefold(), len(group.cases)) for group in found][1] == ("sở y tế", 1)
    assert len(found[0].cases) == 2
    assert _codes(_overdue(late, LATE)) == {ANONYMOUS, CONTACTABLE}  # of one's own areas
    assert _codes(_overdue(late, LATE, late.neighbour)) == {"DB-OTHER"}


@pytest.mark.parametrize("who", ["head", "observer", "resident"])
def test_who_handles_no_cases_neither_sees_nor_urges(late: Commune, who: str) -> None:
    with late.desk(getattr(late, who), LATE) as desk:
        with pytest.raises(Refused, match="khong-co-quyen-xem"):
            urging.overdue(desk)
        with pytest.raises(Refused, match="y-kien-khong-thay"):
            urging.urge(desk, CONTACTABLE)


def test_staff_of_another_commune_urge_nothing_here(late: Commune) -> None:
    with late.desk(late.neighbour, LATE) as desk:
        with pytest.raises(Refused, match="y-kien-khong-thay"):
            urging.urge(desk, ANONYMOUS)
        with pytest.raises(Refused, match="khong-con-de-don-doc"):
            urging.urge_authority(desk, AUTHORITY)
