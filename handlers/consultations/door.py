"""The door to the consultations: who reaches which, and what they may do with one."""

from handlers.consultations import rules
from handlers.consultations.rules import Person
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.messages import Words
from storage import consultations as storage
from storage.areas import Area
from storage.consultations import Consultation, Reach


def reach(desk: Desk) -> Reach:
    """The consultations of the areas whose cases they handle; refused to whoever handles none."""
    inside = scope_of(desk.authority).inside
    if not inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return Reach(inside, rules.STATES)


def find(desk: Desk, number: str) -> tuple[Consultation, Area]:
    """One that they may see; another's is refused in the same words as one that is not."""
    wanted = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0
    found = storage.find(desk.session, wanted, reach(desk))
    if found is None:
        raise Refused(Words("gy-khong-thay"))
    return found


def take(desk: Desk, number: str, action: str, seen: int) -> Consultation:
    row, area = find(desk, number)
    storage.lock(desk.session, row)
    if seen != row.version:
        raise Refused(Words("gy-vua-thay-doi"))
    if action not in actions(desk, row, area):
        raise Refused(Words("gy-khong-lam-duoc"))
    return row


def stage(desk: Desk, row: Consultation) -> str:
    """Its state, or of one that was approved, whether it is open."""
    return rules.stage(row.state, (row.opens_on, row.closes_on), desk.today)


def worked_on(desk: Desk, row: Consultation, action: str, reason: str = "") -> None:
    row.version += 1
    row.editor_ids = sorted({*row.editor_ids, desk.authority.person_id})
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
