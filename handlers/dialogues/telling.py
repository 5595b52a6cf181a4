"""Telling whoever asked, and wanted to be told, what came of their question.

Whoever asked without a contact reads it with the code: `by_code.py`.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from handlers.context import Push
from handlers.messages import Outgoing, Words
from handlers.sending import send
from storage import dialogue_work as storage
from storage import outbox, reaching
from storage.dialogues import Question
from storage.people import Consent, consents


def tell(session: Session, question: Question, part: str, words: Words) -> None:
    """Once for each `part`; nobody who does not want to hear any more."""
    contact = question.contact
    if contact is None or not still_wants(consents(session, contact.person_id)):
        return
    button = (f"go.lookup.{question.code}", Words("dt-nut-xem-tra-loi"))
    message = Outgoing((words,), (button,))
    purpose = f"question:{question.id}:{part}"
    pushes = [
        Push(one.id, one.channel, outbox.REMINDER, purpose, message, resend=True)
        for one in reaching.at(session, contact.person_id)
    ]
    send(session.connection(), *pushes)


def still_wants(answers: Sequence[Consent]) -> bool:
    """Agreed to be told answers, and has not stopped all messages since; the oldest first."""
    wants = False
    for consent in answers:
        if consent.purpose == "dialogue":
            wants = consent.given
        elif consent.purpose == "notices" and not consent.given:
            wants = False
    return wants


def untell(session: Session, question: Question) -> None:
    """Call back and erase what was said about it: it was withdrawn."""
    storage.drop_messages(session, question.id)
