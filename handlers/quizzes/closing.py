"""What the clock does with contests: closes the list of one that has ended, and forgets who took part."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.quizzes import draw
from storage import quizzes as storage


def seal_ended(session: Session, now: datetime, office: Office) -> None:
    """The day after the last: from then on the list stands, and its SHA-256 is public."""
    for one in storage.unsealed(session, now.astimezone(office.timezone).date()):
        one.tickets = storage.tickets(session, one.id, one.pass_right)
        one.seal, one.sealed_at = draw.seal(one.tickets), now
        one.version += 1
    session.flush()


def forget(session: Session, now: datetime, office: Office) -> None:
    """So many days after the draw nobody needs to know any more who took part."""
    kept = timedelta(days=office.contest_days)
    today = now.astimezone(office.timezone).date()
    storage.forget_entries(session, now - kept, today - 2 * kept)
