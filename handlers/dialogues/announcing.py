"""Telling the villages: an invitation to ask, and later the conclusions. Both are ordinary notices."""

from handlers.desk import Desk
from handlers.dialogues.door import note, reach, take
from handlers.messages import Words
from handlers.notices import composing
from handlers.notices.composing import Wish
from handlers.notices.rules import LONGEST
from handlers.wording import wording
from storage.areas import Area
from storage.dialogues import Dialogue

ANNOUNCE, PUBLISH = "announce", "publish"


def draft(dialogue: Dialogue, area: Area) -> str:
    """The words that staff may change before they go; shortened where a title is long."""
    kind = "cs-dt-tin-moi" if dialogue.concluded_on is None else "cs-dt-tin-ket-luan"
    last = dialogue.collects_to or dialogue.held_on
    told = {
        "lanh_dao": dialogue.leader,
        "noi": area.full_name,
        "gio": dialogue.starts,
        "ngay": f"{dialogue.held_on:%d/%m/%Y}",
        "dia_diem": dialogue.place,
        "han": f"{last:%d/%m/%Y}",
        "so_viec": len(dialogue.conclusions),
    }
    whole = wording(Words(kind, told | {"noi_dung": dialogue.subject}))
    if len(whole) <= LONGEST:
        return whole
    room = len(dialogue.subject) - (len(whole) - LONGEST) - 1
    return wording(
        Words(kind, told | {"noi_dung": dialogue.subject[: max(room, 0)].rstrip() + "…"})
    )


def send(desk: Desk, number: str, text: str, seen: int) -> int:
    """Hand the notice in, or send it where the author may; its number. A second person approves it as
    any other notice.
    """
    known, _ = reach(desk, number)
    action = ANNOUNCE if known.concluded_on is None else PUBLISH
    dialogue, area = take(desk, number, action, seen)
    notice = composing.submit(desk, Wish(text=composing.tidy(text), areas=(area.id,)))
    if action == PUBLISH:
        dialogue.told_notice_id = notice.id
    else:
        dialogue.notice_id = notice.id
    note(desk, action, dialogue)
    return notice.id
