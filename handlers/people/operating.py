"""What whoever runs the program may do at its terminal: let staff in who cannot get in otherwise."""

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.people.authority import APPROVER, STAFF
from handlers.people.invitations import sign_in_again
from storage import appointments
from storage import roster as storage
from storage.areas import current
from storage.people import AuditLine
from storage.roster import NOW, PostLine, Which

EVERYWHERE = ("/",)
LINK = "operator.link"


def staff_today(session: Session, now: datetime) -> list[PostLine]:
    everybody = storage.posts(session, Which(EVERYWHERE, NOW, now))
    return [line for line in everybody if line.role in STAFF]


def made_up_approver(session: Session, office: Office, now: datetime) -> int | None:
    """Of a demonstration; None where everybody is real."""
    area = current(session, office.area_code, now.astimezone(office.timezone).date())
    if area is None:
        return None
    held = appointments.holders(session, APPROVER, area.id, now)
    return next((person.id for person in held if person.synthetic), None)


def fresh_link(session: Session, person_id: int, now: datetime) -> str:
    """A token that signs them in once; earlier ones open nothing any more. Nobody asked for it but
    who runs the program, so the audit line has no author.
    """
    storage.drop_links_of(session, person_id)
    token = sign_in_again(session, person_id, now)
    session.add(AuditLine(at=now, action=LINK, subject=f"person:{person_id}"))
    session.flush()
    return token
