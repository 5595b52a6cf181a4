"""How a campaign is closed: praise by two persons, thanks, certificates, and the report that sums it up."""

import io
import re

import pytest
from docx import Document
from openpyxl import load_workbook
from sqlalchemy import select

from storage.areas import Area
from storage.campaign_plans import CampaignScore
from storage.campaigns import CampaignTask
from storage.outbox import Outgoing
from storage.praises import Praise
from storage.reports import Report
from tests.unit.casework.office import NOW
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import approver, area_id, shown
from tests.unit.console.test_campaigns import take_on
from tests.unit.console.test_reports import fetched

CAMPAIGN = "/console/campaigns/nong-thon-moi"
CLOSING = f"{CAMPAIGN}/closing"


def village(desktop: Desktop) -> int:
    with desktop.commune.database.read() as session:
        return session.scalars(select(Area.id).where(Area.level == "village")).first() or 0


@pytest.fixture
def praised(desktop: Desktop) -> int:
    """A village whose one task was appraised; somebody of the commune is signed in."""
    desktop.sign_in()
    place = village(desktop)
    task = take_on(desktop, place)
    with desktop.commune.database.write() as session:
        session.get_one(CampaignTask, int(task)).state = "appraised"
        session.add(CampaignScore(task_id=int(task), reason="", scored_at=NOW, confirmed_at=NOW))
    return place


def propose(desktop: Desktop, place: int, kind: str = "village", name: str = "") -> Page:
    reason = "bê tông 300 m đường nội bản"
    return desktop.post(CLOSING, area=str(place), kind=kind, name=name, reason=reason)


def the_praise(desktop: Desktop) -> Praise:
    with desktop.commune.database.read() as session:
        return session.scalars(select(Praise).order_by(Praise.id.desc())).first() or Praise()


def act(desktop: Desktop, action: str, **form: str) -> Page:
    one = the_praise(desktop)
    return desktop.post(f"{CLOSING}/{one.id}/{action}", seen=str(one.version), **form)


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def test_praise_is_approved_by_a_second_person_and_thanked_for(
    desktop: Desktop, praised: int
) -> None:
    assert "chờ người khác duyệt" in propose(desktop, praised).text
    assert "cs-kh-" not in desktop.get(CLOSING).text
    assert act(desktop, "approve").status == 409
    desktop.sign_in_anew(approver(desktop))
    assert "Đã duyệt khen" in shown(act(desktop, "approve"))
    assert the_praise(desktop).state == "approved"
    with desktop.commune.database.read() as session:
        sent = session.scalars(
            select(Outgoing.content).where(Outgoing.purpose.startswith("praise:"))
        ).all()
    assert all(one["says"][0][0] == "kh-cam-on-ban" for one in sent if one)


def state_of_the_task(desktop: Desktop) -> str:
    with desktop.commune.database.read() as session:
        return session.scalars(select(CampaignTask.state)).one()


def test_what_a_village_did_is_praised_with_it(desktop: Desktop, praised: int) -> None:
    propose(desktop, praised)
    assert state_of_the_task(desktop) == "appraised"
    desktop.sign_in_anew(approver(desktop))
    act(desktop, "approve")
    assert state_of_the_task(desktop) == "praised"
    assert "Đã khen" in shown(desktop.get(CAMPAIGN))


def test_praise_of_a_household_moves_no_task_of_its_village(desktop: Desktop, praised: int) -> None:
    propose(desktop, praised, "household", "Hộ ông Vừ A Dơ")
    desktop.sign_in_anew(approver(desktop))
    act(desktop, "approve")
    assert state_of_the_task(desktop) == "appraised"


def test_a_name_is_erased_when_somebody_without_a_telephone_asks(
    desktop: Desktop, praised: int
) -> None:
    propose(desktop, praised, "household", "Hộ ông Vừ A Dơ")
    desktop.sign_in_anew(approver(desktop))
    act(desktop, "approve")
    act(desktop, "named")
    seen = act(desktop, "forget")
    assert "Đã xóa tên theo yêu cầu" in shown(seen)
    assert "Vừ A Dơ" not in seen.text
    one = the_praise(desktop)
    assert (one.name, one.reason, one.public, one.state) == ("", "", False, "approved")
    assert "1 hộ, cá nhân được khen, không nêu tên" in draft(desktop).text
    assert act(desktop, "forget").status == 409
    assert desktop.get(f"{CLOSING}/certificates.pdf").status == 404


def test_the_name_of_a_village_is_not_erased(desktop: Desktop, praised: int) -> None:
    propose(desktop, praised)
    desktop.sign_in_anew(approver(desktop))
    act(desktop, "approve")
    assert act(desktop, "forget").status == 409


def test_nothing_is_praised_that_was_not_appraised(desktop: Desktop) -> None:
    desktop.sign_in()
    place = village(desktop)
    take_on(desktop, place)
    assert "Thẩm định xong mới đề nghị khen" in shown(desktop.get(CLOSING))
    assert propose(desktop, place).status == 409


def test_the_same_is_not_praised_twice(desktop: Desktop, praised: int) -> None:
    propose(desktop, praised)
    assert propose(desktop, praised).status == 409


def test_a_household_is_named_in_the_report_only_when_it_agreed(
    desktop: Desktop, praised: int
) -> None:
    propose(desktop, praised, "household", "Hộ ông Vừ A Dơ")
    desktop.sign_in_anew(approver(desktop))
    act(desktop, "approve")
    page = draft(desktop)
    assert "Vừ A Dơ" not in page.text
    assert "1 hộ, cá nhân được khen, không nêu tên" in page.text
    act(desktop, "named")
    assert "Hộ, cá nhân đồng ý nêu tên: Hộ ông Vừ A Dơ." in draft(desktop).text


def draft(desktop: Desktop, phase: str = "interim") -> Page:
    area = str(area_id(desktop, "Sáng Nhè"))
    form = {"kind": "campaign", "campaign": "nong-thon-moi", "phase": phase, "area": area}
    return desktop.post("/console/reports", **form)


def test_the_certificates_are_a_page_each(desktop: Desktop, praised: int) -> None:
    assert desktop.get(f"{CLOSING}/certificates.pdf").status == 404
    propose(desktop, praised)
    propose(desktop, praised, "person", "Nguyễn Thị Thượng Ẩm Ỷ")
    desktop.sign_in_anew(approver(desktop))
    with desktop.commune.database.read() as session:
        ids = session.scalars(select(Praise.id)).all()
    for one in ids:
        desktop.post(f"{CLOSING}/{one}/approve", seen="1")
    assert "Đã ghi số giấy khen" in act(desktop, "number", given="12/GK").text
    made, name = fetched(desktop, f"{CLOSING}/certificates.pdf?signer=Lò Văn Ưỡn")
    assert pages(made) == 2
    assert name.endswith('.pdf"')
    assert pages(fetched(desktop, f"{CLOSING}/certificates.pdf?number={ids[0]}")[0]) == 1


def test_a_campaign_is_summed_up_by_criterion_and_area(desktop: Desktop, praised: int) -> None:
    take_on(desktop, praised, days=-1)
    page = draft(desktop)
    assert "Sơ kết phong trào" in page.text
    assert "1 đơn vị đăng ký 2 việc" in page.text
    assert "1 việc đã được thẩm định đạt, 1 việc quá hạn" in page.text
    report = the_report(desktop)
    path = f"/console/reports/{report.id}"
    written = Document(io.BytesIO(fetched(desktop, f"{path}/docx")[0]))
    said = "\n".join(one.text for one in written.paragraphs)
    assert "Theo tiêu chí" in said
    assert "600 mét" in said
    book = load_workbook(io.BytesIO(fetched(desktop, f"{path}/xlsx")[0]))
    assert book.sheetnames == ["Theo tiêu chí", "Theo địa bàn"]
    rows = list(book["Theo tiêu chí"].iter_rows(min_row=5, values_only=True))
    assert rows[-1] == ("Cộng", 2, 0, 1, 1)
    assert desktop.get(f"{path}/pdf").status == 404


def the_report(desktop: Desktop) -> Report:
    with desktop.commune.database.read() as session:
        return session.scalars(select(Report).order_by(Report.id.desc())).first() or Report()


def test_a_report_keeps_the_numbers_of_its_day(desktop: Desktop, praised: int) -> None:
    draft(desktop)
    number = the_report(desktop).id
    take_on(desktop, praised)
    assert "đăng ký 1 việc" in desktop.get(f"/console/reports/{number}").text
    assert "Sơ kết, tổng kết thi đua" in shown(desktop.get("/console/reports?kind=campaign"))


def test_the_report_is_submitted_once_its_parts_are_written(desktop: Desktop, praised: int) -> None:
    draft(desktop, "final")
    report = the_report(desktop)
    path = f"/console/reports/{report.id}"
    assert desktop.post(f"{path}/submit", seen="1").status == 409
    desktop.post(f"{path}/save", seen="1", section="han-che", s0="Có nơi còn chậm.")
    desktop.post(f"{path}/save", seen="2", section="nhiem-vu", s0="Tiếp tục nhắc hằng tháng.")
    assert "Đã trình lãnh đạo duyệt." in shown(desktop.post(f"{path}/submit", seen="3"))
