"""How staff change a case: taken through the door, moved by the table, written to. For `casework.py`."""

from datetime import date
from typing import Any

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import deadlines, rules
from handlers.feedback.deadlines import Matter
from handlers.feedback.door import opened
from handlers.feedback.rules import ACTS_AS, Actor
from handlers.feedback.telling import version
from handlers.messages import Words
from storage import cases
from storage.cases import Case, CaseEntry, CaseStep

WORDS_MOST = 2000


def take(desk: Desk, code: str, seen: int | None) -> Case:
    """A case that they have opened, and hold until the transaction ends; `seen`: see `casework.py`."""
    case = opened(desk, code, lock=True)
    if seen is not None and seen != version(case):
        raise Refused(Words("y-kien-vua-thay-doi"))
    return case


def move(desk: Desk, case: Case, status: str, **details: str | None) -> None:
    """Take on a status, if the table lets one of their roles bring the case there.

    A second look is for somebody else than who decided before the person objected.
    """
    if not rules.may_any_move(case.status, status, actors_of(desk)):
        raise out_of_turn(case)
    if rules.needs_another(case.status, status) and is_excluded(desk, case):
        raise Refused(Words("can-nguoi-khac-xem-lai"))
    kept = {"taken_at": None if case.anonymous else desk.now, "owed_on": case.runs_until}
    step(case, status, desk.today, staff_id=desk.authority.person_id, **kept, **details)


def actors_of(desk: Desk) -> set[Actor]:
    """In whose names they may move a case."""
    roles = (role.role for role in desk.authority.roles)
    return {actor for role in roles for actor in ACTS_AS.get(role, ())}


def is_excluded(desk: Desk, case: Case) -> bool:
    """Whether they decided before the person objected, so that the second look is not theirs."""
    before = rules.decided_before((one.status, one.staff_id) for one in case.steps)
    return before is not None and before == desk.authority.person_id


def step(case: Case, status: str, today: date, **details: Any) -> None:
    case.status = status
    case.held_by = details.get("authority") or case.held_by
    case.steps.append(
        CaseStep(position=_next(case.steps), status=status, taken_on=today, **details)
    )


def runs(case: Case, until: date | None) -> None:
    """From now on the case owes something by that day; None: nothing."""
    case.due_on = until
    case.screen_by = case.stopped_on = None


def due(desk: Desk, case: Case, kind: str, since: date | None = None) -> date:
    """The last day of a step of that kind, running from `since` (today)."""
    matter = Matter(case.topic, cases.commune_code(desk.session, case.area_id))
    return deadlines.due(desk.office, kind, matter, since or desk.today)


def goes_on(desk: Desk, case: Case) -> None:
    """The clock that stood while the person was asked runs again."""
    if case.stopped_on is not None and case.due_on is not None:
        case.due_on = deadlines.resumed(desk.office, case.due_on, case.stopped_on, desk.today)
    case.stopped_on = None


def write(desk: Desk, case: Case, kind: str, text: str) -> None:
    case.entries.append(
        CaseEntry(
            position=_next(case.entries), author="staff", kind=kind, text=text, said_on=desk.today
        )
    )


def words(text: str, missing: str, most: int = WORDS_MOST) -> str:
    """What staff typed, tidied; refused when there is nothing or too much of it."""
    tidy = text.replace("\r\n", "\n").strip()
    if not tidy:
        raise Refused(Words(missing))
    if len(tidy) > most:
        raise Refused(Words("qua-dai", {"nhieu_nhat": most}))
    return tidy


def out_of_turn(case: Case) -> Refused:
    return Refused(Words("khong-dung-luc", {"trang_thai": Words(rules.name(case.status))}))


def day_words(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _next(rows: list[CaseStep] | list[CaseEntry]) -> int:
    return max((row.position for row in rows), default=-1) + 1
