"""What staff do with a report: draft, edit, submit, approve, take it home as a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from content.documents import words
from content.documents.forms import PARTY
from content.documents.sheets import workbook
from content.documents.words import DRAFT_MARK
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import rules as case_rules
from handlers.feedback.door import scope_of
from handlers.four_eyes import worked_on
from handlers.messages import Words
from handlers.reports import campaign, directive, monthly, rules, session
from handlers.reports.access import find, may_write, take, watched_paths
from handlers.reports.campaign import Closing
from handlers.reports.kinds import kind_of
from handlers.reports.office import filled, frame, front_of, known_form, our_areas
from handlers.reports.periods import Term
from handlers.reports.periods import fault as fault_of_term
from handlers.reports.rules import APPROVED, DIRECTIVE, DRAFT, SUBMITTED, Plan
from handlers.reports.showing import ReportFile, Section, Table, missing, shown
from storage import reports as storage
from storage import summed_up
from storage.areas import Area
from storage.reports import Period, Report

SENTENCE_MOST = 2000

__all__ = ["Edit", "ReportFile", "Section", "Table"]


@dataclass(frozen=True, slots=True)
class Edit:
    """How staff wrote the sentences of a section, by their places in it."""

    section: str
    texts: Mapping[int, str]


def areas_for(desk: Desk, kind: str) -> list[Area]:
    """The areas that they may draft such a report on."""
    handled = our_areas(desk) if scope_of(desk.authority).inside else []
    if kind != DIRECTIVE:
        return handled
    watched = [role.area_id for role in desk.authority.roles if role.path in watched_paths(desk)]
    more = [storage.area_of(desk.session, area_id) for area_id in dict.fromkeys(watched)]
    return handled + [area for area in more if area not in handled]


def create(desk: Desk, area_id: int, plan: Plan) -> int:
    """Draft the report on a session, of one of their areas, from the numbers as they stand."""
    area = _area(desk, area_id, rules.SESSION)
    fault = rules.fault(plan, desk.today)
    if fault:
        raise Refused(Words(fault))
    return _keep(desk, area, session.draft(desk, area, plan))


def create_for_term(desk: Desk, area_id: int, kind: str, term: Term) -> int:
    """Draft the report on a directive, or the month's summary, of one of their areas."""
    if kind not in rules.OF_TERMS:
        raise Refused(Words("bc-can-loai"))
    area = _area(desk, area_id, kind)
    fault = fault_of_term(term, kind, desk.today)
    if fault:
        raise Refused(Words(fault))
    draft = directive.draft if kind == DIRECTIVE else monthly.draft
    return _keep(desk, area, draft(desk, area, term))


def create_for_campaign(desk: Desk, area_id: int, closing: Closing) -> int:
    """Draft the report that sums a campaign up in one of their areas, for now or for good."""
    area = _area(desk, area_id, rules.CAMPAIGN)
    return _keep(desk, area, campaign.draft(desk, area, closing))


def read(desk: Desk, number: str) -> ReportFile:
    return shown(desk, *find(desk, number))


def save(desk: Desk, number: str, edit: Edit, seen: int) -> None:
    """Put the sentences of one section as staff wrote them; an empty one is left out of the report."""
    report = take(desk, number, "save", seen)
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
    report = take(desk, number, "submit", seen)
    left = missing(report)
    if left:
        raise Refused(Words("bc-con-thieu", {"muc": "; ".join(left)}))
    _worked_on(desk, report)
    _move(desk, report, SUBMITTED)


def approve(desk: Desk, number: str, seen: int) -> None:
    """By an approver of the area who has not worked on it: two pairs of eyes."""
    report = take(desk, number, "approve", seen)
    report.approver_id, report.approved_at = desk.authority.person_id, desk.now
    _move(desk, report, APPROVED)


def send_back(desk: Desk, number: str, seen: int) -> None:
    _move(desk, take(desk, number, "back", seen), DRAFT)


def discard(desk: Desk, number: str, seen: int) -> None:
    """The draft goes; the numbers that it has shown stay counted, for somebody may have taken them home."""
    report = take(desk, number, "discard", seen)
    desk.note("report.discard", _subject(report))
    storage.drop(desk.session, report)


def document(desk: Desk, number: str, folder: Path, form: str = "") -> bytes:
    """The report as a .docx: DỰ THẢO on every page until it is approved. `form`: "" for its own."""
    report, area = find(desk, number)
    kind = kind_of(report)
    chosen = known_form(form, kind.form)
    letter = kind.letter(report)
    around = frame(desk, area, letter["kind"], letter["recipients"], form=chosen)
    context = around | kind.fields(report)
    if chosen == PARTY:  # its heading names an organ of the Party, which the opening then means
        own, unit = front_of(area), words.report()["said"]["unit"]
        context["mo_dau"] = [text.replace(own, unit) for text in context["mo_dau"]]
    context["du_thao"] = "" if report.state == APPROVED else DRAFT_MARK
    return filled(kind.template, context, folder, form=chosen)


def annex(desk: Desk, number: str) -> bytes:
    """The annexes as an .xlsx."""
    report, _ = find(desk, number)
    return workbook(kind_of(report).sheets(report))


# --- how a report is kept and changed ---------------------------------------------------------------


def _area(desk: Desk, area_id: int, kind: str) -> Area:
    area = next((one for one in areas_for(desk, kind) if one.id == area_id), None)
    if area is None or not may_write(desk, area, kind):
        raise Refused(Words("bc-can-dia-ban"))
    if any(area.covers(path) for path in scope_of(desk.authority).outside):
        raise Refused(Words("bc-truong-ban-khong-soan"))
    return area


def _keep(desk: Desk, area: Area, report: Report) -> int:
    """A draft is written down, with the cases that were closed by being summed up in it."""
    report.area_id, report.state, report.version = area.id, DRAFT, 1
    report.author_id, report.editor_ids = desk.authority.person_id, [desk.authority.person_id]
    report.created_at = desk.now
    storage.add(desk.session, report)
    if report.kind == rules.SESSION:
        period = Period(area.path, report.since, report.until)
        closed = period.standing(case_rules.SUMMARISED)
        summed_up.report_on(desk.session, report.id, closed)
    desk.note("report.draft", _subject(report))
    return report.id


def _worked_on(desk: Desk, report: Report) -> None:
    report.version += 1
    worked_on(desk, report)
    desk.note("report.edit", _subject(report))


def _move(desk: Desk, report: Report, state: str) -> None:
    report.state = state
    report.version += 1
    desk.note(f"report.{state}", _subject(report))


def _subject(report: Report) -> str:
    return f"report:{report.id}"


def _tidy(text: str) -> str:
    tidy = "\n".join(line.strip() for line in text.replace("\r\n", "\n").split("\n")).strip()
    if len(tidy) > SENTENCE_MOST:
        raise Refused(Words("qua-dai", {"nhieu_nhat": SENTENCE_MOST}))
    return tidy
