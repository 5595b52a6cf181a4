"""The log of urgings of the areas that a member of staff answers for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from content.directives import texts
from content.documents.sheets import Sheet, workbook
from content.feedback.topics import topics
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import rules
from handlers.feedback.door import scope_of
from handlers.messages import Words
from handlers.reports.drafting import day
from handlers.reports.rules import LONGEST
from storage import indicators as storage
from storage.indicators import Urging


@dataclass(frozen=True, slots=True)
class Line:
    urging: Urging
    topic: str
    answered: bool


@dataclass(frozen=True, slots=True)
class Log:
    since: date
    until: date
    lines: Sequence[Line]

    @property
    def letters(self) -> int:
        """Authorities urged, by day."""
        return len({(one.urging.authority, one.urging.urged_on) for one in self.lines})


def of_this_month(desk: Desk) -> Log:
    return of(desk, desk.today.replace(day=1), desk.today)


def of(desk: Desk, since: date, until: date) -> Log:
    """The newest first. Refused to whoever handles no cases, as the list of what is overdue is."""
    scope = scope_of(desk.authority)
    if not scope.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    if since > until or until - since > LONGEST:
        raise Refused(Words("bc-ky-khong-hop-le"))
    found = storage.urgings(desk.session, scope, (since, until))
    return Log(since, until, [_line(one) for one in found])


def workbook_of(log: Log) -> bytes:
    """The log as an .xlsx."""
    said = texts()["urgings"]
    title = said["title"].format(tu=day(log.since), den=day(log.until))
    rows = [
        [
            day(one.urging.urged_on),
            one.urging.authority,
            one.topic,
            one.urging.commune,
            one.urging.slip or "",
            one.urging.number,
            day(one.urging.until),
            said["answered"] if one.answered else said["waiting"],
        ]
        for one in log.lines
    ]
    widths = (14, 36, 30, 22, 16, 8, 14, 14)
    return workbook([Sheet(said["name"], title, said["head"], rows, widths)])


def _line(one: Urging) -> Line:
    topic = topics().get(one.topic)
    return Line(one, topic.name if topic else one.topic, one.status not in rules.WITH_AUTHORITY)
