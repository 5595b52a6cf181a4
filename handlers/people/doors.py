"""The doors of the console, but for the one-time link: a passkey, or a password with a code."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.authority import SPEAKER, STAFF, roles_of
from handlers.people.passkeys import Site, recognised
from handlers.people.passwords import Known, Proof, code_fits
from handlers.people.signing_in import Lasting, begin

WRONG = Words("dn-sai")  # for whatever is wrong with a name, a password or a code


@dataclass(frozen=True, slots=True)
class Arrival:
    """When somebody comes, how long they may stay, and in which browser."""

    now: datetime
    lasting: Lasting
    browser: str = ""


def by_passkey(session: Session, site: Site, answer: str, arrival: Arrival) -> str:
    """The token of a new session."""
    return _let_in(session, recognised(session, site, answer, arrival.now), arrival)


def by_password(session: Session, known: Known, proof: Proof, arrival: Arrival) -> str:
    """The same; `known`: whose password was right (`passwords.password_fits`)."""
    if not code_fits(session, known, proof, arrival.now):
        raise Refused(WRONG)
    return _let_in(session, known.person_id, arrival)


def _let_in(session: Session, person_id: int, arrival: Arrival) -> str:
    held = roles_of(session.connection(), person_id, arrival.now)
    if not held & (STAFF | {SPEAKER}):
        raise Refused(Words("dn-khong-con-viec"))
    return begin(session, person_id, arrival.now, arrival.lasting, arrival.browser)
