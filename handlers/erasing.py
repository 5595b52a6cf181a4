"""After a backup was put back: what people had erased since is erased again, and who said DỪNG is left alone."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import Context, Office, Speaker
from handlers.dialogues import asking
from handlers.dialogues import rules as dialogues
from handlers.feedback import actions as feedback
from handlers.feedback import rules as cases
from handlers.people import actions as people
from storage import erasures, recordings
from storage.cases import Case
from storage.dialogues import Question
from storage.erasures import Erasure
from storage.media import Media, expired
from storage.people import Person, address_ids
from storage.recordings import Recording


def erase_again(session: Session, listed: Sequence[Erasure], now: datetime, office: Office) -> int:
    """In the order in which it was done; returns how much of it was there again."""
    joined: dict[int, list[list[Any]]] = {}
    done = 0
    for one in listed:
        if one.kind == erasures.MERGED:
            gone, came, kept = one.of
            joined.setdefault(kept, []).extend([[gone, came], *joined.pop(gone, [])])
            continue
        also = joined.get(one.of[0], []) if one.kind in OF_A_PERSON else []
        for of in (one.of, *also):
            context = _context(session, now, office)
            done += AGAIN[one.kind](context, *of)
    return done


def _context(session: Session, now: datetime, office: Office) -> Context:
    return Context(Speaker(0, 0, ""), now, office, lambda: session)


def _there(context: Context, person_id: int, came: str) -> bool:
    """An id that was given again, or in another course of things, is of somebody else."""
    person = context.session.get(Person, person_id, populate_existing=True)
    if person is None or person.created_on.isoformat() < came:
        return False
    context.speaker.person_id = person_id
    return True


def _person(context: Context, person_id: int, came: str) -> bool:
    if not _there(context, person_id, came):
        return False
    mine = Media.address_id.in_(address_ids(context.session, person_id))
    context.session.execute(expired().where(mine))
    people.erase_all(context.session, person_id)
    return True


def _recording(context: Context, token: str) -> bool:
    row = context.session.scalar(select(Recording).where(Recording.token == token))
    if row is not None:
        recordings.erase(context.session, row)
    return row is not None


def _case(context: Context, case_id: int) -> bool:
    case = context.session.get(Case, case_id, populate_existing=True)
    if case is None or case.status == cases.WITHDRAWN:
        return False
    feedback.erase(context, case)
    return True


def _question(context: Context, question_id: int) -> bool:
    question = context.session.get(Question, question_id, populate_existing=True)
    if question is None or question.state == dialogues.WITHDRAWN:
        return False
    asking.erase(context.session, question)
    return True


def _phone(context: Context, person_id: int, came: str) -> bool:
    if _there(context, person_id, came):
        people.drop_phone(context)
        return True
    return False


def _stop(context: Context, person_id: int, came: str) -> bool:
    if _there(context, person_id, came) and people.has_agreed(context, "notices"):
        people.stop(context)
        return True
    return False


AGAIN: dict[str, Callable[..., bool]] = {
    erasures.PERSON: _person,
    erasures.RECORDING: _recording,
    erasures.CASE: _case,
    erasures.QUESTION: _question,
    erasures.PHONE: _phone,
    erasures.STOP: _stop,
}
OF_A_PERSON = (erasures.PERSON, erasures.PHONE, erasures.STOP)
