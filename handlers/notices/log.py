"""Every send, and whatever is done to one, has a line in the audit log."""

from handlers.notices.acting import Acting
from storage.notices import Notice
from storage.people import AuditLine


def log(acting: Acting, notice: Notice, action: str) -> None:
    line = AuditLine(
        at=acting.now,
        person_id=acting.person_id,
        action=f"notice.{action}",
        subject=notice.purpose,
        reason=None if acting.who else "operator",
    )
    acting.session.add(line)
    acting.session.flush()
