"""Slips that pass a case on, and letters that urge an answer: what stands in them, and their files.

The code of a case never stands in either: whoever has it may read the case and withdraw it.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from content.documents import words
from content.documents.forms import FRONT
from content.feedback.topics import topics
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import deadlines, reading, slips
from handlers.feedback import rules as case_rules
from handlers.feedback.reading import CaseFile
from handlers.feedback.routing import suggested
from handlers.feedback.slips import Kept
from handlers.feedback.urging import OwedCase, overdue
from handlers.messages import Words
from handlers.reports.drafting import day
from handlers.reports.office import filled, frame, front_of, known_form, our_area, our_areas
from storage.areas import Area

TEXT_MOST = 4000
AUTHORITY_MOST = 200
PASSED_ON = frozenset({case_rules.FORWARDED, case_rules.IN_HAND, case_rules.ANSWERED})


@dataclass(frozen=True, slots=True)
class SlipDraft:
    """A slip as staff read it over before it becomes a file."""

    code: str
    topic: str
    place: str
    authority: str
    due_on: date
    text: str  # what was said, with what tells who it was hidden
    unwritten: bool  # a recording or a photo that nobody wrote down
    unread: bool  # words that nobody has read over: masked by rule alone
    form: str = FRONT  # that it is written in


def may_have_slip(status: str, actions: frozenset[str]) -> bool:
    """Whether there is something to pass on: before its number is given, and after."""
    return "forward" in actions or status in PASSED_ON


def slip_draft(desk: Desk, code: str) -> SlipDraft:
    """What the slip of a case that they have opened would say."""
    case = reading.read(desk, code)
    if not may_have_slip(case.status, case.actions):
        raise Refused(Words("bc-chua-chuyen"))
    said = [entry for entry in case.entries if entry.is_resident]
    topic = topics().get(case.topic)
    authority, due_on = _proposed(desk, case)
    return SlipDraft(
        code=case.code,
        topic=topic.name if topic else case.topic,
        place=case.commune.full_name,
        authority=authority,
        due_on=due_on,
        text="\n".join(entry.passed_on for entry in said if entry.passed_on),
        unwritten=any(entry.media_id and not entry.passed_on for entry in said),
        unread=any(entry.waits for entry in said),
    )


def _proposed(desk: Desk, case: CaseFile) -> tuple[str, date]:
    """To whom and until when: as it was passed on, as the slip that waits for its number says, or anew."""
    if case.status in PASSED_ON:
        return case.authority or "", case.due_on or _answer_by(desk, case)
    made = slips.kept(desk, case.code)
    if made is not None and made.number is None and made.due_on >= desk.today:
        return made.authority, made.due_on
    named = suggested(desk.office, case.topic, case.commune)
    return case.authority or next(iter(named), ""), _answer_by(desk, case)


def _answer_by(desk: Desk, case: CaseFile) -> date:
    matter = deadlines.Matter(case.topic, case.commune.code)
    return deadlines.due(desk.office, deadlines.ANSWER, matter, desk.today)


def slip(desk: Desk, code: str, draft: SlipDraft, folder: Path) -> bytes:
    """The slip as a .docx, in the words that staff read over and changed, in the form they chose."""
    case = reading.read(desk, code)
    if not may_have_slip(case.status, case.actions):
        raise Refused(Words("bc-chua-chuyen"))
    authority, text = draft.authority.strip(), draft.text.replace("\r\n", "\n").strip()
    if not authority:
        raise Refused(Words("can-noi-chuyen"))
    if not text:
        raise Refused(Words("bc-can-noi-dung"))
    if len(text) > TEXT_MOST or len(authority) > AUTHORITY_MOST:
        raise Refused(Words("qua-dai", {"nhieu_nhat": TEXT_MOST}))
    made = slip_document(desk, case.commune, replace(draft, authority=authority, text=text), folder)
    slips.keep(desk, code, Kept(authority, draft.due_on, text))
    desk.note("case.slip", f"case:{case.code}", authority)
    return made


def slip_document(desk: Desk, commune: Area, draft: SlipDraft, folder: Path) -> bytes:
    """The file, in the words that stand in the draft and the form that it names."""
    area, form, authority = our_area(desk, commune), words.letters()["slip"], draft.authority
    written = known_form(draft.form)
    named = {"co_quan": front_of(area), "noi_nhan": authority, "han": day(draft.due_on)}
    context = frame(desk, area, form["kind"], form["recipients"], form=written) | {
        "trich_yeu": form["subject"],
        "kinh_gui": authority,
        "mo_dau": [line.format(**named) for line in form["texts"]],
        "linh_vuc": draft.topic,
        "dia_ban": draft.place,
        "han": day(draft.due_on),
        "noi_dung": [line for line in draft.text.split("\n") if line.strip()],
        "ket": [line.format(**named) for line in form["closing"]],
    }
    return filled("phieu-chuyen", context, folder, form=written)


def urging(desk: Desk, authority: str, folder: Path, form: str = FRONT) -> bytes:
    """The letter that urges an authority to answer, as a .docx in one of the forms."""
    owed = next((one for one in overdue(desk) if one.authority == authority), None)
    if owed is None:
        raise Refused(Words("bc-khong-qua-han"))
    area, text, form = our_areas(desk)[0], words.letters()["urging"], known_form(form)
    named = {"co_quan": front_of(area), "noi_nhan": authority, "nay": day(desk.today)}
    context = frame(desk, area, text["kind"], text["recipients"], form=form) | {
        "trich_yeu": text["subject"],
        "kinh_gui": authority,
        "mo_dau": [line.format(**named) for line in text["texts"]],
        "cac_viec": [_line(place, one) for place, one in enumerate(owed.cases, start=1)],
        "ket": [line.format(**named) for line in text["closing"]],
    }
    made = filled("don-doc", context, folder, form=form)
    desk.note("report.urge", f"authority:{authority}")
    return made


def _line(place: int, one: OwedCase) -> dict[str, str]:
    topic = topics().get(one.topic)
    return {
        "tt": str(place),
        "so_phieu": one.slip,
        "ngay_chuyen": day(one.forwarded_on),
        "noi_dung": topic.name if topic else one.topic,
        "dia_ban": one.commune,
        "han": day(one.due_on),
    }
