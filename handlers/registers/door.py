"""The door to the registers: who reaches which entry, and what they may do with it."""

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.four_eyes import Refusals, found, refuse_unless_allowed
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.registers import rules
from storage import commitments as storage
from storage.areas import Area
from storage.commitments import Entry

REFUSALS = Refusals("ck-khong-thay", "ck-vua-thay-doi", "ck-khong-lam-duoc")


def paths(desk: Desk) -> tuple[str, ...]:
    """Of the areas that they work for; refused to whoever works for none."""
    inside = scope_of(desk.authority).inside
    if not inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return inside


def find(desk: Desk, number: str) -> tuple[Entry, Area]:
    """One that they may see; another's is refused in the same words as one that is not."""
    return found(storage.find(desk.session, number_of(number), paths(desk)), REFUSALS)


def take(desk: Desk, number: str, action: str, seen: int) -> Entry:
    """An entry to be changed, if they may do that and have seen it as it is; it counts the change."""
    entry, area = find(desk, number)
    storage.lock(desk.session, entry)
    if seen != entry.version:
        raise Refused(Words(REFUSALS.overtaken))
    refuse_unless_allowed(action, actions(desk, entry, area), REFUSALS)
    entry.version += 1
    return entry


def actions(desk: Desk, entry: Entry, area: Area) -> frozenset[str]:
    if not desk.authority.may_write_policies(area.path):
        return frozenset()
    if rules.may_discard([one.state for one in entry.commitments]):
        return rules.ACTIONS
    return rules.ACTIONS - {rules.DISCARD}


def note(desk: Desk, action: str, entry: Entry) -> None:
    desk.note(f"register.{action}", f"register:{entry.id}")
