"""The list of cases as a table to take away: never words, never who, and no code.

Whoever has a case's code may read the case and withdraw it, so a file that is passed on must not hold
one; a case that was passed on is known by its slip's number.
"""

from content.feedback.topics import topics
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import rules
from handlers.feedback.door import scope_of
from handlers.feedback.waiting import Asked, QueueLine, found
from handlers.messages import Words
from handlers.wording import wording

MOST = 5000  # rows of one table
COLUMNS = (
    "xt-ngay-nhan",
    "xt-so-ngay-cho",
    "xt-linh-vuc-ma",
    "xt-linh-vuc",
    "xt-trang-thai",
    "xt-xa-ma",
    "xt-xa",
    "xt-noi-giu",
    "xt-so-phieu",
    "xt-han",
    "xt-qua-han",
    "xt-don-doc",
)


def table(desk: Desk, asked: Asked) -> list[list[str]]:
    """The heading, and a row for each case that was asked for; refused where there are too many."""
    if not scope_of(desk.authority).inside:
        raise Refused(Words("khong-co-quyen-xem"))
    lines = found(desk, asked, MOST + 1)
    if len(lines) > MOST:
        raise Refused(Words("xt-qua-nhieu", {"nhieu_nhat": MOST}))
    return [[wording(Words(column)) for column in COLUMNS], *(_row(desk, line) for line in lines)]


def note(desk: Desk, rows: int) -> None:
    """Write in the log that a table left the console."""
    desk.note("case.export", "cases", str(rows))


def _row(desk: Desk, line: QueueLine) -> list[str]:
    case = line.case
    topic = topics().get(case.topic)
    return [
        f"{case.opened_on:%d/%m/%Y}",
        str((desk.today - case.opened_on).days),
        case.topic,
        topic.name if topic else case.topic,
        wording(Words(rules.name(case.status))),
        case.commune.code,
        case.commune.full_name,
        case.held_by or "",
        case.slip or "",
        f"{case.due_on:%d/%m/%Y}" if case.due_on else "",
        wording(Words("xt-co")) if line.overdue else "",
        str(case.urged or ""),
    ]
