"""Recommendations to authorities: written, sent with a document's number, answered, urged."""

from dataclasses import dataclass
from datetime import date

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import deadlines
from handlers.messages import Words
from handlers.supervision import door, rules
from handlers.supervision.actions import tidy
from storage.supervision import Advice, AdviceUrging, Supervision

AUTHORITY_MOST, NUMBER_MOST, MATTER_MOST = 200, 60, 2000


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is recommended to whom, and by which day an answer is asked for."""

    authority: str
    matter: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Answer:
    """What the authority answered; `taken`: one of `rules.TAKEN`."""

    taken: str
    text: str
    on: date


def advise(desk: Desk, number: str, proposal: Proposal, seen: int) -> None:
    """Add a recommendation to the results."""
    dossier = door.take(desk, number, "advise", seen)
    authority = tidy(" ".join(proposal.authority.split()), AUTHORITY_MOST)
    matter = tidy(proposal.matter, MATTER_MOST)
    if not (authority and matter):
        raise Refused(Words("gs-kien-nghi-thieu"))
    if proposal.due_on < desk.today:
        raise Refused(Words("gs-han-da-qua"))
    row = Advice(authority=authority, matter=matter, due_on=proposal.due_on)
    dossier.advices.append(row)
    desk.session.flush()
    door.worked_on(desk, dossier, "advise", authority)


def drop_advice(desk: Desk, number: str, advice: str, seen: int) -> None:
    dossier = door.take(desk, number, "drop-advice", seen)
    dossier.advices.remove(_of(dossier, advice))
    door.worked_on(desk, dossier, "drop-advice")


def send(desk: Desk, number: str, document: tuple[str, str], seen: int) -> None:
    """Note with which document a recommendation went: (its id, the document's number)."""
    dossier = door.take(desk, number, "send", seen)
    advice = _of(dossier, document[0])
    given = tidy(" ".join(document[1].split()), NUMBER_MOST)
    if not given:
        raise Refused(Words("gs-can-so-van-ban"))
    if advice.sent_on is not None:
        raise Refused(Words("gs-khong-lam-duoc"))
    advice.number, advice.sent_on = given, desk.today
    door.worked_on(desk, dossier, "send", advice.authority)


def answer(desk: Desk, number: str, answered: tuple[str, Answer], seen: int) -> None:
    """What the authority answered to a recommendation: (its id, the answer)."""
    dossier = door.take(desk, number, "answer", seen)
    advice, said = _of(dossier, answered[0]), answered[1]
    if advice.sent_on is None:
        raise Refused(Words("gs-chua-gui"))
    text = tidy(said.text)
    if said.taken not in rules.TAKEN or not text:
        raise Refused(Words("gs-tra-loi-thieu"))
    if not advice.sent_on <= said.on <= desk.today:
        raise Refused(Words("gs-ngay-tra-loi"))
    advice.taken, advice.answer, advice.answered_on = said.taken, text, said.on
    door.worked_on(desk, dossier, "answer", advice.authority)


def urge(desk: Desk, number: str, advice: str, seen: int) -> None:
    """Note that the authority is urged: it has as many days to reply as to an urging about a case."""
    dossier = door.take(desk, number, "urge", seen)
    late = _of(dossier, advice)
    if not rules.may_be_urged(late, desk.today):
        raise Refused(Words("gs-chua-den-luc"))
    matter = deadlines.Matter(dossier.topic or "*", "*")
    until = deadlines.due(desk.office, deadlines.URGE, matter, desk.today)
    late.urgings.append(
        AdviceUrging(
            number=len(late.urgings) + 1,
            urged_on=desk.today,
            until=until,
            staff_id=desk.authority.person_id,
        )
    )
    desk.session.flush()
    door.worked_on(desk, dossier, "urge", late.authority)


def _of(dossier: Supervision, advice: str) -> Advice:
    found = next((one for one in dossier.advices if str(one.id) == advice), None)
    if found is None:
        raise Refused(Words("gs-khong-lam-duoc"))
    return found
