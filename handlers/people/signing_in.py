"""Signing staff in to the console: a door, then a session that ends when it is old or left alone."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.context import DIEN_BIEN, Push
from handlers.errors import Refused
from handlers.messages import Outgoing, Words
from handlers.people.authority import Authority, authority_of
from handlers.people.rules import agreed
from handlers.sending import send
from storage import outbox, people
from storage import sessions as storage
from storage.people import ConsoleSession

SESSION = timedelta(hours=12)
TOLD_WITH = ("notices", "digest")  # who agreed to one of these is written to unasked
TOUCH = timedelta(minutes=2)  # how exactly it is known when a session was last used


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long a session runs in all, unused, and how long a proof of who one is counts."""

    whole: timedelta = SESSION
    idle: timedelta = timedelta(hours=1)
    proof: timedelta = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose browser it is, and what they answer for now: an appointment that ended counts at once."""

    authority: Authority
    name: str | None
    seen_at: datetime | None = None
    confirmed_at: datetime | None = None

    @property
    def person_id(self) -> int:
        return self.authority.person_id

    def is_stale(self, now: datetime) -> bool:
        """Whether it is to be written down again that the session is used."""
        return self.seen_at is None or now - self.seen_at >= TOUCH

    def has_proved(self, now: datetime, lasting: Lasting) -> bool:
        """Whether they showed a little while ago that it is they who sit there."""
        return self.confirmed_at is not None and now - self.confirmed_at < lasting.proof


def is_link(session: Session, token: str, now: datetime) -> bool:
    """Whether the link still signs somebody in. Looking does not use it up."""
    return storage.is_sign_in_link(session, hash_of(token), now)


def enter(
    session: Session, token: str, now: datetime, lasting: Lasting = Lasting(), browser: str = ""
) -> str:
    """Use up the link; returns the token of the new session. Refused when it was used or is old."""
    person_id = storage.take_sign_in_link(session, hash_of(token), now)
    if person_id is None:
        raise Refused(Words("cs-het-han"))
    return begin(session, person_id, now, lasting, browser)


def begin(  # whoever calls it knows who it is
    session: Session,
    person_id: int,
    now: datetime,
    lasting: Lasting = Lasting(),
    browser: str = "",
) -> str:
    """The token of a new session. Its person is told of it, where they agreed to be written to."""
    storage.drop_expired(session, now, now - lasting.idle)
    fresh = secrets.token_urlsafe(32)
    begun = ConsoleSession(
        token_hash=hash_of(fresh),
        person_id=person_id,
        expires_at=now + lasting.whole,
        seen_at=now,
        confirmed_at=now,
        browser=browser[:20] or None,
    )
    storage.begin(session, begun)
    _tell(session, begun, now)
    return fresh


def _tell(session: Session, begun: ConsoleSession, now: datetime) -> None:
    if not told_by_chat(session, begun.person_id):
        return
    here = now.astimezone(DIEN_BIEN)
    browser = begun.browser or Words("dn-trinh-duyet-khac")
    told = Words("dn-bao-dang-nhap", {"trinh_duyet": browser, "gio": f"{here:%H:%M %d/%m/%Y}"})
    purpose = f"sign-in:{begun.token_hash[:16]}"
    # A warning goes everywhere: whoever signed in may hold one of the telephones.
    send(
        session.connection(),
        *(
            Push(address.id, address.channel, outbox.REMINDER, purpose, Outgoing((told,)))
            for address in people.active_addresses(session, begun.person_id)
        ),
    )


def told_by_chat(session: Session, person_id: int) -> bool:
    """Whether they agreed to be written to unasked."""
    answers = people.consents(session, person_id)
    return any(agreed(answers, purpose) for purpose in TOLD_WITH)


def holder(
    session: Session, token: str, now: datetime, lasting: Lasting = Lasting()
) -> Holder | None:
    if not token:
        return None
    found = storage.holder(session, hash_of(token), now, now - lasting.idle)
    if found is None:
        return None
    person, running = found
    authority = authority_of(session, person.id, now)
    return Holder(authority, person.name, running.seen_at, running.confirmed_at)


def touch(session: Session, token: str, now: datetime) -> None:
    """The session is used."""
    storage.touch(session, hash_of(token), now)


def confirm(session: Session, token: str, now: datetime) -> None:
    """Its person has just shown again that it is they."""
    storage.confirm(session, hash_of(token), now)


def leave(session: Session, token: str) -> None:
    storage.end(session, hash_of(token))


@dataclass(frozen=True, slots=True)
class Device:
    """A browser that is signed in: its family, and the day on which it was last used."""

    id: str  # which one to end; it opens nothing
    browser: str
    used_at: datetime | None
    here: bool


def devices(
    session: Session, who: Holder, token: str, now: datetime, lasting: Lasting = Lasting()
) -> Sequence[Device]:
    mine = storage.running(session, who.person_id, now, now - lasting.idle)
    return [
        Device(one.token_hash, one.browser or "", one.seen_at, one.token_hash == hash_of(token))
        for one in mine
    ]


def end_device(session: Session, person_id: int, device_id: str) -> int:
    return storage.end_of(session, person_id, only=device_id)


def end_others(session: Session, person_id: int, token: str) -> int:
    return storage.end_of(session, person_id, but=hash_of(token))


def hash_of(token: str) -> str:
    """Only this is kept of a token: the database opens no door."""
    return hashlib.sha256(token.encode()).hexdigest()
