"""The door to the cases: a member of staff reaches those of their areas, and nobody else reaches any."""

from datetime import timedelta

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import rules
from handlers.masking.rules import is_sealed
from handlers.messages import Words
from handlers.people.authority import OBSERVER, Authority
from storage import casework as storage
from storage.cases import Case
from storage.casework import Scope

OPEN_FOR = timedelta(hours=1)  # a reason to look holds as long; then it is asked for again
REASON_MOST = 300


def scope_of(authority: Authority) -> Scope:
    """The areas whose cases they handle, but for the village that they themselves are head of."""
    roles = authority.roles
    return Scope(
        inside=tuple(role.path for role in roles if role.role in rules.CASEWORKERS),
        outside=tuple(role.path for role in roles if role.role == "head"),
    )


def counted_scope_of(authority: Authority) -> Scope:
    """The areas of which they may see numbers: those whose cases they handle, or that they observe."""
    observed = [role.path for role in authority.roles if role.role == OBSERVER]
    return Scope((*scope_of(authority).inside, *observed))


def reach(desk: Desk, code: str, *, lock: bool = False) -> Case:
    """A case of theirs. One of somebody else's is refused in the same words as one that is not."""
    case = storage.find(desk.session, scope_of(desk.authority), code, lock=lock)
    if case is None:
        raise Refused(Words("y-kien-khong-thay"))
    return case


def open_case(desk: Desk, code: str, reason: str = "") -> None:
    """Write in the log that they look into the case, and why; only then may it be read.

    Whoever wrote without a name is not looked at, so no reason is asked for.
    """
    case = reach(desk, code)
    if case.status == rules.WITHDRAWN:
        raise Refused(Words("y-kien-da-rut"))
    reason = " ".join(reason.split())[:REASON_MOST]
    if not case.anonymous and not reason:
        raise Refused(Words("can-ly-do-xem"))
    log(desk, storage.VIEW, case, reason or None)


def is_open(desk: Desk, case: Case) -> bool:
    """Whether they opened it within the hour."""
    since = desk.now - OPEN_FOR
    return storage.was_viewed(desk.session, desk.authority.person_id, subject(case), since)


def originals_are_open(desk: Desk, case: Case) -> bool:
    """Whether they gave a reason, within the hour, to see what had been masked."""
    since, person_id = desk.now - OPEN_FOR, desk.authority.person_id
    return storage.was_viewed(desk.session, person_id, subject(case), since, storage.ORIGINAL)


def opened(desk: Desk, code: str, *, lock: bool = False) -> Case:
    """A case of theirs that they have opened, and that the person has not withdrawn."""
    case = reach(desk, code, lock=lock)
    if case.status == rules.WITHDRAWN:
        raise Refused(Words("y-kien-da-rut"))
    if not is_open(desk, case):
        raise Refused(Words("can-ly-do-xem"))
    return case


def media_kind(desk: Desk, media_id: str) -> str:
    """`voice` or `photo`, if it belongs to a case that they have opened."""
    case = storage.with_media(desk.session, scope_of(desk.authority), media_id)
    if case is None:
        raise Refused(Words("y-kien-khong-thay"))
    opened(desk, case.code)
    entry = next(entry for entry in case.entries if entry.media_id == media_id)
    if is_sealed(entry) and not originals_are_open(desk, case):
        raise Refused(Words("can-ly-do-nguyen-van"))
    return entry.kind


def subject(case: Case) -> str:
    """What the log calls the case."""
    return f"case:{case.code}"


def log(desk: Desk, action: str, case: Case, reason: str | None = None) -> None:
    desk.note(action, subject(case), reason or "")
