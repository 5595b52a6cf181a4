"""Whatever is done to an item has a line in the audit log."""

from handlers.desk import Desk
from storage.library import PolicyVersion


def log(desk: Desk, version: PolicyVersion, action: str, reason: str = "") -> None:
    desk.note(f"policy.{action}", f"policy:{version.id}", reason)
