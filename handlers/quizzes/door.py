"""The door to the contests: who reaches which, and what they may do with one."""

from handlers import four_eyes
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.four_eyes import Refusals, found, refuse_if_overtaken, refuse_unless_allowed
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.quizzes import rules
from handlers.quizzes.rules import Days, Person
from storage import quizzes as storage
from storage.areas import Area
from storage.quizzes import Contest, Reach

REFUSALS = Refusals("thi-khong-thay", "thi-vua-thay-doi", "thi-khong-lam-duoc")


def reach(desk: Desk) -> Reach:
    """The contests of the areas whose cases they handle; refused to whoever handles none."""
    inside = scope_of(desk.authority).inside
    if not inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return Reach(inside)


def find(desk: Desk, number: str) -> tuple[Contest, Area]:
    """One that they may see; another's is refused in the same words as one that is not."""
    return found(storage.find(desk.session, number_of(number), reach(desk)), REFUSALS)


def take(desk: Desk, number: str, action: str, seen: int) -> Contest:
    row, area = find(desk, number)
    storage.lock(desk.session, row)
    refuse_if_overtaken(row, seen, REFUSALS)
    refuse_unless_allowed(action, actions(desk, row, area), REFUSALS)
    return row


def stage(desk: Desk, row: Contest) -> str:
    sealed = row.sealed_at.astimezone(desk.office.timezone).date() if row.sealed_at else None
    days = Days(row.opens_on, row.closes_on, row.draw_on)
    return rules.stage(row.state, days, sealed, desk.today)


def worked_on(desk: Desk, row: Contest, action: str, reason: str = "") -> None:
    row.version += 1
    four_eyes.worked_on(desk, row)
    desk.note(f"contest.{action}", subject(row), reason)


def move(desk: Desk, row: Contest, action: str) -> None:
    row.state = rules.MOVES[row.state, action]
    row.version += 1
    desk.note(f"contest.{action}", subject(row))


def subject(row: Contest) -> str:
    return f"contest:{row.id}"


def actions(desk: Desk, row: Contest, area: Area) -> frozenset[str]:
    who = Person(
        writes=desk.authority.may_write_policies(area.path),
        approves=desk.authority.may_approve_policies(area.path),
        worked=desk.authority.person_id in row.editor_ids,
    )
    return rules.actions(stage(desk, row), who)
