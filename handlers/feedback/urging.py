"""Urging an authority that has not answered in time, and what goes to the party committee's meeting.

An urging gives the authority some days to reply. One that is not answered in them makes the case overdue
for the second time: it goes into the list for the committee's monthly meeting, and may be urged again.
Nothing of what people said is read here, so no reason is asked for; each urging stands in the log.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import deadlines, rules
from handlers.feedback.door import log, reach, scope_of
from handlers.feedback.moving import due
from handlers.messages import Words
from storage import casework as storage
from storage.cases import Case, CaseUrging
from storage.casework import OwedCase, Scope

MOST_URGED = 200

__all__ = [
    "MOST_URGED",
    "Owed",
    "OwedCase",
    "for_committee",
    "may_be_urged",
    "overdue",
    "to_remind",
    "urge",
    "urge_authority",
]


@dataclass(frozen=True, slots=True)
class Owed:
    """What one authority owes: all that the letter to it needs. What is due first stands first."""

    authority: str
    cases: tuple[OwedCase, ...]
    today: date

    @property
    def urgeable(self) -> tuple[OwedCase, ...]:
        """Never urged, or not answered within the days that the last urging gave."""
        return tuple(
            one
            for one in self.cases
            if one.until is None or rules.had_passed(one.until, self.today)
        )

    @property
    def for_committee(self) -> tuple[OwedCase, ...]:
        """Overdue for the second time."""
        return tuple(
            one for one in self.cases if rules.is_second_time(one.urged, one.until, self.today)
        )


def overdue(desk: Desk, most: int | None = None) -> list[Owed]:
    """What is overdue with each authority, whoever owes most first; refused as the queue is.

    `most`: only so many cases, the most overdue.
    """
    scope = _scope(desk)
    find = storage.late_with_authorities
    return _by_authority(
        find(desk.session, scope, rules.WITH_AUTHORITY, desk.today, most=most), desk.today
    )


def to_remind(desk: Desk, most: int | None = None) -> list[Owed]:
    """What is not overdue yet, but has been with its authority for so long that it is reminded."""
    scope = _scope(desk)
    find = storage.due_with_authorities
    found = find(desk.session, scope, rules.WITH_AUTHORITY, desk.today, most=most)
    return _by_authority([one for one in found if _remind_on(desk, one) <= desk.today], desk.today)


def for_committee(desk: Desk, most: int | None = None) -> list[Owed]:
    """Only what is overdue for the second time, by authority: the list for the monthly meeting."""
    scope = _scope(desk)
    find = storage.late_for_the_second_time
    return _by_authority(
        find(desk.session, scope, rules.WITH_AUTHORITY, desk.today, most=most), desk.today
    )


def _remind_on(desk: Desk, one: OwedCase) -> date:
    matter = deadlines.Matter(one.topic, one.commune_code)
    return deadlines.due(desk.office, deadlines.REMIND, matter, one.forwarded_on)


def _scope(desk: Desk) -> Scope:
    scope = scope_of(desk.authority)
    if not scope.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return scope


def _by_authority(found: Sequence[OwedCase], today: date) -> list[Owed]:
    grouped: dict[str, list[OwedCase]] = {}
    for one in found:
        grouped.setdefault(_same(one.authority), []).append(one)
    late = [Owed(cases[0].authority, tuple(cases), today) for cases in grouped.values()]
    return sorted(late, key=lambda one: (-len(one.cases), one.authority))


def urge_authority(desk: Desk, authority: str) -> int:
    """Note an urging of the cases that this authority may be urged about now. How many.

    At most `MOST_URGED`, the most overdue: one letter names no more.
    """
    owed = [late for late in overdue(desk) if _same(late.authority) == _same(authority)]
    codes = [one.code for late in owed for one in late.urgeable][:MOST_URGED]
    if not codes:
        raise Refused(Words("khong-con-de-don-doc"))
    for code in codes:
        urge(desk, code)
    return len(codes)


def urge(desk: Desk, code: str) -> CaseUrging:
    """Note that the authority is urged about this case: its number, the day, until when to reply."""
    case = reach(desk, code, lock=True)
    if not may_be_urged(case, desk.today):
        raise Refused(Words("chua-den-luc-don-doc"))
    urging = CaseUrging(
        number=len(case.urgings) + 1,
        urged_on=desk.today,
        until=due(desk, case, deadlines.URGE),
        authority=next(step.authority for step in reversed(case.steps) if step.authority),
        staff_id=desk.authority.person_id,
    )
    case.urgings.append(urging)
    desk.session.flush()
    log(desk, "case.urge", case, str(urging.number))
    return urging


def may_be_urged(case: Case, today: date) -> bool:
    """Overdue with an authority that was not urged, or whose days to reply to that are over."""
    late = rules.is_overdue(case.status, case.runs_until, today)
    return late and case.status in rules.WITH_AUTHORITY and _reply_is_late(case.urgings, today)


def _reply_is_late(urgings: Sequence[CaseUrging], today: date) -> bool:
    return not urgings or rules.had_passed(urgings[-1].until, today)


def _same(authority: str) -> str:
    """However it was spaced and capitalised."""
    return " ".join(authority.casefold().split())
