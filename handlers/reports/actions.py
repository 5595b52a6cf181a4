"""What staff do with a summary report: draft, edit, submit, approve, take it home as a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from content.documents import words
from content.documents.sheets import Sheet, workbook
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.messages import Words
from handlers.people.authority import OBSERVER
from handlers.reports import drafting, rules
from handlers.reports.drafting import Material, day
from handlers.reports.office import filled, frame, front_of, our_areas
from handlers.reports.rules import APPROVED, DRAFT, SUBMITTED, Plan
from storage import reports as storage
from storage.areas import Area
from storage.reports import Period, Report

SENTENCE_MOST = 2000
NAME_MOST = 200
STATES = (DRAFT, SUBMITTED, APPROVED)
Change = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One of a report's; `changes` say what staff made of what was drafted, if anything."""

    number: int
    code: str
    text: str
    drafted: str
    changes: list[Change]


@dataclass(frozen=True, slots=True)
class Section:
    key: str
    depth: int
    title: str
    asked: bool
    sentences: list[Sentence]
    results: list[list[str]]


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A report as its page shows it."""

    number: int
    area: Area
    title: str
    state: str
    version: int
    due_on: date
    since: date
    until: date
    author: str | None
    approver: str | None
    approved_at: datetime | None
    sections: list[Section]
    annex: list[list[str]]
    figures: list[list[str]]
    method: list[str]
    missing: list[str]  # titles of what staff must still write
    actions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Edit:
    """How staff wrote the sentences of a section, by their places in it."""

    section: str
    texts: Mapping[int, str]


def listed(desk: Desk) -> list[tuple[Report, Area]]:
    """The reports of their areas; whoever only watches sees the approved ones."""
    paths, states = _reach(desk)
    return storage.listed(desk.session, paths, states)


def create(desk: Desk, area_id: int, plan: Plan) -> int:
    """Draft a report of one of their areas from the numbers as they stand; its number."""
    area = next((one for one in our_areas(desk) if one.id == area_id), None)
    if area is None:
        raise Refused(Words("bc-can-dia-ban"))
    if any(area.covers(path) for path in scope_of(desk.authority).outside):
        raise Refused(Words("bc-truong-ban-khong-soan"))
    fault = rules.fault(plan, desk.today)
    if fault:
        raise Refused(Words(fault))
    period = Period(area.path, plan.since, plan.until)
    other = storage.crossing(desk.session, period)
    if other is not None:
        raise Refused(Words("bc-ky-chong", {"tu": day(other.since), "den": day(other.until)}))
    report = _drafted(desk, area, plan, period)
    storage.add(desk.session, report)
    desk.note("report.draft", _subject(report))
    return report.id


def read(desk: Desk, number: str) -> ReportFile:
    report, area = _find(desk, number)
    sections = [_section(data) for data in report.body["sections"]]
    return ReportFile(
        number=report.id,
        area=area,
        title=_title(report),
        state=report.state,
        version=report.version,
        due_on=report.due_on,
        since=report.since,
        until=report.until,
        author=storage.name_of(desk.session, report.author_id),
        approver=storage.name_of(desk.session, report.approver_id),
        approved_at=report.approved_at,
        sections=sections,
        annex=report.body["annex"],
        figures=report.body["figures"],
        method=report.body["method"],
        missing=_missing(report),
        actions=_actions(desk, report, area),
    )


def save(desk: Desk, number: str, edit: Edit, seen: int) -> None:
    """Put the sentences of one section as staff wrote them; an empty one is left out of the report."""
    report = _take(desk, number, "save", seen)
    body = {**report.body, "sections": [dict(one) for one in report.body["sections"]]}
    for section in body["sections"]:
        if section["key"] == edit.section:
            section["sentences"] = [
                {**said, "text": _tidy(edit.texts.get(place, said["text"]))}
                for place, said in enumerate(section["sentences"])
            ]
    report.body = body
    _worked_on(desk, report)


def submit(desk: Desk, number: str, seen: int) -> None:
    """Lay the report before whoever approves it; refused while a part is not written."""
    report = _take(desk, number, "submit", seen)
    missing = _missing(report)
    if missing:
        raise Refused(Words("bc-con-thieu", {"muc": "; ".join(missing)}))
    _worked_on(desk, report)
    _move(desk, report, SUBMITTED)


def approve(desk: Desk, number: str, seen: int) -> None:
    """By an approver of the area who has not worked on it: two pairs of eyes."""
    report = _take(desk, number, "approve", seen)
    report.approver_id, report.approved_at = desk.authority.person_id, desk.now
    _move(desk, report, APPROVED)


def send_back(desk: Desk, number: str, seen: int) -> None:
    _move(desk, _take(desk, number, "back", seen), DRAFT)


def discard(desk: Desk, number: str, seen: int) -> None:
    report = _take(desk, number, "discard", seen)
    desk.note("report.discard", _subject(report))
    storage.drop(desk.session, report)


def document(desk: Desk, number: str, folder: Path) -> bytes:
    """The report as a .docx: DỰ THẢO on every page until it is approved."""
    report, area = _find(desk, number)
    body, texts = report.body, words.report()["subject"]
    subject = texts["text"].format(dip=texts[report.phase].format(ky_hop=report.session_name))
    letters = words.letters()["report"]
    opening, *sections = body["sections"]
    context = frame(desk, area, letters["kind"], letters["recipients"]) | {
        "du_thao": "" if report.state == APPROVED else "DỰ THẢO",
        "trich_yeu": subject,
        "mo_dau": [said["text"] for said in opening["sentences"] if said["text"]],
        "cac_muc": [_printed(section) for section in sections],
        "phu_luc_1": [_annex_line(place, row) for place, row in enumerate(body["annex"], 1)],
        "phu_luc_2": [{"ten": name, "so": number} for name, number in body["figures"]],
        "phuong_phap": body["method"],
    }
    return filled("bao-cao", context, folder)


def annex(desk: Desk, number: str) -> bytes:
    """Both annexes as an .xlsx."""
    report, _ = _find(desk, number)
    note = "" if report.state == APPROVED else "DỰ THẢO"
    rows = [[place, *_as_numbers(row)] for place, row in enumerate(report.body["annex"], start=1)]
    head = ("TT", "Mã nhóm", "Nội dung", "Địa bàn", "Số lượt ý kiến", "Cơ quan", "Tình trạng")
    one = "Phụ lục 1. Bảng ý kiến, kiến nghị theo nhóm"
    two = "Phụ lục 2. Số liệu, phương pháp và ngưỡng ẩn danh"
    figures = [_as_numbers(row) for row in report.body["figures"]]
    method = [[text] for text in report.body["method"]]
    return workbook(
        [
            Sheet("Phụ lục 1", one, head, rows, (6, 15, 40, 22, 15, 32, 32), note),
            Sheet("Phụ lục 2", two, ("Số liệu", "Số lượt"), [*figures, *method], (90, 15), note),
        ]
    )


# --- how a report is drafted and changed ------------------------------------------------------------


def _drafted(desk: Desk, area: Area, plan: Plan, period: Period) -> Report:
    last = storage.before(desk.session, area.id, plan.since)
    late = (desk.today, rules.LATE)

    def tallies(of: Period, statuses: frozenset[str]) -> list[storage.Tally]:
        return storage.tallies(desk.session, of, statuses, late)

    earlier = Period(area.path, last.since, last.until) if last else None
    material = Material(
        tallies=tallies(period, rules.REPORTED),
        earlier=tallies(earlier, rules.REPORTED) if earlier else None,
        earlier_days=(earlier.since, earlier.until) if earlier else None,
        unscreened=tallies(period, rules.UNSCREENED),
    )
    told = {"co_quan": front_of(area), "noi": area.full_name, "nay": day(desk.today)}
    days = {"tu": day(plan.since), "den": day(plan.until)}
    return Report(
        area_id=area.id,
        session_code=plan.session,
        session_name=plan.name[:NAME_MOST],
        phase=plan.phase,
        due_on=rules.due_on(plan),
        since=plan.since,
        until=plan.until,
        state=DRAFT,
        version=1,
        body=drafting.draft(material, told | days),
        author_id=desk.authority.person_id,
        editor_ids=[desk.authority.person_id],
        created_at=desk.now,
    )


def _reach(desk: Desk) -> tuple[list[str], tuple[str, ...]]:
    """The areas whose reports they may see, and in which states."""
    inside = list(scope_of(desk.authority).inside)
    if inside:
        return inside, STATES
    watched = [role.path for role in desk.authority.roles if role.role == OBSERVER]
    if not watched:
        raise Refused(Words("khong-co-quyen-xem"))
    return watched, (APPROVED,)


def _find(desk: Desk, number: str) -> tuple[Report, Area]:
    """One that they may see; another's is refused in the same words as one that is not."""
    wanted = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0
    found = storage.find(desk.session, wanted, *_reach(desk))
    if found is None:
        raise Refused(Words("bc-khong-thay"))
    return found


def _take(desk: Desk, number: str, action: str, seen: int) -> Report:
    """A report to be changed, if they may do that and have seen it as it is."""
    report, area = _find(desk, number)
    storage.lock(desk.session, report)
    if seen != report.version:
        raise Refused(Words("bc-vua-thay-doi"))
    if action not in _actions(desk, report, area):
        raise Refused(Words("bc-khong-lam-duoc"))
    return report


def _actions(desk: Desk, report: Report, area: Area) -> frozenset[str]:
    writes = desk.authority.may_write_policies(area.path)
    approves = desk.authority.may_approve_policies(area.path)
    ours = desk.authority.person_id in report.editor_ids
    if report.state == DRAFT and writes:
        return frozenset({"save", "submit", "discard"})
    if report.state == SUBMITTED and approves and not ours:
        return frozenset({"approve", "back"})
    return frozenset({"back"}) if report.state == SUBMITTED and writes else frozenset()


def _worked_on(desk: Desk, report: Report) -> None:
    report.version += 1
    report.editor_ids = sorted({*report.editor_ids, desk.authority.person_id})
    desk.note("report.edit", _subject(report))


def _move(desk: Desk, report: Report, state: str) -> None:
    report.state = state
    report.version += 1
    desk.note(f"report.{state}", _subject(report))


def _subject(report: Report) -> str:
    return f"report:{report.id}"


def _title(report: Report) -> str:
    phase = words.report()["subject"][report.phase]
    return str(phase.format(ky_hop=report.session_name))


def _missing(report: Report) -> list[str]:
    """The parts that staff write and have not written."""
    parts = words.report()["parts"]
    return [
        section["title"] or parts["four"]
        for section in report.body["sections"]
        if section["asked"] and not any(said["text"] for said in section["sentences"])
    ]


def _tidy(text: str) -> str:
    tidy = "\n".join(line.strip() for line in text.replace("\r\n", "\n").split("\n")).strip()
    if len(tidy) > SENTENCE_MOST:
        raise Refused(Words("qua-dai", {"nhieu_nhat": SENTENCE_MOST}))
    return tidy


# --- how it is shown and printed ----------------------------------------------------------------------


def _section(data: dict[str, Any]) -> Section:
    sentences = [
        Sentence(
            place,
            said["code"],
            said["text"],
            said["drafted"],
            list(rules.changes(said["drafted"], said["text"]))
            if said["text"] != said["drafted"]
            else [],
        )
        for place, said in enumerate(data["sentences"])
    ]
    return Section(
        data["key"], data["depth"], data["title"], data["asked"], sentences, data["results"]
    )


def _printed(section: dict[str, Any]) -> dict[str, Any]:
    """A section for the template: each line of a sentence is a paragraph, the code after the last."""
    said = [
        {"loi": line, "ma": sentence["code"] if line is lines[-1] else ""}
        for sentence in section["sentences"]
        if (lines := [line for line in sentence["text"].split("\n") if line])
        for line in lines
    ]
    results = [{"ten": name, "so": number} for name, number in section["results"]]
    cap = section["depth"] if section["title"] else 0
    return {"cap": cap, "ten": section["title"], "cac_cau": said, "ket_qua": results}


def _annex_line(place: int, row: list[str]) -> dict[str, Any]:
    names = ("ma", "noi_dung", "dia_ban", "so_luot", "co_quan", "tinh_trang")
    return {"tt": place, **dict(zip(names, row, strict=True))}


def _as_numbers(row: list[str]) -> list[str | int]:
    return [int(cell) if cell.isascii() and cell.isdigit() else cell for cell in row]
