"""The door to the consultations: who reaches which, and what they may do with one."""

from handlers import four_eyes
from handlers.consultations import rules
from handlers.consultations.rules import Person
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
from storage import consultations as storage
from storage.areas import Area
from storage.consultations import Consultation, Reach

REFUSALS = Refusals("gy-khong-thay", "gy-vua-thay-doi", "gy-khong-lam-duoc")


def reach(desk: Desk) -> Reach:
    """The consultations of the areas whose cases they handle; refused to whoever handles none."""
    inside = scope_of(desk.authority).inside
    if not inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return Reach(inside, rules.STATES)


def find(desk: Desk, number: str) -> tuple[Consultation, Area]:
    """One that they may see; another's is refused in the same words as one that is not."""
    return found(storage.find(desk.session, number_of(number), reach(desk)), REFUSALS)


def take(desk: Desk, number: str, action: str, seen: int) -> Consultation:
    row, area = find(desk, number)
    storage.lock(desk.session, row)
    refuse_if_overtaken(row, seen, REFUSALS)
    refuse_unless_allowed(action, actions(desk, row, area), REFUSALS)
    return row


def stage(desk: Desk, row: Consultation) -> str:
    """Its state, or of one that was approved, whether it is open."""
    return rules.stage(row.state, (row.opens_on, row.closes_on), desk.today)


def worked_on(desk: Desk, row: Consultation, action: str, reason: str = "") -> None:
    row.version += 1
    four_eyes.worked_on(desk, row)
    desk.note(f"consultation.{action}", subject(row), reason)


def subject(row: Consultation) -> str:
    return f"consultation:{row.id}"


def actions(desk: Desk, row: Consultation, area: Area) -> frozenset[str]:
    who = Person(
        writes=desk.authority.may_write_policies(area.path),
        approves=desk.authority.may_approve_policies(area.path),
        worked=desk.authority.person_id in row.editor_ids,
    )
    return rules.actions(stage(desk, row), who)
