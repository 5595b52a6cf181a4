"""What was passed on in some days, as it may be handed to another office: the words of the slips only."""

from collections.abc import Sequence
from datetime import timedelta

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import rules
from handlers.feedback.door import scope_of
from handlers.messages import Words
from storage import casework_passed as storage
from storage.casework_passed import Days, Outward, Passed

__all__ = ["Days", "Passed", "note", "passed_on"]

MOST = 300  # in one package
LONGEST = timedelta(days=366)
REASON_LEAST = 5  # letters


def passed_on(desk: Desk, days: Days, reason: str) -> list[Passed]:
    """Those of their areas, but for the withdrawn ones. Refused when there are none or too many."""
    scope = scope_of(desk.authority)
    if not scope.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    if len(reason.strip()) < REASON_LEAST:
        raise Refused(Words("xt-can-ly-do"))
    if days.until < days.since or days.until - days.since > LONGEST:
        raise Refused(Words("xt-khoang-ngay-sai"))
    outward = Outward(scope, days, rules.FORWARDED, rules.WITHDRAWN)
    found = storage.passed_on(desk.session, outward, MOST + 1)
    if not found:
        raise Refused(Words("xt-khong-co-gi"))
    if len(found) > MOST:
        raise Refused(Words("xt-qua-nhieu", {"nhieu_nhat": MOST}))
    return found


def note(desk: Desk, packed: Sequence[Passed], reason: str) -> None:
    """Write in the log of each case that it was packed, and why."""
    for code in dict.fromkeys(one.code for one in packed):
        desk.note("case.package", f"case:{code}", reason)
