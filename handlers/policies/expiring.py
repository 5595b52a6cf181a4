"""An item whose source ends: staff are told a month before, and then it goes by itself.

An item that had ended before it was published stays: it was put there to be read, and says that it is
over ("giai đoạn 2020–2025").
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.desk import Desk
from handlers.messages import Words
from handlers.policies import indexing
from handlers.policies.workflow import may_write
from handlers.wording import wording
from storage import library as storage
from storage.library import PolicyVersion
from storage.people import AuditLine

EXPIRE = "expire"  # what the audit log says of it
MONTH = timedelta(
    days=31
)  # "an item whose source ends is flagged a month before": issue 4, section 1


def withdraw_ended(session: Session, now: datetime, office: Office) -> int:
    """Withdraw what has ended; returns how many. Any number of processes may do so at once."""
    today = now.astimezone(office.timezone).date()
    ended = storage.ended_before(session, today)
    return sum(_withdraw(session, one, now) for one in ended if not _is_kept(one, office))


def ends_soon(version: PolicyVersion, today: date) -> bool:
    """Whether its source is in force, and ends within a month."""
    last = version.in_force_to
    return last is not None and today <= last <= today + MONTH


def ending_for(desk: Desk) -> Sequence[PolicyVersion]:
    """What people read now and soon will not, of what this member of staff may change."""
    found = storage.ending_between(desk.session, desk.today, desk.today + MONTH)
    return [version for version in found if may_write(desk, version)]


def _is_kept(version: PolicyVersion, office: Office) -> bool:
    """Whether it is there on purpose although it is over."""
    if not version.period or version.published_at is None:
        return False
    return version.has_ended(version.published_at.astimezone(office.timezone).date())


def _withdraw(session: Session, version: PolicyVersion, now: datetime) -> bool:
    told = Words("kv-tu-rut", {"ngay": f"{version.in_force_to:%d/%m/%Y}"})
    if not storage.withdraw(session, version.id, now, wording(told)):
        return False
    indexing.index(session, version)
    line = AuditLine(
        at=now,
        person_id=None,
        action=f"policy.{EXPIRE}",
        subject=f"policy:{version.id}",
        reason=None,
    )
    session.add(line)
    session.flush()
    return True
