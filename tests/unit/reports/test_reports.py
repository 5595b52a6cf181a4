"""Summary reports: what is counted, what is written, who may approve it."""

import io
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from handlers.errors import Refused
from handlers.reports import actions
from handlers.reports.actions import Edit
from storage.cases import Case
from storage.people import AuditLine
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, TODAY, add_staff
from tests.unit.reports.drafts import draft, finish, refused, said, shown, text_of
from tests.unit.reports.opinions import NOVEMBER, add_many, area, resident

WROTE = "Đường vào bản lầy lội."
PERSONAL = ("anh Páo", "0912 000 111", WROTE, "Pàng Dề", CONTACTABLE, ANONYMOUS, "DB-")


def test_a_group_is_counted_by_topic_and_commune(commune: Commune) -> None:
    with commune.desk() as desk:
        add_many(desk.session, 12, "HT03")
        add_many(desk.session, 4, "HT03", "Tủa Chùa")
        add_many(desk.session, 11, "AS04", "Pàng Dề A1", authority="UBND xã Sáng Nhè")
    report = shown(commune, draft(commune))
    assert [row[:4] for row in report.annex] == [
        ["HT03.03226", "Nước sinh hoạt", "xã Sáng Nhè", "12"],
        ["AS04.03226", "Cứu trợ, thiên tai", "xã Sáng Nhè", "11"],
    ]
    text = said(report)
    assert "đã tổng hợp 23 ý kiến của cử tri và Nhân dân, xếp thành 2 nhóm" in text
    assert "12 ý kiến phản ánh, kiến nghị về nước sinh hoạt tại xã Sáng Nhè." in text


def test_a_group_of_few_people_is_some_opinions_wherever_it_is_told(commune: Commune) -> None:
    with commune.desk() as desk:
        add_many(desk.session, 23, "HT03")
        add_many(desk.session, 9, "AS04")
    report = shown(commune, draft(commune))
    assert "Một số ý kiến phản ánh, kiến nghị về cứu trợ, thiên tai" in said(report)
    numbers = {row[0]: row[3] for row in report.annex} | dict(report.figures)
    assert numbers["AS04.03226"] == "một số ý kiến"
    visible = [number for number in numbers.values() if number != "một số ý kiến"]
    assert not {"23", "32"} <= set(visible)


def test_many_opinions_of_one_person_are_few_people(commune: Commune) -> None:
    with commune.desk() as desk:
        add_many(desk.session, 15, "HT03", who=resident(desk.session, commune.resident))
    report = shown(commune, draft(commune))
    assert [row[3] for row in report.annex] == ["một số ý kiến"]
    assert "15" not in said(report)


def test_every_sentence_about_a_group_carries_its_code(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        add_many(
            desk.session,
            12,
            "HT03",
            status="CHUYEN",
            due_on=date(2026, 11, 12),
            authority="UBND xã",
        )
    report = shown(sqlite_commune, draft(sqlite_commune))
    told = [one for section in report.sections for one in section.sentences if one.text]
    about = [one.code for one in told if "nước sinh hoạt" in one.text]
    assert about == ["HT03", "HT03.03226", "HT03.03226"]
    assert {one.code for one in told} <= {"tong", "HT03", "HT03.03226", ""}
    assert "Đề nghị UBND xã xem xét, trả lời" in said(report)


@pytest.mark.parametrize("status", ["RUT", "KHONG_XU_LY", "HUONG_DAN"])
def test_what_was_withdrawn_or_refused_is_in_no_report(
    sqlite_commune: Commune, status: str
) -> None:
    with sqlite_commune.desk() as desk:
        add_many(desk.session, 30, "HT03", status=status)
    assert shown(sqlite_commune, draft(sqlite_commune)).annex == []


def test_what_nobody_has_screened_stands_apart(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        add_many(desk.session, 30, "HT03", status="MOI")
    report = shown(sqlite_commune, draft(sqlite_commune))
    assert report.annex == []
    assert report.figures == [
        ["Tổng số ý kiến đã tổng hợp", "0"],
        ["Ngoài ra: chưa sàng lọc xong, chưa đưa vào báo cáo", "từ 30"],
    ]


def test_nothing_of_a_person_is_in_a_report_or_its_files(
    sqlite_commune: Commune, tmp_path: Path
) -> None:
    with sqlite_commune.desk() as desk:
        for case in desk.session.query(Case):
            case.status = "SANG_LOC"
        add_many(desk.session, 20, "HT01", who=resident(desk.session, sqlite_commune.resident))
    number = draft(sqlite_commune)
    report = shown(sqlite_commune, number)
    with sqlite_commune.desk() as desk:
        told = [
            repr(report),
            text_of(actions.document(desk, str(number), tmp_path)),
            text_of(actions.annex(desk, str(number))),
        ]
    assert [(word, at) for at, text in enumerate(told) for word in PERSONAL if word in text] == []


def test_the_deadline_is_fifteen_days_before_the_opening_and_after_the_closing(
    sqlite_commune: Commune,
) -> None:
    assert shown(sqlite_commune, draft(sqlite_commune)).due_on == date(2026, 12, 5)
    after = replace(NOVEMBER, phase="after", day=date(2026, 12, 22))
    with sqlite_commune.desk() as desk:
        number = actions.create(desk, area(desk.session, "Sáng Nhè").id, after)
        assert actions.read(desk, str(number)).due_on == date(2027, 1, 6)


PLANS = [
    ({"session": "x"}, "bc-can-ky-hop"),
    ({"phase": "during"}, "bc-can-ky-hop"),
    ({"name": ""}, "bc-can-ten-ky-hop"),
    ({"since": TODAY + timedelta(days=1)}, "bc-ky-khong-hop-le"),
    ({"since": date(2025, 1, 1)}, "bc-ky-khong-hop-le"),
    ({"until": TODAY + timedelta(days=1)}, "bc-ky-chua-het"),
]


@pytest.mark.parametrize(("change", "why"), PLANS)
def test_a_plan_that_cannot_be_is_refused(
    sqlite_commune: Commune, change: dict[str, str], why: str
) -> None:
    with sqlite_commune.desk() as desk, refused(why):
        actions.create(desk, area(desk.session, "Sáng Nhè").id, replace(NOVEMBER, **change))  # type: ignore[arg-type]


def test_a_village_head_of_the_area_drafts_none(sqlite_commune: Commune) -> None:
    with pytest.raises(Refused) as caught:
        draft(sqlite_commune, sqlite_commune.head_and_officer)
    assert caught.value.words.key == "bc-truong-ban-khong-soan"


@pytest.mark.parametrize("who", ["neighbour", "head", "observer"])
def test_a_draft_is_seen_by_the_staff_of_its_area_only(sqlite_commune: Commune, who: str) -> None:
    number = draft(sqlite_commune)
    with pytest.raises(Refused):
        shown(sqlite_commune, number, getattr(sqlite_commune, who))


def test_what_staff_changed_is_seen_word_by_word(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        add_many(desk.session, 12, "HT03")
    number = draft(sqlite_commune)
    section = next(one for one in shown(sqlite_commune, number).sections if one.depth == 3)
    text = section.sentences[0].text.replace("nước sinh hoạt", "nước sạch mùa khô")
    with sqlite_commune.desk() as desk:
        actions.save(desk, str(number), Edit(section.key, {0: text}), 1)
    changed = next(one for one in shown(sqlite_commune, number).sections if one.depth == 3)
    assert changed.sentences[0].changes == [
        ("same", "12 ý kiến phản ánh, kiến nghị về nước"),
        ("gone", "sinh hoạt"),
        ("new", "sạch mùa khô"),
        ("same", "tại xã Sáng Nhè."),
    ]


def test_two_who_edit_at_once_do_not_overwrite_each_other(sqlite_commune: Commune) -> None:
    number = draft(sqlite_commune)
    with sqlite_commune.desk() as desk:
        actions.save(desk, str(number), Edit("phan-khoi", {0: "Một."}), 1)
    with sqlite_commune.desk() as desk, refused("bc-vua-thay-doi"):
        actions.save(desk, str(number), Edit("phan-khoi", {0: "Hai."}), 1)


def test_a_report_is_not_submitted_while_a_part_is_not_written(sqlite_commune: Commune) -> None:
    number = draft(sqlite_commune)
    with sqlite_commune.desk() as desk, refused("bc-con-thieu"):
        actions.submit(desk, str(number), 1)


def test_who_worked_on_a_report_does_not_approve_it(commune: Commune) -> None:
    number = draft(commune, commune.provincial, "Điện Biên")
    finish(commune, number, commune.provincial)
    version = shown(commune, number, commune.provincial).version
    with commune.desk(commune.provincial) as desk, refused("bc-khong-lam-duoc"):
        actions.approve(desk, str(number), version)


def test_an_officer_approves_nothing(sqlite_commune: Commune) -> None:
    number = draft(sqlite_commune)
    finish(sqlite_commune, number)
    with sqlite_commune.desk() as desk:
        other = add_staff(desk.session, "Lò Văn Ún", ("officer", area(desk.session, "Sáng Nhè"))).id
    version = shown(sqlite_commune, number).version
    with sqlite_commune.desk(other) as desk, refused("bc-khong-lam-duoc"):
        actions.approve(desk, str(number), version)


def test_an_approved_report_is_no_draft_any_more_and_stays_as_it_is(
    commune: Commune, tmp_path: Path
) -> None:
    number = draft(commune)
    finish(commune, number)
    with commune.desk() as desk:
        assert "DỰ THẢO" in text_of(actions.document(desk, str(number), tmp_path))
    with commune.desk(commune.provincial) as desk:
        actions.approve(desk, str(number), actions.read(desk, str(number)).version)
    with commune.desk() as desk:
        assert "DỰ THẢO" not in text_of(actions.document(desk, str(number), tmp_path))
        report = actions.read(desk, str(number))
        with refused("bc-khong-lam-duoc"):
            actions.save(desk, str(number), Edit("phan-khoi", {0: "Khác."}), report.version)
        lines = [line.action for line in desk.session.query(AuditLine).order_by(AuditLine.id)]
    assert report.approver == "Vừ A Sình"
    assert lines[0] == "report.draft"
    assert lines[-1] == "report.approved"
    assert shown(commune, number, commune.observer).state == "approved"


def test_part_two_says_how_far_the_opinions_of_the_period_before_are(commune: Commune) -> None:
    october = replace(NOVEMBER, since=date(2026, 10, 1), until=date(2026, 10, 31))
    in_october = date(2026, 10, 5)
    with commune.desk() as desk:
        add_many(desk.session, 14, "HT03", status="DA_GIAI_QUYET", opened_on=in_october)
        add_many(desk.session, 12, "HT01", status="CHUYEN", opened_on=in_october, due_on=in_october)
        first = actions.create(desk, area(desk.session, "Sáng Nhè").id, october)
    finish(commune, first)
    with commune.desk(commune.provincial) as desk:
        actions.approve(desk, str(first), actions.read(desk, str(first)).version)
    part = next(one for one in shown(commune, draft(commune)).sections if one.key == "ky-truoc")
    assert part.sentences[0].text.startswith("Kỳ trước (từ ngày 01/10/2026 đến ngày 31/10/2026)")
    assert part.results == [["Quá hạn trả lời", "12"], ["Đã giải quyết, trả lời", "14"]]


def test_results_of_the_period_before_that_differ_by_few_are_told_in_tens(commune: Commune) -> None:
    """Before the session and after it: two more were answered meanwhile, which nobody is told."""
    october = replace(NOVEMBER, since=date(2026, 10, 1), until=date(2026, 10, 31))
    in_october = date(2026, 10, 5)
    with commune.desk() as desk:
        add_many(desk.session, 14, "HT03", status="DA_GIAI_QUYET", opened_on=in_october)
        cases = add_many(desk.session, 15, "HT01", status="CHUYEN", opened_on=in_october)
        first = actions.create(desk, area(desk.session, "Sáng Nhè").id, october)
    finish(commune, first)
    with commune.desk(commune.provincial) as desk:
        actions.approve(desk, str(first), actions.read(desk, str(first)).version)
    before = next(one for one in shown(commune, draft(commune)).sections if one.key == "ky-truoc")
    with commune.desk() as desk:
        for case in cases[:2]:
            desk.session.merge(case).status = "DA_GIAI_QUYET"
    after = next(one for one in shown(commune, draft(commune)).sections if one.key == "ky-truoc")
    assert before.results == [
        ["Đang xem xét, giải quyết", "15"],
        ["Đã giải quyết, trả lời", "14"],
    ]
    assert [number for _, number in after.results] == ["từ 10", "từ 10"]


def test_the_annex_is_a_workbook_of_two_sheets_with_numbers(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        add_many(desk.session, 12, "HT03", authority="=HYPERLINK(1)")
        number = actions.create(desk, area(desk.session, "Sáng Nhè").id, NOVEMBER)
        made = actions.annex(desk, str(number))
    book = load_workbook(io.BytesIO(made))
    assert book.sheetnames == ["Phụ lục 1", "Phụ lục 2"]
    line = [cell.value for cell in book["Phụ lục 1"][5]]
    assert line[:6] == [1, "HT03.03226", "Nước sinh hoạt", "xã Sáng Nhè", 12, "=HYPERLINK(1)"]
    assert book["Phụ lục 1"]["F5"].data_type == "s"
    assert book["Phụ lục 1"]["A2"].value == "DỰ THẢO"


def test_a_broken_template_of_the_office_is_told_in_one_kind_line(
    sqlite_commune: Commune, tmp_path: Path
) -> None:
    number = draft(sqlite_commune)
    (tmp_path / "bao-cao.mat-tran.docx").write_bytes(b"not a document")
    with sqlite_commune.desk() as desk, refused("bc-mau-hong"):
        actions.document(desk, str(number), tmp_path)


def test_a_template_of_the_office_goes_before_ours(sqlite_commune: Commune, tmp_path: Path) -> None:
    own = Document()
    own.add_paragraph("Mẫu riêng: {{ trich_yeu }}")
    own.save(str(tmp_path / "bao-cao.mat-tran.docx"))
    number = draft(sqlite_commune)
    with sqlite_commune.desk() as desk:
        made = Document(io.BytesIO(actions.document(desk, str(number), tmp_path)))
    assert made.paragraphs[0].text.startswith("Mẫu riêng: Tổng hợp ý kiến, kiến nghị")


def test_in_the_form_of_the_party_the_front_does_not_speak(
    sqlite_commune: Commune, tmp_path: Path
) -> None:
    number = str(draft(sqlite_commune))
    with sqlite_commune.desk() as desk:
        own = text_of(actions.document(desk, number, tmp_path))
        party = text_of(actions.document(desk, number, tmp_path, "dang"))
    assert "Ban Thường trực Ủy ban MTTQ Việt Nam xã Sáng Nhè báo cáo kết quả" in own
    assert "đơn vị báo cáo kết quả" in party
    assert "Ban Thường trực" not in party.partition("Nơi nhận")[0]
