"""Whatever is done to an item has a line in the audit log."""

from handlers.desk import Desk
from storage.library import PolicyVersion
from storage.people import AuditLine


def log(desk: Desk, version: PolicyVersion, action: str, reason: str = "") -> None:
    line = AuditLine(
        at=desk.now,
        person_id=desk.authority.person_id,
        action=f"policy.{action}",
        subject=f"policy:{version.id}",
        reason=reason[:300] or None,
    )
    desk.session.add(line)
    desk.session.flush()
