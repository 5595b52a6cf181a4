"""Reports, slips and letters on the staff's pages."""

import io
import re

import pytest
from docx import Document
from openpyxl import load_workbook

from storage.cases import Case
from storage.reports import Report
from tests.unit.casework.office import CONTACTABLE
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import area_id, shown
from tests.unit.reports.opinions import add_many, resident
from tests.unit.reports.test_letters import AUTHORITY, LATE

NEW = {
    "session": "hdnd-xa",
    "name": "kỳ họp thứ hai, Hội đồng nhân dân xã",
    "phase": "before",
    "day": "2026-12-20",
    "since": "2026-11-01",
    "until": "2026-11-23",
}
WRITTEN = "Bà con phấn khởi vì đường mới."


def opinions(desktop: Desktop) -> None:
    with desktop.commune.database.write() as session:
        add_many(session, 14, "HT03", who=None)
        add_many(session, 15, "HT01", who=resident(session, desktop.commune.resident))
        late = {"status": "CHUYEN", "authority": AUTHORITY, "due_on": LATE}
        add_many(session, 12, "AS04", **late)  # type: ignore[arg-type]


def drafted(desktop: Desktop, **change: str) -> Page:
    return desktop.post("/console/reports", area=str(area_id(desktop, "Sáng Nhè")), **NEW | change)


def the_report(desktop: Desktop) -> Report:
    with desktop.commune.database.read() as session:
        return session.query(Report).one()


def act(desktop: Desktop, action: str, **form: str) -> Page:
    report = the_report(desktop)
    path = f"/console/reports/{report.id}/{action}"
    return desktop.post(path, **{"seen": str(report.version)} | form)


def fetched(desktop: Desktop, path: str, **form: str) -> tuple[bytes, str]:
    """A file, and under which name."""
    from bot.console.sign_in import COOKIE
    from bot.console.visit import csrf_of

    csrf = csrf_of(desktop.client.cookies.get(COOKIE, ""))
    method = "POST" if form else "GET"
    response = desktop.client.request(method, path, data={"csrf": csrf} | form if form else None)
    assert response.status_code == 200
    return response.content, response.headers["content-disposition"]


def test_a_report_is_drafted_edited_submitted_and_approved_by_another(desktop: Desktop) -> None:
    opinions(desktop)
    desktop.sign_in()
    page = drafted(desktop)
    text = shown(page)
    assert "Đã soạn dự thảo từ số liệu." in text
    assert "Hạn gửi 05/12/2026" in text
    assert "14 ý kiến phản ánh, kiến nghị về nước sinh hoạt tại xã Sáng Nhè." in text
    assert "Một số ý kiến phản ánh, kiến nghị về đường giao thông thôn bản/liên xã" in text
    assert "Còn mục chưa viết" in shown(act(desktop, "submit"))
    for key in ("phan-khoi", "kien-nghi"):
        assert "Đã lưu." in shown(act(desktop, "save", section=key, s0=WRITTEN))
    assert "Đã trình lãnh đạo duyệt." in shown(act(desktop, "submit"))
    desktop.sign_in_anew(desktop.commune.provincial)
    number = the_report(desktop).id
    assert "Chờ lãnh đạo duyệt" in shown(desktop.get("/console/reports"))
    made, name = fetched(desktop, f"/console/reports/{number}/docx")
    assert Document(io.BytesIO(made)).sections[0].header.paragraphs[-1].text == "DỰ THẢO"
    assert name == f'attachment; filename="bao-cao-{number}.docx"'
    assert "Đã duyệt." in shown(act(desktop, "approve"))
    made, _ = fetched(desktop, f"/console/reports/{number}/docx")
    document = Document(io.BytesIO(made))
    assert document.sections[0].header.paragraphs[-1].text == ""
    assert WRITTEN in [paragraph.text.strip() for paragraph in document.paragraphs]
    annex, _ = fetched(desktop, f"/console/reports/{number}/xlsx")
    assert load_workbook(io.BytesIO(annex)).sheetnames == ["Phụ lục 1", "Phụ lục 2"]


def test_what_was_changed_is_marked_on_the_page(desktop: Desktop) -> None:
    opinions(desktop)
    desktop.sign_in()
    drafted(desktop)
    page = act(desktop, "save", section="C-0", s0="14 ý kiến phản ánh về nước sạch.")
    assert "<del>" in page.text
    assert "<ins>" in page.text


def test_a_plan_that_is_refused_is_shown_again_as_it_was_typed(desktop: Desktop) -> None:
    desktop.sign_in()
    page = drafted(desktop, until="2027-01-01")
    assert page.status == 409
    assert "Kỳ số liệu chưa hết." in shown(page)
    assert 'value="2026-12-20"' in page.text
    assert 'value="kỳ họp thứ hai, Hội đồng nhân dân xã"' in page.text


@pytest.mark.parametrize("change", [{"day": ""}, {"since": "hôm nay"}, {"until": "2026-13-01"}])
def test_a_day_that_is_none_is_asked_for_again(desktop: Desktop, change: dict[str, str]) -> None:
    desktop.sign_in()
    page = drafted(desktop, **change)
    assert (page.status, "Nhập đủ các ngày." in shown(page)) == (409, True)


def test_what_was_typed_over_somebody_else_s_change_is_not_lost(desktop: Desktop) -> None:
    desktop.sign_in()
    drafted(desktop)
    page = act(desktop, "save", section="phan-khoi", s0=WRITTEN, seen="7")
    assert page.status == 409
    assert WRITTEN in page.text


@pytest.mark.parametrize("path", ["", "/docx", "/xlsx"])
def test_staff_of_another_commune_find_no_report(desktop: Desktop, path: str) -> None:
    desktop.sign_in()
    drafted(desktop)
    desktop.sign_in_anew(desktop.commune.neighbour)
    there, nowhere = (
        desktop.get(f"/console/reports/{number}{path}") for number in (the_report(desktop).id, 99)
    )
    assert (there.status, there.text) == (nowhere.status, nowhere.text) == (404, there.text)


@pytest.mark.parametrize("path", ["/console/reports", "/console/reports/1/docx"])
def test_who_is_not_signed_in_sees_nothing(desktop: Desktop, path: str) -> None:
    assert desktop.get(path).status == 401


@pytest.mark.parametrize(
    "path", ["/console/reports", "/console/overdue/letter", "/console/reports/1/approve"]
)
def test_a_form_of_another_site_is_refused(desktop: Desktop, path: str) -> None:
    desktop.sign_in()
    assert desktop.post(path, csrf="x", **NEW).status == 403


def test_a_discarded_draft_is_gone(desktop: Desktop) -> None:
    desktop.sign_in()
    drafted(desktop)
    assert "Chưa có báo cáo nào." in shown(act(desktop, "discard"))


def test_an_urging_letter_is_one_tap_away(desktop: Desktop) -> None:
    opinions(desktop)
    desktop.sign_in()
    assert f"12 kiến nghị quá hạn ở {AUTHORITY}" in shown(desktop.get("/console/overdue"))
    made, name = fetched(desktop, "/console/overdue/letter", authority=AUTHORITY)
    assert f"Kính gửi: {AUTHORITY}" in [p.text for p in Document(io.BytesIO(made)).paragraphs]
    assert name == 'attachment; filename="don-doc-ubnd-xa-sang-nhe.docx"'


def forward(desktop: Desktop) -> None:
    path = f"/console/cases/{CONTACTABLE}"
    desktop.post(f"{path}/open", reason="Chuyển")
    desktop.post(f"{path}/topic", topic="HT01", seen="2")
    form = {"authority": "Sở Xây dựng", "slip": "15", "due": "2026-12-04", "seen": "3"}
    desktop.post(f"{path}/forward", **form)


def test_a_slip_is_read_over_changed_and_taken_home(desktop: Desktop) -> None:
    desktop.sign_in()
    path = f"/console/cases/{CONTACTABLE}"
    forward(desktop)
    assert f'href="{path}/slip"' in desktop.get(path).text
    page = desktop.get(f"{path}/slip")
    assert 'value="Sở Xây dựng"' in page.text
    assert "Đường vào bản lầy lội." in page.text
    form = {"authority": "Sở Xây dựng", "due": "2026-12-04", "text": "Đường 3 km lầy lội."}
    made, _ = fetched(desktop, f"{path}/slip", **form)
    assert "Đường 3 km lầy lội." in [p.text for p in Document(io.BytesIO(made)).paragraphs]


def test_a_slip_that_is_refused_is_shown_again_as_it_was_typed(desktop: Desktop) -> None:
    desktop.sign_in()
    forward(desktop)
    form = {"authority": " ", "due": "2026-12-04", "text": "Đường 3 km."}
    page = desktop.post(f"/console/cases/{CONTACTABLE}/slip", **form)
    assert (page.status, "Đường 3 km." in page.text) == (409, True)


def test_a_slip_of_a_case_that_is_not_open_asks_for_the_reason_first(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.get(f"/console/cases/{CONTACTABLE}/slip")
    assert "Lượt xem này được ghi nhật ký. Lý do xem:" in page.text
    assert "lầy lội" not in page.text


def test_a_new_case_offers_no_slip(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.post(f"/console/cases/{CONTACTABLE}/open", reason="Sàng lọc")
    assert "/slip" not in page.text


def test_the_pages_are_light(desktop: Desktop) -> None:
    """Under 100 KB with every script and style, for a slow link."""
    opinions(desktop)
    desktop.sign_in()
    page = drafted(desktop)
    assets = re.findall(r'(?:href|src)="(/console/static/[^"]+)"', page.text)
    whole = len(page.text) + sum(len(desktop.get(path).text) for path in assets)
    assert whole < 100_000


def test_a_broken_template_of_the_office_is_told_kindly(desktop: Desktop) -> None:
    desktop.sign_in()
    drafted(desktop)
    folder = desktop.media.path("any-name").parent.parent / "templates"
    folder.mkdir()
    (folder / "bao-cao.mat-tran.docx").write_bytes(b"x")
    page = desktop.get(f"/console/reports/{the_report(desktop).id}/docx")
    assert page.status == 404
    assert "Mẫu bao-cao.mat-tran.docx của cơ quan bị lỗi" in shown(page)


def test_no_case_can_be_reached_from_a_report(desktop: Desktop) -> None:
    opinions(desktop)
    desktop.sign_in()
    text = drafted(desktop).text
    with desktop.commune.database.read() as session:
        assert [case.code for case in session.query(Case) if case.code in text] == []
    assert "/console/cases/" not in text
