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

__all__ = [
    "Owed",
    "OwedCase",
    "for_committee",
    "may_be_urged",
    "overdue",
    "to_remind",
    "urge",
    "urge_authority",
]

MOST = storage.OWED_MOST


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


def overdue(desk: Desk) -> list[Owed]:
    """What is overdue with each authority, whoever owes most first; refused as the queue is.

    At most `MOST` in all, the most overdue ones: an urging of these leaves the others for the next.
    """
    found = storage.late_with_authorities(
        desk.session, _scope(desk), rules.WITH_AUTHORITY, desk.today
    )
    return _by_authority(found, desk.today)


def to_remind(desk: Desk) -> list[Owed]:
    """What is not overdue yet, but has been with its authority for so long that it is reminded."""
    handed = desk.today - deadlines.shortest(desk.office, deadlines.REMIND)
    found = storage.with_authorities_since(
        desk.session, _scope(desk), rules.WITH_AUTHORITY, (handed, desk.today)
    )
    soon = [one for one in found if _remind_on(desk, one) <= desk.today <= one.due_on]
    return _by_authority(soon, desk.today)


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


def for_committee(desk: Desk) -> list[Owed]:
    """Only what is overdue for the second time, by authority: the list for the monthly meeting."""
    return [
        Owed(late.authority, late.for_committee, late.today)
        for late in overdue(desk)
        if late.for_committee
    ]


def urge_authority(desk: Desk, authority: str) -> int:
    """Note an urging of each case that this authority may be urged about now. How many."""
    owed = [late for late in overdue(desk) if _same(late.authority) == _same(authority)]
    codes = [one.code for late in owed for one in late.urgeable]
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
