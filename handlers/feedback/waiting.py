"""The list of cases on a member of staff's desk: what is late first, then the oldest; never who."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from content.feedback.statuses import statuses
from content.feedback.topics import topics
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import rules
from handlers.feedback.door import reach, scope_of
from handlers.feedback.searching import sought
from handlers.messages import Words
from storage import casework_lists as storage
from storage import casework_numbers as counting
from storage.areas import Area
from storage.cases import Case
from storage.casework_lists import CaseLine, Key, Places, Wanted
from storage.casework_numbers import COUNTED

__all__ = ["COUNTED", "MOST", "Asked", "Queue", "QueueLine", "queue", "waited"]

MOST = 50  # lines on one page
IN_DAYS = timedelta(hours=72)  # from here on hours say nothing
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LATE, REST = "q", "c"  # the two parts of the list, in an address


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A case in the list; `waited` is for how long it has been ours."""

    case: CaseLine
    waited: Words
    overdue: bool
    replied: bool  # the person has answered what was asked


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is narrowed to, and where its page begins; "" or None: not narrowed."""

    status: str | None = None
    topic: str | None = None
    commune_id: int | None = None
    overdue: bool = False  # only those whose day has gone by
    awaits_number: bool = False  # only those whose slip has no number yet
    words: str = ""
    after: str = ""  # what stood last on the page before, as `Queue.next` wrote it


@dataclass(frozen=True, slots=True)
class Queue:
    lines: list[QueueLine]
    next: str | None  # where the next page begins
    new: int  # waiting to be screened; like every number, counted up to one more than `COUNTED`
    oldest: Words | None  # how long the oldest of those has waited
    first: str | None  # its code
    numbers: dict[str, int]  # of cases by status
    late: int  # whose day has gone by
    unnumbered: int  # whose slip waits for its number
    topics: list[str] = field(default_factory=lambda: list(topics()))  # to narrow by
    communes: list[Area] = field(default_factory=list)

    @property
    def more(self) -> bool:
        return self.next is not None


def queue(desk: Desk, asked: Asked = Asked(), *, most: int = MOST) -> Queue:
    """A page of the cases that somebody is to act on, or of those that were asked for.

    What was answered is the person's turn, so it is there only when it is asked for. Refused to whoever
    handles no cases.
    """
    scope = scope_of(desk.authority)
    if not scope.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    session, everywhere = desk.session, storage.places(desk.session, scope)
    lines = found(desk, asked, most + 1)
    first = storage.lines(session, everywhere, [Wanted((rules.NEW,))], most=1)
    numbers = counting.numbers(session, everywhere, tuple(statuses()))
    return Queue(
        lines=lines[:most],
        next=_written(lines[most - 1]) if len(lines) > most else None,
        new=numbers.get(rules.NEW, 0),
        oldest=waited(desk, first[0]) if first else None,
        first=first[0].code if first else None,
        numbers=numbers,
        late=counting.late_number(session, everywhere, rules.ON_A_CLOCK, desk.today),
        unnumbered=counting.number(session, everywhere, unnumbered()),
        communes=storage.communes(session, scope),
    )


def found(desk: Desk, asked: Asked, most: int) -> list[QueueLine]:
    """First what is late, then the rest, each the oldest first."""
    where = storage.places(desk.session, scope_of(desk.authority), asked.commune_id)
    part, after = _read(asked.after)
    lines: list[CaseLine] = []
    if part == LATE:
        lines = _part(desk, where, asked, (True, after), most)
        after = None
    if len(lines) < most and not asked.overdue:
        lines += _part(desk, where, asked, (False, after), most - len(lines))
    return [_line(desk, line) for line in lines]


def _part(
    desk: Desk, where: Places, asked: Asked, begins: tuple[bool, Key | None], most: int = MOST + 1
) -> list[CaseLine]:
    late, after = begins
    base = Wanted(
        statuses=(asked.status,) if asked.status else rules.ON_A_CLOCK,
        topics=(asked.topic,) if asked.topic else None,
        late=(desk.today, rules.ON_A_CLOCK, late),
        awaits_number=asked.awaits_number,
    )
    wanted = [base]
    if asked.words.strip():
        wanted = sought(desk, asked.words, base, stands=asked.status is not None)
    possible = [one for one in wanted if not late or set(one.statuses) & set(rules.ON_A_CLOCK)]
    if not possible:
        return []
    return storage.lines(desk.session, where, possible, after=after, most=most)


def unnumbered() -> Wanted:
    """What has a slip that the clerk has given no number yet."""
    return Wanted(rules.TO_FORWARD, awaits_number=True)


def next_waiting(desk: Desk, code: str) -> str | None:
    """The code of the case to screen after that one, or the oldest of all; None: none waits."""
    case = reach(desk, code)
    where = storage.places(desk.session, scope_of(desk.authority))
    key = Key(case.opened_on, case.opened_at, case.code)
    new = [Wanted((rules.NEW,))]
    behind = storage.lines(desk.session, where, new, after=key, most=1)
    first = behind or storage.lines(desk.session, where, new, most=1)
    return first[0].code if first and first[0].code != code else None


def late_number(desk: Desk) -> int:
    """How many are past their day, counted up to one more than `COUNTED`."""
    where = storage.places(desk.session, scope_of(desk.authority))
    return counting.late_number(desk.session, where, rules.ON_A_CLOCK, desk.today)


def waiting_to_screen(desk: Desk) -> int:
    """How many wait to be screened, counted up to one more than `COUNTED`."""
    where = storage.places(desk.session, scope_of(desk.authority))
    return counting.number(desk.session, where, Wanted((rules.NEW,)))


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


# --- where a page begins, as it stands in an address ----------------------------------------------


def _written(line: QueueLine) -> str:
    case, part = line.case, LATE if line.overdue else REST
    at = case.opened_at
    hour = "" if at is None else str((at - EPOCH) // timedelta(microseconds=1))
    return "~".join([part, case.opened_on.isoformat(), hour, case.code])


def _read(written: str) -> tuple[str, Key | None]:
    """The part of the list and the case behind which it goes on; what makes no sense: the beginning."""
    try:
        part, day, hour, code = written.split("~")
        at = EPOCH + timedelta(microseconds=int(hour)) if hour else None
        key = Key(date.fromisoformat(day), at, code[:30])
    except (ValueError, OverflowError):
        return LATE, None
    return (part, key) if part in (LATE, REST) else (LATE, None)
