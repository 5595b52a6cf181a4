"""Reports on terms, forms of documents and the log of urgings, on the staff's pages."""

import io

import pytest
from docx import Document
from openpyxl import load_workbook

from bot.console import urgings_page
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import approver, area_id, shown
from tests.unit.console.test_reports import fetched, opinions, the_report
from tests.unit.reports.test_letters import AUTHORITY

TERM = {"kind": "directive", "term": "quarter-2026-4"}


def drafted(desktop: Desktop, place: str = "Điện Biên", **change: str) -> Page:
    form = {"area": str(area_id(desktop, place))} | TERM | change
    return desktop.post("/console/reports", **form)


def act(desktop: Desktop, action: str, **form: str) -> Page:
    report = the_report(desktop)
    path = f"/console/reports/{report.id}/{action}"
    return desktop.post(path, **{"seen": str(report.version)} | form)


def test_who_watches_drafts_the_quarter_exports_it_and_hands_it_over(desktop: Desktop) -> None:
    opinions(desktop)
    desktop.sign_in(desktop.commune.observer)
    page = drafted(desktop)
    assert "Theo dõi Chỉ thị 01-CT/TU, quý IV/2026" in shown(page)
    assert "Quý IV/2026: 1/2 xã, phường có số liệu" in page.text
    path = f"/console/reports/{the_report(desktop).id}"
    made, name = fetched(desktop, f"{path}/docx")
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in Document(io.BytesIO(made)).tables[0].rows[0].cells[1].text
    assert name == f'attachment; filename="bao-cao-{the_report(desktop).id}.docx"'
    act(desktop, "save", section="nhan-xet", s0="Chuyển biến rõ.")
    act(desktop, "save", section="kien-nghi", s0="Tiếp tục theo dõi.")
    assert "2 mục đã sửa so với bản máy soạn" in shown(desktop.get(path))
    assert "Đã trình lãnh đạo duyệt." in shown(act(desktop, "submit"))


def test_who_watches_is_offered_this_report_and_no_other(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.observer)
    page = desktop.get("/console/reports")
    assert "Báo cáo theo dõi chỉ thị" in shown(page)
    assert "Tóm tắt tháng gửi cấp ủy" not in shown(page)
    assert 'name="session"' not in page.text
    assert "/console/urgings" not in page.text
    refused = drafted(desktop, kind="monthly", term="month-2026-11")
    assert refused.status == 409
    assert desktop.get("/console/urgings").status == 404


@pytest.mark.parametrize("form", ["mat-tran", "dang", "hanh-chinh", "khac"])
def test_a_report_is_taken_home_in_the_form_that_was_chosen(desktop: Desktop, form: str) -> None:
    desktop.sign_in()
    drafted(desktop, "Sáng Nhè", kind="monthly", term="month-2026-11")
    path = f"/console/reports/{the_report(desktop).id}/docx?form={form}"
    left, right = Document(io.BytesIO(fetched(desktop, path)[0])).tables[0].rows[0].cells
    assert right.text.startswith("ĐẢNG" if form == "dang" else "CỘNG HÒA")
    assert ("BAN THƯỜNG TRỰC" in left.text) == (form in {"mat-tran", "khac"})
    assert not any(character.isdigit() for character in left.text)


def test_a_letter_is_written_in_the_form_that_was_chosen(desktop: Desktop) -> None:
    opinions(desktop)
    desktop.sign_in()
    made, _ = fetched(desktop, "/console/overdue/letter", authority=AUTHORITY, form="hanh-chinh")
    left = Document(io.BytesIO(made)).tables[0].rows[0].cells[0].text.replace("\u00a0", " ")
    assert left.startswith(
        "ỦY BAN MTTQ VIỆT NAM TỈNH ĐIỆN BIÊN\nỦY BAN MTTQ VIỆT NAM XÃ SÁNG NHÈ\n"
    )


@pytest.mark.parametrize("term", ["", "quarter-2026-9", "x", "month-2026-11", "quarter-2027-1"])
def test_a_term_that_is_none_is_refused_in_one_line(desktop: Desktop, term: str) -> None:
    desktop.sign_in(desktop.commune.observer)
    page = drafted(desktop, term=term)
    assert page.status == 409
    assert 'role="alert"' in page.text


def test_the_month_s_summary_is_drafted_and_approved_by_another(desktop: Desktop) -> None:
    opinions(desktop)
    desktop.sign_in()
    page = drafted(desktop, "Sáng Nhè", kind="monthly", term="month-2026-11")
    assert "Tóm tắt tháng 11/2026 gửi cấp ủy" in shown(page)
    act(desktop, "save", section="de-nghi", s0="Đề nghị chỉ đạo UBND xã trả lời.")
    act(desktop, "submit")
    desktop.sign_in_anew(approver(desktop))
    assert "Đã duyệt." in shown(act(desktop, "approve"))
    made, _ = fetched(desktop, f"/console/reports/{the_report(desktop).id}/xlsx")
    assert load_workbook(io.BytesIO(made)).sheetnames == ["Số liệu"]


# --- the log of urgings -------------------------------------------------------------------------------


def test_the_log_says_whom_was_urged_about_what_and_goes_home_as_a_table(desktop: Desktop) -> None:
    opinions(desktop)
    desktop.sign_in()
    assert "Không có lượt đôn đốc nào" in shown(desktop.get("/console/urgings"))
    desktop.post("/console/overdue", authority=AUTHORITY)
    text = shown(desktop.get("/console/urgings"))
    assert "Đôn đốc 1 lượt cơ quan về 12 kiến nghị." in text
    assert "DB-" not in text
    made, name = fetched(desktop, "/console/urgings/xlsx?since=2026-11-01&until=2026-11-30")
    line = [cell.value for cell in load_workbook(io.BytesIO(made))["Nhật ký đôn đốc"][5]]
    assert line[:4] == ["23/11/2026", AUTHORITY, "Cứu trợ, thiên tai", "xã Sáng Nhè"]
    assert name == 'attachment; filename="nhat-ky-don-doc.xlsx"'


@pytest.mark.parametrize(
    "days", ["since=x&until=2026-11-30", "since=2026-11-30&until=2026-11-01", "since=2026-11-01"]
)
def test_days_that_make_no_sense_are_refused_kindly(desktop: Desktop, days: str) -> None:
    desktop.sign_in()
    page = desktop.get(f"/console/urgings?{days}")
    assert page.status in {404, 409}
    assert "ngày" in shown(page)


def test_another_commune_s_urgings_are_not_in_the_log(desktop: Desktop) -> None:
    opinions(desktop)
    desktop.sign_in()
    desktop.post("/console/overdue", authority=AUTHORITY)
    desktop.sign_in_anew(desktop.commune.neighbour)
    assert "Không có lượt đôn đốc nào" in shown(desktop.get("/console/urgings"))


def test_a_long_log_shows_the_newest_and_says_so(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    opinions(desktop)
    desktop.sign_in()
    desktop.post("/console/overdue", authority=AUTHORITY)
    assert "lượt mới nhất" not in shown(desktop.get("/console/urgings"))
    monkeypatch.setattr(urgings_page, "MOST", 1)
    assert "Trang này hiện 1 lượt mới nhất" in shown(desktop.get("/console/urgings"))


def test_the_month_is_taken_home_on_one_page(desktop: Desktop) -> None:
    desktop.sign_in()
    page = drafted(desktop, "Sáng Nhè", kind="monthly", term="month-2026-11")
    assert "Tải một trang để in" in page.text
    path = f"/console/reports/{the_report(desktop).id}/pdf"
    made, name = fetched(desktop, path)
    assert name.endswith('.pdf"')
    assert made.count(b"/Type /Page\n") == 1
