"""The door to the dossiers: who reaches which, and what they may do with one."""

from handlers import four_eyes
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
from handlers.supervision import rules
from storage import supervision as storage
from storage.areas import Area
from storage.supervision import Reach, Supervision

REFUSALS = Refusals("gs-khong-thay", "gs-vua-thay-doi", "gs-khong-lam-duoc")


def reach(desk: Desk) -> Reach:
    """The dossiers of the areas whose cases they handle; refused to whoever handles none."""
    inside = scope_of(desk.authority).inside
    if not inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return Reach(inside, rules.STATES)


def find(desk: Desk, number: str) -> tuple[Supervision, Area]:
    """One that they may see; another's is refused in the same words as one that is not."""
    return found(storage.find(desk.session, number_of(number), reach(desk)), REFUSALS)


def take(desk: Desk, number: str, action: str, seen: int) -> Supervision:
    """A dossier to be changed, if they may do that and have seen it as it is."""
    dossier, area = find(desk, number)
    storage.lock(desk.session, dossier)
    refuse_if_overtaken(dossier, seen, REFUSALS)
    refuse_unless_allowed(action, actions(desk, dossier, area), REFUSALS)
    return dossier


def actions(desk: Desk, dossier: Supervision, area: Area) -> frozenset[str]:
    who = rules.Person(
        writes=desk.authority.may_write_policies(area.path),
        approves=desk.authority.may_approve_policies(area.path),
        worked=desk.authority.person_id in dossier.editor_ids,
    )
    allowed = rules.actions(dossier.state, who)
    return allowed if rules.may_close(dossier.advices) else allowed - {"close"}


def worked_on(desk: Desk, dossier: Supervision, action: str, reason: str = "") -> None:
    """It has changed, by them: they cannot approve it now."""
    dossier.version += 1
    four_eyes.worked_on(desk, dossier)
    desk.note(f"supervision.{action}", subject(dossier), reason)


def subject(dossier: Supervision) -> str:
    return f"supervision:{dossier.id}"
