"""The door to the dialogues: staff reach those of the areas whose cases they handle, nobody else any.

Who is head of a village inside the area is kept out of that dialogue altogether: its questions are
kept by commune, so nobody could tell which are from the village.
"""

from handlers.desk import Desk
from handlers.dialogues import rules
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.messages import Words
from storage import dialogue_work as storage
from storage.areas import Area
from storage.dialogue_work import Reach
from storage.dialogues import Dialogue

TYPED_MOST = 9  # digits of a number in an address


def scope(desk: Desk) -> Reach:
    """Refused to whoever handles no cases: observers see figures elsewhere."""
    found = scope_of(desk.authority)
    if not found.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return found


def reach(desk: Desk, number: str, *, lock: bool = False) -> tuple[Dialogue, Area]:
    """One of theirs. One of somebody else's is refused in the same words as one that is not."""
    known = number.isascii() and number.isdigit() and len(number) <= TYPED_MOST
    found = storage.find(desk.session, int(number) if known else 0, scope(desk), lock=lock)
    if found is None:
        raise Refused(Words("cs-dt-khong-thay"))
    return found


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
    if seen != dialogue.version:
        raise Refused(Words("cs-dt-vua-thay-doi"))
    if action not in actions(desk, dialogue, area):
        raise Refused(Words("cs-dt-khong-lam-duoc"))
    dialogue.version += 1
    return dialogue, area


def worked(desk: Desk, dialogue: Dialogue) -> None:
    """They wrote at it: somebody else approves."""
    dialogue.editor_ids = sorted({*dialogue.editor_ids, desk.authority.person_id})


def note(desk: Desk, action: str, dialogue: Dialogue, reason: str = "") -> None:
    desk.note(f"dialogue.{action}", subject(dialogue), reason)


def subject(dialogue: Dialogue) -> str:
    """What the log calls it."""
    return f"dialogue:{dialogue.id}"


def tidy(text: str, most: int) -> str:
    """What staff typed, without loose ends."""
    lines = [" ".join(line.split()) for line in text.replace("\r", "").split("\n")]
    found = "\n".join(lines).strip()
    if len(found) > most:
        raise Refused(Words("qua-dai", {"nhieu_nhat": most}))
    return found


def need(text: str, missing: str, most: int) -> str:
    """The same, of what must not be left empty; `missing`: the catalog's key of the complaint."""
    found = tidy(text, most)
    if not found:
        raise Refused(Words(missing))
    return found
