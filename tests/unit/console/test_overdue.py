"""The console's marks of what is late, the list by authority, and the button that urges."""

import re
from datetime import date

import pytest
from sqlalchemy import select

from handlers.feedback import casework, door
from handlers.feedback.casework import Slip
from storage.cases import Case
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import shown

DUE = date(2026, 12, 10)


@pytest.fixture
def late(desktop: Desktop) -> Desktop:
    """One case was passed on and not answered in time; the other was asked about."""
    with desktop.commune.desk() as desk:
        for code in (CONTACTABLE, ANONYMOUS):
            door.open_case(desk, code, "Sàng lọc")
            casework.choose_topic(desk, code, "HT01")
        casework.forward(desk, CONTACTABLE, Slip("UBND xã Sáng Nhè", "15", DUE))
        casework.ask(desk, ANONYMOUS, "Ở đâu ạ?")
    desktop.clock.passes(days=18)
    desktop.sign_in()
    return desktop


def _codes(page: Page) -> set[str]:
    return set(re.findall(r"/console/cases/(DB-[0-9A-Z-]+)", page.text))


def test_the_address_narrows_the_list_to_what_is_overdue(late: Desktop) -> None:
    page = late.get("/console/cases?due=qua-han")
    assert _codes(page) == {CONTACTABLE}
    assert "Quá hạn (1)" in shown(page)
    assert "10/12/2026 Quá hạn" in shown(page)
    assert _codes(late.get("/console/cases?due=qua-han&topic=HT03")) == set()
    assert _codes(late.get("/console/cases?due=khac")) == {CONTACTABLE, ANONYMOUS}


def test_a_clock_that_stands_is_shown_as_such(late: Desktop) -> None:
    assert "Tạm dừng" in shown(late.get("/console"))
    page = shown(late.get(f"/console/cases/{ANONYMOUS}"))
    assert "Tạm dừng từ 23/11/2026: đang chờ người dân" in page


def test_what_is_overdue_is_urged_by_authority_and_then_shown_as_urged(late: Desktop) -> None:
    page = late.get("/console/overdue")
    assert "1 kiến nghị quá hạn ở UBND xã Sáng Nhè Đôn đốc (1)" in shown(page)
    assert "số 15, ngày 23/11/2026" in shown(page)
    done = late.post("/console/overdue", authority="UBND xã Sáng Nhè")
    assert "Đã ghi đôn đốc." in shown(done)
    assert "lần 1 ngày 11/12/2026, hạn trả lời 18/12/2026" in shown(done)
    assert "Đã đôn đốc; đang trong hạn trả lời." in shown(done)
    again = late.post("/console/overdue", authority="UBND xã Sáng Nhè")
    assert again.status == 404
    assert "Đã đôn đốc 1 lần" in shown(late.get("/console"))


def test_the_second_time_is_in_the_committee_s_list(late: Desktop) -> None:
    late.post("/console/overdue", authority="UBND xã Sáng Nhè")
    assert "Chưa có kiến nghị nào quá hạn lần thứ hai" in shown(
        late.get("/console/overdue?list=cap-uy")
    )
    late.clock.passes(days=10)
    late.sign_in_anew(late.commune.officer)
    page = late.get("/console/overdue?list=cap-uy")
    assert "Danh sách họp cấp ủy tháng (1)" in shown(page)
    assert _codes(page) == {CONTACTABLE}


def test_what_is_to_be_reminded_of_has_a_list_too(late: Desktop) -> None:
    assert "Chưa có kiến nghị nào đến ngày nhắc" in shown(late.get("/console/overdue?list=nhac"))
    late.clock.passes(days=-2)
    page = shown(late.get("/console/overdue?list=nhac"))
    assert "1 kiến nghị cần nhắc UBND xã Sáng Nhè" in page
    assert "còn 1 ngày" in page


def test_a_list_that_was_cut_says_so(late: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "đến hạn sớm nhất" not in shown(late.get("/console/overdue"))
    monkeypatch.setattr("handlers.feedback.urging.MOST", 1)
    assert "Chỉ hiện 1 kiến nghị đến hạn sớm nhất" in shown(late.get("/console/overdue"))


def test_a_case_is_urged_from_its_own_page(late: Desktop) -> None:
    desk = f"/console/cases/{CONTACTABLE}"
    assert "Ghi đôn đốc lần 1 với UBND xã Sáng Nhè" in shown(
        late.post(f"{desk}/open", reason="Theo dõi")
    )
    assert "Đã ghi đôn đốc." in shown(late.post(f"{desk}/urge", seen="0"))
    assert late.post(f"{desk}/urge", seen="0").status == 409


def test_the_list_by_authority_shows_nothing_of_what_was_said_or_by_whom(late: Desktop) -> None:
    page = late.get("/console/overdue").text
    for secret in ("anh Páo", "0912 000 111", "lầy lội", "Pàng Dề"):
        assert secret not in page


@pytest.mark.parametrize("who", ["neighbour", "observer"])
def test_nobody_sees_or_urges_outside_of_what_they_handle(late: Desktop, who: str) -> None:
    late.sign_in_anew(getattr(late.commune, who))
    assert CONTACTABLE not in late.get("/console/overdue").text
    assert late.post("/console/overdue", authority="UBND xã Sáng Nhè").status == 404
    with late.commune.database.read() as session:
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        assert case.urgings == []


def test_a_road_map_is_entered_on_the_page_and_nothing_typed_is_lost(late: Desktop) -> None:
    desk = f"/console/cases/{CONTACTABLE}"
    late.post(f"{desk}/open", reason="Theo dõi")
    assert "Đã ghi đang giải quyết" in shown(late.post(f"{desk}/in-hand", seen=_seen(late)))
    typed = {"why": "Chưa có vốn.", "road": "Quý II/2027.", "again": "ngày mai"}
    refused = late.post(f"{desk}/explain", seen=_seen(late), **typed)
    assert (refused.status, "Chưa có vốn.</textarea>" in refused.text) == (409, True)
    good = typed | {"again": "2027-06-30"}
    assert "Đã gửi giải trình." in shown(late.post(f"{desk}/explain", seen=_seen(late), **good))


def _seen(desktop: Desktop) -> str:
    with desktop.commune.database.read() as session:
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        return str(len(case.steps) + len(case.entries))
