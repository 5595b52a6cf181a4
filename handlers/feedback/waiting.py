"""The list of cases on a member of staff's desk: the oldest first, never who."""

from dataclasses import dataclass
from datetime import timedelta

from content.feedback.statuses import statuses
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import rules
from handlers.feedback.door import scope_of
from handlers.messages import Words
from storage import casework as storage
from storage.areas import Area
from storage.cases import Case
from storage.casework import CaseLine, Scope, Wanted

MOST = 200  # lines on one page
OPEN = tuple(code for code, status in statuses().items() if not status.ended)
IN_DAYS = timedelta(hours=72)  # from here on hours say nothing


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A case in the list; `waited` is for how long it has been ours."""

    case: CaseLine
    waited: Words
    overdue: bool
    replied: bool  # the person has answered what was asked


@dataclass(frozen=True, slots=True)
class Queue:
    lines: list[QueueLine]
    more: bool  # there are older ones than fit; the list was cut
    new: int  # waiting to be screened
    oldest: Words | None  # how long the oldest of those has waited
    numbers: dict[str, int]  # of cases by status
    late: int  # whose day has gone by
    topics: list[str]  # to narrow by
    communes: list[Area]


def queue(
    desk: Desk,
    *,
    status: str | None = None,
    topic: str | None = None,
    commune_id: int | None = None,
    overdue: bool = False,
) -> Queue:
    """The open cases, or those that were asked for; `overdue`: only those whose day has gone by; refused to whoever handles no cases."""
    scope = scope_of(desk.authority)
    if not scope.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    statuses = (status,) if status else rules.ON_A_CLOCK if overdue else OPEN
    late_on = desk.today if overdue else None
    wanted = Wanted(statuses, topic, commune_id, late_on)
    found = storage.lines(desk.session, scope, wanted, most=MOST + 1)
    numbers = storage.numbers(desk.session, scope)
    return Queue(
        lines=[_line(desk, line) for line in found[:MOST]],
        more=len(found) > MOST,
        new=numbers.get(rules.NEW, 0),
        oldest=_oldest(desk, scope),
        numbers=numbers,
        late=storage.late_number(desk.session, scope, rules.ON_A_CLOCK, desk.today),
        topics=storage.topics(desk.session, scope),
        communes=storage.communes(desk.session, scope),
    )


def _oldest(desk: Desk, scope: Scope) -> Words | None:
    first = storage.lines(desk.session, scope, Wanted((rules.NEW,)), most=1)
    return waited(desk, first[0]) if first else None


def _line(desk: Desk, line: CaseLine) -> QueueLine:
    overdue = rules.is_overdue(line.status, line.due_on, desk.today)
    replied = line.status == rules.ASKED and line.last_author == "resident"
    return QueueLine(line, waited(desk, line), overdue, replied)


def waited(desk: Desk, case: CaseLine | Case) -> Words:
    """Hours; days for one whose hour was not kept, or when it is long."""
    passed = desk.now - case.opened_at if case.opened_at is not None else None
    if passed is not None and passed < IN_DAYS:
        return Words("cho-gio", {"gio": max(int(passed / timedelta(hours=1)), 0)})
    days = (desk.today - case.opened_on).days
    return Words("cho-ngay", {"ngay": days}) if days > 0 else Words("cho-hom-nay")
