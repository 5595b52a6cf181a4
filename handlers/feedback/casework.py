"""What staff do with a case that they have opened. Every command goes through the door of `desk`.

`seen` is the case's version that the page showed: a command given twice, or on a page that somebody
else's work has overtaken, is refused instead of done again.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from content.feedback.topics import topics
from handlers.context import Office
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import deadlines, rules
from handlers.feedback.door import log, opened
from handlers.feedback.rules import ACTS_AS, Actor
from handlers.feedback.telling import tell, version
from handlers.messages import Words
from handlers.wording import wording
from storage import casework as storage
from storage.cases import Case, CaseEntry, CaseStep

WORDS_MOST = 2000
NAME_MOST = 200
SLIP_MOST = 50


@dataclass(frozen=True, slots=True)
class Slip:
    """How a case was passed on: to whom, under which number, and until when an answer is due."""

    authority: str
    number: str
    due_on: date


def choose_topic(desk: Desk, code: str, topic: str, seen: int | None = None) -> None:
    """What the case is about. For a new case that is its screening."""
    case = _take(desk, code, seen)
    if topic not in topics():
        raise Refused(Words("can-chon-linh-vuc"))
    if case.status != rules.SCREENED:
        _move(desk, case, rules.SCREENED)
    case.topic = topic
    log(desk, "case.topic", case, topic)


def ask(desk: Desk, code: str, question: str, seen: int | None = None) -> None:
    """Ask the person for what is missing; a second question may follow the first."""
    case = _take(desk, code, seen)
    question = _words(question, "can-noi-dung-hoi")
    if case.status != rules.ASKED:
        _move(desk, case, rules.ASKED)
    _write(desk, case, "question", question)
    log(desk, "case.ask", case)
    tell(desk.session, case, Words("bao-hoi-them", {"ma": case.code, "cau_hoi": question}))


def forward(desk: Desk, code: str, slip: Slip, seen: int | None = None) -> None:
    """Record that the case was passed on, once its slip has been signed and numbered."""
    case = _take(desk, code, seen)
    authority = _words(slip.authority, "can-noi-chuyen", NAME_MOST)
    number = _words(slip.number, "can-so-phieu", SLIP_MOST)
    if slip.due_on < desk.today:
        raise Refused(Words("han-da-qua"))
    _move(desk, case, rules.FORWARDED, authority=authority, slip=number)
    case.due_on = slip.due_on
    log(desk, "case.forward", case, authority)
    told = {"noi": authority, "so": number, "ngay": _day(desk.today), "han": _day(slip.due_on)}
    tell(desk.session, case, Words("bao-da-chuyen", {"ma": case.code, **told}))


def take_in_hand(desk: Desk, code: str, seen: int | None = None) -> None:
    """The authority has confirmed that it has the case."""
    case = _take(desk, code, seen)
    authority = authority_of_case(case) or ""
    _move(desk, case, rules.IN_HAND, authority=authority or None)
    log(desk, "case.in-hand", case)
    tell(desk.session, case, Words("bao-dang-xem-xet", {"ma": case.code, "noi": authority}))


def answer(desk: Desk, code: str, text: str, seen: int | None = None) -> None:
    """Give the person the answer: the authority's, or the Front's own if nobody else has the case."""
    case = _take(desk, code, seen)
    text = _words(text, "can-noi-dung-tra-loi")
    way = rules.way_to_answer(case.status)
    if way is None:
        raise _out_of_turn(case)
    authority = authority_of_case(case) or our_name(desk, case)
    for status in way:
        _move(desk, case, status, authority=authority)
    case.due_on = None
    _write(desk, case, "answer", text)
    log(desk, "case.answer", case)
    told = {"ma": case.code, "noi": authority, "tra_loi": text}
    tell(desk.session, case, Words("bao-tra-loi", told))


def refuse(desk: Desk, code: str, reason: str, seen: int | None = None) -> None:
    """Say why nothing will be done; the person may ask again."""
    case = _take(desk, code, seen)
    if reason not in rules.REFUSALS:
        raise Refused(Words("can-ly-do-tu-choi"))
    told = Words(f"ly-do-tu-choi-{reason}")
    _move(desk, case, rules.REFUSED, note=wording(told))
    case.due_on = None
    log(desk, "case.refuse", case, reason)
    contact = _how_to_ask(desk.office)
    tell(desk.session, case, Words("bao-khong-xu-ly", {"ma": case.code, "ly_do": told, **contact}))


def summarise(desk: Desk, code: str, seen: int | None = None) -> None:
    """Take what an anonymous person said into the summary report; there is nothing to answer."""
    case = _take(desk, code, seen)
    if not case.anonymous:
        raise Refused(Words("chi-tong-hop-an-danh"))
    _move(desk, case, rules.SUMMARISED)
    case.due_on = None
    log(desk, "case.summarise", case)


def settle_answered(session: Session, today: date) -> int:
    """The clock's part: no word from the person for fifteen days after the answer. How many."""
    cases = storage.answered_before(session, today - deadlines.SETTLED_AFTER, rules.ANSWERED)
    for case in cases:
        _step(case, rules.SETTLED, today)
        tell(session, case, Words("bao-da-giai-quyet", {"ma": case.code}))
    return len(cases)


def listing(session: Session) -> list[dict[str, Any]]:
    """For the operator's command line: code, topic, area, language, status, opened, due; never who."""
    lines = storage.lines(session, storage.EVERYWHERE, storage.Wanted(), most=1_000_000)
    return [
        {
            "code": line.code,
            "topic": line.topic,
            "area": line.commune.code,
            "language": line.language,
            "status": line.status,
            "opened": line.opened_on.isoformat(),
            "due": line.due_on.isoformat() if line.due_on else None,
        }
        for line in lines
    ]


def authority_of_case(case: Case) -> str | None:
    """Who has the case in hand."""
    named = [step.authority for step in case.steps if step.authority]
    return named[-1] if named else None


def our_name(desk: Desk, case: Case) -> str:
    """The Front of the place that the case is about."""
    commune = storage.commune_of(desk.session, case.area_id)
    return wording(Words("ten-co-quan", {"noi": commune.full_name}))


# --- how a case is changed ------------------------------------------------------------------------


def _take(desk: Desk, code: str, seen: int | None) -> Case:
    case = opened(desk, code, lock=True)
    if seen is not None and seen != version(case):
        raise Refused(Words("y-kien-vua-thay-doi"))
    return case


def _move(desk: Desk, case: Case, status: str, **details: str | None) -> None:
    """Take on a status, if the table lets one of their roles bring the case there."""
    roles = (role.role for role in desk.authority.roles)
    actors: set[Actor] = {actor for role in roles for actor in ACTS_AS.get(role, ())}
    if not rules.may_any_move(case.status, status, actors):
        raise _out_of_turn(case)
    _step(case, status, desk.today, staff_id=desk.authority.person_id, **details)


def _step(case: Case, status: str, today: date, **details: Any) -> None:
    case.status = status
    case.steps.append(
        CaseStep(position=_next(case.steps), status=status, taken_on=today, **details)
    )


def _write(desk: Desk, case: Case, kind: str, text: str) -> None:
    case.entries.append(
        CaseEntry(
            position=_next(case.entries), author="staff", kind=kind, text=text, said_on=desk.today
        )
    )


def _next(rows: list[CaseStep] | list[CaseEntry]) -> int:
    return max((row.position for row in rows), default=-1) + 1


def _words(text: str, missing: str, most: int = WORDS_MOST) -> str:
    """What staff typed, tidied; refused when there is nothing or too much of it."""
    tidy = text.replace("\r\n", "\n").strip()
    if not tidy:
        raise Refused(Words(missing))
    if len(tidy) > most:
        raise Refused(Words("qua-dai", {"nhieu_nhat": most}))
    return tidy


def _out_of_turn(case: Case) -> Refused:
    return Refused(Words("khong-dung-luc", {"trang_thai": Words(rules.name(case.status))}))


def _how_to_ask(office: Office) -> dict[str, Any]:
    return {"sdt": office.phone or Words("bao-can-bo-mat-tran")}


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
