"""Telling the person who wrote what has become of the case.

Only one who left a way to be reached is told; whoever wrote without a name asks with the code.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from handlers.context import Push
from handlers.feedback import rules
from handlers.messages import Outgoing, Words
from handlers.ratings.rules import NO_SCORE, SCORES, is_open
from handlers.sending import send
from storage import casework as storage
from storage import outbox, reaching
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
RATING = Words("hoi-hai-long")


def tell(session: Session, case: Case, words: Words) -> None:
    """Tell the person, if the table has it that this status is told and they still want to hear.

    Once the case is over, how they find the answer is asked in the same message.
    """
    if not rules.tells(case.status):
        return
    says = (words, RATING) if is_open(case) else (words,)
    _push(session, case, Outgoing(says, _buttons(case)), str(version(case)))


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
        for address in reaching.at(session, contact.person_id)
    ]
    send(session.connection(), *pushes)


def _buttons(case: Case) -> tuple[tuple[str, Words], ...]:
    if is_open(case):
        return rating_buttons(case.code)
    answers = _ANSWERS.get(case.status, ())
    return tuple((f"go.{flow}.{case.code}", label) for flow, label in answers)


def rating_buttons(code: str) -> tuple[tuple[str, Words], ...]:
    """One tap is the answer; to pass over it leaves the same mark on the case."""
    scores = ((score, Words(f"nut-diem-{score}")) for score in SCORES)
    offered = (*scores, (NO_SCORE, Words("nut-bo-qua")))
    return tuple((f"go.rate.{code}.{score}", label) for score, label in offered)


def untell(session: Session, case: Case) -> None:
    """Call back and erase what was said about the case: the person has withdrawn it."""
    storage.drop_messages(session, case.id)


def still_wants(answers: Sequence[Consent], purpose: str = "contact") -> bool:
    """Agreed to be told (about what they wrote), and has not stopped all messages since.

    `answers`: all of one person's, the oldest first.
    """
    wants = False
    for consent in answers:
        if consent.purpose == purpose:
            wants = consent.given
        elif consent.purpose == "notices" and not consent.given:
            wants = False
    return wants


def version(case: Case) -> int:
    """Grows with every step and every entry: a page that shows an older one is out of date."""
    return len(case.steps) + len(case.entries)
