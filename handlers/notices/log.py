"""Every send, and whatever is done to one, has a line in the audit log."""

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.people.authority import Authority
from storage.notices import Notice
from storage.people import AuditLine


def log(
    session: Session, notice: Notice, action: str, who: Authority | None, now: datetime
) -> None:
    """`who` is nobody for the operator, whose command is approved by being typed."""
    line = AuditLine(
        at=now,
        person_id=who.person_id if who else None,
        action=f"notice.{action}",
        subject=notice.purpose,
        reason=None if who else "operator",
    )
    session.add(line)
    session.flush()
