"""Conclusions until they are done: taken in hand, done, urged; staff are reminded by the clock."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from content.dialogues import terms
from content.holidays import calendar
from handlers.context import Office, Push
from handlers.desk import Desk
from handlers.dialogues import rules
from handlers.dialogues.concluding import close_if_done
from handlers.dialogues.door import need, note, take
from handlers.dialogues.telling import tell
from handlers.errors import Refused
from handlers.feedback.deadlines import working_days_after, working_days_between
from handlers.messages import Outgoing, Words
from handlers.people.rules import agreed
from handlers.sending import send
from storage import dialogue_work as storage
from storage import outbox, reaching
from storage.dialogues import Conclusion, Dialogue
from storage.people import consents

RESULT_MOST = 1000


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a conclusion has come; `result`: what was done, of one that is done."""

    conclusion: int
    state: str
    result: str = ""


def progress(desk: Desk, number: str, made: Progress, seen: int) -> None:
    """It was taken in hand, or is done. When it is done, whoever asked is told the result."""
    dialogue, _ = take(desk, number, "progress", seen)
    conclusion = _of(dialogue, made.conclusion)
    if conclusion.state == rules.DONE or made.state not in {rules.IN_HAND, rules.DONE}:
        raise Refused(Words("cs-dt-khong-lam-duoc"))
    if made.state == rules.DONE:
        conclusion.result = need(made.result, "cs-dt-can-ket-qua", RESULT_MOST)
        conclusion.done_on = desk.today
    conclusion.state = made.state
    note(desk, made.state, dialogue)
    if made.state == rules.DONE:
        _tell_result(desk, dialogue, conclusion)
        close_if_done(desk, dialogue)


def _tell_result(desk: Desk, dialogue: Dialogue, conclusion: Conclusion) -> None:
    told = {"viec": conclusion.matter, "ai": conclusion.owner, "ket_qua": conclusion.result or ""}
    for question in storage.questions(desk.session, dialogue.id):
        if conclusion.group_id is not None and question.group_id == conclusion.group_id:
            words = Words("dt-bao-ket-qua", {"ma": question.code, **told})
            tell(desk.session, question, f"done-{conclusion.id}", words)


def may_be_urged(desk: Desk, conclusion: Conclusion) -> bool:
    """Late, and not urged within the last working days (`content/dialogues/terms.csv`)."""
    if not rules.is_late(conclusion.state, conclusion.due_on, desk.today):
        return False
    if conclusion.urged_on is None:
        return True
    days = calendar(desk.office.tables_dir)
    apart = terms(desk.office.tables_dir)["urge"].amount
    return working_days_between(conclusion.urged_on, desk.today, days) >= apart


def urge(desk: Desk, number: str, owner: str, seen: int) -> list[int]:
    """Note that the owner was urged about all that is late; the ids of those matters."""
    dialogue, _ = take(desk, number, "urge", seen)
    owed = [one for one in dialogue.conclusions if one.owner == owner and may_be_urged(desk, one)]
    if not owed:
        raise Refused(Words("cs-dt-chua-don-doc"))
    for one in owed:
        one.urged, one.urged_on = one.urged + 1, desk.today
    note(desk, "urge", dialogue, owner)
    return [one.id for one in owed]


def _of(dialogue: Dialogue, conclusion_id: int) -> Conclusion:
    found = next((one for one in dialogue.conclusions if one.id == conclusion_id), None)
    if found is None:
        raise Refused(Words("cs-dt-khong-lam-duoc"))
    return found


# --- the clock's part -----------------------------------------------------------------------------


def remind(session: Session, now: datetime, office: Office) -> int:
    """Tell the area's staff, who agreed to messages, of a day that is near or over. How many matters."""
    today = now.astimezone(office.timezone).date()
    days = calendar(office.tables_dir)
    soon = working_days_after(today, terms(office.tables_dir)["remind"].amount, days)
    found = storage.to_remind(session, soon, today)
    for conclusion, dialogue in found:
        conclusion.reminded = rules.LATE if conclusion.due_on < today else rules.SOON
        for person in storage.staff_of(session, dialogue.area_id, now):
            _remind(session, person, conclusion)
    return len(found)


def _remind(session: Session, person_id: int, conclusion: Conclusion) -> None:
    if not agreed(consents(session, person_id), "notices"):
        return
    told = {
        "viec": conclusion.matter,
        "ai": conclusion.owner,
        "han": f"{conclusion.due_on:%d/%m/%Y}",
        "muc": conclusion.reminded,
    }
    message = Outgoing((Words("cs-dt-nhac-han", told),))
    purpose = f"conclusion:{conclusion.id}:{conclusion.reminded}"
    pushes = [
        Push(one.id, one.channel, outbox.REMINDER, purpose, message)
        for one in reaching.at(session, person_id)
    ]
    send(session.connection(), *pushes)
