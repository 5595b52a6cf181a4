"""Telling the person who wrote what has become of the case.

Only one who left a way to be reached is told; whoever wrote without a name asks with the code.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from handlers.context import Push
from handlers.feedback import rules
from handlers.messages import Outgoing, Words
from handlers.sending import send
from storage import casework as storage
from storage import outbox
from storage.cases import Case
from storage.people import Consent, consents

# What can be done at once about what is told: the talks that the buttons begin.
_ANSWERS = {
    rules.ASKED: (
        ("reply", Words("bao-nut-tra-loi")),
        ("unknown", Words("bao-nut-khong-ro")),
        ("withdraw", Words("bao-nut-rut")),
    ),
    rules.EXPLAINED: (("disagree", Words("nut-disagree")),),
    rules.REFUSED: (("again", Words("nut-again")),),
    rules.ANSWERED: (("agree", Words("nut-agree")), ("disagree", Words("nut-disagree"))),
}


def tell(session: Session, case: Case, words: Words) -> None:
    """Tell the person, if the table has it that this status is told and they still want to hear."""
    if not rules.tells(case.status):
        return
    answers = _ANSWERS.get(case.status, ())
    buttons = tuple((f"go.{flow}.{case.code}", label) for flow, label in answers)
    _push(session, case, Outgoing((words,), buttons), str(version(case)))


def tell_beside(session: Session, case: Case, words: Words) -> None:
    """Tell the person something about the case that is no status of it."""
    _push(session, case, Outgoing((words,)), f"beside:{words.key}:{version(case)}")


def _push(session: Session, case: Case, message: Outgoing, what: str) -> None:
    contact = case.contact
    if case.anonymous or contact is None:
        return
    if not still_wants(consents(session, contact.person_id)):
        return
    purpose = f"case:{case.id}:{what}"
    pushes = [
        Push(address.id, address.channel, outbox.REMINDER, purpose, message, resend=True)
        for address in storage.reachable(session, contact.person_id)
    ]
    send(session.connection(), *pushes)


def untell(session: Session, case: Case) -> None:
    """Call back and erase what was said about the case: the person has withdrawn it."""
    storage.drop_messages(session, case.id)


def still_wants(answers: Sequence[Consent]) -> bool:
    """Agreed to be contacted about what they wrote, and has not stopped all messages since.

    `answers`: all of one person's, the oldest first.
    """
    wants = False
    for consent in answers:
        if consent.purpose == "contact":
            wants = consent.given
        elif consent.purpose == "notices" and not consent.given:
            wants = False
    return wants


def version(case: Case) -> int:
    """Grows with every step and every entry: a page that shows an older one is out of date."""
    return len(case.steps) + len(case.entries)
