"""Screening in the chat: one case after another, through the same door as on the console.

What was written leaves only while the case is open to the member of staff, with what tells who
somebody is hidden, and is recorded in no talk.
"""

from collections.abc import Callable, Sequence
from typing import Any

from content.feedback.topics import topics
from handlers.context import Context
from handlers.desk import Desk, at_desk
from handlers.errors import Refused
from handlers.feedback import casework, rules
from handlers.feedback.door import open_case, opened, scope_of
from handlers.feedback.waiting import waited, waiting_to_screen
from handlers.masking.pieces import pieces
from handlers.messages import Words, literal
from handlers.wording import wording
from storage import casework_lists as storage
from storage.casework_lists import Wanted

COUNTED = 100  # beyond that it is "hơn 100"
SHOWN = 7  # letters of a code: "DB-7K4M"

Shown = tuple[tuple[Words, ...], tuple[str, ...]]


def number(desk: Desk) -> int:
    """How many wait to be screened; counted up to one more than `COUNTED`."""
    return min(waiting_to_screen(desk), COUNTED + 1) if scope_of(desk.authority).inside else 0


def number_words(count: int) -> dict[str, Any]:
    """As the sentences take it."""
    return {"so": min(count, COUNTED), "hon": "co" if count > COUNTED else "khong"}


def menu_entry(context: Context) -> Words:
    """ "14 ý kiến chờ sàng lọc"."""
    return Words("menu-sang-loc", number_words(number(at_desk(context))))


def is_caseworker(context: Context) -> bool:
    return at_desk(context).authority.is_caseworker


def left(context: Context) -> dict[str, Any]:
    return number_words(number(at_desk(context)))


def next_case(context: Context, passed: Sequence[str]) -> dict[str, Any] | None:
    """The one that has waited longest, but for those that were passed over; nothing of its words."""
    desk = at_desk(context)
    where = storage.places(desk.session, scope_of(desk.authority))
    found = storage.lines(desk.session, where, [Wanted((rules.NEW,))], most=len(passed) + 1)
    line = next((one for one in found if one.code not in passed), None)
    if line is None:
        return None
    return {
        "code": line.code,
        "ma": short(line.code),
        "topic": line.topic,
        "linh_vuc": topics()[line.topic].name,
        "noi": line.commune.full_name,
        "cho": wording(waited(desk, line)),
        "an_danh": "co" if line.anonymous else "khong",
        "tre": "co" if rules.is_overdue(line.status, line.due_on, desk.today) else "khong",
    }


def short(code: str) -> str:
    """As much of a code as tells two apart: whoever reads all of it in a messenger could use it."""
    return f"{code[:SHOWN]}…"


def look_into(context: Context, code: str, reason: str) -> str | None:
    """Open it, with a line in the log; why not, in words."""
    return _tried(lambda: open_case(at_desk(context), code, reason))


def shown(context: Context, code: str) -> Shown:
    """What the person wrote, recorded and photographed."""
    try:
        case = opened(at_desk(context), code)
    except Refused as refused:
        return (refused.words,), ()
    said = [piece for piece in pieces(at_desk(context), case) if piece.is_resident]
    words = [literal(piece.passed_on) for piece in said if piece.passed_on]
    files = [piece.media_id for piece in said if piece.media_id and not piece.is_sealed]
    return (Words("cs-chat-noi-dung"), *words), tuple(files)


def take_topic(context: Context, code: str, topic: str) -> str | None:
    return _tried(lambda: casework.choose_topic(at_desk(context), code, topic))


def ask(context: Context, code: str, question: str) -> str | None:
    return _tried(lambda: casework.ask(at_desk(context), code, question))


def answer(context: Context, code: str, text: str) -> str | None:
    return _tried(lambda: casework.answer(at_desk(context), code, text))


def _tried(work: Callable[[], None]) -> str | None:
    """None when it was done, else why not."""
    try:
        work()
    except Refused as refused:
        return wording(refused.words)
    return None
