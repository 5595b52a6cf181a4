"""One-time links: one makes whoever opens it head of a village, the other signs staff in.

Only the hash of a token is kept. The first to use a link has it; after that it opens nothing.
"""

import secrets
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from handlers.context import DIEN_BIEN, Context, Office
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people import typed
from handlers.people.appointing import OPEN, Post, Term, appoint, hand_over
from handlers.people.authority import HEAD, MESSENGER, OFFICER, SPEAKER, STAFF
from handlers.people.signing_in import hash_of
from handlers.wording import wording
from storage import appointments as storage
from storage.areas import Area, current
from storage.people import Invitation, Person

LIFE = dict.fromkeys((HEAD, MESSENGER, SPEAKER), timedelta(days=7))
TYPED = {HEAD: typed.HEAD, MESSENGER: typed.MESSENGER, SPEAKER: typed.SPEAKER}
SIGN_IN_LIFE = timedelta(days=1)
STAFF_LEVELS = frozenset({"province", "commune"})


def invite(
    session: Session,
    *,
    role: str,
    area_id: int,
    now: datetime,
    person_id: int | None = None,
    language: str | None = None,
) -> str:
    """A token that works once: for whoever opens it, or (`person_id`) for that person only.

    `language`: of a speaker.
    """
    return invite_to(session, Post(role, area_id, language), now, person_id)


def invite_to(session: Session, post: Post, now: datetime, person_id: int | None = None) -> str:
    """The same; the appointment that it makes is that post's, with its end and who appoints."""
    storage.drop_spent(session, now)
    token = _token(post.role if person_id is None else "")
    session.add(
        Invitation(
            token_hash=hash_of(token),
            role=post.role,
            area_id=post.area_id,
            person_id=person_id,
            language=post.language,
            expires_at=now + LIFE.get(post.role, SIGN_IN_LIFE),
            appointed_until=post.until,
            invited_by=post.appointed_by,
        )
    )
    session.flush()
    return token


def _token(role: str) -> str:
    """One that can be typed, but for what only a browser opens."""
    kind = TYPED.get(role)
    return secrets.token_urlsafe(16) if kind is None else typed.new_token(kind)


def add_staff(
    session: Session, *, name: str, area_code: str, now: datetime, role: str = OFFICER
) -> str:
    """Appoint a new member of staff over a commune or the province; a token that signs them in."""
    if role not in STAFF:
        raise Refused(Words("vai-tro-khong-co", {"vai_tro": role}))
    if not name.strip():
        raise Refused(Words("can-ten-can-bo"))
    area = _area(session, area_code, now)
    if area.level not in STAFF_LEVELS:
        raise Refused(Words("dia-ban-khong-phai-xa-tinh", _named(area)))
    person_id = _appointed(session, name.strip()[:100], Post(role, area.id), now)
    return invite(session, role=role, area_id=area.id, person_id=person_id, now=now)


def invite_head(session: Session, *, area_code: str, now: datetime, term: Term = OPEN) -> str:
    """A token that makes whoever opens it head of that village."""
    area = _area(session, area_code, now)
    if area.level != "village":
        raise Refused(Words("dia-ban-khong-phai-ban", _named(area)))
    return invite_to(session, Post(HEAD, area.id, None, term.until, term.appointed_by), now)


def invited_village(context: Context, token_hash: str) -> str | None:
    """What the village is called whose head the link makes; None when it is used or too old."""
    area = storage.invited_area(context.session, HEAD, token_hash, context.now)
    return None if area is None else area.full_name


def accept(context: Context, token_hash: str) -> int | None:
    """Use up the link: whoever speaks is head of that village from now on, and nobody else is.

    Returns the village's id; None when the link was used or is too old.
    """
    session, now = context.session, context.now
    area_id = storage.take_invitation(session, HEAD, token_hash, now)
    if area_id is not None:
        link = storage.link(session, token_hash)
        term = Term(link.appointed_until, link.invited_by) if link else OPEN
        hand_over(session, area_id, now, to=context.speaker.person_id, term=term)
    return area_id


def first_officer(session: Session, office: Office, now: datetime) -> int:
    """The person id of an officer of this office; the first one is made here."""
    area = _area(session, office.area_code, now)
    held = storage.holders(session, OFFICER, area.id, now)
    if held:
        return held[0].id
    name = wording(Words("ten-can-bo-dau-tien"))
    return _appointed(session, name, Post(OFFICER, area.id), now)


def sign_in_again(session: Session, person_id: int, now: datetime) -> str:
    """A token that signs in a member of staff, or a speaker, who has been appointed before."""
    held = storage.held(session, person_id, now)
    roles = [role for role in held if role.role in STAFF | {SPEAKER}]
    if not roles:
        raise Refused(Words("khong-co-quyen-xem"))
    return invite(
        session, role=roles[0].role, area_id=roles[0].area_id, person_id=person_id, now=now
    )


def invite_first_head(session: Session, now: datetime) -> str | None:
    """A token for the first village that has no head yet; None when there is none."""
    area = storage.first_village_without_head(session, now, _day(now))
    return invite(session, role=HEAD, area_id=area.id, now=now) if area else None


def _appointed(session: Session, name: str, post: Post, now: datetime) -> int:
    """A new person in that post; their id."""
    person = Person(name=name, language="vi", created_on=_day(now))
    session.add(person)
    session.flush()
    appoint(session, person.id, post, now)
    return person.id


def _area(session: Session, code: str, now: datetime) -> Area:
    area = current(session, code, _day(now))
    if area is None:
        raise Refused(Words("dia-ban-khong-co", {"ma": code}))
    return area


def _named(area: Area) -> dict[str, str]:
    return {"ma": area.code, "noi": area.full_name}


def _day(now: datetime) -> date:
    """Units begin and end with a day of Điện Biên."""
    return now.astimezone(DIEN_BIEN).date()
