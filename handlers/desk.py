"""What a member of staff's work may use: who they are, the time, the transaction, the office."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from handlers.context import Context, Office
from handlers.people.authority import Authority, authority_of
from storage.people import AuditLine

SUBJECT_MOST, REASON_MOST = 60, 300  # characters that an audit line holds


@dataclass(frozen=True, slots=True)
class Desk:
    """A member of staff at work, in one transaction."""

    session: Session
    authority: Authority
    now: datetime
    office: Office

    @property
    def today(self) -> date:
        """The day in the office's time zone."""
        return self.now.astimezone(self.office.timezone).date()

    def note(self, action: str, subject: str, reason: str = "") -> None:
        """Write a line into the audit log: who did what to what, and why."""
        line = AuditLine(
            at=self.now,
            person_id=self.authority.person_id,
            action=action,
            subject=subject[:SUBJECT_MOST],
            reason=reason.strip()[:REASON_MOST] or None,
        )
        self.session.add(line)
        self.session.flush()


def at_desk(context: Context) -> Desk:
    """Whoever speaks in the chat, as a member of staff or a speaker at work."""
    authority = authority_of(context.session, context.speaker.person_id, context.now)
    return Desk(context.session, authority, context.now, context.office)
