"""Who reaches which report, and what they may do with it."""

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.four_eyes import (
    Refusals,
    found,
    refuse_if_overtaken,
    refuse_unless_allowed,
)
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.people.authority import OBSERVER
from handlers.reports.rules import APPROVED, DIRECTIVE, DRAFT, SUBMITTED
from storage import reports as storage
from storage.areas import Area
from storage.reports import Report, Sight

REFUSALS = Refusals("bc-khong-thay", "bc-vua-thay-doi", "bc-khong-lam-duoc")
STATES = (DRAFT, SUBMITTED, APPROVED)


def sights(desk: Desk) -> list[Sight]:
    """What they may see of which areas: whoever only watches sees what is approved, and the reports
    on a directive from their draft on, for these are theirs to write."""
    inside = list(scope_of(desk.authority).inside)
    watched = watched_paths(desk)
    seen = [Sight(tuple(inside), STATES)] if inside else []
    if watched:
        seen.append(Sight(tuple(watched), (APPROVED,)))
        seen.append(Sight(tuple(watched), STATES, DIRECTIVE))
    if not seen:
        raise Refused(Words("khong-co-quyen-xem"))
    return seen


def watched_paths(desk: Desk) -> list[str]:
    return [role.path for role in desk.authority.roles if role.role == OBSERVER]


def find(desk: Desk, number: str) -> tuple[Report, Area]:
    """One that they may see; another's is refused in the same words as one that is not."""
    return found(storage.find(desk.session, number_of(number), sights(desk)), REFUSALS)


def take(desk: Desk, number: str, action: str, seen: int) -> Report:
    """A report to be changed, if they may do that and have seen it as it is."""
    report, area = find(desk, number)
    storage.lock(desk.session, report)
    refuse_if_overtaken(report, seen, REFUSALS)
    refuse_unless_allowed(action, actions_of(desk, report, area), REFUSALS)
    return report


def may_write(desk: Desk, area: Area, kind: str) -> bool:
    """Who works on cases there; on a directive also who watches over how it is carried out."""
    watches = kind == DIRECTIVE and any(area.path.startswith(path) for path in watched_paths(desk))
    return desk.authority.may_write_policies(area.path) or watches


def actions_of(desk: Desk, report: Report, area: Area) -> frozenset[str]:
    writes = may_write(desk, area, report.kind)
    approves = desk.authority.may_approve_policies(area.path)
    ours = desk.authority.person_id in report.editor_ids
    if report.state == DRAFT and writes:
        return frozenset({"save", "submit", "discard"})
    if report.state == SUBMITTED and approves and not ours:
        return frozenset({"approve", "back"})
    return frozenset({"back"}) if report.state == SUBMITTED and writes else frozenset()
