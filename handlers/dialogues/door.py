"""The door to the dialogues: staff reach those of the areas whose cases they handle, nobody else any.

Who is head of a village inside the area is kept out of that dialogue altogether: its questions are
kept by commune, so nobody could tell which are from the village.
"""

from handlers.desk import Desk
from handlers.dialogues import rules
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
from storage import dialogue_work as storage
from storage.areas import Area
from storage.dialogue_work import Reach
from storage.dialogues import Dialogue

REFUSALS = Refusals("cs-dt-khong-thay", "cs-dt-vua-thay-doi", "cs-dt-khong-lam-duoc")


def scope(desk: Desk) -> Reach:
    """Refused to whoever handles no cases: observers see figures elsewhere."""
    own = scope_of(desk.authority)
    if not own.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return own


def reach(desk: Desk, number: str, *, lock: bool = False) -> tuple[Dialogue, Area]:
    """One of theirs. One of somebody else's is refused in the same words as one that is not."""
    row = storage.find(desk.session, number_of(number), scope(desk), lock=lock)
    return found(row, REFUSALS)


def actions(desk: Desk, dialogue: Dialogue, area: Area) -> frozenset[str]:
    """What they may do with it as it stands."""
    allowed = rules.actions(
        dialogue.state,
        writes=desk.authority.may_see_cases_of(area),
        approves=desk.authority.may_approve_for(area),
        worked=desk.authority.person_id in dialogue.editor_ids,
    )
    return allowed - {"hold"} if dialogue.held_on > desk.today else allowed


def take(desk: Desk, number: str, action: str, seen: int) -> tuple[Dialogue, Area]:
    """One to be changed, if they may do that and have seen it as it is; it counts the change."""
    dialogue, area = reach(desk, number, lock=True)
    refuse_if_overtaken(dialogue, seen, REFUSALS)
    refuse_unless_allowed(action, actions(desk, dialogue, area), REFUSALS)
    dialogue.version += 1
    return dialogue, area


def note(desk: Desk, action: str, dialogue: Dialogue, reason: str = "") -> None:
    desk.note(f"dialogue.{action}", subject(dialogue), reason)


def subject(dialogue: Dialogue) -> str:
    """What the log calls it."""
    return f"dialogue:{dialogue.id}"


def tidy(text: str, most: int) -> str:
    """What staff typed, without loose ends."""
    lines = [" ".join(line.split()) for line in text.replace("\r", "").split("\n")]
    told = "\n".join(lines).strip()
    if len(told) > most:
        raise Refused(Words("qua-dai", {"nhieu_nhat": most}))
    return told


def need(text: str, missing: str, most: int) -> str:
    """The same, of what must not be left empty; `missing`: the catalog's key of the complaint."""
    told = tidy(text, most)
    if not told:
        raise Refused(Words(missing))
    return told
