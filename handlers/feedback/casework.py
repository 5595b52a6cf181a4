"""What staff do with a case that they have opened. Every command goes through the door of `desk`.

`seen` is the case's version that the page showed: a command given twice, or on a page that somebody
else's work has overtaken, is refused instead of done again.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from content.feedback.statuses import statuses
from content.feedback.topics import topics
from handlers.context import Office
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import deadlines, rules
from handlers.feedback.deadlines import Matter
from handlers.feedback.door import log, reach
from handlers.feedback.moving import (
    day_words,
    due,
    goes_on,
    move,
    out_of_turn,
    runs,
    step,
    take,
    words,
    write,
)
from handlers.feedback.telling import tell
from handlers.messages import Words
from handlers.wording import wording
from storage import cases
from storage import casework as storage
from storage import casework_lists as lists
from storage.cases import Case

NAME_MOST = 200
SLIP_MOST = 50


@dataclass(frozen=True, slots=True)
class Slip:
    """How a case was passed on: to whom, under which number, and until when an answer is due."""

    authority: str
    number: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why it cannot be done yet, by which road it will be, and when it is looked at again."""

    text: str
    road_map: str
    again_on: date


def choose_topic(desk: Desk, code: str, topic: str, seen: int | None = None) -> None:
    """What the case is about. For a new case that is its screening."""
    case = take(desk, code, seen)
    if topic not in topics():
        raise Refused(Words("can-chon-linh-vuc"))
    if case.status == rules.MERGED:  # it is parted first
        raise out_of_turn(case)
    if case.status != rules.SCREENED:
        move(desk, case, rules.SCREENED)
        case.screen_by = None
        goes_on(desk, case)
    case.topic = topic
    log(desk, "case.topic", case, topic)


def ask(desk: Desk, code: str, question: str, seen: int | None = None) -> None:
    """Ask the person for what is missing; a second question may follow the first.

    Our clock stands until they have answered.
    """
    case = take(desk, code, seen)
    question = words(question, "can-noi-dung-hoi")
    if case.status != rules.ASKED:
        move(desk, case, rules.ASKED)
    case.stopped_on = case.stopped_on or desk.today
    write(desk, case, "question", question)
    log(desk, "case.ask", case)
    tell(desk.session, case, Words("bao-hoi-them", {"ma": case.code, "cau_hoi": question}))


def forward(desk: Desk, code: str, slip: Slip, seen: int | None = None) -> None:
    """Record that the case was passed on, once its slip has been signed and numbered."""
    case = take(desk, code, seen)
    authority = words(slip.authority, "can-noi-chuyen", NAME_MOST)
    number = words(slip.number, "can-so-phieu", SLIP_MOST)
    if slip.due_on < desk.today:
        raise Refused(Words("han-da-qua"))
    move(desk, case, rules.FORWARDED, authority=authority, slip=number)
    runs(case, slip.due_on)
    if case.slip is not None:
        case.slip.number = number
    case.urgings.clear()  # whoever has it now was not urged yet; the log keeps the others
    log(desk, "case.forward", case, authority)
    told = {
        "noi": authority,
        "so": number,
        "ngay": day_words(desk.today),
        "han": day_words(slip.due_on),
    }
    tell(desk.session, case, Words("bao-da-chuyen", {"ma": case.code, **told}))


def take_in_hand(desk: Desk, code: str, seen: int | None = None) -> None:
    """The authority has confirmed that it has the case."""
    case = take(desk, code, seen)
    authority = authority_of_case(case) or ""
    reopened = case.status == rules.EXPLAINED
    move(desk, case, rules.IN_HAND, authority=authority or None)
    if reopened:
        runs(case, due(desk, case, deadlines.ANSWER))
    log(desk, "case.in-hand", case)
    tell(desk.session, case, Words("bao-dang-xem-xet", {"ma": case.code, "noi": authority}))


def answer(desk: Desk, code: str, text: str, seen: int | None = None) -> None:
    """Give the person the answer: the authority's, or the Front's own if nobody else has the case."""
    case = take(desk, code, seen)
    text = words(text, "can-noi-dung-tra-loi")
    way = rules.way_to_answer(case.status)
    if way is None:
        raise out_of_turn(case)
    authority = authority_of_case(case) or our_name(desk, case)
    for status in way:
        move(desk, case, status, authority=authority)
    runs(case, None)
    write(desk, case, "answer", text)
    log(desk, "case.answer", case)
    _tell_answer(desk, case, authority, text)
    for merged in cases.merged_into(desk.session, case):
        step(merged, rules.MERGED, desk.today, authority=authority)
        write(desk, merged, "answer", text)
        told = {"ma": merged.code, "noi": authority, "tra_loi": text}
        tell(desk.session, merged, Words("bao-tra-loi-chung", told))


def _tell_answer(desk: Desk, case: Case, authority: str, text: str) -> None:
    told = {"ma": case.code, "noi": authority, "tra_loi": text}
    tell(desk.session, case, Words("bao-tra-loi", told))


def explain(desk: Desk, code: str, why: Explanation, seen: int | None = None) -> None:
    """Say why the means are not there yet, and by which road and until when they will be."""
    case = take(desk, code, seen)
    text = words(why.text, "can-noi-dung-giai-trinh")
    road = words(why.road_map, "can-lo-trinh")
    if why.again_on <= desk.today:
        raise Refused(Words("lo-trinh-da-qua"))
    authority = authority_of_case(case) or our_name(desk, case)
    move(desk, case, rules.EXPLAINED, authority=authority)
    runs(case, why.again_on)
    said = wording(Words("loi-giai-trinh", {"vi_sao": text, "lo_trinh": road}))
    write(desk, case, "answer", said)
    log(desk, "case.explain", case)
    told = {"noi": authority, "giai_trinh": said, "han": day_words(why.again_on)}
    tell(desk.session, case, Words("bao-giai-trinh", {"ma": case.code, **told}))
    for merged in cases.merged_into(desk.session, case):
        step(merged, rules.MERGED, desk.today, authority=authority)
        tell(desk.session, merged, Words("bao-giai-trinh-chung", {"ma": merged.code, **told}))


def merge(desk: Desk, code: str, main_code: str, seen: int | None = None) -> None:
    """Put the case together with another one about the same thing, which goes on for both.

    The person never hears the other one's code: whoever has a code may read what is behind it.
    """
    case = take(desk, code, seen)
    main = reach(desk, main_code.strip().upper(), lock=True)
    if main.id == case.id or main.same_as_id is not None or rules.has_ended(main.status):
        raise Refused(Words("khong-gop-duoc"))
    if _commune(desk, main) != _commune(desk, case):
        raise Refused(Words("gop-khac-xa"))
    _alone(desk, case)
    move(desk, case, rules.MERGED)
    case.same_as_id = main.id
    runs(case, None)
    log(desk, "case.merge", case, main.code)
    tell(desk.session, case, Words("bao-trung", {"ma": case.code}))


def unmerge(desk: Desk, code: str, seen: int | None = None) -> None:
    """It was not about the same thing: screen it on its own again."""
    case = take(desk, code, seen)
    move(desk, case, rules.SCREENED)
    case.same_as_id = None
    runs(case, due(desk, case, deadlines.FORWARD))
    log(desk, "case.unmerge", case)


def _commune(desk: Desk, case: Case) -> str:
    return cases.commune_code(desk.session, case.area_id)


def _alone(desk: Desk, case: Case) -> None:
    """Refused while others are merged into it: they would never be answered."""
    if cases.merged_into(desk.session, case):
        raise Refused(Words("co-y-kien-gop"))


def refuse(desk: Desk, code: str, reason: str, seen: int | None = None) -> None:
    """Say why nothing will be done; the person may ask again."""
    case = take(desk, code, seen)
    if reason not in rules.REFUSALS:
        raise Refused(Words("can-ly-do-tu-choi"))
    _alone(desk, case)
    told = Words(f"ly-do-tu-choi-{reason}")
    move(desk, case, rules.REFUSED, note=wording(told))
    runs(case, None)
    log(desk, "case.refuse", case, reason)
    contact = _how_to_ask(desk.office)
    tell(desk.session, case, Words("bao-khong-xu-ly", {"ma": case.code, "ly_do": told, **contact}))


def summarise(desk: Desk, code: str, seen: int | None = None) -> None:
    """Take what an anonymous person said into the summary report; there is nothing to answer."""
    case = take(desk, code, seen)
    if not case.anonymous:
        raise Refused(Words("chi-tong-hop-an-danh"))
    _alone(desk, case)
    move(desk, case, rules.SUMMARISED)
    runs(case, None)
    log(desk, "case.summarise", case)


def settle_answered(session: Session, today: date, office: Office) -> int:
    """The clock's part: no word from the person since the answer, and their time is over. How many."""
    since = today - deadlines.shortest(office, deadlines.SETTLE)
    silent = [
        case
        for case in storage.answered_before(session, since, rules.ANSWERED)
        if _time_to_object(session, case, office) < today
    ]
    for case in silent:
        step(case, rules.SETTLED, today)
        tell(session, case, Words("bao-da-giai-quyet", {"ma": case.code}))
    return len(silent)


def _time_to_object(session: Session, case: Case, office: Office) -> date:
    matter = Matter(case.topic, cases.commune_code(session, case.area_id))
    return deadlines.due(office, deadlines.SETTLE, matter, case.steps[-1].taken_on)


def listing(session: Session) -> list[dict[str, Any]]:
    """For the operator's command line: code, topic, area, language, status, opened, due; never who."""
    everywhere = lists.Places(None)
    lines = lists.lines(session, everywhere, [lists.Wanted(tuple(statuses()))], most=1_000_000)
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


def _how_to_ask(office: Office) -> dict[str, Any]:
    return {"sdt": office.phone or Words("bao-can-bo-mat-tran")}
