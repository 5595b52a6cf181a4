"""The home page, the figures and their charts; what whoever only watches may open."""

import base64
import hashlib
import io
import re
from datetime import UTC, date, timedelta
from pathlib import Path
from xml.sax.saxutils import unescape

import pytest
from docx import Document
from starlette.applications import Starlette
from starlette.routing import Route

from bot import nightly
from bot.console.pages import STATIC
from handlers.context import Office
from handlers.figures.counting import refresh
from storage.people import AuditLine
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, TODAY
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import approver, area_id, shown
from tests.unit.console.test_campaign_plans import act, begun
from tests.unit.console.test_repeating import form as monthly
from tests.unit.reports.opinions import add_many

LAST_WEEK = TODAY - timedelta(days=7)
CHART = "/console/charts/weeks.svg"
SIGN = {"topic": "HC02", "commune": "03226", "week": "2026-11-16"}


def a_rise(desktop: Desktop) -> None:
    """Two opinions a week for eight weeks, then seventeen."""
    with desktop.commune.database.write() as session:
        for back in range(2, 10):
            add_many(session, 2, "HC02", opened_on=TODAY - timedelta(weeks=back))
        add_many(session, 17, "HC02", opened_on=LAST_WEEK)
        refresh(session, NOW, Office(), pieces=100)


def test_the_home_says_what_waits_and_where_to_go(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.get("/console")
    assert "Ý kiến chờ sàng lọc: 2. Cũ nhất: hôm nay." in shown(page)
    assert 'href="/console/cases?status=MOI"' in page.text
    for secret in ("anh Páo", "0912 000 111", "lầy lội", "Pàng Dề", ANONYMOUS, CONTACTABLE):
        assert secret not in page.text


def test_a_night_without_a_backup_is_told_to_whoever_keeps_the_office(
    desktop: Desktop, tmp_path: Path
) -> None:
    folder = tmp_path / nightly.FOLDER
    folder.mkdir()
    last = folder / f"{desktop.clock().astimezone(UTC) - timedelta(hours=3):{nightly.NAME}}"
    last.touch()
    desktop.sign_in(desktop.commune.provincial)
    assert "bản sao lưu" not in shown(desktop.get("/console"))
    last.rename(folder / f"{desktop.clock().astimezone(UTC) - timedelta(days=2):{nightly.NAME}}")
    assert "Đêm qua không có bản sao lưu. Bản tốt gần nhất: 21/11/2026." in shown(
        desktop.get("/console")
    )
    (folder / nightly.FAILED).write_text("")  # not even these words found room
    assert "Không sao lưu được: đĩa đầy." in shown(desktop.get("/console"))
    (folder / nightly.FAILED).write_text("hỏng")
    assert "Sao lưu hằng đêm bị hỏng." in shown(desktop.get("/console"))
    desktop.sign_in_anew(desktop.commune.officer)
    assert "ao lưu" not in shown(desktop.get("/console"))


def test_what_waits_to_be_launched_or_approved_is_told_to_whoever_may(desktop: Desktop) -> None:
    desktop.sign_in()
    begun(desktop)
    act(desktop, "submit")
    desktop.post("/console/repeating/new", **monthly(desktop))
    waits = "Có 1 phong trào chờ phát động.", "Có 1 việc lặp lại chờ duyệt."
    assert not any(one in shown(desktop.get("/console")) for one in waits)  # they set it themselves
    desktop.sign_in_anew(approver(desktop))
    assert all(one in shown(desktop.get("/console")) for one in waits)
    act(desktop, "launch")
    desktop.post("/console/repeating/1/approve")
    assert not any(one in shown(desktop.get("/console")) for one in waits)


def test_a_neighbour_has_nothing_to_do_with_it(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.neighbour)
    assert "Không có việc nào đang chờ." in shown(desktop.get("/console"))


def test_the_home_names_an_early_sign(desktop: Desktop) -> None:
    a_rise(desktop)
    desktop.sign_in()
    told = shown(desktop.get("/console"))
    assert (
        "Chủ đề «Sắp xếp xã, thôn bản; tên gọi; trụ sở» tăng từ 2 lên 17 ý kiến/tuần "
        "ở xã Sáng Nhè (≥10 người)." in told
    )


def test_what_was_said_this_week_by_few_is_not_counted_out(desktop: Desktop) -> None:
    with desktop.commune.database.write() as session:
        refresh(session, NOW, Office(), pieces=100)
    desktop.sign_in()
    told = shown(desktop.get("/console"))
    assert "Nước sinh hoạt một số ý kiến" in told
    assert "1 ý kiến" not in told


def test_the_quick_report_is_a_draft_without_anybody_in_it(desktop: Desktop) -> None:
    a_rise(desktop)
    desktop.sign_in()
    csrf = re.search(r'name="csrf" value="(\w+)"', desktop.get("/console").text)
    assert csrf is not None
    made = desktop.client.post("/console/signs/report", data=SIGN | {"csrf": csrf[1]})
    assert made.status_code == 200
    document = Document(io.BytesIO(made.content))
    said = "\n".join(one.text for one in document.paragraphs)
    assert "là 17 ý kiến, của ít nhất 10 người; 8 tuần trước đó trung bình 2 ý kiến" in said
    assert "DB-" not in said
    assert "DỰ THẢO" in document.sections[0].first_page_header.paragraphs[0].text
    with desktop.commune.database.read() as session:
        lines = [(one.action, one.subject) for one in session.query(AuditLine)]
    assert lines == [("figures.quick-report", "sign:HC02.03226:2026-11-16")]


@pytest.mark.parametrize("change", [{"topic": "HT01"}, {"week": "x"}, {"commune": "03217"}])
def test_there_is_no_report_on_what_is_no_sign(desktop: Desktop, change: dict[str, str]) -> None:
    a_rise(desktop)
    desktop.sign_in()
    assert desktop.post("/console/signs/report", **SIGN | change).status == 404


def test_the_chart_is_named_and_its_policy_allows_its_own_styles_only(desktop: Desktop) -> None:
    a_rise(desktop)
    desktop.sign_in()
    for size in ("", "?size=narrow"):
        page = desktop.get(CHART + size)
        assert page.headers["content-type"] == "image/svg+xml"
        sheet = re.search(r"<style[^>]*>(.*?)</style>", page.text, re.DOTALL)
        assert sheet is not None
        digest = hashlib.sha256(unescape(sheet[1]).encode()).digest()
        policy = page.headers["content-security-policy"]
        assert f"style-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
        assert "unsafe" not in policy
        assert "<script" not in page.text
        assert " style=" not in page.text
        assert '<svg role="img"' in page.text
        assert "<title>Ý kiến nhận và trả lời theo tuần</title><desc>" in page.text
        assert len(page.text.encode()) < 30_000


def test_the_first_page_is_under_a_hundred_kilobytes(desktop: Desktop) -> None:
    a_rise(desktop)
    desktop.sign_in()
    page = desktop.get("/console")
    files = re.findall(r"/console/static/([\w.]+)", page.text)
    assert {"console.css", "figures.css", "console.js"} <= set(files)
    size = sum((STATIC / name).stat().st_size for name in set(files))
    size += len(page.text.encode()) + len(desktop.get(CHART).text.encode())
    assert size < 100_000


def test_the_province_sees_tiles_and_a_commune_has_nothing_to_compare(desktop: Desktop) -> None:
    a_rise(desktop)
    desktop.sign_in(desktop.commune.provincial)
    for figure in ("received", "in-time", "villages", "nonsense"):
        page = desktop.get(f"/console/figures?figure={figure}")
        assert page.status == 200
        assert page.text.count('<li class="tile ') == 2
    desktop.sign_in_anew(desktop.commune.officer)
    assert "Chỉ có một xã" in shown(desktop.get("/console/figures"))


def test_the_topics_of_a_commune_are_for_who_handles_its_cases(desktop: Desktop) -> None:
    with desktop.commune.database.write() as session:
        add_many(session, 12, "HT03", opened_on=date(2026, 10, 20))
        refresh(session, NOW, Office(), pieces=100)
    own = f"/console/figures?commune={area_id(desktop, 'Sáng Nhè')}"
    desktop.sign_in()
    assert "Nước sinh hoạt 12 ý kiến" in shown(desktop.get(own))
    for who in (desktop.commune.neighbour, desktop.commune.observer):
        desktop.sign_in_anew(who)
        assert "Nước sinh hoạt" not in shown(desktop.get(own))


def test_a_head_who_is_an_officer_too_is_told_why_there_are_no_figures(desktop: Desktop) -> None:
    a_rise(desktop)
    desktop.sign_in(desktop.commune.head_and_officer)
    for path in ("/console", "/console/figures"):
        told = shown(desktop.get(path))
        assert "Người đang là trưởng bản không xem số liệu" in told
        assert "17 ý kiến" not in told


# --- whoever only watches -------------------------------------------------------------------------

OPEN = {
    "/console",
    "/console/figures",
    CHART,
    "/console/reports",
    "/console/people/rights",
    "/console/meetings",
}
WITHOUT_SIGNING_IN = {
    "/console/enter/{token}",
    "/console/leave",
    "/console/sign-in",
    "/console/sign-in/options",
}
THEIR_OWN = ("/console/account", "/console/confirm")


def test_an_observer_sees_figures_and_signs_and_no_way_to_a_case(desktop: Desktop) -> None:
    a_rise(desktop)
    desktop.sign_in(desktop.commune.observer)
    page = desktop.get("/console")
    assert "tăng từ 2 lên 17" in shown(page)
    assert "/console/cases" not in page.text
    assert "/console/signs" not in page.text
    assert "/console/cases" not in desktop.get("/console/figures").text


def test_every_other_address_is_closed_to_an_observer(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.observer)
    application = desktop.client.app
    assert isinstance(application, Starlette)
    routes = [one for one in application.routes if isinstance(one, Route)]
    asked = 0
    for route in routes:
        if route.path in WITHOUT_SIGNING_IN | OPEN or route.path.startswith(THEIR_OWN):
            continue
        if not route.path.startswith("/console"):
            continue
        path = re.sub(r"\{[^}]+\}", "1", route.path)
        found = desktop.get(path) if "GET" in (route.methods or ()) else desktop.post(path)
        assert found.status == 404, route.path
        told = shown(found)
        if not path.startswith("/console/reports"):
            assert "chỉ xem số liệu, cảnh báo sớm và báo cáo" in told, route.path
        asked += 1
    assert asked > 40


def test_what_is_open_to_an_observer_names_nobody(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.observer)
    for path in OPEN:
        page = desktop.get(path)
        assert page.status == 200
        for secret in ("anh Páo", "0912 000 111", "lầy lội", "Pàng Dề", "DB-", "Lò Thị Hoa"):
            assert secret not in page.text
