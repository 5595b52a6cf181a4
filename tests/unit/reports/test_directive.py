"""The report on a directive: what is measured, what is honestly not, who may draft it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pydantic import ValidationError

from bot.settings import Settings
from content.directives import directive, indicators
from content.tables import TableError
from handlers.errors import Refused
from handlers.figures.counting import count
from handlers.figures.rules import quarter_of
from handlers.reports import actions, listing
from handlers.reports.listing import Sought
from handlers.reports.measuring import MEASURES, share
from handlers.reports.periods import Term
from handlers.reports.rules import DIRECTIVE, MONTHLY
from handlers.reports.showing import ReportFile, Section
from storage.cases import CaseStep, CaseUrging
from storage.people import AuditLine
from storage.receipts import VillageDecision
from storage.reports import Report
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, add_case, add_resident, add_staff
from tests.unit.reports.opinions import NOVEMBER, add_many, area

QUARTER = Term("quarter", 2026, 4)
MONTH = Term("month", 2026, 11)
AUTHORITY = "UBND xã Sáng Nhè"


@contextmanager
def refused(key: str) -> Iterator[None]:
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.words.key == key


def draft(
    commune: Commune,
    who: int | None = None,
    place: str = "Điện Biên",
    kind: str = DIRECTIVE,
) -> int:
    term = QUARTER if kind == DIRECTIVE else MONTH
    with commune.desk(who or commune.provincial) as desk:
        return actions.create_for_term(desk, area(desk.session, place).id, kind, term)


def shown(commune: Commune, number: int, who: int | None = None) -> ReportFile:
    with commune.desk(who or commune.provincial) as desk:
        return actions.read(desk, str(number))


def part(report: ReportFile, key: str) -> Section:
    return next(one for one in report.sections if one.key == key)


def said(report: ReportFile, key: str) -> str:
    return "\n".join(one.text for one in part(report, key).sentences)


def answered(commune: Commune, number: int, days: int, place: str = "Sáng Nhè") -> None:
    """Cases of the first of October, passed on the day after and answered so many days later."""
    first = date(2026, 10, 1)
    with commune.desk() as desk:
        for case in add_many(desk.session, number, "HT03", place, opened_on=first):
            case.status = "CO_TRA_LOI"
            handed = CaseStep(position=1, status="CHUYEN", taken_on=date(2026, 10, 2))
            handed.slip, handed.authority = "1", AUTHORITY
            done = date.fromordinal(date(2026, 10, 2).toordinal() + days)
            case.steps[0].taken_on = first
            case.steps += [handed, CaseStep(position=2, status="CO_TRA_LOI", taken_on=done)]
        desk.session.flush()


def test_the_numbers_of_the_quarter_stand_in_one_sentence(commune: Commune) -> None:
    answered(commune, 30, 5)
    answered(commune, 20, 40, "Tủa Chùa")
    with commune.desk() as desk:
        village = area(desk.session, "Pàng Dề A1")
        made = VillageDecision(area_id=village.id, decided_on=date(2026, 11, 1), in_favour=80)
        made.at = NOW
        desk.session.add(made)
    report = shown(commune, draft(commune))
    assert said(report, "tom-tat") == (
        "Quý IV/2026: 2/2 xã, phường có số liệu; sàng lọc trung vị 1 ngày; "
        "ý kiến nhận trong kỳ được trả lời đúng hạn 60%; 1 xã, phường chưa có thôn, bản nào chọn kênh công khai."
    )
    assert said(report, "dieu-W4").startswith("Tổng hợp 50 ý kiến, kiến nghị của người dân.")
    assert said(report, "dieu-3c").startswith("1/2 thôn, bản đã họp chọn kênh công khai")


def test_where_there_is_no_number_the_report_says_so(sqlite_commune: Commune) -> None:
    report = shown(sqlite_commune, draft(sqlite_commune))
    assert said(report, "dieu-W6") == (
        "Cam kết đối ngoại Nhân dân, biên giới hữu nghị: chưa có số liệu hoặc số liệu dưới ngưỡng 10 người."
    )
    assert "Ý kiến nhận trong kỳ được trả lời đúng hạn: chưa có số liệu" in said(report, "dieu-W4")
    found = {row[3].lower() for row in report.tables[0].rows if row[0] == "4"}
    assert all(one.startswith("chưa có số liệu") for one in found)


def test_every_clause_of_the_directive_is_in_the_report_and_in_the_annex(
    sqlite_commune: Commune,
) -> None:
    report = shown(sqlite_commune, draft(sqlite_commune))
    codes = [one.code for one in directive().clauses]
    assert [one.key for one in report.sections if one.key.startswith("dieu-")] == [
        f"dieu-{code}" for code in codes
    ]
    assert list(dict.fromkeys(row[0] for row in report.tables[0].rows)) == codes


def test_a_commune_s_few_opinions_are_not_told(commune: Commune) -> None:
    with commune.desk() as desk:
        add_many(desk.session, 4, "HT03", "Tủa Chùa")
        add_many(desk.session, 14, "HT03")
        add_many(desk.session, 15, "AS04")
    rows = {row[0]: row[1] for row in shown(commune, draft(commune)).tables[1].rows}
    assert rows["xã Tủa Chùa"] == "một số ý kiến"
    assert rows["xã Sáng Nhè"] in {"29", "từ 14", "từ 15"}


def test_urgings_are_counted_by_authority_and_day(commune: Commune) -> None:
    with commune.desk() as desk:
        for case in add_many(desk.session, 12, "HT03", status="CHUYEN", authority=AUTHORITY):
            one = CaseUrging(number=1, urged_on=date(2026, 11, 20), until=date(2026, 11, 27))
            one.authority = AUTHORITY
            case.urgings.append(one)
        desk.session.flush()
    report = shown(commune, draft(commune))
    assert report.tables[2].rows == [[AUTHORITY, "1", "20/11/2026", "từ 10"]]
    assert "Đôn đốc 1 lượt đối với 1 cơ quan." in said(report, "dieu-6")


def test_who_watches_drafts_edits_and_exports_this_report_and_nothing_else(
    sqlite_commune: Commune, tmp_path: Path
) -> None:
    number, who = draft(sqlite_commune, sqlite_commune.observer), sqlite_commune.observer
    with sqlite_commune.desk(who) as desk:
        made = actions.document(desk, str(number), tmp_path)
        place = area(desk.session, "Điện Biên").id
        with refused("bc-can-dia-ban"):
            actions.create_for_term(desk, place, MONTHLY, MONTH)
        with refused("bc-can-dia-ban"):
            actions.create(desk, place, NOVEMBER)
    assert shown(sqlite_commune, number, who).actions == {"save", "submit", "discard"}
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in Document(io.BytesIO(made)).tables[0].rows[0].cells[1].text


def test_who_watches_sees_no_draft_of_another_kind(sqlite_commune: Commune) -> None:
    number = draft(sqlite_commune, kind=MONTHLY)
    with sqlite_commune.desk(sqlite_commune.observer) as desk:
        assert listing.every_line(desk, Sought()) == []
        with refused("bc-khong-thay"):
            actions.read(desk, str(number))


def test_who_drafted_it_does_not_approve_it(sqlite_commune: Commune, tmp_path: Path) -> None:
    number, who = str(draft(sqlite_commune, sqlite_commune.observer)), sqlite_commune.observer
    for key in ("nhan-xet", "kien-nghi"):
        with sqlite_commune.desk(who) as desk:
            seen = actions.read(desk, number).version
            actions.save(desk, number, actions.Edit(key, {0: "Đề nghị tiếp tục theo dõi."}), seen)
    with sqlite_commune.desk(who) as desk:
        actions.submit(desk, number, actions.read(desk, number).version)
        with refused("bc-khong-lam-duoc"):
            actions.approve(desk, number, actions.read(desk, number).version)
    with sqlite_commune.desk(sqlite_commune.provincial) as desk:
        actions.approve(desk, number, actions.read(desk, number).version)
        made = Document(io.BytesIO(actions.document(desk, number, tmp_path)))
    assert [section.header.paragraphs[-1].text for section in made.sections] == [""]


@pytest.mark.parametrize("who", ["neighbour", "head"])
def test_nobody_from_elsewhere_reaches_it(sqlite_commune: Commune, who: str) -> None:
    number = draft(sqlite_commune)
    with pytest.raises(Refused):
        shown(sqlite_commune, number, getattr(sqlite_commune, who))


@pytest.mark.parametrize(
    ("kind", "term", "why"),
    [
        (DIRECTIVE, Term("month", 2026, 11), "bc-can-ky"),
        (MONTHLY, Term("quarter", 2026, 4), "bc-can-ky"),
        (DIRECTIVE, Term("year", 2027), "bc-ky-chua-toi"),
        ("session", QUARTER, "bc-can-loai"),
    ],
)
def test_a_term_that_cannot_be_is_refused(
    sqlite_commune: Commune, kind: str, term: Term, why: str
) -> None:
    with sqlite_commune.desk(sqlite_commune.provincial) as desk, refused(why):
        actions.create_for_term(desk, area(desk.session, "Điện Biên").id, kind, term)


def test_an_officer_of_a_commune_drafts_none_of_the_province(sqlite_commune: Commune) -> None:
    with refused("bc-can-dia-ban"):
        draft(sqlite_commune, sqlite_commune.officer)


def test_the_annex_has_a_sheet_for_clauses_communes_and_urgings(sqlite_commune: Commune) -> None:
    answered(sqlite_commune, 30, 5)
    number = draft(sqlite_commune)
    with sqlite_commune.desk(sqlite_commune.provincial) as desk:
        book = load_workbook(io.BytesIO(actions.annex(desk, str(number))))
    assert book.sheetnames == ["Phụ lục 1", "Phụ lục 2", "Phụ lục 3"]
    assert [cell.value for cell in book["Phụ lục 2"][5]][:3] == [
        "xã Sáng Nhè",
        30,
        "từ 70% trở lên",
    ]


def test_nothing_of_a_case_or_a_person_is_in_it(sqlite_commune: Commune) -> None:
    answered(sqlite_commune, 30, 5)
    text = repr(shown(sqlite_commune, draft(sqlite_commune)))
    assert [word for word in ("anh Páo", "0912", "DB-", "lầy lội") if word in text] == []


def test_each_draft_has_a_line_in_the_log(sqlite_commune: Commune) -> None:
    number = draft(sqlite_commune)
    with sqlite_commune.desk() as desk:
        lines = [(one.action, one.subject) for one in desk.session.query(AuditLine)]
    assert ("report.draft", f"report:{number}") in lines


# --- the table of the directive ---------------------------------------------------------------------


def test_what_is_measured_has_a_sentence_and_each_is_used() -> None:
    assert set(MEASURES) == set(indicators())
    used = {code for clause in directive().clauses for code in clause.measures}
    assert used == set(MEASURES)


def test_an_office_loads_the_next_directive(tmp_path: Path) -> None:
    ours = (Path(directive.__module__.replace(".", "/")) / "directive.toml").read_text("utf-8")
    (tmp_path / "directive.toml").write_text(ours.replace('"01-CT/TU"', '"09-CT/TU"'), "utf-8")
    assert directive(str(tmp_path)).number == "09-CT/TU"
    assert directive().number == "01-CT/TU"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('measures = ["chon-kenh", "cong-khai"]', 'measures = ["khong-co"]'),
        ('part = "nhiem-vu"', 'part = "khac"'),
        ('issuer = "', 'nobody = "'),
    ],
)
def test_a_table_that_makes_no_sense_is_named(tmp_path: Path, before: str, after: str) -> None:
    ours = (Path(directive.__module__.replace(".", "/")) / "directive.toml").read_text("utf-8")
    (tmp_path / "directive.toml").write_text(ours.replace(before, after), "utf-8")
    with pytest.raises(TableError, match=r"directive\.toml"):
        directive(str(tmp_path))
    with pytest.raises(ValidationError):
        Settings(tables_dir=tmp_path, _env_file=None)


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        (81, 100, "81%"),
        (98, 100, "từ 91% trở lên"),
        (100, 100, "từ 91% trở lên"),
        (3, 100, "dưới 10%"),
        (15, 19, None),
    ],
)
def test_a_share_tells_nothing_of_few(part: int, whole: int, told: str | None) -> None:
    assert share(part, whole) == told


# --- the month's summary ------------------------------------------------------------------------------


def test_the_month_s_summary_names_five_matters_and_what_is_late(commune: Commune) -> None:
    with commune.desk() as desk:
        for topic, number in (("HT01", 30), ("HT03", 25), ("AS04", 20), ("DD01", 15), ("YT01", 14)):
            add_many(desk.session, number, topic)
        add_many(desk.session, 12, "MT01")
        late = {"status": "CHUYEN", "authority": AUTHORITY, "due_on": date(2026, 11, 12)}
        add_many(desk.session, 13, "HT02", **late)  # type: ignore[arg-type]
    report = shown(commune, draft(commune, commune.officer, "Sáng Nhè", MONTHLY), commune.officer)
    hot = [one.text for one in part(report, "noi-bat").sentences]
    assert [text.split(" ý kiến")[0][-2:] for text in hot] == ["30", "25", "20", "15", "14"]
    assert hot[1].startswith("Nước sinh hoạt tại xã Sáng Nhè: 25 ý kiến.")
    assert said(report, "qua-han").startswith(
        f"{AUTHORITY}: từ 10 kiến nghị quá hạn trả lời, quá hạn lâu nhất 11 ngày; về điện lưới."
    )


def test_a_month_without_enough_people_says_so(sqlite_commune: Commune) -> None:
    report = shown(sqlite_commune, draft(sqlite_commune, kind=MONTHLY))
    assert said(report, "noi-bat") == (
        "Trong tháng chưa có việc nào đủ 10 người phản ánh để ghi số."
    )
    assert said(report, "qua-han") == "Không có kiến nghị quá hạn trả lời tại cơ quan."


def test_the_summary_asks_what_the_committee_should_decide(sqlite_commune: Commune) -> None:
    number = str(draft(sqlite_commune, kind=MONTHLY))
    with sqlite_commune.desk(sqlite_commune.provincial) as desk, refused("bc-con-thieu"):
        actions.submit(desk, number, 1)


def test_a_month_s_summary_that_was_approved_is_counted(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        number = draft_in(desk.session)
    assert number
    report = shown(sqlite_commune, draft(sqlite_commune))
    assert said(report, "dieu-C1") == "1 bản tóm tắt tháng gửi cấp ủy đã được duyệt trong kỳ."


def draft_in(session: object) -> int:
    """An approved summary of November."""
    from sqlalchemy.orm import Session

    assert isinstance(session, Session)
    days = {"due_on": date(2026, 12, 10), "since": MONTH.since, "until": date(2026, 11, 23)}
    body = {"title": "", "sections": [], "tables": [], "method": []}
    made = Report(kind=MONTHLY, session_code="", session_name="", phase="", body=body, **days)
    made.area_id, made.state, made.version = area(session, "Sáng Nhè").id, "approved", 3
    made.editor_ids, made.created_at, made.approved_at = [], NOW, NOW
    session.add(made)
    session.flush()
    return made.id


def test_a_second_approver_is_needed(sqlite_commune: Commune) -> None:
    number = str(draft(sqlite_commune, kind=MONTHLY))
    with sqlite_commune.desk() as desk:
        other = add_staff(
            desk.session, "Sùng A Hồ", ("approver", area(desk.session, "Điện Biên"))
        ).id
    with sqlite_commune.desk(sqlite_commune.provincial) as desk:
        actions.save(desk, number, actions.Edit("de-nghi", {0: "Đề nghị chỉ đạo."}), 1)
        actions.submit(desk, number, 2)
        with refused("bc-khong-lam-duoc"):
            actions.approve(desk, number, 4)
    with sqlite_commune.desk(other) as desk:
        actions.approve(desk, number, 4)


def test_the_wait_is_told_in_hours_where_they_are_known_and_in_days_where_not(
    sqlite_commune: Commune,
) -> None:
    """By the figures of the quarter, as the home page has them."""
    answered(sqlite_commune, 12, 5)
    with sqlite_commune.desk() as desk:
        place, at = area(desk.session, "Sáng Nhè"), NOW - timedelta(days=2)
        for number in range(10):
            who = add_resident(desk.session, f"web-{number}")
            more = {"opened_on": at.date(), "opened_at": at, "topic": "HT03"}
            case = add_case(desk.session, f"DB-H{number}", place, who=who, **more)  # type: ignore[arg-type]
            step = CaseStep(position=1, status="SANG_LOC", taken_on=at.date())
            step.taken_at = at + timedelta(hours=9)
            case.steps.append(step)
        desk.session.flush()
        count(desk.session, quarter_of(QUARTER.since), NOW, desk.office)
    report = shown(sqlite_commune, draft(sqlite_commune))
    told = "sàng lọc trung vị 9 giờ (ý kiến ẩn danh: 1 ngày làm việc)"
    assert told in said(report, "tom-tat")


def test_the_month_s_summary_has_its_numbers_after_the_quarter_s_report(commune: Commune) -> None:
    with commune.desk() as desk:
        add_many(desk.session, 11, "HT03", opened_on=date(2026, 10, 5))
        add_many(desk.session, 12, "HT03")
        add_many(desk.session, 13, "AS04")
    quarter = shown(commune, draft(commune))
    month = shown(commune, draft(commune, commune.officer, "Sáng Nhè", MONTHLY), commune.officer)
    assert said(quarter, "dieu-W4").startswith("Tổng hợp 36 ý kiến")
    assert month.tables[0].rows[0][1] == "25"
    assert [one.code for one in part(month, "noi-bat").sentences] == ["AS04.03226", "HT03.03226"]


def test_what_is_late_names_the_most_frequent_topics_only(sqlite_commune: Commune) -> None:
    late = {"status": "CHUYEN", "authority": AUTHORITY, "due_on": date(2026, 11, 12)}
    with sqlite_commune.desk() as desk:
        for topic, number in (("HT02", 3), ("HT01", 2), ("AS04", 1), ("DD01", 1), ("YT01", 1)):
            add_many(desk.session, number, topic, **late)  # type: ignore[arg-type]
    text = said(shown(sqlite_commune, draft(sqlite_commune, kind=MONTHLY)), "qua-han")
    assert "; về điện lưới, " in text
    assert text.endswith(" và 1 lĩnh vực khác.")
